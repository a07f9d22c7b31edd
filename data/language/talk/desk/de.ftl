# Was der Bot auf Deutsch über Artikel sagt, die unterwegs sind: zu Kuratoren und zu Lesern, die etwas bringen.

## Befehle

help-suggest = einen Link bringen, den ich noch nicht kenne: /suggest https://…
help-article = einen Artikel bringen: einen Link, einen Text oder /article form
help-review = was auf eine Entscheidung wartet und was veröffentlicht wurde
option-link = die Adresse eines Artikels
option-text = die Worte eines Artikels, oder was falsch ist
option-action = was zu tun ist
option-publisher = wer ihn veröffentlicht hat
option-day = wann er veröffentlicht wurde, etwa 2026-11-20
option-title = sein Titel
option-item = der Schlüssel eines Artikels oder einer Meldung, oder ein Link
option-grade = ein Grad, etwa likely
option-team = ein Team, etwa Team WRT
option-why = misreading, publisher oder false
option-person = wer: eine Erwähnung oder eine Nummer

## Knöpfe

action-publish = Veröffentlichen
action-edit = Bearbeiten
action-reject = Ablehnen
action-next = Weiter
action-show = Zeigen
action-correct = Berichtigen…
action-retract = Zurückziehen…
action-leave = So lassen
action-wrong = Falsch?
desk-back = Zurück
desk-leave-it-out = Weglassen
desk-leave-out = Weglassen: { $claim }
desk-retract-all = Alles zurückziehen…
desk-go-on = Weiter ({ $count })
desk-remove = { $name } entfernen
suggest-anyway = Ohne Worte senden

## Formulare

form-article = Ein Artikel
form-edit = Vor der Veröffentlichung bearbeiten
form-correct = Berichtigen
form-wrong = Was ist falsch?
field-grade = Grad
field-series = Serie
field-season = Saison
field-team = Team
field-why = Warum
field-publisher = Medium
field-day = Tag der Veröffentlichung
field-link = Link
field-title = Titel
field-text = Text
field-wrong = Was ist falsch? (darf leer bleiben)

## Wer darf, und was nicht verstanden wurde

desk-closed = Die Redaktion ist hier nicht offen; es kann nichts gebracht und nichts entschieden werden.
desk-curators-only = Das können nur Kuratoren. Einen Link bringst du so: /suggest https://…
desk-become = Damit auch du entscheiden kannst, tippt ein Kurator: /review curators add { $person }
desk-no-action = „{ $name }“ kann ich nicht. Tippe /review oder dazu: next, show, publish, edit, drop, reject, correct, retract, leave, here, away, curators.
desk-no-grade = „{ $name }“ ist kein Grad. Die Grade sind: confirmed, certain, likely, possible, uncertain, unlikely, ruled-out; auf Deutsch gehen sie auch.
desk-no-series = Ich kenne keine Serie „{ $name }“.
desk-no-season = „{ $name }“ ist keine Saison, die ich verstehe; ein Jahr wie 2027 ist eine.
desk-no-reason = „{ $name }“ ist kein Grund. Tippe misreading (unser Lesefehler), publisher (das Medium hat sich berichtigt) oder false (es war falsch).
desk-no-person = Wer „{ $name }“ ist, weiß ich nicht: Die Plattformen sagen mir nicht, wem ein Name gehört. Tippe auf Discord eine Erwähnung, oder eine Nummer: discord:123 oder telegram:456.
desk-unknown = Unter { $key } ist nichts aufbewahrt.
desk-which = Welcher? Tippe { $example }, oder tippe auf einen, um ihn zu sehen.
desk-which-claim = Welche Meldung?
desk-or-type = Tippe an, was anders werden soll, oder schreibe, was stimmt: { $example }
desk-or-type-why = Oder tippe: { $example }
desk-same = So steht es schon da.

## Ein Artikel, der wartet

desk-untitled = Ein Artikel ohne Titel
desk-seasonless = { $series }, Saison unbekannt
desk-needs-season = Ohne Saison kann das nicht veröffentlicht werden.
desk-look-twice = Bitte zweimal hinsehen: Ich bin nicht sicher, dass ich das richtig gelesen habe.
desk-instead-of = Es tritt an die Stelle von:
desk-notes = Außerdem steht darin:
desk-gone = Nicht mehr auf der Seite steht:
desk-key = Schlüssel { $key }
desk-position = { $at } von { $count }
desk-empty = Nichts wartet: kein Artikel, und nichts von Lesern.
way-feed = aus einem Feed
way-curator = von einem Kurator gebracht
way-suggestion = von einem Leser vorgeschlagen
way-command-line = von der Kommandozeile

## Was aus einem Artikel wurde

arrival-proposed = Das habe ich gelesen. Veröffentlicht ist davon noch nichts.
arrival-revised = Diese Seite kenne ich; sie sagt jetzt etwas anderes. Veröffentlicht ist davon noch nichts.
arrival-trusted = Gleich veröffentlicht, denn { $publisher } gilt so weit als verlässlich.
arrival-known = Diesen Artikel kenne ich schon:
arrival-nothing = Gelesen; es steht nichts über die Rennen von jemandem darin, dem ich folge.
arrival-by-hand = Was mir keine Seite gibt, kannst du mir selbst sagen: /article form
hindrance-address = Das ist keine Adresse, die ich lesen kann. Sie beginnt mit https:// und führt zu einer Seite.
hindrance-private-address = Diese Adresse liegt in einem privaten Netz; dort gehe ich nicht hin. Mein Betreiber kann sie öffnen: PITBOARD_ALLOW_HOSTS.
hindrance-robots = Diese Website will nicht von Programmen gelesen werden (robots.txt), also lese ich sie nicht.
hindrance-unreachable = Ich erreiche diese Website nicht ({ $detail }). Stimmt die Adresse? Wenn ja, versuche es später noch einmal.
hindrance-certificate = Das Zertifikat dieser Website ist nicht gültig ({ $detail }); ich traue nicht, was sie schickt.
hindrance-too-slow = Diese Website hat zu lange nicht geantwortet. Versuche es später noch einmal.
hindrance-too-large = Diese Seite ist größer, als ich lese (5 MB).
hindrance-redirects = Diese Adresse führt von einer zur nächsten und nie zu einer Seite.
hindrance-cut = Die Seite brach vor ihrem Ende ab. Versuche es später noch einmal.
hindrance-status = Diese Website antwortete { $detail } und keine Seite. Steht sie hinter einer Anmeldung oder Bezahlschranke, oder gibt es sie nicht mehr?
hindrance-type = Das ist keine Seite, sondern { $detail }. Ich lese Webseiten und reinen Text.
hindrance-malformed = Ich kann den Text dieser Seite nicht herauslesen.
article-how-link = Tippe /article add und einen Link, und ich lese ihn.
article-how-form = Für alles, was auf keiner Seite steht, etwa Fernsehen: Kopiere das Folgende, fülle es aus und schicke es ab. Eine Zeile darf fehlen; der Text darf über viele Zeilen gehen.
article-lacking = Es fehlt ein Link oder ein Text.
article-no-action = „{ $name }“ kann ich nicht. Tippe /article add und einen Link, /article form oder /article list.
article-no-link = „{ $name }“ ist kein Link. Er beginnt mit https://
article-no-day = „{ $name }“ ist kein Tag. Schreibe ihn wie { $example }, oder nur den Monat: 2026-11.
article-none = Es ist noch kein Artikel hereingekommen.
article-list = Zuletzt hereingekommen:
state-waiting = wartet
state-published = veröffentlicht
state-rejected = abgelehnt

## Was entschieden wurde

done-published = Veröffentlicht.
done-rejected = Abgelehnt. Nichts davon ist veröffentlicht.
done-edited = Geändert.
done-dropped = Weggelassen.
done-corrected = Berichtigt.
done-retracted = Zurückgezogen.
desk-changes = Für die Leser ist jetzt anders:
desk-no-changes = Für die Leser ändert sich nichts.
desk-rest-waits = Was keine Saison hat, wartet weiter:
desk-incomplete = { $count ->
    [one] Nicht veröffentlicht: Einer Meldung fehlt die Saison.
   *[other] Nicht veröffentlicht: { $count } Meldungen fehlt die Saison.
}
desk-decided-before = Das war schon entschieden; jetzt wurde nichts getan.
desk-why-correct = Warum wird es berichtigt?
desk-why-retract = Warum wird es zurückgezogen?
reason-misreading = Ich habe es falsch gelesen
reason-publisher = Das Medium hat sich berichtigt
reason-false = Es ist falsch
because-our-misreading = unser Lesefehler
because-publisher-corrected = das Medium hat sich berichtigt
because-false = es war falsch
desk-was-rejected = Abgelehnt; nichts davon ist veröffentlicht.
desk-published = Veröffentlicht wurde:
desk-deeds = Getan wurde:
deed-proposed = hereingekommen
deed-published = veröffentlicht
deed-edited = geändert
deed-dropped = weggelassen
deed-rejected = abgelehnt
deed-corrected = berichtigt
deed-retracted = zurückgezogen
who-terminal = Kommandozeile
who-press = die Seite selbst
who-trust = verlässliches Medium
who-files = Dateien mit Fakten
who-feed = Feed

## Die Redaktion

desk-here = Von jetzt an kommen Vorschläge hierher.
desk-here-already = Vorschläge kommen schon hierher.
desk-away = Hierher kommen keine Vorschläge mehr.
desk-away-already = Hierher kommen ohnehin keine Vorschläge.
desk-no-push = In ein Terminal lässt sich nichts schicken. /review zeigt, was wartet.
desk-curators = Artikel bringen und entscheiden können:
desk-no-curators = Noch kann niemand entscheiden, außer wer am Terminal sitzt.
desk-by-configuration = aus der Konfiguration
desk-how-curators = So kommt jemand dazu oder weg: /review curators add discord:123, oder remove telegram:456. Auf Discord geht auch eine Erwähnung.
desk-whom = Wen? Tippe /review curators add und eine Nummer, etwa { $platform ->
    [telegram] telegram:456
   *[other] discord:123
}.
desk-let-in = { $name } kann von jetzt an entscheiden.
desk-let-out = { $name } kann nicht mehr entscheiden.
desk-is-curator = { $name } kann entscheiden.
desk-is-none = { $name } kann nicht entscheiden.
desk-configured = { $name } steht in der Konfiguration (PITBOARD_CURATORS) und kann nur dort entfernt werden.

## Von Lesern

desk-called-wrong = Ein Leser sagt, das sei falsch:
desk-reader = ein Leser
desk-link-unread = Ein Leser hat einen Link gebracht, den ich nicht lesen konnte:
desk-by-hand = Wenn du ihn lesen kannst, sage mir, was darin steht: /article form
desk-left = So gelassen. Wer es gebracht hat, erfährt es.
desk-settled = Das ist schon erledigt.
suggest-how = Tippe /suggest und einen Link, und ein Kurator sieht ihn sich an. Du erfährst, was daraus wird.
suggest-queued = Danke. Ein Kurator sieht es sich an, und du erfährst, was daraus wird.
suggest-doubted = Danke. Ein Kurator sieht nach, ob das stimmt, und du erfährst, was daraus wird.
suggest-more = Um zu sagen, was falsch ist: { $example } und deine Worte.
suggest-what = Was ist falsch? Tippe { $example } und deine Worte, oder sende es ohne.
suggest-unread = Ein Kurator bekommt den Link trotzdem, und du erfährst, was daraus wird.
suggest-too-many = { $most ->
    [one] Das war heute einer; mehr nehme ich von niemandem. Morgen wieder.
   *[other] Das waren heute { $most }; mehr nehme ich von niemandem. Morgen wieder.
}
suggest-twice = Das hast du mir schon gesagt; ein Kurator sieht es sich an.
suggest-unknown = Was du meinst, ist hier nicht mehr aufbewahrt.
suggest-waits = Diesen Artikel habe ich schon; ein Kurator sieht ihn sich gerade an.
suggest-nobody = Ich sehe nicht, wer du bist, und könnte dir nicht sagen, was daraus wird. Schicke es von deinem eigenen Konto.
outcome-published = Was du gebracht hast, ist veröffentlicht. Danke!
outcome-rejected = Ein Kurator hat gelesen, was du gebracht hast; nichts davon ist veröffentlicht.
outcome-known = Was du gebracht hast, war schon bekannt.
outcome-nothing = In dem, was du gebracht hast, steht nichts über die Rennen von jemandem, dem ich folge.
outcome-unreadable = Was du gebracht hast, ließ sich nicht lesen.
outcome-corrected = Du hattest recht; das ist jetzt berichtigt. Danke! Da stand:
outcome-retracted = Du hattest recht; das ist jetzt zurückgezogen. Danke! Da stand:
outcome-kept = Ein Kurator hat sich angesehen, was du für falsch hieltst; es bleibt dabei:
notice-proposal = Zu entscheiden:
notice-feed-paused = Diesen Feed lese ich nicht mehr:
notice-feed-how = Ich habe es einen Monat lang versucht. Stimmt die Adresse noch? Mein Betreiber kann ihn richten oder entfernen: pitboard feeds
privacy-desk = Hinweise mit /suggest oder „Falsch?“ werden mit dem Tag und der Person gespeichert, damit jeder einmal zählt und man erfährt, was daraus wurde. Auch wer von den Kuratoren wann was entschieden hat, wird gespeichert.
