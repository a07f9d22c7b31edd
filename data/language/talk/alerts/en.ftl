# What the bot tells unasked of changes in English, and what is said about that.

## A change

changes-title = What changed
changes-more = { $count ->
    [one] And one more change.
   *[other] And { $count } more changes.
}
newly-named = new: { $is }
instead-of = { $is } instead of { $was }
no-longer-named = { $was } is no longer named
fell-away-note = No report says so any more, which does not mean that there will be no start.

## What was told wrong

correction = Correction
said-on = On { $date } I said:
said-so-far = Until now I said:
mistake-our-misreading = I had misread the report: my mistake, not the source's.
mistake-publisher-corrected = { $publisher } has corrected that since.
mistake-false = It turned out to be false.
right = Right:
right-nothing = no report, which does not mean that there will be no start.

## What is told unasked

measure-every = every change
measure-clear = clear changes only
measure-decided = only what becomes confirmed or ruled out
alerts-on = From now on I tell here what changes:
alerts-on-own = From now on I tell you privately what changes:
alerts-on-channel = From now on I tell in { $name } what changes:
alerts-quiet = Quiet from { $from } to { $until } ({ $zone }, where it is { $time } now); what changes then comes afterwards.
alerts-language = Language: { $language }
alerts-role = Pings the role { $role }.
alerts-silent = Without a sound.
alerts-pinned = Pinned.
alerts-crossposted = Also published to the servers that follow the channel.
alerts-here = What I tell here when it changes:
alerts-own = What I tell you privately when it changes:
alerts-there = In another chat:
alerts-none = I tell nothing here unasked.
alerts-how = Type /alerts on or /alerts off, with a series, a driver or a year behind it if you like: /alerts on wec 2027. Besides: measure:clear, quiet:22-7, language:en.
alerts-off = Done. I tell nothing here unasked any more.
alerts-off-one = Done: { $name } is not told any more. What is left:
alerts-off-everywhere = { $count ->
    [0] I told nothing unasked in any chat.
    [one] Done. I tell nothing unasked any more; it was in one chat.
   *[other] Done. I tell nothing unasked any more; it was in { $count } chats.
}
alerts-gone = That is not told here any more. /alerts shows what is.
alerts-not-told = { $name }: of this I tell nothing here. What I tell:
alerts-not-apart = { $name } belongs to what I tell here: { $wider }. I cannot leave out a part; turn off the whole, and turn on what you want.
alerts-not-saved = Not saved, since I could not write there:
alerts-try-again = Once that is mended, ask me again.
alerts-closed = I cannot write to you: your direct messages are closed to me. In the privacy settings of this server, allow direct messages from its members, then tap again.
alerts-too-many = More than { $most } wishes in one chat are too many. Take some back first, or ask for all of a driver.
alerts-privately = I can tell you privately.
alerts-nonsense = “{ $name }”? I do not understand what to tell. Type /alerts on, /alerts off or /alerts show; behind on or off a series, a driver or a year, such as /alerts on wec.
alerts-season-over = The season { $season } is over: nothing changes there any more.
alerts-no-class = I cannot tell of the { $class } class alone. Name a series with it, such as WEC.
alerts-no-measure = “{ $name }” is no measure. There are: { $measures }.
alerts-no-quiet = I do not understand the hours “{ $name }”. Type them like this: quiet:22:00-07:00, or quiet:off.
alerts-no-role = “{ $name }” is no role that I can ping. Choose one of this server's; everybody at once is none.
alerts-role-elsewhere = “{ $name }”: there are roles on Discord alone.
alerts-offer = { $about }: shall I tell it here when it changes ({ $measure })?
alerts-offer-own = { $about }: shall I tell you when it changes ({ $measure })?
alerts-stop = Shall I stop telling that here?

## Buttons

action-alerts = Yes, tell me
action-alerts-on = On: { $name }
action-alerts-off = Off: { $name }
action-alerts-off-all = All off
action-silence = Yes, stop
action-undo = Undo
action-narrow-clear = Clear changes only
action-narrow-decided = Confirmed or ruled out only
action-privately = Tell me privately

## What keeps it from being told

paused-since = Paused since { $date }.
barrier-blocked = I am blocked there.
barrier-removed = I am not in there, or do not see it.
barrier-no-right = { $right ->
    [none] I have no right to write there.
   *[other] I lack the right “{ $right }” there.
}
barrier-topic-closed = The topic is closed there.
barrier-chat-gone = The place is not there any more.
remedy-blocked = Unblock me, and it goes on by itself.
remedy-removed = Let me in again, and it goes on by itself.
remedy-no-right = Give it to me, and it goes on by itself within a day.
remedy-topic-closed = Open it again, and it goes on by itself within a day.
remedy-chat-gone = Have it told elsewhere.
chat-name = chat { $id }
notice-paused = I cannot write any more where you had me tell something, so nothing comes there:

## What is shown before anything is asked

option-measure = how much must change: every change, clear ones, or confirmed and ruled out only
option-quiet = when nothing is told, such as 22:00-07:00, or off
option-role = the one role that is pinged, or off
option-silent = without a sound: on or off
privacy-told = Also kept is what I am to tell unasked, in which chat and how, and who asked for it; and for 48 hours in which message I told it, so that I can mend a mistake there.
terminal-tells-nothing = At the terminal nothing is told by itself: alerts and digests come on Discord and Telegram. Here you can ask at any time; “pitboard digest preview” shows a digest.
