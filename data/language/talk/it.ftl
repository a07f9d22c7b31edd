# What the bot says in Italian. Guide: https://projectfluent.org/fluent/guide/
# Grades, dates and names come ready made as { $variables }.
# No article and no contracted preposition may stand before a date ("il 6", but "l'8") or before a name of a series.

## Grades

certainty-confirmed = confermato (ufficiale)
certainty-certain = dato per certo, non ancora ufficiale
certainty-likely = probabile
certainty-possible = possibile
certainty-uncertain = incerto
certainty-unlikely = improbabile
certainty-ruled-out = escluso
trend-rising = in crescita
trend-falling = in calo
scope-full-season = stagione completa
scope-selected-rounds = alcune gare
scope-single-event = una sola gara
contested = le fonti non concordano
colon = { ": " }

## One drive

entry-full-season = per l'intera stagione
entry-selected-rounds = in alcune gare
entry-single-event = in una sola gara
entry-class = nella classe { $class }
entry-team = con { $team }
entry-crew = insieme a { $crew }
entry-number = con il numero { $number }
entry-car = ({ $car })
sentence-confirmed = { $driver } correrà{ $entry }.
sentence-certain = { $driver } correrà{ $entry }: è praticamente certo.
sentence-likely = { $driver } dovrebbe correre{ $entry }.
sentence-possible = { $driver } potrebbe correre{ $entry }.
sentence-uncertain = Resta da vedere se { $driver } correrà{ $entry }.
sentence-unlikely = { $driver } difficilmente correrà{ $entry }.
sentence-ruled-out = { $driver } non correrà{ $entry }.
sentence-over = Si diceva che { $driver } avrebbe corso{ $entry }.
a-round-of = una prova del calendario { $parents }
round-of = { $series } è { $parents }.
season-as-a-whole = Sulla stagione nel suo insieme, l'ultima notizia dice:
over = Quella stagione è finita.
over-nothing-later = Non ho notizie successive, quindi non so com'è andata.
over-partly = Ecco il poco che ne so:
heading-over = stagione finita, all'epoca
item-over = stagione finita
item-stale = ultima notizia: { $date }
stale = La notizia più recente è datata { $date }: da allora, niente di nuovo.
contest = Le fonti non concordano:
no-announcement = Nessun annuncio da { $driver } o dalla squadra.
as-of = Aggiornamento: { $date }
as-of-nothing = Ancora nessuna notizia.
reports = { $count ->
    [one] una notizia
   *[other] { $count } notizie
}
reports-unannounced = { $count ->
    [one] una notizia, nessun annuncio
   *[other] { $count } notizie, nessun annuncio
}

## What is not known

no-report-series = Per il { $seasons } non ho notizie su { $driver } e { $series }, ma questo non vuol dire che non sarà al via.
no-report = Per il { $seasons } non ho notizie, ma questo non vuol dire che { $driver } non correrà.
no-report-past = Per il { $seasons } non ho notizie, ma questo non vuol dire che { $driver } non abbia corso.
no-report-series-past = Per il { $seasons } non ho notizie su { $driver } e { $series }, ma questo non vuol dire che non abbia corso.
latest = La mia notizia più recente è datata { $date } e riguarda il { $season }.
latest-over = La mia notizia più recente è datata { $date } e riguarda il { $season }, stagione ormai finita.
nothing-of-series = Nessuna delle notizie che ho parla di { $driver } e { $series }, quindi non posso dire né sì né no.
not-said-of-series = Nessuna delle notizie che ho dice se { $driver } correrà o no, quindi non posso dire né sì né no ({ $series }). Ecco che cosa so:
no-season-named = La stagione non è indicata.
nothing-of-driver = Su { $driver } non ho ancora notizie, ma questo non vuol dire che non abbia un programma.
not-itself = { $series }: nessuna notizia ne parla direttamente.
it-is-round-of = È una prova del calendario { $parents }, e quell'impegno è
it-is-part-of = Fa parte della serie { $parents }, e quell'impegno è
by-its-parts = { $series }, voce per voce:
over-list = Quella stagione è finita. Ecco che cosa si diceva: di più recente non ho niente.
over-list-again = Ecco che cosa si diceva: di più recente non ho niente.
class-not-named = Nessuna notizia dice che { $driver } correrà nella classe { $class }.
no-entry-named = Nessuna notizia indica una squadra, una classe o una macchina per { $driver } nel { $season }.
team-not-named = Nessuna notizia dice che { $driver } correrà con { $team }.
no-crew-named = Nessuna notizia fa i nomi dei compagni di squadra.
no-start-there = Dalle notizie che ho non risulta che { $driver } ci abbia mai corso.
no-start = Dalle notizie che ho non risulta che { $driver } abbia mai corso in auto.
no-next = Da oggi ({ $date }) in poi non mi risultano gare di { $driver }.
no-next-calendar = Da oggi ({ $date }) in poi non so quando correrà { $driver }, perché mi manca il calendario di questi impegni:
no-calendar = Di { $series } non ho il calendario.

## Programme, why, history, sources
# The four by-… stand only behind "annunciato", with their preposition.

programme-title = { $driver } · programma { $season }
why-announcement = Annunciato { $who }, notizia datata { $date }
why-statement = Lo ha detto { $who }, notizia datata { $date }
why-report = Lo riporta un articolo datato { $date }
why-rumour = Lo dice solo una voce datata { $date }
by-driver = dal pilota
by-team = dalla squadra
by-manufacturer = dalla casa
by-organiser = dagli organizzatori
basis-announcement = annunciato { $who }
basis-statement = lo ha detto { $who }
basis-report = articolo
basis-rumour = voce
not-official = Annunci ufficiali non me ne risultano.
words-alone = queste parole, da sole: { $certainty }
why-contested = Le fonti non concordano; il disaccordo si chiude con un annuncio, con una dichiarazione o dopo 60 giorni.
first-report = prima notizia:
again = di nuovo
settled = le fonti ora concordano
change-class = classe
change-team = squadra
change-unnamed = { $was } non più indicata
fell-away = non se ne parla più
repeats = riprende { $origin }
in-language = in { $language }
more-articles = { $count ->
    [one] C'è un altro articolo, più vecchio.
   *[other] Ci sono altri { $count } articoli, più vecchi.
}
calendar-source = Data di pubblicazione: { $date } · { $source }
calendar-file = { $count ->
    [one] Una gara confermata o certa, in un file per il tuo calendario.
   *[other] { $count } gare confermate o certe, in un file per il tuo calendario.
}
calendar-file-every = { $count ->
    [one] Una gara, in un file per il tuo calendario; il titolo dice quanto è sicura.
   *[other] { $count } gare, in un file per il tuo calendario; ogni titolo dice quanto è sicura.
}
calendar-file-none = Nessuna gara è ancora confermata o certa, quindi non c'è niente da mettere nel tuo calendario.
calendar-file-empty = Non conosco nessuna gara, quindi non c'è niente da mettere nel tuo calendario.

## Buttons

action-series = Programma
action-status = Situazione
action-why = Perché
action-history = Storia
action-sources = Fonti
action-calendar = Calendario
action-calendar-file = File per il calendario
action-calendar-every = Tutte le gare, sicure o no
action-forget = Sì, cancella tutto

## Who and what it does not know

decline-driver = Non seguo { $name }. Seguo { $drivers }.
decline-offtopic = So solo in quali serie vedremo { $drivers }, e quanto è sicuro. Prova così: { $example }
and-others = { $count ->
    [one] { $drivers } e un altro pilota
   *[other] { $drivers } e altri { $count } piloti
}
unknown-series = «{ $name }»? Non conosco né serie né eventi con questo nome, quindi non posso dire né sì né no.
which-of-name = Chi intendi: { $names }? Io seguo { $followed }.
courtesy-greeting = Ciao. So dirti in quali serie correrà { $drivers } e quanto è sicuro. Prova così: { $example }
courtesy-thanks = Di niente.
known-on = Quello che si sapeva in data { $date }:
premise-confirmed = Che io sappia non è confermato: { $series } { $season } è
premise-confirmed-unknown = Non conosco nessuna conferma: { $about }, { $season }.
premise-ruled-out = Che io sappia non è escluso: { $series } { $season } è
premise-ruled-out-unknown = Non conosco nessuna notizia che lo dica: { $about }, { $season }.
nothing-new = Niente di nuovo dal giorno: { $date }.
which-driver = Chi intendi: { $names }?
unknown-season = «{ $name }» non mi dice nulla come stagione; mi serve un anno, per esempio { $example }.
did-you-mean = Intendevi { $names }?
unknown-command = Non conosco il comando /{ $name }. Quelli che conosco sono in /help.
example = { $driver } correrà nel WEC l'anno prossimo?

## Help, about, privacy

help-title = Che cosa puoi chiedermi
help-lead = Chiedi con parole tue, oppure con un comando:
help-series = in quali serie correrà, una riga per ciascuna
help-programme = lo stesso di /series
help-status = una serie con quello che se ne sa, per esempio /status wec 2024
help-why = perché quel grado di certezza
help-history = come ci si è arrivati
help-sources = chi lo ha detto, e con quali parole
help-next = le prossime gare a cui può partecipare
help-calendar = le gare di una serie, per esempio /calendar wec 2024
help-ask = una domanda con parole tue
help-settings = lingua, fuso orario, pilota, chi e che cosa ascolto
help-alerts = che cosa racconto qui quando qualcosa cambia: /alerts on, off o show
help-forget = cancella quello che resta di questa chat, o di te
help-help = questo elenco
help-start = il programma, le lingue e qualche domanda da toccare
help-about = che cosa sono e da dove prendo le notizie
help-privacy = che cosa viene conservato, e che cosa no
about-lead = In quali serie correrà un pilota, quanto è sicuro e chi lo ha detto.
about-text = Sono Pitboard, un bot di notizie sul motorsport. Tengo quello che gli articoli dicono del programma di un pilota, con parole mie, brevi citazioni e il link, e dico quanto è sicuro ogni impegno, chi lo ha detto e quando. Quello che non so, dico che non lo so.
about-grades = I gradi, da confermato a escluso:
about-kept = { $articles ->
    [one] Conosco un articolo.
   *[other] Conosco { $articles } articoli.
}
privacy-text = Conservo solo le impostazioni scelte qui: lingua, fuso orario, pilota, ascolto, solo moderatori. Di quello che si scrive non resta niente, salvo le segnalazioni. L'ultimo argomento lo ricordo per dieci minuti, per poter rispondere a un «perché?», e poi lo dimentico; lo stesso vale per chi ha scritto quante volte, perché nessuno intasi la chat.
privacy-forget = /forget cancella subito quello che resta di questa chat: le impostazioni e ciò che dovevo dire qui. In un gruppo, chi non lo gestisce cancella così quello che lo riguarda: le impostazioni della sua chat privata con me e ciò che ha segnalato.
privacy-left = Se mi togliete o mi bloccate, le impostazioni vengono cancellate dopo 30 giorni.

## Settings

settings-title = Impostazioni di questa chat
settings-title-of = Impostazioni di { $name }
settings-language = Lingua: { $language }
settings-zone = Fuso orario: { $zone }, ora locale { $time }
settings-driver = Pilota: { $driver }
settings-pictures = Immagini: { $on ->
    [yes] sì
   *[no] no
}
settings-listen = Ascolto: { $on ->
    [yes] attivo
   *[no] spento
}
settings-moderators = Solo per moderatori: { $on ->
    [yes] sì
   *[no] no
}
settings-default = (non impostato, valore predefinito)
settings-how = Si cambiano così: /settings zone:Europe/Rome (oppure language:…, driver:…, pictures:on o off)
settings-how-group = Si cambiano così: /settings zone:Europe/Rome (oppure language:…, driver:…, pictures:on o off, listen:on o off, moderators:on o off)
settings-how-channel = Cambiane una così: /settings channel:{ $name } zone:Europe/Rome (oppure language:…, driver:…, pictures:on o off)
settings-changed = Fatto.
settings-nowhere = Questa domanda non viene da nessuna chat, quindi non ci sono impostazioni da vedere o da cambiare.
settings-no-language = Non parlo ancora «{ $name }». Le mie lingue: { $languages }.
settings-no-zone = Non conosco il fuso orario «{ $name }». I nomi sono del tipo Europe/Rome.
settings-no-listen = «{ $name }» non è né on né off.
settings-no-channel = Non conosco il canale «{ $name }». Prima fammi amministratore del canale; il nome è del tipo @channel, il numero del tipo -1001234567890.
settings-alone = Qui siamo solo tu e io, non c'è nessuno da tenere fuori.
unheard-private = Qui tutto quello che scrivi è già per me, non c'è altro da ascoltare.
unheard-commands = Qui non posso ascoltare: Telegram mi mostra solo i comandi e le risposte ai miei messaggi. Fammi amministratore del gruppo, oppure disattiva la mia modalità privacy con @BotFather e poi fammi rientrare.
unheard-mentions = Qui non posso ascoltare: Discord mi mostra solo i messaggi in cui vengo menzionato. Chi mi gestisce deve prima ottenere l'intent Message Content.
hears-commands = In questo gruppo sento i comandi e le risposte ai miei messaggi, e nient'altro. Chiedi così: /ask@{ $bot } e la tua domanda.
hears-mentions = Su questo server sento i comandi e i messaggi in cui vengo menzionato, e nient'altro.
hears-everything = In questo gruppo sento tutti i messaggi. Rispondo ai comandi, alle risposte ai miei messaggi e quando vengo menzionato{ $on ->
    [yes] , e anche alle domande sulle gare di un pilota, perché l'ascolto è attivo.
   *[no] ; gli altri messaggi li lascio passare.
}
managers-only = Può farlo solo chi gestisce questa chat.
not-yours = Quel pulsante è per chi ha chiesto.
managers-only-of = Può farlo solo chi gestisce { $name }.
moderators-alone = Qui mi usano solo i moderatori. In privato invece rispondo a chiunque.
too-fast = Così in fretta non ti sto dietro. Riprendo tra { $seconds ->
    [one] un secondo.
   *[other] { $seconds } secondi.
}

## Forgetting

forget-ask = Così quello che resta di questa chat viene cancellato per sempre: le impostazioni e ciò che dovevo dire qui. È quello che vuoi?
forget-ask-you = Così quello che resta di te viene cancellato per sempre: le impostazioni della tua chat privata con me e ciò che hai segnalato. È quello che vuoi?
forget-done = Cancellato. Di questa chat non resta più niente.
forget-done-you = Cancellato. Di te non resta più niente.
forget-nothing = Di questa chat non conservavo niente.
forget-nothing-of-you = Di te non conservavo niente. Quello che resta di questa chat può cancellarlo chi la gestisce.

## What is shown before anything is asked

start-next = Prossima gara?
start-sources = Chi lo dice?
message-command = Che cosa si sa di questo?
option-series = un campionato, una coppa o un evento, per esempio WEC o Le Mans
option-season = un anno, per esempio 2024, o «l'anno prossimo»
option-driver = di chi si parla
option-question = che cosa vuoi sapere, con parole tue
option-language = la lingua delle risposte
option-zone = il fuso orario, per esempio Europe/Rome
option-pictures = se mostro immagini: on o off
option-listen = se rispondere anche alle domande che non menzionano nessuno: on o off
option-moderators = se può usarmi solo chi gestisce la chat: on o off
option-channel = un canale da impostare da qui, per esempio @channel
option-target = dove viene detto: un altro canale, thread o argomento

## Now and then

remark-sorry = Qualcosa è andato storto da parte mia; chi mi gestisce lo troverà nei log. Riprova tra un attimo.
remark-out-of-reach = Al momento non riesco a consultarlo. Chiedimelo di nuovo tra qualche minuto.
remark-outdated = Viene da una mia versione precedente, oppure non è mio. Fammi di nuovo la domanda.
remark-no-files = Qui non posso mandare file. Chiedimelo in privato.
remark-channel-joined = Ora sono in { $title }. Puoi impostarmi da qui: /settings channel:{ $name } language:it
