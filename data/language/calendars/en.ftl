# What calendar files say. The grades are those of replies.

certainty-confirmed = confirmed (official)
certainty-certain = certain, not yet official
certainty-likely = likely
certainty-possible = possible
certainty-uncertain = uncertain
certainty-unlikely = unlikely
certainty-ruled-out = ruled out

# Titles of rounds: what is known of the event itself, of the series that it is a round of, and of something that this is part of.
title-event = { $grade }: { $round }
title-round = { $grade }: { $round } ({ $series })
title-part = { $round } ({ $series }: { $grade })
# Some rounds of a series, and nobody said which.
title-some = { $round } ({ $series }, some rounds: { $grade })
title-ungraded = { $round } ({ $series })
title-cancelled = cancelled: { $round } ({ $series })

contested = Sources disagree.
stale = Nothing newer since { $day }.
days-by = Days: { $source } ({ $day })
as-of = As of { $day }.
