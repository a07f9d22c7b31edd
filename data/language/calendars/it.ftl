# Che cosa dicono i file di calendario. I gradi sono quelli delle risposte.

certainty-confirmed = confermato (ufficiale)
certainty-certain = dato per certo, non ancora ufficiale
certainty-likely = probabile
certainty-possible = possibile
certainty-uncertain = incerto
certainty-unlikely = improbabile
certainty-ruled-out = escluso

title-event = { $grade }: { $round }
title-round = { $grade }: { $round } ({ $series })
title-part = { $round } ({ $series }: { $grade })
title-some = { $round } ({ $series }, alcune gare: { $grade })
title-ungraded = { $round } ({ $series })
title-cancelled = annullata: { $round } ({ $series })

contested = Le fonti non concordano.
stale = Ultima notizia: { $day }.
days-by = Date: { $source } ({ $day })
as-of = Situazione al { $day }.
