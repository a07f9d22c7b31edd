# Ce que dit une image en français, en plus des degrés, des noms et des dates.

picture-history = { $driver } · historique { $season }
picture-report = un article
picture-over = saison terminée
picture-all-over = Saison terminée : voici ce qui s'en disait
picture-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
