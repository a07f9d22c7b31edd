# What the bot says in German. Guide: https://projectfluent.org/fluent/guide/
# Grades, dates and names come ready made as { $variables }. Names of series stand without an article, since their gender is unknown;
# dates stand without "am" or "vom", since they may be a month alone.

## Grades

certainty-confirmed = bestätigt (offiziell)
certainty-certain = sicher, noch nicht offiziell
certainty-likely = wahrscheinlich
certainty-possible = möglich
certainty-uncertain = ungewiss
certainty-unlikely = unwahrscheinlich
certainty-ruled-out = ausgeschlossen
trend-rising = Tendenz steigend
trend-falling = Tendenz fallend
scope-full-season = ganze Saison
scope-selected-rounds = einzelne Läufe
scope-single-event = ein einzelnes Rennen
contested = Quellen widersprechen sich
colon = { ": " }

## One drive

entry-full-season = die ganze Saison
entry-selected-rounds = einzelne Läufe
entry-single-event = ein einzelnes Rennen
entry-class = in der Klasse { $class }
entry-team = für { $team }
entry-crew = gemeinsam mit { $crew }
entry-number = unter der Startnummer { $number }
entry-car = ({ $car })
sentence-confirmed = { $driver } fährt{ $entry }.
sentence-certain = { $driver } fährt so gut wie sicher{ $entry }.
sentence-likely = { $driver } dürfte{ $entry } fahren.
sentence-possible = { $driver } könnte{ $entry } fahren.
sentence-uncertain = Offen ist, ob { $driver }{ $entry } fährt.
sentence-unlikely = { $driver } fährt voraussichtlich nicht{ $entry }.
sentence-ruled-out = { $driver } fährt nicht{ $entry }.
sentence-over = { $driver } sollte demnach{ $entry } fahren.
a-round-of = ein Lauf im Kalender von { $parents }
round-of = { $series } ist { $parents }.
season-as-a-whole = Zur Saison als Ganzem heißt es zuletzt:
over = Diese Saison ist vorbei.
over-nothing-later = Einen späteren Bericht habe ich nicht, also weiß ich nicht, wie es gelaufen ist.
over-partly = Davon weiß ich nur dies:
heading-over = Saison vorbei, laut Bericht
item-over = schon vorbei
item-stale = seit { $date } nichts Neueres
stale = Seit { $date } gibt es keinen neueren Bericht.
contest = Die Quellen widersprechen sich:
no-announcement = Keine offizielle Mitteilung von { $driver } oder vom Team.
as-of = Stand: { $date }
as-of-nothing = Noch kein Bericht.
reports = { $count ->
    [one] ein Bericht
   *[other] { $count } Berichte
}
reports-unannounced = { $count ->
    [one] ein Bericht, nichts Offizielles
   *[other] { $count } Berichte, nichts Offizielles
}

## What is not known

no-report-series = Kein Bericht für { $seasons } zu { $driver } und { $series }, was nicht heißt, dass es keinen Start gibt.
no-report = Kein Bericht für { $seasons }, was nicht heißt, dass { $driver } nicht fährt.
no-report-past = Kein Bericht für { $seasons }, was nicht heißt, dass { $driver } nicht gefahren ist.
no-report-series-past = Kein Bericht für { $seasons } zu { $driver } und { $series }, was nicht heißt, dass es keinen Start gab.
latest = Mein neuester Bericht ({ $date }) betrifft { $season }.
latest-over = Mein neuester Bericht ({ $date }) betrifft { $season }, und diese Saison ist vorbei.
nothing-of-series = Zu { $driver } und { $series } habe ich keinen Bericht und kann deshalb weder Ja noch Nein sagen.
not-said-of-series = Kein Bericht, den ich habe, sagt, ob { $driver } fährt ({ $series }), deshalb kann ich weder Ja noch Nein sagen. Bekannt ist mir:
no-season-named = Eine Saison ist nicht genannt.
nothing-of-driver = Zu { $driver } habe ich noch keinen Bericht, was nicht heißt, dass es kein Programm gibt.
not-itself = { $series }: in keinem Bericht genannt.
it-is-round-of = Es ist ein Lauf im Kalender von { $parents }, und dafür gilt:
it-is-part-of = Es gehört zu { $parents }, und dafür gilt:
by-its-parts = { $series }, im Einzelnen:
over-list = Diese Saison ist vorbei. Das wurde berichtet; Neueres habe ich nicht.
over-list-again = Das wurde berichtet; Neueres habe ich nicht.
class-not-named = Kein Bericht sagt, dass { $driver } in der Klasse { $class } fährt.
no-entry-named = Kein Bericht nennt für { $driver } in der Saison { $season } ein Team, eine Klasse oder ein Auto.
team-not-named = Kein Bericht sagt, dass { $driver } für { $team } fährt.
no-crew-named = Kein Bericht sagt, wer mit im Auto sitzt.
no-start-there = Ich habe keinen Bericht über einen Start von { $driver } dort.
no-start = Ich habe keinen Bericht über einen Start von { $driver } in einem Autorennen.
no-next = Für { $driver } kenne ich keinen Lauf nach dem { $date }.
no-next-calendar = Für { $driver } kenne ich keinen Lauf nach dem { $date }, denn hierfür fehlt mir der Kalender:
no-calendar = Für { $series } habe ich keinen Kalender.

## Programme, why, history, sources

programme-title = { $driver } · Programm { $season }
# $who is one of by-driver, by-team, by-manufacturer, by-organiser in the announcements, and somebody's name in the statements.
why-announcement = Angekündigt { $who }, Stand { $date }
why-statement = Eine Aussage von { $who }, Stand { $date }
why-report = So steht es in einem Bericht, Stand { $date }
why-rumour = Nur ein Gerücht, Stand { $date }
by-driver = von Fahrerseite
by-team = vom Team
by-manufacturer = vom Hersteller
by-organiser = vom Veranstalter
basis-announcement = angekündigt { $who }
basis-statement = Aussage von { $who }
basis-report = Bericht
basis-rumour = Gerücht
not-official = Etwas Offizielles kenne ich nicht.
words-alone = für sich genommen: { $certainty }
why-contested = Die Quellen widersprechen sich. Das endet mit einer offiziellen Mitteilung oder einer klaren Aussage, sonst nach 60 Tagen.
first-report = erster Bericht:
again = erneut
settled = die Quellen widersprechen sich nicht mehr
change-class = Klasse
change-team = Team
change-unnamed = { $was } nicht mehr genannt
fell-away = davon ist keine Rede mehr
repeats = beruft sich auf { $origin }
in-language = auf { $language }
more-articles = { $count ->
    [one] Dazu ein älterer Artikel.
   *[other] Dazu { $count } ältere Artikel.
}
calendar-source = Stand: { $date } · { $source }
calendar-file = { $count ->
    [one] Ein Lauf, der bestätigt oder sicher ist, als Datei für deinen Kalender.
   *[other] { $count } Läufe, die bestätigt oder sicher sind, als Datei für deinen Kalender.
}
calendar-file-every = { $count ->
    [one] Ein Lauf als Datei für deinen Kalender; der Titel sagt, wie sicher er ist.
   *[other] { $count } Läufe als Datei für deinen Kalender; jeder Titel sagt, wie sicher er ist.
}
calendar-file-none = Noch ist kein Lauf bestätigt oder sicher, also gibt es nichts für deinen Kalender.
calendar-file-empty = Ich kenne keinen Lauf, also gibt es nichts für deinen Kalender.

## Buttons

action-series = Programm
action-status = Status
action-why = Warum
action-history = Verlauf
action-sources = Quellen
action-calendar = Kalender
action-calendar-file = Kalenderdatei
action-calendar-every = Alle Läufe, sicher oder nicht
action-forget = Ja, alles vergessen

## Who and what it does not know

decline-driver = { $name } habe ich nicht im Blick, nur { $drivers }.
decline-offtopic = Ich kenne nur das Rennprogramm von { $drivers } und weiß, wie sicher es ist. Frag zum Beispiel: { $example }
and-others = { $drivers } und { $count ->
    [one] eine weitere Person
   *[other] { $count } weitere
}
unknown-series = „{ $name }“? Eine Serie oder ein Rennen mit diesem Namen kenne ich nicht und kann deshalb weder Ja noch Nein sagen.
which-of-name = Wen meinst du: { $names }? Ich verfolge { $followed }.
courtesy-greeting = Hallo. Ich sage dir, welche Serien { $drivers } fährt und wie sicher das ist. Versuch es so: { $example }
courtesy-thanks = Gern geschehen.
known-on = Stand { $date }:
premise-confirmed = Bestätigt ist das meines Wissens nicht: { $series } { $season } ist
premise-confirmed-unknown = Mir ist keine Bestätigung bekannt: { $about }, { $season }.
premise-ruled-out = Ausgeschlossen ist das meines Wissens nicht: { $series } { $season } ist
premise-ruled-out-unknown = Ich kenne keinen Bericht, der das sagt: { $about }, { $season }.
nothing-new = Seit { $date }: nichts Neues.
which-driver = Wen meinst du: { $names }?
unknown-season = „{ $name }“ verstehe ich nicht als Saison; ein Jahr wie { $example } schon.
did-you-mean = Meinst du { $names }?
unknown-command = Den Befehl /{ $name } kenne ich nicht. Welche es gibt, zeigt dir /help.
example = Fährt { $driver } nächstes Jahr WEC?

## Help, about, privacy

help-title = Was du mich fragen kannst
help-lead = Frag in deinen eigenen Worten oder mit einem Befehl:
help-series = welche Serien auf dem Programm stehen, je eine Zeile
help-programme = dasselbe wie /series
help-status = eine Serie mit Belegen, zum Beispiel /status wec 2024
help-why = warum es so eingestuft ist
help-history = wie es dazu kam
help-sources = wer es gesagt hat, und der Wortlaut
help-next = die nächsten Läufe, die infrage kommen
help-calendar = die Läufe einer Serie, zum Beispiel /calendar wec 2024
help-ask = eine Frage in deinen eigenen Worten
help-settings = Sprache, Zeitzone, Fahrer, und auf wen und was ich höre
help-alerts = was ich hier melde, wenn sich etwas ändert: /alerts on, off oder show
help-forget = löschen, was über diesen Chat oder über dich gespeichert ist
help-help = diese Liste
help-start = das Programm, Sprachen und ein paar Fragen zum Antippen
help-about = was ich bin und woher meine Fakten kommen
help-privacy = was gespeichert wird und was nicht
about-lead = In welchen Serien jemand fährt, wie sicher das ist und wer es gesagt hat.
about-text = Ich bin Pitboard, ein Newsbot für den Motorsport. Ich sammle, was in Artikeln über das Programm eines Fahrers oder einer Fahrerin steht, in eigenen Worten, mit kurzen Zitaten und Link. Und ich sage, wie sicher jeder Start ist, wer es gesagt hat und wann. Wenn ich etwas nicht weiß, sage ich auch das.
about-grades = Die Stufen, von bestätigt bis ausgeschlossen:
about-kept = { $articles ->
    [one] Ich kenne einen Artikel.
   *[other] Ich kenne { $articles } Artikel.
}
privacy-text = Gespeichert wird nur, was hier jemand eingestellt hat: Sprache, Zeitzone, Fahrer, Mithören, nur für die Moderation. Was jemand schreibt, wird nicht gespeichert, außer Hinweisen. Worum es zuletzt ging, merke ich mir zehn Minuten lang, damit ich auf „warum?“ antworten kann, und vergesse es dann; genauso, wer wie oft geschrieben hat, damit niemand den Chat flutet.
privacy-forget = /forget löscht sofort, was von diesem Chat gespeichert ist: die Einstellungen und was ich hier noch melden sollte. Wer eine Gruppe nicht verwaltet, löscht dort damit das, was über die eigene Person gespeichert ist: die Einstellungen im privaten Chat mit mir und das Eingereichte.
privacy-left = Werde ich entfernt oder blockiert, werden die Einstellungen 30 Tage später gelöscht.

## Settings

settings-title = Einstellungen dieses Chats
settings-title-of = Einstellungen von { $name }
settings-language = Sprache: { $language }
settings-zone = Zeitzone: { $zone }, dort ist es jetzt { $time } Uhr
settings-driver = Fahrer: { $driver }
settings-pictures = Bilder: { $on ->
    [yes] an
   *[no] aus
}
settings-listen = Mithören: { $on ->
    [yes] an
   *[no] aus
}
settings-moderators = Nur für die Moderation: { $on ->
    [yes] an
   *[no] aus
}
settings-default = (nicht eingestellt: Standard)
settings-how = So änderst du etwas: /settings zone:Europe/Rome (oder language:…, driver:…, pictures:on oder off)
settings-how-group = So änderst du etwas: /settings zone:Europe/Rome (oder language:…, driver:…, pictures:on oder off, listen:on oder off, moderators:on oder off)
settings-how-channel = So änderst du eine: /settings channel:{ $name } zone:Europe/Rome (oder language:…, driver:…, pictures:on oder off)
settings-changed = Erledigt.
settings-nowhere = Diese Frage gehört zu keinem Chat, also gibt es keine Einstellungen, die ich zeigen oder ändern könnte.
settings-no-language = „{ $name }“ spreche ich noch nicht. Ich spreche { $languages }.
settings-no-zone = Eine Zeitzone „{ $name }“ kenne ich nicht. Die Namen sehen aus wie Europe/Rome.
settings-no-listen = „{ $name }“ ist weder on noch off.
settings-no-channel = Einen Kanal „{ $name }“ kenne ich nicht. Mach mich dort zuerst zum Administrator; der Name sieht aus wie @channel, die Nummer wie -1001234567890.
settings-alone = Hier bist du mit mir allein, es gibt also niemanden auszusperren.
unheard-private = Hier ist alles, was du schreibst, an mich gerichtet, es gibt also nichts mitzuhören.
unheard-commands = Hier kann ich nicht mithören: Telegram zeigt mir nur Befehle und Antworten an mich. Mach mich zum Administrator dieser Gruppe, oder schalte bei @BotFather meinen Privacy Mode aus und hol mich dann neu in die Gruppe.
unheard-mentions = Hier kann ich nicht mithören: Discord zeigt mir nur Nachrichten, die mich erwähnen. Wer mich betreibt, muss dafür erst den Message Content Intent freischalten lassen.
hears-commands = In dieser Gruppe bekomme ich nur Befehle und Antworten an mich mit, sonst nichts. Frag mich so: /ask@{ $bot } und dann deine Frage.
hears-mentions = Auf diesem Server bekomme ich nur Befehle und Nachrichten mit, die mich erwähnen, sonst nichts.
hears-everything = In dieser Gruppe bekomme ich alle Nachrichten mit. Ich antworte auf Befehle, auf Antworten an mich und auf Nachrichten, die mich erwähnen{ $on ->
    [yes] , und weil Mithören an ist, auch auf Fragen zum Rennprogramm.
   *[no] ; die anderen übergehe ich.
}
managers-only = Das kann nur, wer diesen Chat verwaltet.
not-yours = Dieser Knopf gehört dem, der gefragt hat.
managers-only-of = Das kann nur, wer { $name } verwaltet.
moderators-alone = Hier bin ich nur für die Moderation da, im privaten Chat für alle.
too-fast = So schnell komme ich nicht mit. Weiter geht es in { $seconds ->
    [one] einer Sekunde.
   *[other] { $seconds } Sekunden.
}

## Forgetting

forget-ask = Das löscht endgültig, was von diesem Chat gespeichert ist: die Einstellungen und was ich hier noch melden sollte. Willst du das?
forget-ask-you = Das löscht endgültig, was über dich gespeichert ist: die Einstellungen in deinem privaten Chat mit mir und was du eingereicht hast. Willst du das?
forget-done = Vergessen. Von diesem Chat ist nichts mehr gespeichert.
forget-done-you = Vergessen. Über dich ist nichts mehr gespeichert.
forget-nothing = Von diesem Chat war nichts gespeichert.
forget-nothing-of-you = Über dich war nichts gespeichert. Was von diesem Chat gespeichert ist, kann löschen, wer ihn verwaltet.

## What is shown before anything is asked

start-next = Nächstes Rennen?
start-sources = Wer sagt das?
message-command = Was ist darüber bekannt?
option-series = eine Meisterschaft, ein Cup oder ein Rennen, zum Beispiel WEC oder Le Mans
option-season = ein Jahr wie 2024 oder „nächstes Jahr“
option-driver = um wen es geht
option-question = was du wissen willst, in deinen eigenen Worten
option-language = die Sprache der Antworten
option-zone = die Zeitzone, zum Beispiel Europe/Rome
option-pictures = ob ich Bilder zeige: on oder off
option-listen = ob ich auf Fragen antworte, die niemanden erwähnen: on oder off
option-moderators = ob mich nur benutzen darf, wer den Chat verwaltet: on oder off
option-channel = ein Kanal, der von hier aus eingerichtet wird, zum Beispiel @channel
option-target = wo es gesagt wird: ein anderer Kanal, Thread oder ein anderes Thema

## Now and then

remark-sorry = Bei mir ist etwas schiefgegangen; es ist notiert. Versuch es bitte gleich noch einmal.
remark-out-of-reach = Das kann ich gerade nicht nachschlagen. Frag mich bitte in ein paar Minuten noch einmal.
remark-outdated = Das gehört zu einer älteren Version von mir oder stammt nicht von mir. Frag bitte noch einmal.
remark-no-files = Hier darf ich keine Dateien schicken. Frag mich privat.
remark-channel-joined = Ich bin jetzt in { $title }. Richte mich von hier aus dafür ein: /settings channel:{ $name } language:de
