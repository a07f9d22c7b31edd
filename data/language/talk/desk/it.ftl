# Che cosa dice il bot in italiano degli articoli in arrivo: ai curatori, e ai lettori che segnalano qualcosa.

## Comandi

help-suggest = segnalare un link che non conosco ancora: /suggest https://…
help-article = portare un articolo: un link, un testo, oppure /article form
help-review = che cosa attende una decisione, e che cosa è stato pubblicato
option-link = l'indirizzo di un articolo
option-text = le parole di un articolo, o che cosa è sbagliato
option-action = che cosa fare
option-publisher = chi lo ha pubblicato
option-day = quando è stato pubblicato, per esempio 2026-11-20
option-title = il titolo
option-item = la chiave di un articolo o di una notizia, oppure un link
option-grade = un grado, per esempio likely
option-team = una squadra, per esempio Team WRT
option-why = misreading, publisher o false
option-person = chi: una menzione o un numero

## Pulsanti

action-publish = Pubblica
action-edit = Modifica
action-reject = Respingi
action-next = Avanti
action-show = Mostra
action-correct = Correggi…
action-retract = Ritira…
action-leave = Lascia così
action-wrong = Sbagliato?
desk-back = Indietro
desk-leave-it-out = Tralascia
desk-leave-out = Tralascia: { $claim }
desk-retract-all = Ritira tutto…
desk-go-on = Continua ({ $count })
desk-remove = Togli { $name }
suggest-anyway = Invia senza parole

## Moduli

form-article = Un articolo
form-edit = Modifica prima di pubblicare
form-correct = Correggi
form-wrong = Che cosa è sbagliato?
field-grade = Grado
field-series = Campionato
field-season = Stagione
field-team = Squadra
field-why = Perché
field-publisher = Testata
field-day = Giorno di pubblicazione
field-link = Link
field-title = Titolo
field-text = Testo
field-wrong = Che cosa è sbagliato? (facoltativo)

## Chi può, e che cosa non si capisce

desk-closed = Qui la redazione non è aperta: non si può portare né decidere nulla.
desk-curators-only = Solo i curatori possono farlo. Per segnalare un link: /suggest https://…
desk-become = Perché anche tu possa decidere, un curatore scriva: /review curators add { $person }
desk-no-action = “{ $name }”: non so farlo. Scrivi /review, oppure: next, show, publish, edit, drop, reject, correct, retract, leave, here, away, curators.
desk-no-grade = “{ $name }” non è un grado. I gradi sono: confirmed, certain, likely, possible, uncertain, unlikely, ruled-out; vanno bene anche in italiano.
desk-no-series = Non conosco alcun campionato “{ $name }”.
desk-no-season = “{ $name }” non è una stagione che capisco; un anno sì, per esempio 2027.
desk-no-reason = “{ $name }” non è un motivo. Scrivi misreading (errore nostro), publisher (si è corretta la testata) o false (era falso).
desk-no-person = Non so chi sia “{ $name }”: le piattaforme non mi dicono di chi è un nome. Scrivi una menzione su Discord, o un numero: discord:123 o telegram:456.
desk-unknown = Sotto { $key } non è conservato nulla.
desk-which = Quale? Scrivi { $example }, oppure toccane uno per vederlo.
desk-which-claim = Quale notizia?
desk-or-type = Tocca ciò che deve cambiare, oppure scrivi che cosa è giusto: { $example }
desk-or-type-why = Oppure scrivi: { $example }
desk-same = Lo dice già così.

## Un articolo in attesa

desk-untitled = Un articolo senza titolo
desk-seasonless = { $series }, stagione ignota
desk-needs-season = Senza una stagione non si può pubblicare.
desk-look-twice = Guarda due volte: non sono sicuro di aver letto bene.
desk-instead-of = Prende il posto di:
desk-notes = Dice inoltre:
desk-gone = La pagina non dice più:
desk-key = chiave { $key }
desk-position = { $at } di { $count }
desk-empty = Non attende nulla: nessun articolo, e nulla dai lettori.
way-feed = da un feed
way-curator = portato da un curatore
way-suggestion = segnalato da un lettore
way-command-line = dalla riga di comando

## Che cosa ne è di un articolo

arrival-proposed = Ecco che cosa ho letto. Non è ancora pubblicato nulla.
arrival-revised = Conosco questa pagina; ora dice altro. Non ne è ancora pubblicato nulla.
arrival-trusted = Pubblicato subito, perché fin qui ci si fida di { $publisher }.
arrival-known = Conosco già questo articolo:
arrival-nothing = L'ho letto, e non dice nulla delle gare di qualcuno che seguo.
arrival-by-hand = Ciò che nessuna pagina mi dà puoi dirmelo tu: /article form
hindrance-address = Non è un indirizzo che io possa leggere. Comincia con https:// e porta a una pagina.
hindrance-private-address = Quell'indirizzo è in una rete privata, dove non vado. Chi mi gestisce può aprirlo: PITBOARD_ALLOW_HOSTS.
hindrance-robots = Quel sito non vuole essere letto da programmi (robots.txt), quindi non lo leggo.
hindrance-unreachable = Non riesco a raggiungere quel sito ({ $detail }). L'indirizzo è giusto? Se sì, riprova più tardi.
hindrance-certificate = Il certificato di quel sito non è valido ({ $detail }), quindi non mi fido di ciò che manda.
hindrance-too-slow = Quel sito ci ha messo troppo a rispondere. Riprova più tardi.
hindrance-too-large = Quella pagina è più grande di quanto io legga (5 MB).
hindrance-redirects = Quell'indirizzo rimanda a un altro, e mai a una pagina.
hindrance-cut = La pagina si è interrotta prima della fine. Riprova più tardi.
hindrance-status = Quel sito ha risposto { $detail } e nessuna pagina. Serve un accesso o un abbonamento, o non c'è più?
hindrance-type = Non è una pagina ma { $detail }. Leggo pagine web e testo semplice.
hindrance-malformed = Non riesco a ricavare il testo di quella pagina.
article-how-link = Scrivi /article add e un link, e lo leggo.
article-how-form = Per ciò che non sta in una pagina, come la televisione: copia quanto segue, compilalo e mandalo. Una riga può mancare; il testo può continuare su molte righe.
article-lacking = Non c'è né un link né un testo.
article-no-action = “{ $name }”: non so farlo. Scrivi /article add e un link, /article form o /article list.
article-no-link = “{ $name }” non è un link. Comincia con https://
article-no-day = “{ $name }” non è un giorno. Scrivilo come { $example }, o solo il mese: 2026-11.
article-none = Non è ancora arrivato alcun articolo.
article-list = Gli ultimi arrivati:
state-waiting = in attesa
state-published = pubblicato
state-rejected = respinto

## Che cosa è stato deciso

done-published = Pubblicato.
done-rejected = Respinto. Non ne è pubblicato nulla.
done-edited = Modificato.
done-dropped = Tralasciato.
done-corrected = Corretto.
done-retracted = Ritirato.
desk-changes = Per i lettori ora è diverso:
desk-no-changes = Per i lettori non cambia nulla.
desk-rest-waits = Ciò che non ha la stagione attende ancora:
desk-incomplete = { $count ->
    [one] Non pubblicato: a una notizia manca la stagione.
   *[other] Non pubblicato: a { $count } notizie manca la stagione.
}
desk-decided-before = Era già deciso; ora non è stato fatto nulla.
desk-why-correct = Perché si corregge?
desk-why-retract = Perché si ritira?
reason-misreading = Ho letto male io
reason-publisher = Si è corretta la testata
reason-false = È falso
because-our-misreading = errore nostro di lettura
because-publisher-corrected = si è corretta la testata
because-false = era falso
desk-was-rejected = È stato respinto; non ne è pubblicato nulla.
desk-published = Che cosa è stato pubblicato:
desk-deeds = Che cosa è stato fatto:
deed-proposed = arrivato
deed-published = pubblicato
deed-edited = modificato
deed-dropped = tralasciato
deed-rejected = respinto
deed-corrected = corretto
deed-retracted = ritirato
who-terminal = riga di comando
who-press = la pagina stessa
who-trust = testata fidata
who-files = file di fatti
who-feed = feed

## La redazione

desk-here = D'ora in poi le proposte arrivano qui.
desk-here-already = Le proposte arrivano già qui.
desk-away = Qui non arrivano più proposte.
desk-away-already = Qui non arrivano comunque proposte.
desk-no-push = In un terminale non si può mandare nulla. /review mostra che cosa attende.
desk-curators = Possono portare articoli e decidere:
desk-no-curators = Nessuno può ancora decidere, se non chi sta al terminale.
desk-by-configuration = dalla configurazione
desk-how-curators = Per aggiungere o togliere qualcuno: /review curators add discord:123, o remove telegram:456. Su Discord vale anche una menzione.
desk-whom = Chi? Scrivi /review curators add e un numero, per esempio { $platform ->
    [telegram] telegram:456
   *[other] discord:123
}.
desk-let-in = D'ora in poi { $name } può decidere.
desk-let-out = { $name } non può più decidere.
desk-is-curator = { $name } può decidere.
desk-is-none = { $name } non può decidere.
desk-configured = { $name } sta nella configurazione (PITBOARD_CURATORS) e si può togliere solo lì.

## Dai lettori

desk-called-wrong = Secondo un lettore questo è sbagliato:
desk-reader = un lettore
desk-link-unread = Un lettore ha segnalato un link che non ho potuto leggere:
desk-by-hand = Se riesci a leggerlo, dimmi che cosa dice: /article form
desk-left = Lasciato com'è. Chi l'ha segnalato lo viene a sapere.
desk-settled = È già sistemato.
suggest-how = Scrivi /suggest e un link, e un curatore lo guarda. Saprai che cosa ne è stato.
suggest-queued = Grazie. Un curatore lo guarda, e saprai che cosa ne è stato.
suggest-doubted = Grazie. Un curatore guarda se è giusto, e saprai che cosa ne è stato.
suggest-more = Per dire che cosa è sbagliato: { $example } e le tue parole.
suggest-what = Che cosa è sbagliato? Scrivi { $example } e le tue parole, oppure invia senza.
suggest-unread = Un curatore riceve comunque il link, e saprai che cosa ne è stato.
suggest-too-many = { $most ->
    [one] Per oggi è una; di più non ne prendo da nessuno. Domani di nuovo.
   *[other] Per oggi sono { $most }; di più non ne prendo da nessuno. Domani di nuovo.
}
suggest-twice = Me l'hai già detto; un curatore lo guarda.
suggest-unknown = Ciò che intendi qui non è più conservato.
suggest-waits = Ho già quell'articolo; un curatore lo sta guardando.
suggest-nobody = Non vedo chi sei, quindi non potrei dirti che cosa ne è stato. Mandalo dal tuo account.
outcome-published = Ciò che hai segnalato è pubblicato. Grazie!
outcome-rejected = Un curatore ha letto ciò che hai segnalato, e non ne è pubblicato nulla.
outcome-known = Ciò che hai segnalato era già noto.
outcome-nothing = Ciò che hai segnalato non dice nulla delle gare di qualcuno che seguo.
outcome-unreadable = Ciò che hai segnalato non si è potuto leggere.
outcome-corrected = Avevi ragione; ora è corretto. Grazie! Diceva:
outcome-retracted = Avevi ragione; ora è ritirato. Grazie! Diceva:
outcome-kept = Un curatore ha guardato ciò che ritenevi sbagliato, e resta così:
notice-proposal = Da decidere:
notice-feed-paused = Non leggo più questo feed:
notice-feed-how = Ho provato per un mese. L'indirizzo è ancora giusto? Chi mi gestisce può sistemarlo o toglierlo: pitboard feeds
privacy-desk = Le segnalazioni con /suggest o “Sbagliato?” restano con il giorno e chi le ha fatte, perché ognuna valga una volta e chi l'ha fatta sappia che cosa ne è stato. Resta anche quale curatore ha deciso che cosa, e quando.
