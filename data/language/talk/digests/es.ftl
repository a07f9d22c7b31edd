# Lo que el bot dice en español de los resúmenes: lo que publica a horas fijas, y cómo se configura.

## Un resumen

digest-title = { $driver } · resumen del { $date }
digest-first = Este es el primer resumen y dice todo lo que se sabe. Desde el próximo dice qué ha cambiado.
digest-new-since = Novedades desde el { $date }
digest-nothing-since = Nada nuevo desde el { $date }.
digest-season = Programa { $season }
digest-season-first = Es el primer resumen con la temporada { $season }.
digest-season-last = La temporada { $season } ha terminado y este es su último resumen.
digest-rounds = Próximas carreras
digest-last-report = { $days ->
    [0] La última noticia es de hoy.
    [one] La última noticia es de ayer.
   *[other] La última noticia es de hace { $days } días.
}
digest-next = Próximo resumen: { $when }
reminder-title = { $driver } corre pronto

## Horarios

schedule-daily = cada día a las { $time }
schedule-weekly = cada { $days } a las { $time }
schedule-monthly = el { $days } de cada mes a las { $time }
schedule-nth = { $day }
schedule-months-lack = Los meses sin ese día se saltan.
schedule-unclear = No entiendo «{ $name }» como horario. Escribe por ejemplo «lunes 18:00», «cada día a las 9», «el primero de mes a las 9:30», o cinco campos cron como «0 18 * * 1».
schedule-not-five = Un horario cron tiene cinco campos: minuto, hora, día del mes, mes, día de la semana. Encuentro { $count }. Por ejemplo: 0 18 * * 1
schedule-minute = «{ $found }» no es un minuto; los minutos van de { $from } a { $to }.
schedule-hour = «{ $found }» no es una hora; las horas van de { $from } a { $to }.
schedule-day = «{ $found }» no es un día del mes; los días van de { $from } a { $to }.
schedule-month = «{ $found }» no es un mes; los meses van de { $from } a { $to }, o de JAN a DEC.
schedule-weekday = «{ $found }» no es un día de la semana; los días van de { $from } (domingo) a { $to } (otra vez domingo), o de SUN a SAT.
schedule-too-often = Eso es más de una vez por hora, y un resumen sale como mucho una vez por hora: el primer campo tiene que ser un solo minuto, como 0.
schedule-never = Ese día no llega nunca: no está en ningún calendario.

## Cómo se configura

help-digest = un resumen a horas fijas: /digest add lunes 18:00
option-when = cuándo: «lunes 18:00», «el primero de mes a las 9», o cinco campos cron
option-nothing = qué publicar si no hay nada nuevo: line (una línea) o nothing (nada)
option-reminders = un aviso dos días antes de una carrera confirmada: on u off
option-pinned = fijado, en lugar del anterior: on u off
option-crossposted = también a los servidores que siguen el canal: on u off
digest-card = { $driver }, { $schedule }
digest-card-season = { $driver } { $season }, { $schedule }
digest-here = Dónde: aquí
digest-where = Dónde:
digest-zone = Zona horaria: { $zone }, donde ahora son las { $time }
digest-dues = Próximos: { $dues }
digest-language = Idioma: { $language }
nothing-line = Si no hay nada nuevo: una línea
nothing-nothing = Si no hay nada nuevo: ningún mensaje
digest-reminders = Avisos: dos días antes de una carrera confirmada, a las { $time }
digest-manner = Cómo: { $manner }
manner-role = avisa a un rol
manner-silent = sin sonido
manner-pinned = fijado
manner-crossposted = pasado a los servidores que siguen
digest-told = Último: { $when }
digest-untold = Aún no publicado
digest-key = Clave: { $id }
digest-added = Hecho. Desde ahora publico esto:
digest-removed = Quitado: { $digest }
digest-none = Aquí no hay ningún resumen configurado. Por ejemplo: /digest add lunes 18:00
digest-list = { $count ->
    [one] Hay un resumen configurado:
   *[other] Hay { $count } resúmenes configurados:
}
digest-how = ¿Cuándo lo publico? Toca una opción, o escribe por ejemplo: /digest add { $example }
digest-preview = Ahora publicaría allí esto:
digest-preview-nothing = No hay nada nuevo, así que ahora no publicaría nada.
digest-which = ¿Cuál?
digest-unknown = Aquí no hay ningún resumen { $name }. /digest show los enumera.
digest-there-already = Ese resumen ya está.
digest-too-many = Más de { $count } resúmenes en un solo lugar son demasiados. Quita primero uno: /digest show
digest-may-not = Allí aún no puedo publicar, así que no he guardado nada:
digest-no-nothing = «{ $name }» no es ni line ni nothing.
digest-no-role = «{ $name }» no es un rol al que pueda avisar. Elige un solo rol por su mención o su número.
only-discord = Eso solo existe en Discord: { $options }
only-telegram = Eso solo existe en Telegram: { $options }
digest-season-over = La temporada { $season } ha terminado.
digest-add = Añadir uno
digest-show-preview = Vista previa
digest-undo = Deshacer
digest-remove = Quitar
