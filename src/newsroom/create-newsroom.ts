import { articleIn } from "../racing/article.ts";
import { addDays } from "../racing/day.ts";
import { judgedDay } from "../racing/published.ts";
import type { Desk } from "../talk/desk.ts";
import { bringingFor } from "./bringing.ts";
import { curatingFor } from "./curating.ts";
import { inTurn } from "./in-turn.ts";
import { intakeFor } from "./intake.ts";
import type { Means } from "./means.ts";
import { reviewFor } from "./review.ts";
import { type Rounds, roundsFor } from "./round.ts";
import { suggestingFor } from "./suggesting.ts";

/** Everything about news on their way. Several write to one store only where they take turns. */
export interface Newsroom extends Rounds {
  readonly desk: Desk;
}

export function createNewsroom(means: Means): Newsroom {
  const { store, turn = inTurn() } = means;
  const take = intakeFor(means, turn);
  const bring = bringingFor(means, take);
  const desk: Desk = {
    add: bring,
    waiting: () => store.proposalsWaiting(),
    async find(key) {
      const article = (await store.knownAs([articleIn(key)])) ?? articleIn(key);
      const [proposal, kept] = await Promise.all([store.proposal(article), store.kept(article)]);
      return { proposal, kept };
    },
    async recent(most) {
      const came = await store.proposalsBetween(addDays(means.today(), -RECENT_DAYS), means.today());
      return [...came]
        .sort((a, b) => (judgedDay(a.article.published) < judgedDay(b.article.published) ? 1 : -1))
        .slice(0, most);
    },
    ...reviewFor(means, turn),
    ...suggestingFor(means, turn, bring),
    ...curatingFor(means, turn),
  };
  return { desk, ...roundsFor(means, take) };
}

const RECENT_DAYS = 400;
