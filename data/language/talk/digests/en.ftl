# What the bot says in English of digests: what is posted on a schedule, and how it is set up.

## A digest

digest-title = { $driver } · digest of { $date }
digest-first = This is the first digest, so it tells all that is known. From the next one on it tells what changed.
digest-new-since = New since { $date }
digest-nothing-since = Nothing new since { $date }.
digest-season = Programme { $season }
digest-season-first = This is the first digest with the { $season } season.
digest-season-last = The { $season } season is over, and this is its last digest.
digest-rounds = Next rounds
digest-last-report = { $days ->
    [0] The last report is of today.
    [one] The last report is of yesterday.
   *[other] The last report was { $days } days ago.
}
digest-next = Next digest: { $when }
reminder-title = { $driver } races soon

## Schedules

schedule-daily = every day at { $time }
schedule-weekly = every { $days } at { $time }
schedule-monthly = on the { $days } of each month at { $time }
schedule-nth = { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $day }th
}
schedule-months-lack = Months without that day are passed over.
schedule-unclear = I do not understand “{ $name }” as a time. Type, for example, “monday 18:00”, “every day at 9”, “the 1st of the month at 9:30”, or five cron fields such as “0 18 * * 1”.
schedule-not-five = A cron schedule has five fields: minute, hour, day of the month, month, day of the week. I find { $count }. For example: 0 18 * * 1
schedule-minute = “{ $found }” is no minute; minutes go from { $from } to { $to }.
schedule-hour = “{ $found }” is no hour; hours go from { $from } to { $to }.
schedule-day = “{ $found }” is no day of the month; days go from { $from } to { $to }.
schedule-month = “{ $found }” is no month; months go from { $from } to { $to }, or from JAN to DEC.
schedule-weekday = “{ $found }” is no day of the week; days go from { $from } (Sunday) to { $to } (Sunday again), or from SUN to SAT.
schedule-too-often = That is more than once an hour, and a digest comes once an hour at most: the first field has to be one minute, such as 0.
schedule-never = That day never comes: no calendar has it.

## Setting one up

help-digest = a digest on a schedule: /digest add monday 18:00
option-when = when: “monday 18:00”, “the 1st of the month at 9”, or five cron fields
option-nothing = what to post when nothing is new: line or nothing
option-reminders = a word two days before a round that is confirmed: on or off
option-pinned = pinned, instead of the one before: on or off
option-crossposted = also to the servers that follow the channel: on or off
digest-card = { $driver }, { $schedule }
digest-card-season = { $driver } { $season }, { $schedule }
digest-here = Where: here
digest-where = Where:
digest-zone = Time zone: { $zone }, where it is { $time } now
digest-dues = Next: { $dues }
digest-language = Language: { $language }
nothing-line = When nothing is new: one short line
nothing-nothing = When nothing is new: no post
digest-reminders = Reminders: two days before a confirmed round, at { $time }
digest-manner = How: { $manner }
manner-role = pings a role
manner-silent = without a sound
manner-pinned = pinned
manner-crossposted = passed on to the servers that follow
digest-told = Last told: { $when }
digest-untold = Not told yet
digest-key = Key: { $id }
digest-added = Done. This is what I post from now on:
digest-removed = Removed: { $digest }
digest-none = No digest is set up here. For example: /digest add monday 18:00
digest-list = { $count ->
    [one] One digest is set up:
   *[other] { $count } digests are set up:
}
digest-how = When shall I post it? Tap one, or type for example: /digest add { $example }
digest-preview = This is what I would post there now:
digest-preview-nothing = Nothing is new, so I would post nothing now.
digest-which = Which one?
digest-unknown = There is no digest { $name } here. /digest show lists them.
digest-there-already = That digest is there already.
digest-too-many = More than { $count } digests in one place are too many. Remove one first: /digest show
digest-may-not = I cannot post there yet, so I have saved nothing:
digest-no-nothing = “{ $name }” is neither line nor nothing.
digest-no-role = “{ $name }” is no role that I can ping. Choose one role by its mention or number.
only-discord = Only Discord has that: { $options }
only-telegram = Only Telegram has that: { $options }
digest-season-over = The { $season } season is over.
digest-add = Add one
digest-show-preview = Preview
digest-undo = Undo
digest-remove = Remove
