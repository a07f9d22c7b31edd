# Was Kalenderdateien sagen. Die Stufen sind die der Antworten.

certainty-confirmed = bestätigt (offiziell)
certainty-certain = sicher, noch nicht offiziell
certainty-likely = wahrscheinlich
certainty-possible = möglich
certainty-uncertain = ungewiss
certainty-unlikely = unwahrscheinlich
certainty-ruled-out = ausgeschlossen

title-event = { $grade }: { $round }
title-round = { $grade }: { $round } ({ $series })
title-part = { $round } ({ $series }: { $grade })
title-some = { $round } ({ $series }, einzelne Läufe: { $grade })
title-ungraded = { $round } ({ $series })
title-cancelled = abgesagt: { $round } ({ $series })

contested = Die Quellen widersprechen sich.
stale = Seit { $day } nichts Neueres.
days-by = Termine: { $source } ({ $day })
as-of = Stand: { $day }.
