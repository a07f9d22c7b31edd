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
