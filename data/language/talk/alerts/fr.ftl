# Ce que le bot dit de lui-même des changements, en français, et ce qu'il dit des alertes.

## A change

changes-title = Ce qui a changé
changes-more = { $count ->
    [one] Et un autre changement.
   *[other] Et { $count } autres changements.
}
newly-named = nouveau : { $is }
instead-of = { $is } et non plus { $was }
no-longer-named = plus aucune mention : { $was }
fell-away-note = Plus aucun article ne le dit, ce qui ne veut pas dire qu'il n'y aura pas de participation.

## What was told wrong

correction = Rectification
said-on = Le { $date }, j'ai annoncé :
said-so-far = Jusqu'ici, je disais :
mistake-our-misreading = J'avais mal lu l'article : c'est mon erreur, pas celle de la source.
mistake-publisher-corrected = { $publisher } a corrigé depuis.
mistake-false = Ça s'est révélé faux.
right = Ce qui est juste :
right-nothing = aucun article, ce qui ne veut pas dire qu'il n'y aura pas de participation.

## What is told unasked

measure-every = chaque changement
measure-clear = seulement les changements nets
measure-decided = seulement ce qui devient confirmé ou exclu
alerts-on = Désormais, j'annonce ici ce qui change :
alerts-on-own = Désormais, je t'annonce en privé ce qui change :
alerts-on-channel = Désormais, j'annonce dans { $name } ce qui change :
alerts-quiet = Silence de { $from } à { $until } ({ $zone }, où il est { $time }) ; ce qui change entre-temps arrive après.
alerts-language = Langue : { $language }
alerts-role = Mentionne le rôle { $role }.
alerts-silent = Sans son.
alerts-pinned = Épinglé.
alerts-crossposted = Publié aussi sur les serveurs qui suivent le salon.
alerts-here = Ce que j'annonce ici quand ça change :
alerts-own = Ce que je t'annonce en privé quand ça change :
alerts-there = Dans un autre chat :
alerts-none = Ici, je n'annonce rien de moi-même.
alerts-how = Tape /alerts on ou /alerts off, suivi si tu veux d'une série, d'un pilote ou d'une année : /alerts on wec 2027. Et aussi : measure:clear, quiet:22-7, language:fr.
alerts-off = C'est fait. Ici, je n'annonce plus rien de moi-même.
alerts-off-one = C'est fait : plus d'alerte sur { $name }. Il reste :
alerts-off-everywhere = { $count ->
    [0] Je n'annonçais rien de moi-même dans aucun chat.
    [one] C'est fait. Je n'annonce plus rien de moi-même ; c'était dans un chat.
   *[other] C'est fait. Je n'annonce plus rien de moi-même ; c'était dans { $count } chats.
}
alerts-gone = Je n'annonce plus ça ici. /alerts montre ce que j'annonce.
alerts-not-told = { $name } : de ça, je n'annonce rien ici. J'annonce :
alerts-not-apart = { $name } fait partie de ce que j'annonce ici : { $wider }. Je ne peux pas en laisser une partie de côté ; coupe le tout et active ce que tu veux.
alerts-not-saved = Pas enregistré, car je ne pourrais pas écrire là-bas :
alerts-try-again = Une fois que c'est réglé, redemande-moi.
alerts-closed = Je ne peux pas t'écrire : tes messages privés me sont fermés. Dans les paramètres de confidentialité de ce serveur, autorise les messages privés de ses membres, puis appuie de nouveau.
alerts-too-many = Plus de { $most } demandes dans un chat, c'est trop. Retires-en d'abord, ou demande tout sur un pilote.
alerts-privately = Je peux te prévenir en privé.
alerts-nonsense = « { $name } » ? Je ne comprends pas quoi annoncer. Tape /alerts on, /alerts off ou /alerts show ; après on ou off, une série, un pilote ou une année, comme /alerts on wec.
alerts-season-over = La saison { $season } est terminée : plus rien n'y change.
alerts-no-class = Je ne peux rien annoncer de la seule classe { $class }. Nomme une série avec, comme WEC.
alerts-no-measure = « { $name } » n'est pas une mesure. Il y a : { $measures }.
alerts-no-quiet = Je ne comprends pas les heures « { $name } ». Écris-les ainsi : quiet:22:00-07:00, ou quiet:off.
alerts-no-role = « { $name } » n'est pas un rôle que je peux mentionner. Choisis-en un de ce serveur ; tout le monde à la fois n'en est pas un.
alerts-role-elsewhere = « { $name } » : il n'y a de rôles que sur Discord.
alerts-offer = { $about } : je l'annonce ici quand ça change ({ $measure }) ?
alerts-offer-own = { $about } : je te préviens quand ça change ({ $measure }) ?
alerts-stop = Je dois arrêter d'annoncer ça ici ?

## Buttons

action-alerts = Oui, préviens-moi
action-alerts-on = Activer : { $name }
action-alerts-off = Couper : { $name }
action-alerts-off-all = Tout couper
action-silence = Oui, arrête
action-undo = Annuler
action-narrow-clear = Seulement les changements nets
action-narrow-decided = Seulement confirmé ou exclu
action-privately = Préviens-moi en privé

## What keeps it from being told

paused-since = En pause depuis le { $date }.
barrier-blocked = Je suis bloqué là-bas.
barrier-removed = Je n'y suis pas, ou je ne le vois pas.
barrier-no-right = { $right ->
    [none] Je n'ai pas le droit d'y écrire.
   *[other] Il m'y manque le droit « { $right } ».
}
barrier-topic-closed = Le sujet y est fermé.
barrier-chat-gone = Cet endroit n'existe plus.
remedy-blocked = Débloque-moi, et ça reprend tout seul.
remedy-removed = Laisse-moi revenir, et ça reprend tout seul.
remedy-no-right = Donne-le-moi, et ça reprend tout seul dans la journée.
remedy-topic-closed = Rouvre-le, et ça reprend tout seul dans la journée.
remedy-chat-gone = Choisis-en un autre.
chat-name = chat { $id }
notice-paused = Je ne peux plus écrire là où je devais annoncer quelque chose pour toi, donc rien n'y arrive :

## What is shown before anything is asked

option-measure = combien doit changer : chaque changement, les nets, ou seulement confirmé et exclu
option-quiet = quand rien n'est annoncé, comme 22:00-07:00, ou off
option-role = le seul rôle à mentionner, ou off
option-silent = sans son : on ou off
privacy-told = Je garde aussi ce que je dois annoncer de moi-même, dans quel chat et comment, et qui l'a demandé ; et pendant 48 heures dans quel message je l'ai annoncé, pour pouvoir y rectifier une erreur.
terminal-tells-nothing = Au terminal, rien n'arrive de soi-même : les alertes et les bilans arrivent sur Discord et Telegram. Ici, tu peux demander à tout moment ; « pitboard digest preview » montre un bilan.
