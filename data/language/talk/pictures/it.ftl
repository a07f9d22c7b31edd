# Che cosa dice un'immagine in italiano, oltre a gradi, nomi e date.

picture-history = { $driver } · storia { $season }
picture-report = una notizia
picture-over = stagione finita
picture-all-over = Stagione finita: ecco che cosa si diceva
picture-more = { $count ->
    [one] e un'altra
   *[other] e altre { $count }
}
