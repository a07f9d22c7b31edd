# What the bot says in French. Guide: https://projectfluent.org/fluent/guide/
# Grades, dates and names come ready made as { $variables }. { $date } may be a month alone ("novembre 2023"): no "le", "du" or "au" before it.

## Grades

certainty-confirmed = confirmé (officiel)
certainty-certain = certain, pas encore officiel
certainty-likely = probable
certainty-possible = possible
certainty-uncertain = incertain
certainty-unlikely = peu probable
certainty-ruled-out = exclu
trend-rising = en hausse
trend-falling = en baisse
scope-full-season = saison complète
scope-selected-rounds = certaines manches
scope-single-event = une seule épreuve
contested = sources en désaccord
colon = { " : " }

## One drive

entry-full-season = sur toute la saison
entry-selected-rounds = sur certaines manches
entry-single-event = sur une seule épreuve
entry-class = en catégorie { $class }
entry-team = pour { $team }
entry-crew = avec { $crew }
entry-number = sous le numéro { $number }
entry-car = ({ $car })
sentence-confirmed = { $driver } roulera{ $entry }.
sentence-certain = { $driver } roulera{ $entry }, c'est quasi certain.
sentence-likely = { $driver } roulerait{ $entry }.
sentence-possible = { $driver } pourrait rouler{ $entry }.
sentence-uncertain = On ne sait pas encore si { $driver } roulera{ $entry }.
sentence-unlikely = { $driver } ne devrait pas rouler{ $entry }.
sentence-ruled-out = { $driver } ne roulera pas{ $entry }.
sentence-over = D'après ce qui s'en disait, { $driver } devait rouler{ $entry }.
a-round-of = une manche du calendrier { $parents }
round-of = { $series } : { $parents }.
season-as-a-whole = Sur la saison dans son ensemble, la dernière info dit :
over = Cette saison est terminée.
over-nothing-later = Je n'ai rien de plus récent, donc je ne sais pas comment ça s'est passé.
over-partly = Je n'en sais que ceci :
heading-over = saison terminée, donné comme
item-over = déjà passé
item-stale = dernière info : { $date }
stale = Rien de plus récent. Dernière info : { $date }.
contest = Les sources ne sont pas d'accord :
no-announcement = Ni { $driver } ni l'équipe n'ont fait d'annonce.
as-of = Dernière info : { $date }
as-of-nothing = Aucune info pour l'instant.
reports = { $count ->
    [one] un article
   *[other] { $count } articles
}
reports-unannounced = { $count ->
    [one] un article, aucune annonce
   *[other] { $count } articles, aucune annonce
}

## What is not known

no-report-series = Aucune info pour { $seasons } sur { $driver } et { $series }, ce qui ne veut pas dire qu'il n'y aura pas de participation.
no-report = Aucune info pour { $seasons }, ce qui ne veut pas dire qu'il n'y aura pas de course pour { $driver }.
no-report-past = Aucune info pour { $seasons }, ce qui ne veut pas dire qu'il n'y a pas eu de course pour { $driver }.
no-report-series-past = Aucune info pour { $seasons } sur { $driver } et { $series }, ce qui ne veut pas dire qu'il n'y a pas eu de participation.
latest = Ma dernière info ({ $date }) porte sur { $season }.
latest-over = Ma dernière info ({ $date }) porte sur { $season }, et cette saison est terminée.
nothing-of-series = Aucun de mes articles ne dit quoi que ce soit sur { $driver } et { $series }, je ne peux donc répondre ni oui ni non.
not-said-of-series = Aucun de mes articles ne dit si { $driver } roulera ({ $series }), je ne peux donc répondre ni oui ni non. Voici ce que je sais :
no-season-named = Aucune saison n'est citée.
nothing-of-driver = Je n'ai encore aucune info sur { $driver }, ce qui ne veut pas dire qu'il n'y a pas de programme.
not-itself = { $series } : aucun article n'en parle directement.
it-is-round-of = C'est une manche du calendrier { $parents }, et là, c'est
it-is-part-of = Ça fait partie du championnat { $parents }, et là, c'est
by-its-parts = { $series }, compétition par compétition :
over-list = Cette saison est terminée. Voici ce qui s'en disait ; je n'ai rien de plus récent.
over-list-again = Voici ce qui s'en disait ; je n'ai rien de plus récent.
class-not-named = Aucun article n'annonce { $driver } en catégorie { $class }.
no-entry-named = Aucun article ne donne d'équipe, de catégorie ni de voiture pour { $driver } en { $season }.
team-not-named = Aucun article ne dit que { $driver } roulera pour { $team }.
no-crew-named = Aucun article ne donne le nom des coéquipiers.
no-start-there = Aucun de mes articles n'y signale de participation pour { $driver }.
no-start = Aucun de mes articles ne signale de course auto pour { $driver }.
no-next = Je ne vois aucune course à venir pour { $driver } après le { $date }.
no-next-calendar = Je ne vois aucune course à venir pour { $driver } après le { $date }, faute de calendrier pour ceci :
no-calendar = Je n'ai pas de calendrier pour { $series }.

## Programme, why, history, sources

programme-title = { $driver } · programme { $season }
why-announcement = Annoncé par { $who }, { $date }
why-statement = C'est { $who } qui le dit, { $date }
why-report = C'est un article qui le dit, { $date }
why-rumour = Ce n'est qu'une rumeur, { $date }
by-driver = le pilote
by-team = l'équipe
by-manufacturer = le constructeur
by-organiser = l'organisateur
basis-announcement = annoncé par { $who }
basis-statement = dixit { $who }
basis-report = article
basis-rumour = rumeur
not-official = Aucune annonce à ma connaissance.
words-alone = ces mots à eux seuls : { $certainty }
why-contested = Les sources ne sont pas d'accord ; ça se termine par une annonce ou une déclaration, sinon au bout de 60 jours.
first-report = première info :
again = à nouveau
settled = les sources ne se contredisent plus
change-class = catégorie
change-team = équipe
change-unnamed = { $was } n’est plus citée
fell-away = n'est plus évoqué
repeats = reprend { $origin }
in-language = en { $language }
more-articles = { $count ->
    [one] Encore un article plus ancien.
   *[other] Encore { $count } articles plus anciens.
}
calendar-source = Publication : { $date } · { $source }
calendar-file = { $count ->
    [one] Une manche confirmée ou certaine, en fichier pour ton agenda.
   *[other] { $count } manches confirmées ou certaines, en fichier pour ton agenda.
}
calendar-file-every = { $count ->
    [one] Une manche, en fichier pour ton agenda ; son titre dit à quel point elle est sûre.
   *[other] { $count } manches, en fichier pour ton agenda ; chaque titre dit à quel point c'est sûr.
}
calendar-file-none = Aucune manche n'est encore confirmée ni certaine, il n'y a donc rien à mettre dans ton agenda.
calendar-file-empty = Je ne connais aucune manche, il n'y a donc rien à mettre dans ton agenda.

## Buttons

action-series = Programme
action-status = Statut
action-why = Pourquoi
action-history = Historique
action-sources = Sources
action-calendar = Calendrier
action-calendar-file = Fichier calendrier
action-calendar-every = Toutes les manches, sûres ou non
action-forget = Oui, tout effacer

## Who and what it does not know

decline-driver = Je ne couvre pas { $name }, seulement { $drivers }.
decline-offtopic = Je ne sais qu'une chose : dans quelles séries on verra { $drivers }, et à quel point c'est sûr. Essaie : { $example }
and-others = { $count ->
    [one] { $drivers } et une autre personne
   *[other] { $drivers } et { $count } autres
}
unknown-series = « { $name } » ? Je ne connais ni série ni épreuve de ce nom, je ne peux donc répondre ni oui ni non.
which-of-name = De qui parles-tu : { $names } ? Je couvre { $followed }.
courtesy-greeting = Salut. Je dis dans quelles séries roulera { $drivers }, et à quel point c'est sûr. Essaie : { $example }
courtesy-thanks = De rien.
known-on = Ce qu'on savait à cette date, { $date } :
premise-confirmed = À ma connaissance, ce n'est pas confirmé : { $series } { $season }, c'est
premise-confirmed-unknown = Je n'ai connaissance d'aucune confirmation : { $about }, { $season }.
premise-ruled-out = À ma connaissance, ce n'est pas exclu : { $series } { $season }, c'est
premise-ruled-out-unknown = Je ne connais aucun article qui le dise : { $about }, { $season }.
nothing-new = Rien de nouveau depuis cette date : { $date }.
which-driver = De qui parles-tu : { $names } ?
unknown-season = « { $name } » ? Je ne vois pas quelle saison c'est ; écris plutôt une année, comme { $example }.
did-you-mean = Tu voulais dire { $names } ?
unknown-command = Je ne connais pas la commande /{ $name }. /help donne la liste de celles que je connais.
example = { $driver } sera en WEC l'an prochain ?

## Help, about, privacy

help-title = Ce que tu peux me demander
help-lead = Demande avec tes mots, ou avec une commande :
help-series = le programme de course, une ligne par série
help-programme = la même chose que /series
help-status = une série avec ses sources, par exemple /status wec 2024
help-why = pourquoi ce degré de certitude
help-history = comment on en est arrivé là
help-sources = qui l'a dit, et les mots exacts
help-next = les prochaines courses possibles
help-calendar = les manches d'une série, par exemple /calendar wec 2024
help-ask = une question avec tes mots
help-settings = langue, fuseau horaire, pilote, et qui et quoi j'écoute
help-alerts = ce que j'annonce ici quand quelque chose change : /alerts on, off ou show
help-forget = effacer ce que je garde sur ce chat, ou sur toi
help-help = cette liste
help-start = le programme, les langues et quelques questions à toucher
help-about = ce que je suis et d'où viennent mes infos
help-privacy = ce que je garde, et ce que je ne garde pas
about-lead = Dans quelles séries roulera un pilote, à quel point c'est sûr, et qui l'a dit.
about-text = Je suis Pitboard, un bot d'actu sport auto. Je retiens ce que les articles disent du programme d'un pilote, avec mes mots, de courtes citations et un lien, et je dis à quel point c'est sûr, qui l'a dit et quand. Ce que je ne sais pas, je dis que je ne le sais pas.
about-grades = Les degrés, du plus sûr à l'exclu :
about-kept = { $articles ->
    [one] Je connais { $articles } article.
   *[other] Je connais { $articles } articles.
}
privacy-text = Je garde les réglages que quelqu'un a faits ici : langue, fuseau horaire, pilote, écoute, modérateurs seulement. Je ne garde rien de ce qui s'écrit, sauf ce qu'on m'apporte. Je retiens dix minutes de quoi on vient de parler, pour pouvoir répondre à « pourquoi ? », puis je l'oublie ; pareil pour qui écrit combien de fois, afin que personne ne noie le chat.
privacy-forget = /forget efface tout de suite ce que je garde de ce chat : ses réglages et ce que je devais dire ici. Dans un groupe, si tu ne le gères pas, tu effaces ainsi ce que je garde sur toi : les réglages de ton chat privé avec moi et ce que tu as signalé.
privacy-left = Là où l'on me retire ou me bloque, les réglages sont effacés 30 jours plus tard.

## Settings

settings-title = Réglages de ce chat
settings-title-of = Réglages : { $name }
settings-language = Langue : { $language }
settings-zone = Fuseau horaire : { $zone }, où il est { $time }
settings-driver = Pilote : { $driver }
settings-pictures = Images : { $on ->
    [yes] oui
   *[no] non
}
settings-listen = Écoute du groupe : { $on ->
    [yes] activée
   *[no] désactivée
}
settings-moderators = Réservé aux modérateurs : { $on ->
    [yes] oui
   *[no] non
}
settings-default = (pas réglé : valeur par défaut)
settings-how = Pour changer : /settings zone:Europe/Rome (ou language:…, driver:…, pictures:on ou off)
settings-how-group = Pour changer : /settings zone:Europe/Rome (ou language:…, driver:…, pictures:on ou off, listen:on ou off, moderators:on ou off)
settings-how-channel = Change un réglage comme ça : /settings channel:{ $name } zone:Europe/Rome (ou language:…, driver:…, pictures:on ou off)
settings-changed = C'est fait.
settings-nowhere = Cette question ne vient d'aucun chat, il n'y a donc pas de réglages à montrer ni à changer.
settings-no-language = Je ne parle pas encore « { $name } ». Je parle { $languages }.
settings-no-zone = Je ne connais pas le fuseau horaire « { $name } ». Ça s'écrit comme Europe/Rome.
settings-no-listen = « { $name } », ce n'est ni on ni off.
settings-no-channel = Je ne connais pas le canal « { $name } ». Fais-moi d'abord administrateur là-bas ; son nom s'écrit comme @canal, ou son numéro comme -1001234567890.
settings-alone = Ici, il n'y a que toi et moi, donc personne à tenir à l'écart.
unheard-private = Ici, tout ce que tu écris s'adresse à moi, il n'y a donc rien à écouter en plus.
unheard-commands = Je ne peux pas écouter ici : Telegram ne me montre que les commandes et les réponses à mes messages. Fais-moi administrateur de ce groupe, ou désactive mon « privacy mode » chez @BotFather puis fais-moi entrer de nouveau.
unheard-mentions = Je ne peux pas écouter ici : Discord ne me montre que les messages qui me mentionnent. Mon opérateur doit d'abord obtenir l'accès au contenu des messages (« message content intent »).
hears-commands = Dans ce groupe, je vois les commandes et les réponses à mes messages, rien d'autre. Demande-moi comme ça : /ask@{ $bot } et ta question.
hears-mentions = Sur ce serveur, je vois les commandes et les messages qui me mentionnent, rien d'autre.
hears-everything = Dans ce groupe, je vois tous les messages. Je réponds aux commandes, aux réponses à mes messages et aux messages qui me mentionnent{ $on ->
    [yes] , ainsi qu'aux questions sur les courses d'un pilote, puisque l'écoute est activée.
   *[no] {" "}; je laisse passer les autres.
}
managers-only = Seules les personnes qui gèrent ce chat peuvent faire ça.
not-yours = Ce bouton est pour qui a posé la question.
managers-only-of = Seuls ceux qui gèrent { $name } peuvent faire ça.
moderators-alone = Ici, seuls les modérateurs se servent de moi. En chat privé, je suis là pour tout le monde.
too-fast = Ça va trop vite pour moi. Je reprends dans { $seconds ->
    [one] une seconde.
   *[other] { $seconds } secondes.
}

## Forgetting

forget-ask = Ça efface pour de bon ce que je garde de ce chat : ses réglages et ce que je devais dire ici. C'est bien ce que tu veux ?
forget-ask-you = Ça efface pour de bon ce que je garde sur toi : les réglages de ton chat privé avec moi et ce que tu as signalé. C'est bien ce que tu veux ?
forget-done = Oublié. Je ne garde plus rien sur ce chat.
forget-done-you = Oublié. Je ne garde plus rien sur toi.
forget-nothing = Je ne gardais rien sur ce chat.
forget-nothing-of-you = Je ne gardais rien sur toi. Ce que je garde sur ce chat, les personnes qui le gèrent peuvent l'effacer.

## What is shown before anything is asked

start-next = Prochaine course ?
start-sources = Qui dit ça ?
message-command = Ce qu'on sait là-dessus
option-series = un championnat, une coupe ou une épreuve, comme WEC ou Le Mans
option-season = une année, comme 2024, ou « l'an prochain »
option-driver = de qui il s'agit
option-question = ce que tu veux savoir, avec tes mots
option-language = la langue des réponses
option-zone = le fuseau horaire, comme Europe/Rome
option-pictures = si je montre des images : on ou off
option-listen = répondre aussi aux questions qui ne mentionnent personne : on ou off
option-moderators = réserver le bot à celles et ceux qui gèrent le chat : on ou off
option-channel = un canal à régler d'ici, comme @canal
option-target = où c'est annoncé : un autre canal, fil ou sujet

## Now and then

remark-sorry = Quelque chose a mal tourné de mon côté, et c'est noté pour mon opérateur. Réessaie dans un moment.
remark-out-of-reach = Je ne peux pas consulter cela pour le moment. Redemande-moi dans quelques minutes.
remark-outdated = Ça vient d'une ancienne version de moi, ou de nulle part. Repose ta question.
remark-no-files = Je n'ai pas le droit d'envoyer des fichiers ici. Demande-moi en privé.
remark-channel-joined = Me voilà dans { $title }. Règle-moi d'ici : /settings channel:{ $name } language:fr
