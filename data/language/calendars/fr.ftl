# Ce que disent les fichiers de calendrier. Les degrés sont ceux des réponses.

certainty-confirmed = confirmé (officiel)
certainty-certain = certain, pas encore officiel
certainty-likely = probable
certainty-possible = possible
certainty-uncertain = incertain
certainty-unlikely = peu probable
certainty-ruled-out = exclu

title-event = { $grade } : { $round }
title-round = { $grade } : { $round } ({ $series })
title-part = { $round } ({ $series } : { $grade })
title-some = { $round } ({ $series }, certaines manches : { $grade })
title-ungraded = { $round } ({ $series })
title-cancelled = annulée : { $round } ({ $series })

contested = Les sources ne sont pas d'accord.
stale = Dernière info : { $day }.
days-by = Dates : { $source } ({ $day })
as-of = Situation au { $day }.
