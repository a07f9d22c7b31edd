# Was der Bot auf Deutsch von Überblicken sagt: was er zu festen Zeiten schreibt, und wie man das einrichtet.

## Ein Überblick

digest-title = { $driver } · Überblick vom { $date }
digest-first = Dies ist der erste Überblick; er sagt alles, was bekannt ist. Vom nächsten an sagt er, was sich geändert hat.
digest-new-since = Neu seit dem { $date }
digest-nothing-since = Nichts Neues seit dem { $date }.
digest-season = Programm { $season }
digest-season-first = Dies ist der erste Überblick mit der Saison { $season }.
digest-season-last = Die Saison { $season } ist vorbei, und dies ist ihr letzter Überblick.
digest-rounds = Nächste Rennen
digest-last-report = { $days ->
    [0] Die letzte Meldung ist von heute.
    [one] Die letzte Meldung ist von gestern.
   *[other] Die letzte Meldung ist { $days } Tage alt.
}
digest-next = Nächster Überblick: { $when }
reminder-title = { $driver } fährt bald

## Zeitpläne

schedule-daily = jeden Tag um { $time }
schedule-weekly = jeden { $days } um { $time }
schedule-monthly = am { $days } jedes Monats um { $time }
schedule-nth = { $day }.
schedule-months-lack = Monate ohne diesen Tag werden ausgelassen.
schedule-unclear = „{ $name }“ verstehe ich nicht als Zeit. Schreibe zum Beispiel „montag 18:00“, „jeden Tag um 9“, „am 1. des Monats um 9:30“ oder fünf Cron-Felder wie „0 18 * * 1“.
schedule-not-five = Ein Cron-Zeitplan hat fünf Felder: Minute, Stunde, Tag des Monats, Monat, Wochentag. Ich finde { $count }. Zum Beispiel: 0 18 * * 1
schedule-minute = „{ $found }“ ist keine Minute; Minuten gehen von { $from } bis { $to }.
schedule-hour = „{ $found }“ ist keine Stunde; Stunden gehen von { $from } bis { $to }.
schedule-day = „{ $found }“ ist kein Tag des Monats; Tage gehen von { $from } bis { $to }.
schedule-month = „{ $found }“ ist kein Monat; Monate gehen von { $from } bis { $to } oder von JAN bis DEC.
schedule-weekday = „{ $found }“ ist kein Wochentag; Tage gehen von { $from } (Sonntag) bis { $to } (wieder Sonntag) oder von SUN bis SAT.
schedule-too-often = Das ist mehr als einmal in der Stunde, und ein Überblick kommt höchstens einmal in der Stunde: das erste Feld muss eine einzige Minute sein, etwa 0.
schedule-never = Diesen Tag gibt es nie: kein Kalender hat ihn.

## Einrichten

help-digest = ein Überblick zu festen Zeiten: /digest add montag 18:00
option-when = wann: „montag 18:00“, „am 1. des Monats um 9“ oder fünf Cron-Felder
option-nothing = was kommt, wenn nichts neu ist: line (eine Zeile) oder nothing (nichts)
option-reminders = ein Hinweis zwei Tage vor einem bestätigten Rennen: on oder off
option-pinned = angeheftet, statt des vorigen: on oder off
option-crossposted = auch an die Server, die dem Kanal folgen: on oder off
digest-card = { $driver }, { $schedule }
digest-card-season = { $driver } { $season }, { $schedule }
digest-here = Wo: hier
digest-where = Wo:
digest-zone = Zeitzone: { $zone }, dort ist es jetzt { $time } Uhr
digest-dues = Als Nächstes: { $dues }
digest-language = Sprache: { $language }
nothing-line = Wenn nichts neu ist: eine kurze Zeile
nothing-nothing = Wenn nichts neu ist: kein Beitrag
digest-reminders = Hinweise: zwei Tage vor einem bestätigten Rennen, um { $time }
digest-manner = Wie: { $manner }
manner-role = benachrichtigt eine Rolle
manner-silent = ohne Ton
manner-pinned = angeheftet
manner-crossposted = weitergegeben an die Server, die folgen
digest-told = Zuletzt: { $when }
digest-untold = Noch nicht geschrieben
digest-key = Schlüssel: { $id }
digest-added = Erledigt. Das schreibe ich von nun an:
digest-removed = Entfernt: { $digest }
digest-none = Hier ist kein Überblick eingerichtet. Zum Beispiel: /digest add montag 18:00
digest-list = { $count ->
    [one] Ein Überblick ist eingerichtet:
   *[other] { $count } Überblicke sind eingerichtet:
}
digest-how = Wann soll er kommen? Tippe eine Zeit an oder schreibe zum Beispiel: /digest add { $example }
digest-preview = Das würde ich dort jetzt schreiben:
digest-preview-nothing = Nichts ist neu, also würde ich jetzt nichts schreiben.
digest-which = Welcher?
digest-unknown = Einen Überblick { $name } gibt es hier nicht. /digest show zählt sie auf.
digest-there-already = Diesen Überblick gibt es schon.
digest-too-many = Mehr als { $count } Überblicke an einem Ort sind zu viele. Entferne zuerst einen: /digest show
digest-may-not = Dort kann ich noch nicht schreiben, also habe ich nichts gespeichert:
digest-no-nothing = „{ $name }“ ist weder line noch nothing.
digest-no-role = „{ $name }“ ist keine Rolle, die ich benachrichtigen kann. Wähle eine einzige Rolle mit ihrer Erwähnung oder Nummer.
only-discord = Das gibt es nur auf Discord: { $options }
only-telegram = Das gibt es nur auf Telegram: { $options }
digest-season-over = Die Saison { $season } ist vorbei.
digest-add = Einen einrichten
digest-show-preview = Vorschau
digest-undo = Rückgängig
digest-remove = Entfernen
