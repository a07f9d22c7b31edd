# Ciò che sta sul tabellone in italiano oltre a ciò che dicono anche le risposte: gradi, frasi e date sono quelli della chat.

title = { $driver } { $season } · Pitboard
description = In quali serie correrà { $driver } nel { $season }, quanto è sicuro e chi lo ha detto.
tagline = Quali serie, quanto è sicuro e chi lo ha detto
skip = Vai al contenuto

## Da scegliere

languages = Lingue
drivers = Piloti
seasons = Stagioni
season-known = Stagione { $season }
find = Cerca un pilota o una stagione

## Una stagione

heading = { $driver }, { $season }
programme = Programma
drives = Serie per serie
evidence = { $count ->
    [one] Fonti: un articolo
   *[other] Fonti: { $count } articoli
}
history = Cronologia
picture = Grafico della cronologia; si può scorrere di lato
changes = Che cosa è cambiato, giorno per giorno
rounds = Prossime gare
rounds-calendar = Le date sono quelle dei calendari pubblicati.
days-to-go = Giorni mancanti, secondo il tuo orologio:
corrections = Correzioni
corrections-lead = Ciò che qui è stato detto di sbagliato negli ultimi 60 giorni, e ciò che è giusto.
newer = C’è qualcosa di più recente.
newer-show = Mostra
newer-close = Chiudi

## A una certa data

known-on = Che cosa si sapeva il { $date }
known-on-note = Questa pagina mostra solo ciò che era stato pubblicato fino ad allora.
known-now = Che cosa si sa adesso
earlier = Prima: { $date }
later = Dopo: { $date }
as-of-label = Che cosa si sapeva il
as-of-show = Mostra

## Da seguire

follow = Segui
calendar-sure = Calendario: gare confermate e certe
calendar-every = Calendario: ogni gara che non è esclusa
feed-atom = I cambiamenti come feed Atom
feed-json = I cambiamenti come JSON Feed
feed-title = { $driver }: che cosa è cambiato

## In piccolo

grades = I gradi
about = Fatti con parole nostre, con brevi citazioni e il link a chi li ha scritti per primo. Nessuna notizia non vuol mai dire «non correrà».
privacy = Nessun account, nessun cookie, un piccolo script nostro da cui non dipende nulla, niente di terzi.

## Ciò che non c’è

missing-title = Questa pagina non esiste
missing-text = L’indirizzo può contenere un errore, oppure non si sa nulla di ciò che nomina.
missing-back = Al tabellone
