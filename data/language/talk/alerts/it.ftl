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
right = In realtà:
right-nothing = nessuna notizia, ma questo non vuol dire che non sarà al via.

## What is told unasked

measure-every = ogni cambiamento
measure-clear = solo i cambiamenti netti
measure-decided = solo ciò che diventa confermato o escluso
alerts-on = D'ora in poi racconto qui che cosa cambia:
alerts-on-own = D'ora in poi ti racconto in privato che cosa cambia:
alerts-on-channel = D'ora in poi racconto in { $name } che cosa cambia:
alerts-quiet = Silenzio dalle { $from } alle { $until } ({ $zone }, ora locale { $time }); quel che cambia intanto arriva dopo.
alerts-language = Lingua: { $language }
alerts-role = Avvisa il ruolo { $role }.
alerts-silent = Senza suono.
alerts-pinned = Fissato in alto.
alerts-crossposted = Pubblicato anche nei server che seguono il canale.
alerts-here = Che cosa racconto qui quando cambia:
alerts-own = Che cosa ti racconto in privato quando cambia:
alerts-there = In un'altra chat:
alerts-none = Qui non racconto niente di mia iniziativa.
alerts-how = Scrivi /alerts on oppure /alerts off, se vuoi con un campionato, un pilota o un anno: /alerts on wec 2027. E inoltre: measure:clear, quiet:22-7, language:it.
alerts-off = Fatto. Qui non racconto più niente di mia iniziativa.
alerts-off-one = Fatto: niente più avvisi su { $name }. Resta:
alerts-off-everywhere = { $count ->
    [0] Non raccontavo niente di mia iniziativa in nessuna chat.
    [one] Fatto. Non racconto più niente di mia iniziativa; era in una chat.
   *[other] Fatto. Non racconto più niente di mia iniziativa; era in { $count } chat.
}
alerts-gone = Questo qui non lo racconto più. /alerts mostra che cosa racconto.
alerts-not-told = { $name }: di questo qui non racconto niente. Racconto:
alerts-not-apart = { $name } fa parte di quel che racconto qui: { $wider }. Non posso lasciarne fuori un pezzo; togli il tutto e attiva quel che vuoi.
alerts-not-saved = Non salvato, perché lì non potrei scrivere:
alerts-try-again = Quando è a posto, chiedimelo di nuovo.
alerts-closed = Non posso scriverti: i tuoi messaggi diretti sono chiusi per me. Nelle impostazioni di privacy di questo server permetti i messaggi diretti dai membri, poi tocca di nuovo.
alerts-too-many = Più di { $most } richieste in una chat sono troppe. Togline qualcuna, o chiedi tutto di un pilota.
alerts-privately = Posso avvisarti in privato.
alerts-nonsense = «{ $name }»? Non capisco che cosa raccontare. Scrivi /alerts on, /alerts off o /alerts show; dopo on oppure off un campionato, un pilota o un anno, come /alerts on wec.
alerts-season-over = La stagione { $season } è finita: lì non cambia più niente.
alerts-no-class = Della sola classe { $class } non posso raccontare. Indica un campionato, per esempio WEC.
alerts-no-measure = «{ $name }» non è una misura. Ci sono: { $measures }.
alerts-no-quiet = Non capisco l'orario «{ $name }». Scrivilo così: quiet:22:00-07:00, oppure quiet:off.
alerts-no-role = «{ $name }» non è un ruolo che posso avvisare. Scegline uno di questo server; tutti insieme non vale.
alerts-role-elsewhere = «{ $name }»: i ruoli ci sono solo su Discord.
alerts-offer = { $about }: vuoi che lo racconti qui quando cambia ({ $measure })?
alerts-offer-own = { $about }: vuoi che ti avvisi quando cambia ({ $measure })?
alerts-stop = Devo smettere di raccontarlo qui?

## Buttons

action-alerts = Sì, avvisami
action-alerts-on = Attiva: { $name }
action-alerts-off = Togli: { $name }
action-alerts-off-all = Togli tutto
action-silence = Sì, smetti
action-undo = Annulla
action-narrow-clear = Solo cambiamenti netti
action-narrow-decided = Solo confermato o escluso
action-privately = Avvisami in privato

## What keeps it from being told

paused-since = In pausa, data di inizio: { $date }.
barrier-blocked = Lì sono bloccato.
barrier-removed = Lì non ci sono, o non lo vedo.
barrier-no-right = { $right ->
    [none] Lì non ho il permesso di scrivere.
   *[other] Lì mi manca il permesso «{ $right }».
}
barrier-topic-closed = Lì l'argomento è chiuso.
barrier-chat-gone = Quel posto non c'è più.
remedy-blocked = Sbloccami e riprendo da solo.
remedy-removed = Fammi rientrare e riprendo da solo.
remedy-no-right = Dammelo e riprendo da solo entro un giorno.
remedy-topic-closed = Riaprilo e riprendo da solo entro un giorno.
remedy-chat-gone = Scegli un altro posto.
chat-name = chat { $id }
notice-paused = Non posso più scrivere dove mi avevi chiesto di raccontare qualcosa, quindi lì non arriva niente:

## What is shown before anything is asked

option-measure = quanto deve cambiare: ogni cambiamento, quelli netti, o solo confermato ed escluso
option-quiet = quando non si racconta niente, come 22:00-07:00, oppure off
option-role = l'unico ruolo da avvisare, oppure off
option-silent = senza suono: on oppure off
privacy-told = Conservo anche che cosa devo raccontare di mia iniziativa, in quale chat e come, e chi l'ha chiesto; e per 48 ore in quale messaggio l'ho raccontato, per poterci correggere un errore.
terminal-tells-nothing = Al terminale nulla arriva da sé: avvisi e riepiloghi arrivano su Discord e Telegram. Qui puoi chiedere quando vuoi; «pitboard digest preview» mostra un riepilogo.
