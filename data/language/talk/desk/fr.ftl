# Ce que le bot dit en français des articles en chemin : aux curateurs, et aux lecteurs qui apportent quelque chose.

## Commandes

help-suggest = apporter un lien que je ne connais pas encore : /suggest https://…
help-article = apporter un article : un lien, un texte, ou /article form
help-review = ce qui attend une décision, et ce qui a été publié
option-link = l'adresse d'un article
option-text = les mots d'un article, ou ce qui est faux
option-action = ce qu'il faut faire
option-publisher = qui l'a publié
option-day = quand il a été publié, par exemple 2026-11-20
option-title = son titre
option-item = la clé d'un article ou d'une information, ou un lien
option-grade = un degré, par exemple likely
option-team = une équipe, par exemple Team WRT
option-why = misreading, publisher ou false
option-person = qui : une mention ou un numéro

## Boutons

action-publish = Publier
action-edit = Modifier
action-reject = Rejeter
action-next = Suivant
action-show = Montrer
action-correct = Corriger…
action-retract = Retirer…
action-leave = Laisser ainsi
action-wrong = Faux ?
desk-back = Retour
desk-leave-it-out = L'omettre
desk-leave-out = Omettre : { $claim }
desk-retract-all = Tout retirer…
desk-go-on = Continuer ({ $count })
desk-remove = Enlever { $name }
suggest-anyway = Envoyer sans mots

## Formulaires

form-article = Un article
form-edit = Modifier avant de publier
form-correct = Corriger
form-wrong = Qu'est-ce qui est faux ?
field-grade = Degré
field-series = Championnat
field-season = Saison
field-team = Équipe
field-why = Pourquoi
field-publisher = Média
field-day = Jour de publication
field-link = Lien
field-title = Titre
field-text = Texte
field-wrong = Qu'est-ce qui est faux ? (facultatif)

## Qui peut, et ce qui n'est pas compris

desk-closed = La rédaction n'est pas ouverte ici : rien ne peut être apporté ni décidé.
desk-curators-only = Seuls les curateurs peuvent le faire. Pour apporter un lien : /suggest https://…
desk-become = Pour que tu décides aussi, un curateur tape : /review curators add { $person }
desk-no-action = « { $name } » : je ne sais pas le faire. Tape /review, ou : next, show, publish, edit, drop, reject, correct, retract, leave, here, away, curators.
desk-no-grade = « { $name } » n'est pas un degré. Les degrés sont : confirmed, certain, likely, possible, uncertain, unlikely, ruled-out ; en français aussi.
desk-no-series = Je ne connais aucun championnat « { $name } ».
desk-no-season = « { $name } » n'est pas une saison que je comprenne ; une année l'est, par exemple 2027.
desk-no-reason = « { $name } » n'est pas une raison. Tape misreading (notre erreur), publisher (le média s'est corrigé) ou false (c'était faux).
desk-no-person = Je ne sais pas qui est « { $name } » : les plateformes ne me disent pas à qui est un nom. Tape une mention sur Discord, ou un numéro : discord:123 ou telegram:456.
desk-unknown = Rien n'est gardé sous { $key }.
desk-which = Lequel ? Tape { $example }, ou touche-en un pour le voir.
desk-which-claim = Quelle information ?
desk-or-type = Touche ce qui doit changer, ou tape ce qui est juste : { $example }
desk-or-type-why = Ou tape : { $example }
desk-same = C'est déjà ce qui est dit.

## Un article qui attend

desk-untitled = Un article sans titre
desk-seasonless = { $series }, saison inconnue
desk-needs-season = Sans saison, cela ne peut pas être publié.
desk-look-twice = À regarder deux fois : je ne suis pas sûr d'avoir bien lu.
desk-instead-of = Cela prend la place de :
desk-notes = Il dit en outre :
desk-gone = La page ne dit plus :
desk-key = clé { $key }
desk-position = { $at } sur { $count }
desk-empty = Rien n'attend : aucun article, et rien des lecteurs.
way-feed = d'un flux
way-curator = apporté par un curateur
way-suggestion = proposé par un lecteur
way-command-line = de la ligne de commande

## Ce qu'il est advenu d'un article

arrival-proposed = Voici ce que j'ai lu. Rien n'en est encore publié.
arrival-revised = Je connais cette page ; elle dit autre chose maintenant. Rien n'en est encore publié.
arrival-trusted = Publié aussitôt, car { $publisher } a notre confiance jusque-là.
arrival-known = Je connais déjà cet article :
arrival-nothing = Je l'ai lu, et il ne dit rien des courses de quelqu'un que je suis.
arrival-by-hand = Ce qu'aucune page ne me donne, tu peux me le dire toi-même : /article form
hindrance-address = Ce n'est pas une adresse que je puisse lire. Elle commence par https:// et mène à une page.
hindrance-private-address = Cette adresse est dans un réseau privé, où je ne vais pas. Mon opérateur peut l'ouvrir : PITBOARD_ALLOW_HOSTS.
hindrance-robots = Ce site ne veut pas être lu par des programmes (robots.txt), donc je ne le lis pas.
hindrance-unreachable = Je n'arrive pas à joindre ce site ({ $detail }). L'adresse est-elle juste ? Si oui, réessaie plus tard.
hindrance-certificate = Le certificat de ce site n'est pas valable ({ $detail }), donc je ne me fie pas à ce qu'il envoie.
hindrance-too-slow = Ce site a mis trop de temps à répondre. Réessaie plus tard.
hindrance-too-large = Cette page est plus grande que ce que je lis (5 Mo).
hindrance-redirects = Cette adresse mène de l'une à l'autre et jamais à une page.
hindrance-cut = La page s'est interrompue avant la fin. Réessaie plus tard.
hindrance-status = Ce site a répondu { $detail } et aucune page. Faut-il s'identifier ou payer, ou n'existe-t-elle plus ?
hindrance-type = Ce n'est pas une page mais { $detail }. Je lis des pages web et du texte brut.
hindrance-malformed = Je n'arrive pas à tirer le texte de cette page.
article-how-link = Tape /article add et un lien, et je le lis.
article-how-form = Pour ce qui n'est sur aucune page, comme la télévision : copie ce qui suit, remplis-le et envoie-le. Une ligne peut manquer ; le texte peut continuer sur plusieurs lignes.
article-lacking = Il n'y a ni lien ni texte.
article-no-action = « { $name } » : je ne sais pas le faire. Tape /article add et un lien, /article form ou /article list.
article-no-link = « { $name } » n'est pas un lien. Il commence par https://
article-no-day = « { $name } » n'est pas un jour. Écris-le comme { $example }, ou seulement le mois : 2026-11.
article-none = Aucun article n'est encore arrivé.
article-list = Les derniers arrivés :
state-waiting = attend
state-published = publié
state-rejected = rejeté

## Ce qui a été décidé

done-published = Publié.
done-rejected = Rejeté. Rien n'en est publié.
done-edited = Modifié.
done-dropped = Omis.
done-corrected = Corrigé.
done-retracted = Retiré.
desk-changes = Pour les lecteurs, ceci est différent maintenant :
desk-no-changes = Pour les lecteurs, rien ne change.
desk-rest-waits = Ce qui n'a pas de saison attend encore :
desk-incomplete = { $count ->
    [one] Non publié : il manque sa saison à une information.
   *[other] Non publié : il manque leur saison à { $count } informations.
}
desk-decided-before = C'était déjà décidé ; rien n'a été fait cette fois.
desk-why-correct = Pourquoi le corriger ?
desk-why-retract = Pourquoi le retirer ?
reason-misreading = Je l'ai mal lu
reason-publisher = Le média s'est corrigé
reason-false = C'est faux
because-our-misreading = notre erreur de lecture
because-publisher-corrected = le média s'est corrigé
because-false = c'était faux
desk-was-rejected = Il a été rejeté ; rien n'en est publié.
desk-published = Ce qui a été publié :
desk-deeds = Ce qui a été fait :
deed-proposed = arrivé
deed-published = publié
deed-edited = modifié
deed-dropped = omis
deed-rejected = rejeté
deed-corrected = corrigé
deed-retracted = retiré
who-terminal = ligne de commande
who-press = la page elle-même
who-trust = média de confiance
who-files = fichiers de faits
who-feed = flux

## La rédaction

desk-here = Désormais, les propositions arrivent ici.
desk-here-already = Les propositions arrivent déjà ici.
desk-away = Plus aucune proposition n'arrive ici.
desk-away-already = De toute façon, aucune proposition n'arrive ici.
desk-no-push = On ne peut rien envoyer dans un terminal. /review montre ce qui attend.
desk-curators = Peuvent apporter des articles et décider :
desk-no-curators = Personne ne peut encore décider, sauf qui est au terminal.
desk-by-configuration = par la configuration
desk-how-curators = Pour ajouter ou enlever quelqu'un : /review curators add discord:123, ou remove telegram:456. Sur Discord, une mention suffit aussi.
desk-whom = Qui ? Tape /review curators add et un numéro, par exemple { $platform ->
    [telegram] telegram:456
   *[other] discord:123
}.
desk-let-in = Désormais, { $name } peut décider.
desk-let-out = { $name } ne peut plus décider.
desk-is-curator = { $name } peut décider.
desk-is-none = { $name } ne peut pas décider.
desk-configured = { $name } est dans la configuration (PITBOARD_CURATORS) et ne peut être enlevé que là.

## Des lecteurs

desk-called-wrong = Un lecteur dit que ceci est faux :
desk-reader = un lecteur
desk-link-unread = Un lecteur a apporté un lien que je n'ai pas pu lire :
desk-by-hand = Si tu peux le lire, dis-moi ce qu'il dit : /article form
desk-left = Laissé tel quel. Qui l'a apporté l'apprend.
desk-settled = C'est déjà réglé.
suggest-how = Tape /suggest et un lien, et un curateur le regarde. Tu sauras ce qu'il en advient.
suggest-queued = Merci. Un curateur le regarde, et tu sauras ce qu'il en advient.
suggest-doubted = Merci. Un curateur regarde si c'est juste, et tu sauras ce qu'il en advient.
suggest-more = Pour dire ce qui est faux : { $example } et tes mots.
suggest-what = Qu'est-ce qui est faux ? Tape { $example } et tes mots, ou envoie sans.
suggest-unread = Un curateur reçoit quand même le lien, et tu sauras ce qu'il en advient.
suggest-too-many = { $most ->
    [one] C'était un aujourd'hui ; je n'en prends plus de personne. Demain, de nouveau.
   *[other] C'étaient { $most } aujourd'hui ; je n'en prends plus de personne. Demain, de nouveau.
}
suggest-twice = Tu me l'as déjà dit ; un curateur le regarde.
suggest-unknown = Ce dont tu parles n'est plus gardé ici.
suggest-waits = J'ai déjà cet article ; un curateur le regarde.
suggest-nobody = Je ne vois pas qui tu es, et ne pourrais pas te dire ce qu'il en advient. Envoie-le de ton propre compte.
outcome-published = Ce que tu as apporté est publié. Merci !
outcome-rejected = Un curateur a lu ce que tu as apporté, et rien n'en est publié.
outcome-known = Ce que tu as apporté était déjà connu.
outcome-nothing = Ce que tu as apporté ne dit rien des courses de quelqu'un que je suis.
outcome-unreadable = Ce que tu as apporté n'a pas pu être lu.
outcome-corrected = Tu avais raison ; c'est corrigé maintenant. Merci ! Il était dit :
outcome-retracted = Tu avais raison ; c'est retiré maintenant. Merci ! Il était dit :
outcome-kept = Un curateur a regardé ce que tu trouvais faux, et cela reste :
notice-proposal = À décider :
notice-feed-paused = Je ne lis plus ce flux :
notice-feed-how = J'ai essayé pendant un mois. L'adresse est-elle encore juste ? Mon opérateur peut le réparer ou l'enlever : pitboard feeds
privacy-desk = Ce qu'on m'apporte avec /suggest ou « Faux ? » est gardé avec le jour et la personne, pour que cela compte une fois et qu'elle sache ce qu'il en advient. Je garde aussi quel curateur a décidé quoi, et quand.
