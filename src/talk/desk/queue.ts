import type { Suggestion } from "../../audience/suggestion.ts";
import { publisherName } from "../../catalogue/publisher-name.ts";
import type { Article } from "../../racing/article.ts";
import type { Proposal } from "../../racing/proposal.ts";
import { date } from "../phrasing/words.ts";
import type { Action } from "../reply.ts";
import { proposalCard } from "./proposal-card.ts";
import type { ReviewAction } from "./read-review.ts";
import { type Card, type DeskScene, line, type Seat, said } from "./seat.ts";
import { suggestionCard } from "./suggestion-card.ts";

type Waiting =
  | { readonly key: string; readonly proposal: Proposal }
  | { readonly key: string; readonly suggestion: Suggestion };

/** What waits to be decided: first proposals, then what readers brought in. After the last the first comes again. */
export async function tellNext(seat: Seat, after: string | undefined): Promise<Card> {
  const { desk, texts } = seat;
  const queue = await waiting(seat);
  const at = (queue.findIndex(({ key }) => key === after) + 1) % Math.max(queue.length, 1);
  const next = queue[at];
  if (next === undefined) return said(texts, "desk-empty");
  const position = { at: at + 1, of: queue.length };
  if ("proposal" in next) {
    const { kept } = await desk.find(next.proposal.article.id);
    return proposalCard(seat, next.proposal, kept, position);
  }
  const card = await suggestionCard(seat, desk, next.suggestion);
  return { ...card, actions: [...card.actions, ...(queue.length > 1 ? [further(seat, next.key)] : [])] };
}

/** How many articles are offered where none was named. */
const MAX_OFFERED = 5;

/** Asks which article is meant: one that waits, or of those that came in last. */
export async function tellWhich(seat: Seat, action: ReviewAction): Promise<Card> {
  const { desk, texts } = seat;
  const isOfWaiting = action === "publish" || action === "reject" || action === "edit" || action === "drop";
  const proposals = isOfWaiting ? (await desk.waiting()).slice(0, MAX_OFFERED) : await desk.recent(MAX_OFFERED);
  const example = `/review ${action} ${proposals[0]?.article.id ?? "abcdefghij"}`;
  return {
    blocks: [line(texts, "desk-which", { example })],
    actions: proposals.map(({ article }) => shown(seat, article)),
  };
}

/** An article as a button that shows it. */
export function shown(scene: DeskScene, article: Article): Action {
  const { id, title } = article;
  const label = title ?? `${publisherName(scene.catalogue, article)}, ${date(scene.texts, article.published)}`;
  return { label, call: { command: "review", options: { action: "show", item: id } } };
}

async function waiting({ desk }: Seat): Promise<readonly Waiting[]> {
  const [proposals, suggestions] = await Promise.all([desk.waiting(), desk.open()]);
  return [
    ...proposals.map((proposal) => ({ key: proposal.article.id, proposal })),
    ...suggestions.map((suggestion) => ({ key: suggestion.id, suggestion })),
  ];
}

function further({ texts }: Seat, item: string): Action {
  return { label: texts.say("action-next"), call: { command: "review", options: { action: "next", item } } };
}
