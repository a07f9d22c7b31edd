# Lo que el bot cuenta de los cambios por su cuenta, en español, y lo que dice de los avisos.

## A change

changes-title = Qué ha cambiado
changes-more = { $count ->
    [one] Y un cambio más.
   *[other] Y { $count } cambios más.
}
newly-named = nuevo: { $is }
instead-of = { $is } en lugar de { $was }
no-longer-named = ya no se menciona { $was }
fell-away-note = Ninguna noticia lo dice ya, lo que no significa que no vaya a correr.

## What was told wrong

correction = Corrección
said-on = El { $date } dije:
said-so-far = Hasta ahora decía:
mistake-our-misreading = Leí mal la noticia: el error es mío, no de la fuente.
mistake-publisher-corrected = { $publisher } lo ha corregido desde entonces.
mistake-false = Resultó ser falso.
right = Lo correcto:
right-nothing = ninguna noticia, lo que no significa que no vaya a correr.

## What is told unasked

measure-every = cada cambio
measure-clear = solo los cambios claros
measure-decided = solo lo que pasa a confirmado o descartado
alerts-on = Desde ahora cuento aquí lo que cambia:
alerts-on-own = Desde ahora te cuento en privado lo que cambia:
alerts-on-channel = Desde ahora cuento en { $name } lo que cambia:
alerts-quiet = Silencio de { $from } a { $until } ({ $zone }, hora actual { $time }); lo que cambie entretanto llega después.
alerts-language = Idioma: { $language }
alerts-role = Avisa al rol { $role }.
alerts-silent = Sin sonido.
alerts-pinned = Fijado.
alerts-crossposted = Publicado también en los servidores que siguen el canal.
alerts-here = Lo que cuento aquí cuando cambia:
alerts-own = Lo que te cuento en privado cuando cambia:
alerts-there = En otro chat:
alerts-none = Aquí no cuento nada por mi cuenta.
alerts-how = Escribe /alerts on o /alerts off, si quieres con un campeonato, un piloto o un año: /alerts on wec 2027. Además: measure:clear, quiet:22-7, language:es.
alerts-off = Hecho. Aquí ya no cuento nada por mi cuenta.
alerts-off-one = Hecho: ya no hay avisos de { $name }. Queda:
alerts-off-everywhere = { $count ->
    [0] No contaba nada por mi cuenta en ningún chat.
    [one] Hecho. Ya no cuento nada por mi cuenta; era en un chat.
   *[other] Hecho. Ya no cuento nada por mi cuenta; era en { $count } chats.
}
alerts-gone = Eso ya no lo cuento aquí. /alerts muestra lo que cuento.
alerts-not-told = { $name }: de esto no cuento nada aquí. Cuento:
alerts-not-apart = { $name } forma parte de lo que cuento aquí: { $wider }. No puedo dejar fuera una parte; quita el todo y activa lo que quieras.
alerts-not-saved = No lo he guardado, porque allí no podría escribir:
alerts-try-again = Cuando esté arreglado, pídemelo otra vez.
alerts-closed = No puedo escribirte: tus mensajes directos están cerrados para mí. En los ajustes de privacidad de este servidor, permite mensajes directos de sus miembros y toca otra vez.
alerts-too-many = Más de { $most } peticiones en un chat son demasiadas. Quita alguna antes, o pide todo sobre un piloto.
alerts-privately = Puedo avisarte en privado.
alerts-nonsense = «{ $name }»: no entiendo qué debo contar. Escribe /alerts on, /alerts off o /alerts show; tras on u off, un campeonato, un piloto o un año, como /alerts on wec.
alerts-season-over = La temporada { $season } ha terminado: ahí ya no cambia nada.
alerts-no-class = De la clase { $class } sola no puedo contar nada. Nombra también un campeonato, como WEC.
alerts-no-measure = «{ $name }» no es una medida. Hay: { $measures }.
alerts-no-quiet = No entiendo el horario «{ $name }». Escríbelo así: quiet:22:00-07:00, o quiet:off.
alerts-no-role = «{ $name }» no es un rol al que pueda avisar. Elige uno de este servidor; todos a la vez no vale.
alerts-role-elsewhere = «{ $name }»: solo hay roles en Discord.
alerts-offer = { $about }: ¿lo cuento aquí cuando cambie ({ $measure })?
alerts-offer-own = { $about }: ¿te aviso cuando cambie ({ $measure })?
alerts-stop = ¿Dejo de contarlo aquí?

## Buttons

action-alerts = Sí, avísame
action-alerts-on = Activar: { $name }
action-alerts-off = Quitar: { $name }
action-alerts-off-all = Quitar todo
action-silence = Sí, déjalo
action-undo = Deshacer
action-narrow-clear = Solo cambios claros
action-narrow-decided = Solo confirmado o descartado
action-privately = Avísame en privado

## What keeps it from being told

paused-since = En pausa desde el { $date }.
barrier-blocked = Allí estoy bloqueado.
barrier-removed = Allí no estoy, o no lo veo.
barrier-no-right = { $right ->
    [none] Allí no tengo permiso para escribir.
   *[other] Allí me falta el permiso «{ $right }».
}
barrier-topic-closed = Allí el tema está cerrado.
barrier-chat-gone = Ese sitio ya no existe.
remedy-blocked = Desbloquéame y sigo por mi cuenta.
remedy-removed = Déjame entrar otra vez y sigo por mi cuenta.
remedy-no-right = Dámelo y sigo por mi cuenta en un día como mucho.
remedy-topic-closed = Ábrelo otra vez y sigo por mi cuenta en un día como mucho.
remedy-chat-gone = Elige otro sitio.
chat-name = chat { $id }
notice-paused = Ya no puedo escribir donde tenía que contar algo para ti, así que allí no llega nada:

## What is shown before anything is asked

option-measure = cuánto debe cambiar: cada cambio, los claros, o solo confirmado y descartado
option-quiet = cuándo no se cuenta nada, como 22:00-07:00, u off
option-role = el único rol al que se avisa, u off
option-silent = sin sonido: on u off
privacy-told = También se guarda qué debo contar por mi cuenta, en qué chat y cómo, y quién lo pidió; y durante 48 horas en qué mensaje lo conté, para poder corregir allí un error.
terminal-tells-nothing = En la terminal nada llega solo: los avisos y resúmenes llegan por Discord y Telegram. Aquí puedes preguntar cuando quieras; «pitboard digest preview» muestra un resumen.
