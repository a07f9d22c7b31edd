# Ce que le bot dit de lui-même des changements, en français, et ce qu'il dit des alertes.

## A change

changes-title = Ce qui a changé
changes-more = { $count ->
    [one] Et un autre changement.
   *[other] Et { $count } autres changements.
}
newly-named = nouveau : { $is }
instead-of = { $is } au lieu de { $was }
no-longer-named = plus de mention de { $was }
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
