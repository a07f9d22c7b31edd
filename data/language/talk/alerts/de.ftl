# Was der Bot auf Deutsch von sich aus über Änderungen sagt, und was er zu Meldungen sagt.

## A change

changes-title = Was sich geändert hat
changes-more = { $count ->
    [one] Und noch eine Änderung.
   *[other] Und noch { $count } Änderungen.
}
newly-named = neu: { $is }
instead-of = { $is } statt { $was }
no-longer-named = { $was } wird nicht mehr genannt
fell-away-note = Kein Bericht sagt das noch, was nicht heißt, dass es keinen Start gibt.

## What was told wrong

correction = Berichtigung
said-on = Am { $date } habe ich gemeldet:
said-so-far = Bisher habe ich gesagt:
mistake-our-misreading = Ich hatte den Bericht falsch gelesen: mein Fehler, nicht der der Quelle.
mistake-publisher-corrected = { $publisher } hat das inzwischen berichtigt.
mistake-false = Das hat sich als falsch herausgestellt.
right = Richtig ist:
right-nothing = kein Bericht, was nicht heißt, dass es keinen Start gibt.
