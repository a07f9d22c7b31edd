# Ce que le bot dit en français des bilans : ce qu'il publie à heures fixes, et comment on le règle.

## Un bilan

digest-title = { $driver } · bilan du { $date }
digest-first = Ceci est le premier bilan : il dit tout ce que l'on sait. À partir du prochain, il dit ce qui a changé.
digest-new-since = Nouveau depuis le { $date }
digest-nothing-since = Rien de nouveau depuis le { $date }.
digest-season = Programme { $season }
digest-season-first = C'est le premier bilan avec la saison { $season }.
digest-season-last = La saison { $season } est finie, et ceci est son dernier bilan.
digest-rounds = Prochaines courses
digest-last-report = { $days ->
    [0] La dernière information est d'aujourd'hui.
    [1] La dernière information est d'hier.
   *[other] La dernière information date d'il y a { $days } jours.
}
digest-next = Prochain bilan : { $when }
reminder-title = { $driver } court bientôt

## Horaires

schedule-daily = chaque jour à { $time }
schedule-weekly = chaque { $days } à { $time }
schedule-monthly = le { $days } de chaque mois à { $time }
schedule-nth = { $day ->
    [1] 1er
   *[other] { $day }
}
schedule-months-lack = Les mois sans ce jour sont sautés.
schedule-unclear = Je ne comprends pas « { $name } » comme horaire. Écris par exemple « lundi 18:00 », « chaque jour à 9h », « le premier du mois à 9h30 », ou cinq champs cron comme « 0 18 * * 1 ».
schedule-not-five = Un horaire cron a cinq champs : minute, heure, jour du mois, mois, jour de la semaine. J'en trouve { $count }. Par exemple : 0 18 * * 1
schedule-minute = « { $found } » n'est pas une minute ; les minutes vont de { $from } à { $to }.
schedule-hour = « { $found } » n'est pas une heure ; les heures vont de { $from } à { $to }.
schedule-day = « { $found } » n'est pas un jour du mois ; les jours vont de { $from } à { $to }.
schedule-month = « { $found } » n'est pas un mois ; les mois vont de { $from } à { $to }, ou de JAN à DEC.
schedule-weekday = « { $found } » n'est pas un jour de la semaine ; les jours vont de { $from } (dimanche) à { $to } (encore dimanche), ou de SUN à SAT.
schedule-too-often = C'est plus d'une fois par heure, et un bilan sort au plus une fois par heure : le premier champ doit être une seule minute, comme 0.
schedule-never = Ce jour n'arrive jamais : aucun calendrier ne l'a.

## Réglages

help-digest = un bilan à heures fixes : /digest add lundi 18:00
option-when = quand : « lundi 18:00 », « le premier du mois à 9h », ou cinq champs cron
option-nothing = que publier s'il n'y a rien de nouveau : line (une ligne) ou nothing (rien)
option-reminders = un mot deux jours avant une course confirmée : on ou off
option-pinned = épinglé, à la place du précédent : on ou off
option-crossposted = aussi vers les serveurs qui suivent le salon : on ou off
digest-card = { $driver }, { $schedule }
digest-card-season = { $driver } { $season }, { $schedule }
digest-here = Où : ici
digest-where = Où :
digest-zone = Fuseau horaire : { $zone }, où il est { $time }
digest-dues = Prochains : { $dues }
digest-language = Langue : { $language }
nothing-line = S'il n'y a rien de nouveau : une ligne
nothing-nothing = S'il n'y a rien de nouveau : aucun message
digest-reminders = Rappels : deux jours avant une course confirmée, à { $time }
digest-manner = Comment : { $manner }
manner-role = prévient un rôle
manner-silent = sans son
manner-pinned = épinglé
manner-crossposted = transmis aux serveurs qui suivent
digest-told = Dernier : { $when }
digest-untold = Pas encore publié
digest-key = Clé : { $id }
digest-added = C'est fait. Voici ce que je publie désormais :
digest-removed = Supprimé : { $digest }
digest-none = Aucun bilan n'est réglé ici. Par exemple : /digest add lundi 18:00
digest-list = { $count ->
    [one] Un bilan est réglé :
   *[other] { $count } bilans sont réglés :
}
digest-how = Quand dois-je le publier ? Touche un choix, ou écris par exemple : /digest add { $example }
digest-preview = Voici ce que j'y publierais maintenant :
digest-preview-nothing = Il n'y a rien de nouveau, donc je ne publierais rien maintenant.
digest-which = Lequel ?
digest-unknown = Il n'y a pas de bilan { $name } ici. /digest show les énumère.
digest-there-already = Ce bilan existe déjà.
digest-too-many = Plus de { $count } bilans au même endroit, c'est trop. Supprimes-en d'abord un : /digest show
digest-may-not = Je ne peux pas encore publier là-bas, donc je n'ai rien enregistré :
digest-no-nothing = « { $name } » n'est ni line ni nothing.
digest-no-role = « { $name } » n'est pas un rôle que je puisse prévenir. Choisis un seul rôle par sa mention ou son numéro.
only-discord = Cela n'existe que sur Discord : { $options }
only-telegram = Cela n'existe que sur Telegram : { $options }
digest-season-over = La saison { $season } est finie.
digest-add = En régler un
digest-show-preview = Aperçu
digest-undo = Annuler
digest-remove = Supprimer
