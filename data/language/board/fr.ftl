# Ce qui figure sur le tableau en français en plus de ce que disent aussi les réponses : degrés, phrases et dates sont ceux du chat.

title = { $driver } { $season } · Pitboard
description = Dans quelles séries { $driver } courra en { $season }, avec quelle certitude et qui l’a dit.
tagline = Quelles séries, avec quelle certitude et qui l’a dit
skip = Aller au contenu

## Au choix

languages = Langues
drivers = Pilotes
seasons = Saisons
season-known = Saison { $season }
find = Chercher un pilote ou une saison

## Une saison

heading = { $driver }, { $season }
programme = Programme
drives = Série par série
evidence = { $count ->
    [one] Sources : un article
   *[other] Sources : { $count } articles
}
history = Historique
picture = Graphique de l’historique ; il défile de côté
changes = Ce qui a changé, jour par jour
rounds = Prochaines courses
rounds-calendar = Les dates sont celles des calendriers publiés.
days-to-go = Jours restants, selon ton horloge :
corrections = Corrections
corrections-lead = Ce qui a été dit de faux ici ces 60 derniers jours, et ce qui est juste.
newer = Il y a du nouveau.
newer-show = Afficher
newer-close = Fermer

## À une date

known-on = Ce que l’on savait le { $date }
known-on-note = Cette page ne montre que ce qui avait été publié jusque-là.
known-now = Ce que l’on sait maintenant
earlier = Avant : { $date }
later = Après : { $date }
as-of-label = Ce que l’on savait le
as-of-show = Afficher

## À suivre

follow = Suivre
calendar-sure = Calendrier : courses confirmées et certaines
calendar-every = Calendrier : toutes les courses qui ne sont pas exclues
feed-atom = Les changements en flux Atom
feed-json = Les changements en JSON Feed
feed-title = { $driver } : ce qui a changé

## En petits caractères

grades = Les degrés
about = Des faits avec nos mots, de courtes citations et le lien vers qui l’a écrit en premier. L’absence d’article ne veut jamais dire « ne courra pas ».
privacy = Pas de compte, pas de cookies, un petit script maison dont rien ne dépend, rien de tiers.

## Ce qui n’existe pas

missing-title = Cette page n’existe pas
missing-text = L’adresse contient peut-être une erreur, ou rien n’est connu de ce qu’elle nomme.
missing-back = Vers le tableau
