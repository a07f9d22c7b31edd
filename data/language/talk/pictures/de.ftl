# Was ein Bild auf Deutsch sagt, außer Stufen, Namen und Tagen.

picture-history = { $driver } · Verlauf { $season }
picture-report = ein Bericht
picture-over = Saison vorbei
picture-all-over = Saison vorbei: Das wurde berichtet
picture-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
