# Ciò che il bot dice in italiano dei riepiloghi: ciò che pubblica a orari fissi, e come si imposta.

## Un riepilogo

digest-title = { $driver } · riepilogo, { $date }
digest-first = Questo è il primo riepilogo e dice tutto ciò che si sa. Dal prossimo dice che cosa è cambiato.
digest-new-since = Novità dal giorno { $date }
digest-nothing-since = Niente di nuovo dal giorno { $date }.
digest-season = Programma { $season }
digest-season-first = È il primo riepilogo con la stagione { $season }.
digest-season-last = La stagione { $season } è finita e questo è il suo ultimo riepilogo.
digest-rounds = Prossime gare
digest-last-report = { $days ->
    [0] L'ultima notizia è di oggi.
    [one] L'ultima notizia è di ieri.
   *[other] L'ultima notizia è di { $days } giorni fa.
}
digest-next = Prossimo riepilogo: { $when }
reminder-title = { $driver } corre fra poco

## Orari

schedule-daily = ogni giorno alle { $time }
schedule-weekly = ogni { $days } alle { $time }
schedule-monthly = ogni mese il giorno { $days } alle { $time }
schedule-nth = { $day }
schedule-months-lack = I mesi senza quel giorno si saltano.
schedule-unclear = Non capisco «{ $name }» come orario. Scrivi per esempio «lunedì 18:00», «ogni giorno alle 9», «il primo del mese alle 9:30», oppure cinque campi cron come «0 18 * * 1».
schedule-not-five = Un orario cron ha cinque campi: minuto, ora, giorno del mese, mese, giorno della settimana. Ne trovo { $count }. Per esempio: 0 18 * * 1
schedule-minute = «{ $found }» non è un minuto; i minuti vanno da { $from } a { $to }.
schedule-hour = «{ $found }» non è un'ora; le ore vanno da { $from } a { $to }.
schedule-day = «{ $found }» non è un giorno del mese; i giorni vanno da { $from } a { $to }.
schedule-month = «{ $found }» non è un mese; i mesi vanno da { $from } a { $to }, o da JAN a DEC.
schedule-weekday = «{ $found }» non è un giorno della settimana; i giorni vanno da { $from } (domenica) a { $to } (di nuovo domenica), o da SUN a SAT.
schedule-too-often = È più di una volta all'ora, e un riepilogo esce al massimo una volta all'ora: il primo campo deve essere un solo minuto, come 0.
schedule-never = Quel giorno non viene mai: non c'è in nessun calendario.

## Come si imposta

help-digest = un riepilogo a orari fissi: /digest add lunedì 18:00
option-when = quando: «lunedì 18:00», «il primo del mese alle 9», o cinque campi cron
option-nothing = che cosa pubblicare se non c'è niente di nuovo: line (una riga) o nothing (niente)
option-reminders = un avviso due giorni prima di una gara confermata: on o off
option-pinned = fissato in alto, al posto del precedente: on o off
option-crossposted = anche ai server che seguono il canale: on o off
digest-card = { $driver }, { $schedule }
digest-card-season = { $driver } { $season }, { $schedule }
digest-here = Dove: qui
digest-where = Dove:
digest-zone = Fuso orario: { $zone }, dove ora sono le { $time }
digest-dues = Prossimi: { $dues }
digest-language = Lingua: { $language }
nothing-line = Se non c'è niente di nuovo: una riga
nothing-nothing = Se non c'è niente di nuovo: nessun messaggio
digest-reminders = Avvisi: due giorni prima di una gara confermata, alle { $time }
digest-manner = Come: { $manner }
manner-role = avvisa un ruolo
manner-silent = senza suono
manner-pinned = fissato in alto
manner-crossposted = passato ai server che seguono
digest-told = Ultimo: { $when }
digest-untold = Non ancora pubblicato
digest-key = Chiave: { $id }
digest-added = Fatto. D'ora in poi pubblico questo:
digest-removed = Tolto: { $digest }
digest-none = Qui non è impostato nessun riepilogo. Per esempio: /digest add lunedì 18:00
digest-list = { $count ->
    [one] È impostato un riepilogo:
   *[other] Sono impostati { $count } riepiloghi:
}
digest-how = Quando lo pubblico? Tocca una scelta, o scrivi per esempio: /digest add { $example }
digest-preview = Adesso lì pubblicherei questo:
digest-preview-nothing = Non c'è niente di nuovo, quindi adesso non pubblicherei niente.
digest-which = Quale?
digest-unknown = Qui non c'è un riepilogo { $name }. /digest show li elenca.
digest-there-already = Quel riepilogo c'è già.
digest-too-many = Più di { $count } riepiloghi in un solo posto sono troppi. Prima togline uno: /digest show
digest-may-not = Lì non posso ancora pubblicare, quindi non ho salvato niente:
digest-no-nothing = «{ $name }» non è né line né nothing.
digest-no-role = «{ $name }» non è un ruolo che posso avvisare. Scegli un solo ruolo con la menzione o il numero.
only-discord = Questo c'è solo su Discord: { $options }
only-telegram = Questo c'è solo su Telegram: { $options }
digest-season-over = La stagione { $season } è finita.
digest-add = Aggiungine uno
digest-show-preview = Anteprima
digest-undo = Annulla
digest-remove = Togli
