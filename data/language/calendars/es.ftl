# Lo que dicen los archivos de calendario. Los grados son los de las respuestas.

certainty-confirmed = confirmado (oficial)
certainty-certain = seguro, aún no oficial
certainty-likely = probable
certainty-possible = posible
certainty-uncertain = en el aire
certainty-unlikely = poco probable
certainty-ruled-out = descartado

title-event = { $grade }: { $round }
title-round = { $grade }: { $round } ({ $series })
title-part = { $round } ({ $series }: { $grade })
title-some = { $round } ({ $series }, algunas carreras: { $grade })
title-ungraded = { $round } ({ $series })
title-cancelled = cancelada: { $round } ({ $series })

contested = Las fuentes no coinciden.
stale = Última noticia: { $day }.
days-by = Fechas: { $source } ({ $day })
as-of = Situación a { $day }.
