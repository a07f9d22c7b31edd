# Was auf Deutsch auf der Tafel steht und nicht auch in Antworten: Stufen, Sätze und Tage sind die des Chats.

title = { $driver } { $season } · Pitboard
description = Welche Serien { $driver } { $season } fahren wird, wie sicher das ist und wer es gesagt hat.
tagline = Welche Serien, wie sicher, und wer es gesagt hat
skip = Zum Inhalt

## Zur Auswahl

languages = Sprachen
drivers = Fahrer
seasons = Saisons
season-known = Saison { $season }
find = Fahrer oder Saison suchen

## Eine Saison

heading = { $driver }, { $season }
programme = Programm
drives = Serie für Serie
evidence = { $count ->
    [one] Belege: ein Bericht
   *[other] Belege: { $count } Berichte
}
history = Verlauf
picture = Bild des Verlaufs; es lässt sich seitwärts schieben
changes = Was sich geändert hat, Tag für Tag
rounds = Nächste Rennen
rounds-calendar = Die Tage sind die der veröffentlichten Kalender.
days-to-go = Noch so viele Tage nach deiner Uhr:
corrections = Berichtigungen
corrections-lead = Was hier in den letzten 60 Tagen falsch gesagt wurde, und was richtig ist.
newer = Es gibt Neueres.
newer-show = Zeigen
newer-close = Schließen

## An einem Tag

known-on = Was am { $date } bekannt war
known-on-note = Diese Seite zeigt nur, was bis dahin veröffentlicht war.
known-now = Was heute bekannt ist
earlier = Früher: { $date }
later = Später: { $date }
as-of-label = Was bekannt war am
as-of-show = Zeigen

## Zum Verfolgen

follow = Verfolgen
calendar-sure = Kalender: bestätigte und sichere Rennen
calendar-every = Kalender: alle Rennen, die nicht ausgeschlossen sind
feed-atom = Änderungen als Atom-Feed
feed-json = Änderungen als JSON Feed
feed-title = { $driver }: was sich geändert hat

## Das Kleingedruckte

grades = Die Stufen
about = Fakten in eigenen Worten, mit kurzen Zitaten und dem Link zu denen, die es zuerst schrieben. Kein Bericht heißt nie: „wird nicht fahren“.
privacy = Kein Konto, keine Cookies, ein kleines eigenes Skript, auf das es nirgends ankommt, nichts von Dritten.

## Was es nicht gibt

missing-title = Diese Seite gibt es nicht
missing-text = Vielleicht ist die Adresse vertippt, oder es ist nichts von dem bekannt, was sie nennt.
missing-back = Zur Tafel
