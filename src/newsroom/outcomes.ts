import type { Suggestion } from "../audience/suggestion.ts";
import type { ArticleId } from "../racing/article.ts";
import type { ClaimId } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { PressChanges } from "../store/press.ts";
import type { Notice, OutcomeTold } from "../store/press-records.ts";

/** What somebody is told of what he brought in; it is settled with that. */
export function settled(suggestion: Suggestion, outcome: OutcomeTold, today: Day): Settled {
  const notice: Notice = {
    id: `outcome ${suggestion.id} ${suggestion.when}`,
    chat: suggestion.chat,
    since: today,
    about: { kind: "outcome", suggestion: suggestion.id, outcome },
  };
  return { suggestions: [{ ...suggestion, isSettled: true }], notices: [notice] };
}

type Settled = Required<Pick<PressChanges, "suggestions" | "notices">>;

/** What follows for those who brought in an article, or called a claim of it wrong, once it is decided about. */
export function outcomesFor(
  open: readonly Suggestion[],
  about: { readonly article: ArticleId } | { readonly claims: readonly ClaimId[] },
  outcome: OutcomeTold,
  today: Day,
): Settled {
  const theirs = open.filter(({ of, article }) =>
    "article" in about ? article === about.article : of.kind === "wrong" && about.claims.includes(of.claim),
  );
  const all = theirs.map((suggestion) => settled(suggestion, outcome, today));
  return { suggestions: all.flatMap(({ suggestions }) => suggestions), notices: all.flatMap(({ notices }) => notices) };
}
