import { type Article, type ArticleId, articleIn } from "../racing/article.ts";
import type { ClaimId } from "../racing/claim.ts";
import type { NoteId } from "../racing/note.ts";
import type { Verdict } from "../racing/verdict.ts";
import type { Dossier } from "../store/press.ts";
import type { OutcomeTold } from "../store/press-records.ts";
import type { Desk, Who } from "../talk/desk.ts";
import { amend, correct, type Decided, type Decider, drop, publish, reject, retract } from "./deciding.ts";
import { type Effect, effectOf } from "./effect.ts";
import type { InTurn } from "./in-turn.ts";
import type { Means } from "./means.ts";
import { outcomesFor } from "./outcomes.ts";

type Review = Pick<Desk, "publish" | "reject" | "amend" | "drop" | "correct" | "retract">;

/** What a decision means for those who brought in the article or called one of its claims wrong. */
interface Hoped {
  readonly outcome: OutcomeTold;
  readonly about: Parameters<typeof outcomesFor>[1];
}

/** What curators decide: each decision in one write, the one after it sees what the one before did. */
export function reviewFor(means: Means, turn: InTurn): Review {
  const { store } = means;

  function decide(
    key: ArticleId | ClaimId | NoteId,
    who: Who,
    act: (dossier: Dossier, by: Decider) => Decided,
    hoped: (decided: Decided, dossier: Dossier) => Hoped | undefined = () => undefined,
  ): Promise<Verdict> {
    return turn(async () => {
      const article = (await store.knownAs([articleIn(key)])) ?? articleIn(key);
      const open = await store.suggestionsOpen();
      const today = means.today();
      const decided = await store.decide(article, (dossier, claimsAbout): Decided & Effect => {
        const outcome = act(dossier, { who, when: today });
        const told = outcome.verdict.kind === "done" ? hoped(outcome, dossier) : undefined;
        return {
          ...outcome,
          ...effectOf(outcome.intake, dossier, claimsAbout, means),
          ...(told !== undefined && outcomesFor(open, told.about, told.outcome, today)),
        };
      });
      if ((decided.notices ?? []).length > 0) means.onNotices();
      if (decided.bulletin !== undefined) means.onBulletin();
      const { verdict, changes } = decided;
      return verdict.kind === "done" ? { ...verdict, changes } : verdict;
    });
  }

  return {
    publish: (article, who) =>
      decide(article, who, publish, ({ intake, proposal }) =>
        intake === undefined || proposal === undefined ? undefined : toldOf(proposal.article, "published"),
      ),
    reject: (article, who) =>
      decide(article, who, reject, ({ proposal }) => proposal && toldOf(proposal.article, "rejected")),
    amend: (claim, amendment, who) => decide(claim, who, (dossier, by) => amend(dossier, claim, amendment, by)),
    drop: (claim, who) =>
      decide(
        claim,
        who,
        (dossier, by) => drop(dossier, claim, by),
        ({ proposal }) => (proposal?.state === "rejected" ? toldOf(proposal.article, "rejected") : undefined),
      ),
    correct: (claim, amendment, why, who) =>
      decide(
        claim,
        who,
        (dossier, by) => correct(dossier, claim, amendment, { ...by, why }),
        () => ({ outcome: "corrected", about: { claims: [claim] } }),
      ),
    retract: (what, why, who) =>
      decide(
        what,
        who,
        (dossier, by) => retract(dossier, isArticle(what) ? undefined : what, { ...by, why }),
        (_, { kept }) => ({
          outcome: "retracted",
          about: { claims: (kept?.claims ?? []).flatMap(({ id }) => (isArticle(what) || id === what ? [id] : [])) },
        }),
      ),
  };
}

function isArticle(key: ArticleId | ClaimId | NoteId): key is ArticleId {
  return key === articleIn(key);
}

function toldOf({ id }: Article, outcome: OutcomeTold): Hoped {
  return { outcome, about: { article: id } };
}
