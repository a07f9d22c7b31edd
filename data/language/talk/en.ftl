# What the bot says in English. Guide: https://projectfluent.org/fluent/guide/
# Grades, dates and names come ready made as { $variables }.

## Grades

certainty-confirmed = confirmed (official)
certainty-certain = certain, not yet official
certainty-likely = likely
certainty-possible = possible
certainty-uncertain = uncertain
certainty-unlikely = unlikely
certainty-ruled-out = ruled out
trend-rising = rising
trend-falling = falling
scope-full-season = full season
scope-selected-rounds = selected rounds
scope-single-event = a single event
contested = sources disagree
colon = { ": " }

## One drive

entry-full-season = the full season
entry-selected-rounds = selected rounds
entry-single-event = a one-off
entry-class = in the { $class } class
entry-team = for { $team }
entry-crew = with { $crew }
entry-number = under number { $number }
entry-car = ({ $car })
sentence-confirmed = { $driver } will race{ $entry }.
sentence-certain = { $driver } will race{ $entry }, as good as certainly.
sentence-likely = { $driver } would race{ $entry }.
sentence-possible = { $driver } might race{ $entry }.
sentence-uncertain = It is open whether { $driver } will race{ $entry }.
sentence-unlikely = { $driver } is not expected to race{ $entry }.
sentence-ruled-out = { $driver } will not race{ $entry }.
sentence-over = The report had { $driver } racing{ $entry }.
a-round-of = a round of the { $parents }
round-of = { $series } is { $parents }.
season-as-a-whole = Of the season as a whole, the newest report says:
over = That season is over.
over-nothing-later = I have no later report, so I do not know how it went.
over-partly = I know only this of it:
heading-over = season over, reported as
item-over = that one is over
item-stale = nothing newer since { $date }
stale = There is no newer report since { $date }.
contest = Sources disagree:
no-announcement = No announcement from { $driver } or the team.
as-of = As of { $date }
as-of-nothing = No report yet.
reports = { $count ->
    [one] one report
   *[other] { $count } reports
}
reports-unannounced = { $count ->
    [one] one report, no announcement
   *[other] { $count } reports, no announcement
}

## What is not known

no-report-series = No report for { $seasons } on { $driver } and { $series }, which does not mean that there will be no start.
no-report = No report for { $seasons }, which does not mean that { $driver } will not race.
no-report-past = No report for { $seasons }, which does not mean that { $driver } did not race.
no-report-series-past = No report for { $seasons } on { $driver } and { $series }, which does not mean that there was no start.
latest = My latest is of { $date }, about { $season }.
latest-over = My latest is of { $date }, about { $season }, and that season is over.
nothing-of-series = No report that I have says anything about { $driver } and { $series }, so I cannot say yes or no.
not-said-of-series = No report that I have says whether { $driver } will race { $series }, so I cannot say yes or no. This is what I know:
no-season-named = No season is named.
nothing-of-driver = I have no report about { $driver } yet, which does not mean that there is no programme.
not-itself = { $series }: no report names it.
it-is-round-of = It is a round of the { $parents }, and that is
it-is-part-of = It is part of the { $parents }, and that is
by-its-parts = { $series }, by its parts:
over-list = That season is over. This is what was reported; I have nothing later.
over-list-again = This is what was reported; I have nothing later.
class-not-named = No report says that { $driver } will race in the { $class } class.
no-entry-named = No report names a team, a class or a car for { $driver } in { $season }.
team-not-named = No report says that { $driver } will race for { $team }, or in one of its cars.
no-crew-named = No report names team-mates.
no-start-there = No report that I have tells of a start by { $driver } there.
no-start = No report that I have tells of a start by { $driver } in a car race.
no-next = I know of no coming round for { $driver } after { $date }.
no-next-calendar = I have no calendar for this, so I know of no coming round for { $driver } after { $date }:
no-calendar = I have no calendar for { $series }.

## Programme, why, history, sources

programme-title = { $driver } · programme { $season }
why-announcement = Announced by { $who }, as told on { $date }
why-statement = { $who } said so, as told on { $date }
why-report = A report of { $date } says so
why-rumour = Only a rumour of { $date } says so
by-driver = the driver
by-team = the team
by-manufacturer = the manufacturer
by-organiser = the organiser
basis-announcement = announced by { $who }
basis-statement = said by { $who }
basis-report = report
basis-rumour = rumour
not-official = I know of no announcement.
words-alone = these words alone: { $certainty }
why-contested = The sources disagree; a disagreement ends with an announcement or a statement, or after 60 days.
first-report = first report:
again = again
settled = the sources no longer disagree
change-class = class
change-team = team
change-unnamed = { $was } no longer named
fell-away = no longer reported
repeats = repeats { $origin }
in-language = in { $language }
more-articles = { $count ->
    [one] One older article more.
   *[other] { $count } older articles more.
}
calendar-source = As published on { $date } · { $source }
calendar-file = { $count ->
    [one] One round that is confirmed or certain, as a file for your calendar.
   *[other] { $count } rounds that are confirmed or certain, as a file for your calendar.
}
calendar-file-every = { $count ->
    [one] One round, as a file for your calendar; its title says how sure it is.
   *[other] { $count } rounds, as a file for your calendar; each title says how sure it is.
}
calendar-file-none = No round is confirmed or certain yet, so there is nothing to put into your calendar.
calendar-file-empty = I know of no round, so there is nothing to put into your calendar.

## Buttons

action-series = Programme
action-status = Status
action-why = Why
action-history = History
action-sources = Sources
action-calendar = Calendar
action-calendar-file = Calendar file
action-calendar-every = All rounds, sure or not
action-forget = Yes, forget it all

## Who and what it does not know

decline-driver = I do not follow { $name }. I follow { $drivers }.
decline-offtopic = I only know which series { $drivers } will race, and how sure that is. Try: { $example }
and-others = { $drivers } and { $count } others
unknown-series = “{ $name }”? I know no series and no event of that name, so I cannot say yes or no.
which-of-name = Which one do you mean: { $names }? I follow { $followed }.
courtesy-greeting = Hello. I tell which series { $drivers } will race, and how sure that is. Try: { $example }
courtesy-thanks = You are welcome.
known-on = What was known on { $date }:
premise-confirmed = That is not confirmed, as far as I know: { $series } { $season } is
premise-confirmed-unknown = I know of no confirmation: { $about }, { $season }.
premise-ruled-out = That is not ruled out, as far as I know: { $series } { $season } is
premise-ruled-out-unknown = I know of no report that says so: { $about }, { $season }.
nothing-new = Nothing new since { $date }.
which-driver = Which one do you mean: { $names }?
unknown-season = “{ $name }” is no season that I understand; a year such as { $example } is.
did-you-mean = Did you mean { $names }?
unknown-command = I do not know the command /{ $name }. /help lists those that I know.
example = Will { $driver } race the WEC next year?

## Help, about, privacy

help-title = What you can ask me
help-lead = Ask in your own words, or with a command:
help-series = which series will he race, one line each
help-programme = the same as /series
help-status = one series with its evidence, such as /status wec 2024
help-why = why that grade
help-history = how it came to be
help-sources = who said it, and the words
help-next = the next rounds of what he may race
help-calendar = the rounds of a series, such as /calendar wec 2024
help-ask = a question in your own words
help-settings = language, time zone, driver, and who and what it hears
help-alerts = what I tell here when something changes: /alerts on, off or show
help-forget = delete what is kept of this chat, or of you
help-help = this list
help-start = the programme, languages and some questions to tap
help-about = what I am and where my facts come from
help-privacy = what is kept, and what is not
about-lead = Which series will a driver race, how sure is that, and who said so.
about-text = I am Pitboard, a motorsport news bot. I keep what articles say about a driver's programme, in my own words with short quotes and a link, and tell how sure each drive is, who said so and when. What I do not know, I say that I do not know.
about-grades = The grades, from sure to ruled out:
about-kept = { $articles ->
    [one] I know one article.
   *[other] I know { $articles } articles.
}
privacy-text = Kept are the settings that somebody made here: language, time zone, driver, listening in, moderators only. Nothing that anybody writes is kept, save what is brought in. What was spoken of last is remembered for ten minutes, so that “why?” can be answered, and then forgotten; so is who wrote how often, so that nobody floods.
privacy-forget = /forget deletes what is kept of this chat at once: its settings, and what I was to tell here. In a group, whoever does not manage it deletes with it what is kept of themselves: the settings of their private chat with me, and what they brought in.
privacy-left = Where I am removed or blocked, the settings are deleted 30 days later.

## Settings

settings-title = Settings of this chat
settings-title-of = Settings of { $name }
settings-language = Language: { $language }
settings-zone = Time zone: { $zone }, where it is { $time } now
settings-driver = Driver: { $driver }
settings-pictures = Pictures: { $on ->
    [yes] on
   *[no] off
}
settings-listen = Listening in: { $on ->
    [yes] on
   *[no] off
}
settings-moderators = For moderators only: { $on ->
    [yes] on
   *[no] off
}
settings-default = (not set: the default)
settings-how = Change one like this: /settings zone:Europe/Rome (or language:…, driver:…, pictures:on or off)
settings-how-group = Change one like this: /settings zone:Europe/Rome (or language:…, driver:…, pictures:on or off, listen:on or off, moderators:on or off)
settings-how-channel = Change one like this: /settings channel:{ $name } zone:Europe/Rome (or language:…, driver:…, pictures:on or off)
settings-changed = Done.
settings-nowhere = This question belongs to no chat, so there are no settings to show or to change.
settings-no-language = I do not speak “{ $name }” yet. I speak { $languages }.
settings-no-zone = I know no time zone “{ $name }”. Names are as in Europe/Rome.
settings-no-listen = “{ $name }” is neither on nor off.
settings-no-channel = I know no channel “{ $name }”. Make me an administrator there first; its name is as in @channel, or its number as in -1001234567890.
settings-alone = Here you are alone with me, so there is nobody to keep out.
unheard-private = Here everything that you type is meant for me, so there is nothing to listen in to.
unheard-commands = I cannot listen in here: Telegram shows me only commands and replies to me. Make me an administrator of this group, or turn off my privacy mode at @BotFather and then let me in again.
unheard-mentions = I cannot listen in here: Discord shows me only messages that mention me. My operator has to be granted the message content intent first.
hears-commands = In this group I hear commands and replies to me, and nothing else. Ask me like this: /ask@{ $bot } and your question.
hears-mentions = On this server I hear commands and messages that mention me, and nothing else.
hears-everything = In this group I hear all messages. I answer commands, replies to me and messages that mention me{ $on ->
    [yes] , and questions about a driver's racing, since listening in is on.
   *[no] ; the others I pass over.
}
managers-only = Only those who manage this chat can do that.
not-yours = That button is for who asked.
managers-only-of = Only those who manage { $name } can do that.
moderators-alone = Here only the moderators use me. In a private chat I am there for everybody.
too-fast = That is faster than I can follow. I go on in { $seconds ->
    [one] a second.
   *[other] { $seconds } seconds.
}

## Forgetting

forget-ask = This deletes for good what is kept of this chat: its settings, and what I was to tell here. Is that what you want?
forget-ask-you = This deletes what is kept of you for good: the settings of your private chat with me, and what you brought in. Is that what you want?
forget-done = Forgotten. Nothing of this chat is kept any more.
forget-done-you = Forgotten. Nothing of you is kept any more.
forget-nothing = Nothing was kept of this chat.
forget-nothing-of-you = Nothing was kept of you. What is kept of this chat, those who manage it can delete.

## What is shown before anything is asked

start-next = Next race?
start-sources = Who says so?
message-command = What is known about this?
option-series = a championship, a cup or an event, such as WEC or Le Mans
option-season = a year, such as 2024, or “next year”
option-driver = whom it is about
option-question = what you want to know, in your own words
option-language = the language of the answers
option-zone = the time zone, such as Europe/Rome
option-pictures = whether I show pictures: on or off
option-listen = whether to answer questions that mention nobody: on or off
option-moderators = whether only those who manage the chat may use me: on or off
option-channel = a channel to set up from here, such as @channel
option-target = where it is told: another channel, thread or topic

## Now and then

remark-sorry = Something went wrong on my side, and was written down for my operator. Please try again in a moment.
remark-out-of-reach = I cannot look that up at the moment. Please ask again in a few minutes.
remark-outdated = That is of an earlier version of me, or of nobody's making. Please ask again.
remark-no-files = I may not send files here. Ask me in private.
remark-channel-joined = I am in { $title } now. Set me up for it from here: /settings channel:{ $name } language:en
