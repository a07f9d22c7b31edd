# What stands on the board in English besides what replies say too: grades, sentences and dates are those of chat.

title = { $driver } { $season } · Pitboard
description = Which series will { $driver } race in { $season }, how sure is that, and who said so.
tagline = Which series, how sure, and who said so
skip = Skip to the content

## To choose from

languages = Languages
drivers = Drivers
seasons = Seasons
season-known = Season { $season }
find = Find a driver or a season

## A season

heading = { $driver }, { $season }
programme = Programme
drives = Each drive
evidence = { $count ->
    [one] Evidence: one report
   *[other] Evidence: { $count } reports
}
history = History
picture = Picture of the history; it can be scrolled sideways
changes = What changed, day by day
rounds = Next rounds
rounds-calendar = The days are those of the published calendars.
days-to-go = Days to go, by your own clock:
corrections = Corrections
corrections-lead = What was told wrong here in the last 60 days, and what is right.
newer = There is something newer.
newer-show = Show it
newer-close = Close

## As of a day

known-on = What was known on { $date }
known-on-note = This page shows only what was published by then.
known-now = What is known now
earlier = Earlier: { $date }
later = Later: { $date }
as-of-label = What was known on
as-of-show = Show

## To follow

follow = Follow
calendar-sure = Calendar: confirmed and certain rounds
calendar-every = Calendar: every round that is not ruled out
feed-atom = Changes as Atom feed
feed-json = Changes as JSON Feed
feed-title = { $driver }: what changed

## The small print

grades = The grades
about = Facts in our own words, with short quotes and the link to whoever wrote it first. No report is never told as “will not race”.
privacy = No account, no cookies, one small script of our own that nothing depends on, nothing from anybody else.

## What is not there

missing-title = There is no such page
missing-text = The address may be mistyped, or nothing is known of what it names.
missing-back = To the board
