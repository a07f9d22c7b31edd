# What the bot says in Spanish. Guide: https://projectfluent.org/fluent/guide/
# Grades, dates and names come ready made as { $variables }.
# A date may be a day ("6 de noviembre de 2023") or a month ("noviembre de 2023"): "con fecha de", never "del".
# The names of series have no known gender: no article before them.

## Grades

certainty-confirmed = confirmado (oficial)
certainty-certain = seguro, aún no oficial
certainty-likely = probable
certainty-possible = posible
certainty-uncertain = en el aire
certainty-unlikely = poco probable
certainty-ruled-out = descartado
trend-rising = al alza
trend-falling = a la baja
scope-full-season = temporada completa
scope-selected-rounds = algunas rondas
scope-single-event = una sola carrera
contested = las fuentes no coinciden
colon = { ": " }

## One drive

entry-full-season = toda la temporada
entry-selected-rounds = algunas rondas
entry-single-event = una sola carrera
entry-class = en la clase { $class }
entry-team = con { $team }
entry-crew = junto a { $crew }
entry-number = con el número { $number }
entry-car = ({ $car })
sentence-confirmed = { $driver } correrá{ $entry }.
sentence-certain = Se da por hecho que { $driver } correrá{ $entry }.
sentence-likely = Lo más probable es que { $driver } corra{ $entry }.
sentence-possible = Es posible que { $driver } corra{ $entry }.
sentence-uncertain = Está por ver si { $driver } correrá{ $entry }.
sentence-unlikely = No se espera que { $driver } corra{ $entry }.
sentence-ruled-out = { $driver } no correrá{ $entry }.
sentence-over = Según lo publicado, { $driver } iba a correr{ $entry }.
a-round-of = ronda de { $parents }
round-of = { $series } cuenta como { $parents }.
season-as-a-whole = Sobre la temporada en su conjunto, la última noticia dice:
over = Esa temporada ya terminó.
over-nothing-later = No tengo noticias posteriores, así que no sé en qué quedó.
over-partly = Solo sé esto:
heading-over = temporada terminada, se daba como
item-over = ya terminó
item-stale = última noticia: { $date }
stale = Sin noticias más recientes (la última: { $date }).
contest = Las fuentes no coinciden:
no-announcement = Ni { $driver } ni el equipo han anunciado nada.
as-of = A fecha de { $date }
as-of-nothing = Todavía no hay noticias.
reports = { $count ->
    [one] una noticia
   *[other] { $count } noticias
}
reports-unannounced = { $count ->
    [one] una noticia, sin anuncio oficial
   *[other] { $count } noticias, sin anuncio oficial
}

## What is not known

no-report-series = No hay noticias de { $driver } y { $series } para { $seasons }, lo que no significa que no vaya a correr.
no-report = No hay noticias para { $seasons }, lo que no significa que { $driver } no vaya a correr.
no-report-past = No hay noticias de { $seasons }, lo que no significa que { $driver } no corriera.
no-report-series-past = No hay noticias de { $driver } y { $series } en { $seasons }, lo que no significa que no corriera.
latest = Lo último que tengo ({ $date }) es sobre { $season }.
latest-over = Lo último que tengo ({ $date }) es sobre { $season }, y esa temporada ya terminó.
nothing-of-series = No tengo ninguna noticia sobre { $driver } y { $series }, así que no puedo decirte ni que sí ni que no.
not-said-of-series = Ninguna de mis noticias dice si { $driver } correrá ({ $series }), así que no puedo decirte ni que sí ni que no. Esto es lo que sé:
no-season-named = No se nombra ninguna temporada.
nothing-of-driver = Todavía no tengo noticias de { $driver }, lo que no significa que no tenga planes.
not-itself = { $series }: sin mención en ninguna noticia.
it-is-round-of = Es una ronda de { $parents }, que figura como
it-is-part-of = Forma parte de { $parents }, que figura como
by-its-parts = { $series }, por partes:
over-list = Esa temporada ya terminó. Esto es lo que se contaba; no tengo nada posterior.
over-list-again = Esto es lo que se contaba; no tengo nada posterior.
class-not-named = Ninguna noticia dice que { $driver } vaya a correr en la clase { $class }.
no-entry-named = Ninguna noticia da equipo, clase ni coche de { $driver } para { $season }.
team-not-named = Ninguna noticia dice que { $driver } vaya a correr con { $team }.
no-crew-named = Ninguna noticia dice con quién compartiría coche.
no-start-there = No tengo noticia de que { $driver } haya corrido ahí.
no-start = No tengo noticia de que { $driver } haya corrido ninguna carrera de coches.
no-next = No sé de ninguna carrera de { $driver } después del { $date }.
no-next-calendar = No sé de ninguna carrera de { $driver } después del { $date }, porque no tengo el calendario de esto:
no-calendar = No tengo calendario de { $series }.

## Programme, why, history, sources

programme-title = { $driver } · programa { $season }
why-announcement = Hay anuncio oficial ({ $who }), según una noticia con fecha de { $date }
why-statement = Lo dijo { $who }, según una noticia con fecha de { $date }
why-report = Lo dice una noticia con fecha de { $date }
why-rumour = Solo lo dice un rumor con fecha de { $date }
by-driver = piloto
by-team = equipo
by-manufacturer = fabricante
by-organiser = organización
basis-announcement = anuncio oficial: { $who }
basis-statement = palabras de { $who }
basis-report = noticia
basis-rumour = rumor
not-official = No me consta ningún anuncio oficial.
words-alone = solo por estas palabras: { $certainty }
why-contested = Las fuentes no coinciden; el desacuerdo se cierra con un anuncio o una declaración, o a los 60 días.
first-report = primera noticia:
again = otra vez
settled = las fuentes ya no se contradicen
change-class = clase
change-team = equipo
change-unnamed = { $was } ya no se menciona
fell-away = ya no consta
repeats = citando a { $origin }
in-language = en { $language }
more-articles = { $count ->
    [one] Hay otro artículo más antiguo.
   *[other] Hay otros { $count } artículos más antiguos.
}
calendar-source = Publicado: { $date } · { $source }
calendar-file = { $count ->
    [one] Una carrera confirmada o segura, en un archivo para tu calendario.
   *[other] { $count } carreras confirmadas o seguras, en un archivo para tu calendario.
}
calendar-file-every = { $count ->
    [one] Una carrera, en un archivo para tu calendario; su título dice si es segura.
   *[other] { $count } carreras, en un archivo para tu calendario; cada título dice si es segura.
}
calendar-file-none = Todavía no hay ninguna carrera confirmada ni segura, así que no hay nada que poner en tu calendario.
calendar-file-empty = No conozco ninguna carrera, así que no hay nada que poner en tu calendario.

## Buttons

action-series = Programa
action-status = Estado
action-why = ¿Por qué?
action-history = Historial
action-sources = Fuentes
action-calendar = Calendario
action-calendar-file = Archivo de calendario
action-calendar-every = Todas las carreras, seguras o no
action-forget = Sí, bórralo todo

## Who and what it does not know

decline-driver = No sigo a { $name }. Sigo a { $drivers }.
decline-offtopic = Solo sé del programa de carreras de { $drivers } y de lo seguro que es. Prueba con: { $example }
and-others = { $drivers } y { $count } más
unknown-series = ¿«{ $name }»? No conozco ninguna serie ni carrera con ese nombre, así que no puedo decirte ni que sí ni que no.
which-of-name = ¿A quién te refieres: { $names }? Yo sigo a { $followed }.
courtesy-greeting = Hola. Te digo en qué series correrá { $drivers } y cómo de seguro es. Prueba así: { $example }
courtesy-thanks = De nada.
known-on = Lo que se sabía con fecha de { $date }:
premise-confirmed = Que yo sepa, eso no está confirmado: { $series } { $season } es
premise-confirmed-unknown = No me consta ninguna confirmación: { $about }, { $season }.
premise-ruled-out = Que yo sepa, eso no está descartado: { $series } { $season } es
premise-ruled-out-unknown = No me consta ninguna noticia que lo diga: { $about }, { $season }.
nothing-new = Nada nuevo desde esta fecha: { $date }.
which-driver = ¿Te refieres a { $names }?
unknown-season = No entiendo «{ $name }» como temporada; un año como { $example }, sí.
did-you-mean = ¿Querías decir { $names }?
unknown-command = No conozco el comando /{ $name }. Con /help ves los que conozco.
example = ¿Correrá { $driver } el WEC el año que viene?

## Help, about, privacy

help-title = Qué me puedes preguntar
help-lead = Pregunta con tus palabras o con un comando:
help-series = en qué series correrá, una por línea
help-programme = lo mismo que /series
help-status = una serie y en qué se basa, por ejemplo /status wec 2024
help-why = por qué se valora así
help-history = cómo se llegó hasta aquí
help-sources = quién lo dijo y con qué palabras
help-next = las próximas rondas que podría correr
help-calendar = las rondas de una serie, por ejemplo /calendar wec 2024
help-ask = una pregunta con tus palabras
help-settings = idioma, zona horaria, piloto, y a quién y qué escucho
help-alerts = lo que cuento aquí cuando algo cambia: /alerts on, off o show
help-forget = borrar lo que se guarda de este chat o de ti
help-help = esta lista
help-start = el programa, los idiomas y unas preguntas a un toque
help-about = qué soy y de dónde saco los datos
help-privacy = qué se guarda y qué no
about-lead = En qué series correrá cada piloto, con cuánta seguridad y quién lo dijo.
about-text = Soy Pitboard, un bot de noticias de automovilismo. Guardo lo que dicen los artículos sobre el programa de cada piloto, con mis palabras, citas breves y un enlace, y cuento lo seguro que es cada plan, quién lo dijo y cuándo. Lo que no sé, digo que no lo sé.
about-grades = Los grados, de seguro a descartado:
about-kept = { $articles ->
    [one] Conozco un artículo.
   *[other] Conozco { $articles } artículos.
}
privacy-text = Se guardan los ajustes que alguien hizo aquí: idioma, zona horaria, piloto, si escucho el grupo y si solo atiendo a moderadores. Nada de lo que la gente escribe se guarda, salvo lo que se me envía. El último tema se recuerda diez minutos, para poder responder a un «¿por qué?», y luego se olvida; igual que cuántas veces escribe cada persona, que se mira para que nadie inunde el chat.
privacy-forget = /forget borra al momento lo que se guarda de este chat: los ajustes y lo que tenía que contar aquí. En un grupo, quien no lo administra borra con él lo que se guarda de sí: los ajustes de su chat privado conmigo y lo que haya señalado.
privacy-left = Donde me echan o me bloquean, los ajustes se borran a los 30 días.

## Settings

settings-title = Ajustes de este chat
settings-title-of = Ajustes de { $name }
settings-language = Idioma: { $language }
settings-zone = Zona horaria: { $zone }, hora actual: { $time }
settings-driver = Piloto: { $driver }
settings-pictures = Imágenes: { $on ->
    [yes] activadas
   *[no] desactivadas
}
settings-listen = Escuchar el grupo: { $on ->
    [yes] activado
   *[no] desactivado
}
settings-moderators = Solo para moderadores: { $on ->
    [yes] activado
   *[no] desactivado
}
settings-default = (sin cambiar: valor por defecto)
settings-how = Cambia uno así: /settings zone:Europe/Rome (o language:…, driver:…, pictures:on u off)
settings-how-group = Cambia uno así: /settings zone:Europe/Rome (o language:…, driver:…, pictures:on u off, listen:on u off, moderators:on u off)
settings-how-channel = Cambia uno así: /settings channel:{ $name } zone:Europe/Rome (o language:…, driver:…, pictures:on u off)
settings-changed = Hecho.
settings-nowhere = Esta pregunta no viene de ningún chat, así que no hay ajustes que ver ni cambiar.
settings-no-language = Todavía no hablo «{ $name }». Hablo { $languages }.
settings-no-zone = No conozco la zona horaria «{ $name }». Se escriben como Europe/Rome.
settings-no-listen = «{ $name }» no es ni on ni off.
settings-no-channel = No conozco ningún canal «{ $name }». Primero dame permisos de administrador ahí; el nombre va como @canal, o el número como -1001234567890.
settings-alone = Aquí solo hablas conmigo, así que no hay a quién dejar fuera.
unheard-private = Aquí todo lo que escribes es para mí, así que no hay nada más que escuchar.
unheard-commands = Aquí no puedo escuchar: Telegram solo me muestra los comandos y las respuestas a mis mensajes. Dame permisos de administrador en este grupo, o desactiva mi modo de privacidad en @BotFather y vuelve a añadirme.
unheard-mentions = Aquí no puedo escuchar: Discord solo me muestra los mensajes que me mencionan. Antes, quien me administra tiene que obtener el permiso «message content intent».
hears-commands = En este grupo veo los comandos y las respuestas a mis mensajes, y nada más. Pregúntame así: /ask@{ $bot } y tu pregunta.
hears-mentions = En este servidor veo los comandos y los mensajes que me mencionan, y nada más.
hears-everything = En este grupo veo todos los mensajes. Respondo a los comandos, a las respuestas a mis mensajes y a quien me menciona{ $on ->
    [yes] , y también a las preguntas sobre las carreras de un piloto, porque la escucha está activada.
   *[no] ; los demás los dejo pasar.
}
managers-only = Eso solo puede hacerlo quien administra este chat.
not-yours = Ese botón es de quien preguntó.
managers-only-of = Solo puede hacerlo quien administra { $name }.
moderators-alone = Aquí solo me usan los moderadores. En un chat privado estoy para cualquiera.
too-fast = Vas más rápido que yo. Sigo en { $seconds ->
    [one] un segundo.
   *[other] { $seconds } segundos.
}

## Forgetting

forget-ask = Esto borra para siempre lo que se guarda de este chat: los ajustes y lo que tenía que contar aquí. ¿Es lo que quieres?
forget-ask-you = Esto borra para siempre lo que se guarda de ti: los ajustes de tu chat privado conmigo y lo que has señalado. ¿Es lo que quieres?
forget-done = Borrado. De este chat ya no se guarda nada.
forget-done-you = Borrado. De ti ya no se guarda nada.
forget-nothing = De este chat no se guardaba nada.
forget-nothing-of-you = De ti no se guardaba nada. Lo que se guarda de este chat lo puede borrar quien lo administra.

## What is shown before anything is asked

start-next = ¿Próxima carrera?
start-sources = ¿Quién lo dice?
message-command = ¿Qué se sabe de esto?
option-series = un campeonato, una copa o una carrera, por ejemplo WEC o Le Mans
option-season = un año, por ejemplo 2024, o «el año que viene»
option-driver = de quién se trata
option-question = lo que quieres saber, con tus palabras
option-language = el idioma de las respuestas
option-zone = la zona horaria, por ejemplo Europe/Rome
option-pictures = si muestro imágenes: on u off
option-listen = si respondo también a preguntas que no mencionan a nadie: on u off
option-moderators = si solo puede usarme quien administra el chat: on u off
option-channel = un canal para configurarlo desde aquí, por ejemplo @canal
option-target = dónde se cuenta: otro canal, hilo o tema

## Now and then

remark-sorry = Algo ha fallado por mi parte y ha quedado anotado para quien me administra. Vuelve a probar en un momento.
remark-out-of-reach = Ahora mismo no puedo consultarlo. Vuelve a preguntármelo dentro de unos minutos.
remark-outdated = Eso es de una versión mía anterior, o no es mío. Vuelve a preguntar.
remark-no-files = Aquí no puedo enviar archivos. Pídemelo en privado.
remark-channel-joined = Ya estoy en { $title }. Configúrame para ese canal desde aquí: /settings channel:{ $name } language:es
