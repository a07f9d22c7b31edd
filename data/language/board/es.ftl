# Lo que está en el tablero en español además de lo que dicen también las respuestas: grados, frases y fechas son los del chat.

title = { $driver } { $season } · Pitboard
description = En qué series correrá { $driver } en { $season }, con qué certeza y quién lo ha dicho.
tagline = Qué series, con qué certeza y quién lo ha dicho
skip = Ir al contenido

## Para elegir

languages = Idiomas
drivers = Pilotos
seasons = Temporadas
season-known = Temporada { $season }
find = Buscar un piloto o una temporada

## Una temporada

heading = { $driver }, { $season }
programme = Programa
drives = Serie por serie
evidence = { $count ->
    [one] Fuentes: un artículo
   *[other] Fuentes: { $count } artículos
}
history = Historial
picture = Gráfico del historial; se puede desplazar hacia los lados
changes = Qué cambió, día por día
rounds = Próximas carreras
rounds-calendar = Las fechas son las de los calendarios publicados.
days-to-go = Días que faltan, según tu reloj:
corrections = Correcciones
corrections-lead = Lo que aquí se dijo mal en los últimos 60 días, y lo que es correcto.
newer = Hay algo más reciente.
newer-show = Mostrar
newer-close = Cerrar

## En una fecha

known-on = Lo que se sabía el { $date }
known-on-note = Esta página muestra solo lo que se había publicado hasta entonces.
known-now = Lo que se sabe ahora
earlier = Antes: { $date }
later = Después: { $date }
as-of-label = Lo que se sabía el
as-of-show = Mostrar

## Para seguir

follow = Seguir
calendar-sure = Calendario: carreras confirmadas y seguras
calendar-every = Calendario: todas las carreras que no están descartadas
feed-atom = Los cambios como feed Atom
feed-json = Los cambios como JSON Feed
feed-title = { $driver }: qué cambió

## En letra pequeña

grades = Los grados
about = Hechos con nuestras palabras, con citas breves y el enlace a quien lo escribió primero. Que no haya noticias nunca significa «no correrá».
privacy = Sin cuenta, sin cookies, un pequeño script propio del que nada depende, nada de terceros.

## Lo que no existe

missing-title = Esta página no existe
missing-text = Puede haber un error en la dirección, o no se sabe nada de lo que nombra.
missing-back = Al tablero
