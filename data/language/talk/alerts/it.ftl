# Che cosa il bot racconta da sé dei cambiamenti, in italiano, e che cosa dice degli avvisi.

## A change

changes-title = Che cosa è cambiato
changes-more = { $count ->
    [one] E un'altra novità.
   *[other] E altre { $count } novità.
}
newly-named = nuovo: { $is }
instead-of = { $is } al posto di { $was }
no-longer-named = non si parla più di { $was }
fell-away-note = Nessuna notizia lo dice più, ma questo non vuol dire che non sarà al via.

## What was told wrong

correction = Correzione
said-on = In data { $date } avevo scritto:
said-so-far = Finora dicevo:
mistake-our-misreading = Avevo letto male la notizia: errore mio, non della fonte.
mistake-publisher-corrected = { $publisher } nel frattempo si è corretta.
mistake-false = Si è rivelato falso.
right = Giusto è:
right-nothing = nessuna notizia, ma questo non vuol dire che non sarà al via.
