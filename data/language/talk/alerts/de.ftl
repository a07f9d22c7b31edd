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

## What is told unasked

measure-every = jede Änderung
measure-clear = nur deutliche Änderungen
measure-decided = nur was bestätigt oder ausgeschlossen wird
alerts-on = Ab jetzt melde ich hier, was sich ändert:
alerts-on-own = Ab jetzt melde ich dir privat, was sich ändert:
alerts-on-channel = Ab jetzt melde ich in { $name }, was sich ändert:
alerts-quiet = Ruhe von { $from } bis { $until } Uhr ({ $zone }, dort ist es jetzt { $time } Uhr); was sich dann ändert, kommt danach.
alerts-language = Sprache: { $language }
alerts-role = Pingt die Rolle { $role }.
alerts-silent = Ohne Ton.
alerts-pinned = Angeheftet.
alerts-crossposted = Auch für die Server, die dem Kanal folgen.
alerts-here = Was ich hier melde, wenn es sich ändert:
alerts-own = Was ich dir privat melde, wenn es sich ändert:
alerts-there = In einem anderen Chat:
alerts-none = Hier melde ich von mir aus nichts.
alerts-how = Schreib /alerts on oder /alerts off, wenn du willst mit einer Serie, einem Fahrer oder einem Jahr: /alerts on wec 2027. Außerdem: measure:clear, quiet:22-7, language:de.
alerts-off = Erledigt. Hier melde ich von mir aus nichts mehr.
alerts-off-one = Erledigt: { $name } wird nicht mehr gemeldet. Es bleibt:
alerts-off-everywhere = { $count ->
    [0] Ich habe in keinem Chat von mir aus etwas gemeldet.
    [one] Erledigt. Ich melde von mir aus nichts mehr; es war in einem Chat.
   *[other] Erledigt. Ich melde von mir aus nichts mehr; es war in { $count } Chats.
}
alerts-gone = Das wird hier nicht mehr gemeldet. /alerts zeigt, was gemeldet wird.
alerts-not-told = { $name }: Davon melde ich hier nichts. Ich melde:
alerts-not-apart = { $name } gehört zu dem, was ich hier melde: { $wider }. Einen Teil davon kann ich nicht auslassen; schalte das Ganze ab und schalte ein, was du willst.
alerts-not-saved = Nicht gespeichert, denn dort könnte ich nicht schreiben:
alerts-try-again = Wenn das behoben ist, frag mich noch einmal.
alerts-closed = Ich kann dir nicht schreiben: Deine Direktnachrichten sind für mich geschlossen. Erlaube in den Privatsphäre-Einstellungen dieses Servers Direktnachrichten von Mitgliedern und tippe dann noch einmal.
alerts-too-many = Mehr als { $most } Wünsche in einem Chat sind zu viele. Nimm erst welche zurück, oder wünsche dir alles zu einem Fahrer.
alerts-privately = Ich kann es dir privat melden.
alerts-nonsense = „{ $name }“? Ich verstehe nicht, was ich melden soll. Schreib /alerts on, /alerts off oder /alerts show; hinter on oder off eine Serie, einen Fahrer oder ein Jahr, etwa /alerts on wec.
alerts-season-over = Die Saison { $season } ist vorbei: Da ändert sich nichts mehr.
alerts-no-class = Von der Klasse { $class } allein kann ich nichts melden. Nenne eine Serie dazu, etwa WEC.
alerts-no-measure = „{ $name }“ ist kein Maß. Es gibt: { $measures }.
alerts-no-quiet = Die Zeiten „{ $name }“ verstehe ich nicht. Schreib sie so: quiet:22:00-07:00, oder quiet:off.
alerts-no-role = „{ $name }“ ist keine Rolle, die ich pingen kann. Nimm eine von diesem Server; alle auf einmal geht nicht.
alerts-role-elsewhere = „{ $name }“: Rollen gibt es nur auf Discord.
alerts-offer = { $about }: Soll ich es hier melden, wenn es sich ändert ({ $measure })?
alerts-offer-own = { $about }: Soll ich dir Bescheid sagen, wenn es sich ändert ({ $measure })?
alerts-stop = Soll ich aufhören, das hier zu melden?

## Buttons

action-alerts = Ja, sag mir Bescheid
action-alerts-on = An: { $name }
action-alerts-off = Aus: { $name }
action-alerts-off-all = Alles aus
action-silence = Ja, hör auf
action-undo = Rückgängig
action-narrow-clear = Nur deutliche Änderungen
action-narrow-decided = Nur bestätigt oder ausgeschlossen
action-privately = Sag mir privat Bescheid

## What keeps it from being told

paused-since = Angehalten seit { $date }.
barrier-blocked = Dort bin ich blockiert.
barrier-removed = Dort bin ich nicht dabei, oder ich sehe nichts davon.
barrier-no-right = { $right ->
    [none] Dort darf ich nicht schreiben.
   *[other] Dort fehlt mir das Recht „{ $right }“.
}
barrier-topic-closed = Das Thema dort ist geschlossen.
barrier-chat-gone = Den Ort gibt es nicht mehr.
remedy-blocked = Hebe die Blockierung auf, dann geht es von selbst weiter.
remedy-removed = Lass mich wieder hinein, dann geht es von selbst weiter.
remedy-no-right = Gib es mir, dann geht es innerhalb eines Tages von selbst weiter.
remedy-topic-closed = Öffne es wieder, dann geht es innerhalb eines Tages von selbst weiter.
remedy-chat-gone = Wähle einen anderen.
chat-name = Chat { $id }
notice-paused = Ich kann nicht mehr schreiben, wo ich etwas für dich melden sollte, also kommt dort nichts:

## What is shown before anything is asked

option-measure = wie viel sich ändern muss: jede Änderung, deutliche, oder nur bestätigt und ausgeschlossen
option-quiet = wann nichts gemeldet wird, etwa 22:00-07:00, oder off
option-role = die eine Rolle, die gepingt wird, oder off
option-silent = ohne Ton: on oder off
privacy-told = Gespeichert wird auch, was ich von mir aus melden soll, in welchem Chat und wie, und wer darum gebeten hat; und 48 Stunden lang, in welcher Nachricht ich es gemeldet habe, damit ich einen Fehler dort berichtigen kann.
terminal-tells-nothing = Im Terminal kommt nichts von selbst: Meldungen und Überblicke gibt es auf Discord und Telegram. Hier kannst du jederzeit fragen; „pitboard digest preview“ zeigt einen Überblick.
