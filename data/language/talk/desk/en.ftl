# What the bot says in English about articles on their way: to curators, and to readers who bring something in.

## Commands

help-suggest = bring in a link that I do not know yet: /suggest https://…
help-article = bring in an article: a link, a text, or /article form
help-review = what waits to be decided, and what was published
option-link = the address of an article
option-text = the words of an article, or what is wrong
option-action = what is to be done
option-publisher = who published it
option-day = when it was published, such as 2026-11-20
option-title = its title
option-item = the key of an article or of a claim, or a link
option-grade = a grade, such as likely
option-team = a team, such as Team WRT
option-why = misreading, publisher or false
option-person = who: a mention or a number

## Buttons

action-publish = Publish
action-edit = Edit
action-reject = Reject
action-next = Next
action-show = Show
action-correct = Correct…
action-retract = Retract…
action-leave = Leave it
action-wrong = Wrong?
desk-back = Back
desk-leave-it-out = Leave it out
desk-leave-out = Leave out: { $claim }
desk-retract-all = Retract all of it…
desk-go-on = Go on ({ $count })
desk-remove = Remove { $name }
suggest-anyway = Send without words

## Forms

form-article = An article
form-edit = Edit before publishing
form-correct = Correct
form-wrong = What is wrong?
field-grade = Grade
field-series = Series
field-season = Season
field-team = Team
field-why = Why
field-publisher = Publisher
field-day = Day of publication
field-link = Link
field-title = Title
field-text = Text
field-wrong = What is wrong? (may stay empty)

## Who may, and what is not understood

desk-closed = The newsroom is not open here, so nothing can be brought in or decided.
desk-curators-only = Only curators can do that. To bring in a link: /suggest https://…
desk-become = To let you review, a curator types: /review curators add { $person }
desk-no-action = “{ $name }” is nothing that I can do. Type /review, or: next, show, publish, edit, drop, reject, correct, retract, leave, here, away, curators.
desk-no-grade = “{ $name }” is no grade. Grades are: confirmed, certain, likely, possible, uncertain, unlikely, ruled-out.
desk-no-series = I know no series “{ $name }”.
desk-no-season = “{ $name }” is no season that I understand; a year is, such as 2027.
desk-no-reason = “{ $name }” is no reason. Type misreading (ours), publisher (it corrected itself) or false.
desk-no-person = I cannot tell who “{ $name }” is: a platform does not tell me whose a name is. Type a mention on Discord, or a number: discord:123 or telegram:456.
desk-unknown = Nothing is kept under { $key }.
desk-which = Which one? Type { $example }, or tap one to see it.
desk-which-claim = Which claim?
desk-or-type = Tap what is to be different, or type what is right: { $example }
desk-or-type-why = Or type: { $example }
desk-same = That is what it says already.

## An article that waits

desk-untitled = An article without a title
desk-seasonless = { $series }, season unknown
desk-needs-season = It needs a season before it can be published.
desk-look-twice = Please look twice: I am not sure that I read this rightly.
desk-instead-of = It takes the place of:
desk-notes = It says besides:
desk-gone = The page no longer says:
desk-key = key { $key }
desk-position = { $at } of { $count }
desk-empty = Nothing waits: no article, and nothing from readers.
way-feed = from a feed
way-curator = brought in by a curator
way-suggestion = suggested by a reader
way-command-line = from the command line

## What came of an article

arrival-proposed = This is what I read. Nothing of it is published yet.
arrival-revised = I know that page; it says something else now. Nothing of that is published yet.
arrival-trusted = Published at once, since { $publisher } is trusted so far.
arrival-known = I know that article already:
arrival-nothing = I read it, and it says nothing about the racing of anybody I follow.
arrival-by-hand = What no page gives me you can tell me yourself: /article form
hindrance-address = That is no address that I can read. It begins with https:// and names a page.
hindrance-private-address = That address lies in a private network, where I do not go. My operator can open it: PITBOARD_ALLOW_HOSTS.
hindrance-robots = That site does not want to be read by programs (robots.txt), so I do not.
hindrance-unreachable = I cannot reach that site ({ $detail }). Is the address right? If it is, try again later.
hindrance-certificate = The certificate of that site is not valid ({ $detail }), so I do not trust what it sends.
hindrance-too-slow = That site took too long to answer. Try again later.
hindrance-too-large = That page is larger than I read (5 MB).
hindrance-redirects = That address leads from one to the next and never to a page.
hindrance-cut = The page broke off before its end. Try again later.
hindrance-status = That site answered { $detail } and no page. Is it behind a login or a paywall, or gone?
hindrance-type = That is no page but { $detail }. I read web pages and plain text.
hindrance-malformed = I cannot make out the text of that page.
article-how-link = Type /article add and a link, and I read it.
article-how-form = For what no page holds, such as television: copy the following, fill it in and send it. A line may be left out; the text may go on over many lines.
article-lacking = There is neither a link nor a text.
article-no-action = “{ $name }” is nothing that I can do. Type /article add and a link, /article form or /article list.
article-no-link = “{ $name }” is no link. It begins with https://
article-no-day = “{ $name }” is no day. Type it as in { $example }, or only the month: 2026-11.
article-none = No article came in yet.
article-list = What came in last:
state-waiting = waits
state-published = published
state-rejected = rejected

## What was decided

done-published = Published.
done-rejected = Rejected. Nothing of it is published.
done-edited = Changed.
done-dropped = Left out.
done-corrected = Corrected.
done-retracted = Retracted.
desk-changes = For readers this is different now:
desk-no-changes = For readers nothing changes.
desk-rest-waits = What lacks its season waits on:
desk-incomplete = { $count ->
    [one] Not published: one claim lacks its season.
   *[other] Not published: { $count } claims lack their season.
}
desk-decided-before = That was decided before; nothing was done now.
desk-why-correct = Why is it corrected?
desk-why-retract = Why is it taken back?
reason-misreading = I misread it
reason-publisher = The publisher corrected it
reason-false = It is false
because-our-misreading = our misreading
because-publisher-corrected = the publisher corrected it
because-false = it was false
desk-was-rejected = It was rejected; nothing of it is published.
desk-published = What was published:
desk-deeds = What was done:
deed-proposed = came in
deed-published = published
deed-edited = changed
deed-dropped = left out
deed-rejected = rejected
deed-corrected = corrected
deed-retracted = retracted
who-terminal = command line
who-press = the page itself
who-trust = trusted publisher
who-files = files of facts
who-feed = feed

## The desk

desk-here = From now on proposals come here.
desk-here-already = Proposals come here already.
desk-away = No more proposals come here.
desk-away-already = No proposals come here anyway.
desk-no-push = Nothing can be pushed into a terminal. /review shows what waits.
desk-curators = These may bring in and review articles:
desk-no-curators = Nobody may review yet but who sits at the terminal.
desk-by-configuration = by configuration
desk-how-curators = To let somebody in or out: /review curators add discord:123, or remove telegram:456. On Discord a mention does too.
desk-whom = Whom? Type /review curators add and a number, such as { $platform ->
    [telegram] telegram:456
   *[other] discord:123
}.
desk-let-in = { $name } may review from now on.
desk-let-out = { $name } may no longer review.
desk-is-curator = { $name } may review.
desk-is-none = { $name } may not review.
desk-configured = { $name } is named in the configuration (PITBOARD_CURATORS) and can be taken out only there.

## From readers

desk-called-wrong = A reader says that this is wrong:
desk-reader = a reader
desk-link-unread = A reader brought in a link that I could not read:
desk-by-hand = If you can read it, tell me what it says: /article form
desk-left = Left as it is. Whoever brought it in hears of it.
desk-settled = That is settled already.
suggest-how = Type /suggest and a link, and a curator looks at it. You hear what becomes of it.
suggest-queued = Thank you. A curator looks at it, and you hear what becomes of it.
suggest-doubted = Thank you. A curator looks whether that is right, and you hear what becomes of it.
suggest-more = To tell what is wrong: { $example } and your words.
suggest-what = What is wrong? Type { $example } and your words, or send it without.
suggest-unread = A curator gets the link all the same, and you hear what becomes of it.
suggest-too-many = { $most ->
    [one] You have sent one today; I take no more of anybody. Tomorrow I do again.
   *[other] You have sent { $most } today; I take no more of anybody. Tomorrow I do again.
}
suggest-twice = You told me that already; a curator looks at it.
suggest-unknown = What you mean is not kept here any more.
suggest-waits = I have that article already; a curator is looking at it.
suggest-nobody = I cannot see who you are, so I could not tell you what becomes of it. Send it from your own account.
outcome-published = What you brought in is published. Thank you!
outcome-rejected = A curator read what you brought in, and nothing of it is published.
outcome-known = What you brought in was known already.
outcome-nothing = What you brought in says nothing about the racing of anybody I follow.
outcome-unreadable = What you brought in could not be read.
outcome-corrected = You were right; this is corrected now. Thank you! It said:
outcome-retracted = You were right; this is taken back now. Thank you! It said:
outcome-kept = A curator looked at what you called wrong, and it stays:
notice-proposal = To be decided:
notice-feed-paused = I no longer read this feed:
notice-feed-how = It was tried for a month. Is its address still right? My operator can mend or remove it: pitboard feeds
privacy-desk = What somebody brings in with /suggest or “Wrong?” is kept with the day and who it was, so that it is taken once and whoever brought it hears what became of it. Who of the curators decided what, and when, is kept too.
