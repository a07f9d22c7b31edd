# Lo que el bot dice en español de los artículos en camino: a los curadores, y a los lectores que envían algo.

## Órdenes

help-suggest = enviar un enlace que aún no conozco: /suggest https://…
help-article = traer un artículo: un enlace, un texto, o /article form
help-review = lo que espera una decisión, y lo que se publicó
option-link = la dirección de un artículo
option-text = las palabras de un artículo, o lo que está mal
option-action = qué hacer
option-publisher = quién lo publicó
option-day = cuándo se publicó, por ejemplo 2026-11-20
option-title = el título
option-item = la clave de un artículo o de un dato, o un enlace
option-grade = un grado, por ejemplo likely
option-team = un equipo, por ejemplo Team WRT
option-why = misreading, publisher o false
option-person = quién: una mención o un número

## Botones

action-publish = Publicar
action-edit = Editar
action-reject = Rechazar
action-next = Siguiente
action-show = Mostrar
action-correct = Corregir…
action-retract = Retirar…
action-leave = Dejarlo
action-wrong = ¿Está mal?
desk-back = Atrás
desk-leave-it-out = Omitirlo
desk-leave-out = Omitir: { $claim }
desk-retract-all = Retirarlo todo…
desk-go-on = Continuar ({ $count })
desk-remove = Quitar a { $name }
suggest-anyway = Enviar sin palabras

## Formularios

form-article = Un artículo
form-edit = Editar antes de publicar
form-correct = Corregir
form-wrong = ¿Qué está mal?
field-grade = Grado
field-series = Campeonato
field-season = Temporada
field-team = Equipo
field-why = Por qué
field-publisher = Medio
field-day = Día de publicación
field-link = Enlace
field-title = Título
field-text = Texto
field-wrong = ¿Qué está mal? (opcional)

## Quién puede, y lo que no se entiende

desk-closed = La redacción no está abierta aquí: no se puede traer ni decidir nada.
desk-curators-only = Eso solo pueden hacerlo los curadores. Para enviar un enlace: /suggest https://…
desk-become = Para que tú también decidas, un curador escribe: /review curators add { $person }
desk-no-action = “{ $name }” no sé hacerlo. Escribe /review, o: next, show, publish, edit, drop, reject, correct, retract, leave, here, away, curators.
desk-no-grade = “{ $name }” no es un grado. Los grados son: confirmed, certain, likely, possible, uncertain, unlikely, ruled-out; también valen en español.
desk-no-series = No conozco ningún campeonato “{ $name }”.
desk-no-season = “{ $name }” no es una temporada que entienda; un año sí, por ejemplo 2027.
desk-no-reason = “{ $name }” no es un motivo. Escribe misreading (error nuestro), publisher (el medio se corrigió) o false (era falso).
desk-no-person = No sé quién es “{ $name }”: las plataformas no me dicen de quién es un nombre. Escribe una mención en Discord, o un número: discord:123 o telegram:456.
desk-unknown = No se guarda nada con la clave { $key }.
desk-which = ¿Cuál? Escribe { $example }, o toca uno para verlo.
desk-which-claim = ¿Qué dato?
desk-or-type = Toca lo que deba cambiar, o escribe lo correcto: { $example }
desk-or-type-why = O escribe: { $example }
desk-same = Ya lo dice así.

## Un artículo que espera

desk-untitled = Un artículo sin título
desk-seasonless = { $series }, temporada desconocida
desk-needs-season = Sin temporada no se puede publicar.
desk-look-twice = Míralo dos veces: no estoy seguro de haberlo leído bien.
desk-instead-of = Ocupa el lugar de:
desk-notes = Dice además:
desk-gone = La página ya no dice:
desk-key = clave { $key }
desk-position = { $at } de { $count }
desk-empty = No espera nada: ningún artículo, y nada de los lectores.
way-feed = de un feed
way-curator = traído por un curador
way-suggestion = enviado por un lector
way-command-line = de la línea de órdenes

## Qué fue de un artículo

arrival-proposed = Esto es lo que leí. Aún no se ha publicado nada.
arrival-revised = Conozco esta página; ahora dice otra cosa. De eso aún no se ha publicado nada.
arrival-trusted = Publicado enseguida, porque hasta ahí se confía en { $publisher }.
arrival-known = Ya conozco ese artículo:
arrival-nothing = Lo leí, y no dice nada de las carreras de nadie a quien siga.
arrival-by-hand = Lo que ninguna página me da puedes decírmelo tú: /article form
hindrance-address = Esa no es una dirección que pueda leer. Empieza por https:// y lleva a una página.
hindrance-private-address = Esa dirección está en una red privada, adonde no voy. Quien me administra puede abrirla: PITBOARD_ALLOW_HOSTS.
hindrance-robots = Ese sitio no quiere que lo lean programas (robots.txt), así que no lo leo.
hindrance-unreachable = No consigo llegar a ese sitio ({ $detail }). ¿Es correcta la dirección? Si lo es, inténtalo más tarde.
hindrance-certificate = El certificado de ese sitio no es válido ({ $detail }), así que no me fío de lo que envía.
hindrance-too-slow = Ese sitio tardó demasiado en responder. Inténtalo más tarde.
hindrance-too-large = Esa página es más grande de lo que leo (5 MB).
hindrance-redirects = Esa dirección lleva de una a otra y nunca a una página.
hindrance-cut = La página se cortó antes del final. Inténtalo más tarde.
hindrance-status = Ese sitio respondió { $detail } y ninguna página. ¿Hace falta entrar o pagar, o ya no existe?
hindrance-type = Eso no es una página, sino { $detail }. Leo páginas web y texto sin formato.
hindrance-malformed = No consigo sacar el texto de esa página.
article-how-link = Escribe /article add y un enlace, y lo leo.
article-how-form = Para lo que no está en ninguna página, como la televisión: copia lo siguiente, rellénalo y envíalo. Puede faltar una línea; el texto puede seguir en muchas líneas.
article-lacking = No hay ni enlace ni texto.
article-no-action = “{ $name }” no sé hacerlo. Escribe /article add y un enlace, /article form o /article list.
article-no-link = “{ $name }” no es un enlace. Empieza por https://
article-no-day = “{ $name }” no es un día. Escríbelo como { $example }, o solo el mes: 2026-11.
article-none = Aún no ha llegado ningún artículo.
article-list = Los últimos que llegaron:
state-waiting = espera
state-published = publicado
state-rejected = rechazado

## Lo que se decidió

done-published = Publicado.
done-rejected = Rechazado. No se publica nada de él.
done-edited = Cambiado.
done-dropped = Omitido.
done-corrected = Corregido.
done-retracted = Retirado.
desk-changes = Para los lectores ahora es distinto:
desk-no-changes = Para los lectores no cambia nada.
desk-rest-waits = Lo que no tiene temporada sigue esperando:
desk-incomplete = { $count ->
    [one] No publicado: a un dato le falta la temporada.
   *[other] No publicado: a { $count } datos les falta la temporada.
}
desk-decided-before = Ya estaba decidido; ahora no se ha hecho nada.
desk-why-correct = ¿Por qué se corrige?
desk-why-retract = ¿Por qué se retira?
reason-misreading = Lo leí mal yo
reason-publisher = El medio se corrigió
reason-false = Es falso
because-our-misreading = error nuestro de lectura
because-publisher-corrected = el medio se corrigió
because-false = era falso
desk-was-rejected = Se rechazó; no se publica nada de él.
desk-published = Lo que se publicó:
desk-deeds = Lo que se hizo:
deed-proposed = llegó
deed-published = publicado
deed-edited = cambiado
deed-dropped = omitido
deed-rejected = rechazado
deed-corrected = corregido
deed-retracted = retirado
who-terminal = línea de órdenes
who-press = la propia página
who-trust = medio de confianza
who-files = archivos de datos
who-feed = feed

## La redacción

desk-here = A partir de ahora las propuestas llegan aquí.
desk-here-already = Las propuestas ya llegan aquí.
desk-away = Aquí ya no llegan propuestas.
desk-away-already = Aquí no llegan propuestas de todos modos.
desk-no-push = A un terminal no se puede enviar nada. /review muestra lo que espera.
desk-curators = Pueden traer artículos y decidir:
desk-no-curators = Aún no puede decidir nadie, salvo quien esté en el terminal.
desk-by-configuration = por configuración
desk-how-curators = Para añadir o quitar a alguien: /review curators add discord:123, o remove telegram:456. En Discord vale también una mención.
desk-whom = ¿A quién? Escribe /review curators add y un número, por ejemplo { $platform ->
    [telegram] telegram:456
   *[other] discord:123
}.
desk-let-in = A partir de ahora { $name } puede decidir.
desk-let-out = { $name } ya no puede decidir.
desk-is-curator = { $name } puede decidir.
desk-is-none = { $name } no puede decidir.
desk-configured = { $name } está en la configuración (PITBOARD_CURATORS) y solo se puede quitar allí.

## De los lectores

desk-called-wrong = Un lector dice que esto está mal:
desk-reader = un lector
desk-link-unread = Un lector envió un enlace que no pude leer:
desk-by-hand = Si puedes leerlo, dime lo que dice: /article form
desk-left = Queda como está. Quien lo envió se entera.
desk-settled = Eso ya está resuelto.
suggest-how = Escribe /suggest y un enlace, y un curador lo mira. Sabrás qué fue de él.
suggest-queued = Gracias. Un curador lo mira, y sabrás qué fue de ello.
suggest-doubted = Gracias. Un curador mira si es correcto, y sabrás qué fue de ello.
suggest-more = Para decir qué está mal: { $example } y tus palabras.
suggest-what = ¿Qué está mal? Escribe { $example } y tus palabras, o envíalo sin ellas.
suggest-unread = Un curador recibe el enlace de todos modos, y sabrás qué fue de él.
suggest-too-many = { $most ->
    [one] Hoy ya fue uno; de nadie acepto más. Mañana otra vez.
   *[other] Hoy ya fueron { $most }; de nadie acepto más. Mañana otra vez.
}
suggest-twice = Ya me lo dijiste; un curador lo mira.
suggest-unknown = Lo que quieres decir ya no se guarda aquí.
suggest-waits = Ya tengo ese artículo; un curador lo está mirando.
suggest-nobody = No veo quién eres, así que no podría decirte qué fue de ello. Envíalo desde tu propia cuenta.
outcome-published = Lo que enviaste está publicado. ¡Gracias!
outcome-rejected = Un curador leyó lo que enviaste, y no se publica nada de ello.
outcome-known = Lo que enviaste ya se conocía.
outcome-nothing = Lo que enviaste no dice nada de las carreras de nadie a quien siga.
outcome-unreadable = Lo que enviaste no se pudo leer.
outcome-corrected = Tenías razón; ya está corregido. ¡Gracias! Decía:
outcome-retracted = Tenías razón; ya está retirado. ¡Gracias! Decía:
outcome-kept = Un curador miró lo que te parecía mal, y se queda así:
notice-proposal = Por decidir:
notice-feed-paused = Ya no leo este feed:
notice-feed-how = Lo intenté durante un mes. ¿Sigue siendo correcta la dirección? Quien me administra puede arreglarlo o quitarlo: pitboard feeds
privacy-desk = Lo que alguien envía con /suggest o “¿Está mal?” se guarda con el día y quién fue, para que cuente una vez y quien lo envió sepa qué fue de ello. También se guarda qué curador decidió qué, y cuándo.
