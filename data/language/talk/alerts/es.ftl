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
