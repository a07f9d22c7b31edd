# Lo que dice una imagen en español, además de grados, nombres y fechas.

picture-history = { $driver } · historial { $season }
picture-report = una noticia
picture-over = temporada terminada
picture-all-over = Temporada terminada: esto es lo que se contaba
picture-more = y { $count } más
