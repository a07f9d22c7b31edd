import { type ArticleId, articleIn } from "../../racing/article.ts";
import type { Change } from "../../racing/change.ts";
import { DEEDS, type Deed, type Proposal } from "../../racing/proposal.ts";
import type { Verdict } from "../../racing/verdict.ts";
import { toldChange } from "../phrasing/change.ts";
import type { Action, Block } from "../reply.ts";
import { claimLabel } from "./claims.ts";
import { deedSpans } from "./deeds.ts";
import { proposalCard } from "./proposal-card.ts";
import { type Card, line, type Seat, said } from "./seat.ts";

/** What was to be done. */
export type Done = "published" | "rejected" | "edited" | "dropped" | "corrected" | "retracted";

/** What came of a decision; `key` as it was typed or tapped. */
export async function tellVerdict(seat: Seat, done: Done, key: string, verdict: Verdict): Promise<Card> {
  const { texts } = seat;
  switch (verdict.kind) {
    case "unknown":
      return said(texts, "desk-unknown", { key });
    case "incomplete":
      return lacking(seat, key, verdict.claims);
    case "decided-before":
      return decidedBefore(seat, verdict.proposal);
    case "done":
      return tellDone(seat, done, verdict.proposal, verdict.changes);
  }
}

async function tellDone(seat: Seat, done: Done, proposal: Proposal, changes: readonly Change[]): Promise<Card> {
  const { texts, desk } = seat;
  const isInQueue = done === "edited" || done === "dropped" || done === "published";
  if (isInQueue && proposal.state === "waiting") {
    const { kept } = await desk.find(proposal.article.id);
    const card = proposalCard(seat, proposal, kept);
    const rest = done === "published" ? [line(texts, "desk-rest-waits")] : [];
    return { ...card, blocks: [...doneBlocks(seat, done, changes), ...rest, ...card.blocks] };
  }
  const told = done === "dropped" && proposal.state === "rejected" ? "rejected" : done;
  return { blocks: doneBlocks(seat, told, changes), actions: [show(seat, proposal.article.id), ...(await goOn(seat))] };
}

/** "Published. For readers this is different now: FIA WEC 2026: ▲ likely → ✔ confirmed". */
function doneBlocks(seat: Seat, done: Done, changes: readonly Change[]): readonly Block[] {
  const { texts } = seat;
  const isForReaders = done === "published" || done === "corrected" || done === "retracted";
  return [line(texts, `done-${done}`), ...(isForReaders ? changeBlocks(seat, changes) : [])];
}

/** What is different now for those who read the answers. */
export function changeBlocks(seat: Pick<Seat, "texts" | "catalogue">, changes: readonly Change[]): readonly Block[] {
  const { texts } = seat;
  if (changes.length === 0) return [line(texts, "desk-no-changes")];
  return [line(texts, "desk-changes"), { kind: "list", items: changes.map((change) => toldChange(seat, change)) }];
}

/** What was decided, by whom and when; nothing is done twice. */
async function decidedBefore(seat: Seat, proposal: Proposal): Promise<Card> {
  const { texts } = seat;
  const deed = proposal.deeds.findLast(isDecisive);
  return {
    blocks: [
      line(texts, "desk-decided-before"),
      ...(deed === undefined ? [] : [{ kind: "list", items: [deedSpans(seat, deed)] } as const]),
    ],
    actions: [show(seat, proposal.article.id), ...(await goOn(seat))],
  };
}

function isDecisive({ deed }: Deed): boolean {
  return DEEDS.indexOf(deed) > DEEDS.indexOf("proposed");
}

/** Nothing was published: each claim that lacks its season is a button away from getting one. */
async function lacking(seat: Seat, key: string, ids: readonly string[]): Promise<Card> {
  const { texts, desk } = seat;
  const { proposal } = await desk.find(articleIn(key));
  const claims = (proposal?.claims ?? []).filter(({ id }) => ids.includes(id));
  const example = `/review edit ${ids[0] ?? key} season:${seat.hearing.today.slice(0, 4)}`;
  return {
    blocks: [line(texts, "desk-incomplete", { count: claims.length }), line(texts, "desk-or-type", { example })],
    actions: claims.map((claim) => ({
      label: claimLabel(seat, claim),
      call: { command: "review", options: { action: "edit", item: claim.id } },
    })),
  };
}

export function show({ texts }: Pick<Seat, "texts">, item: ArticleId): Action {
  return { label: texts.say("action-show"), call: { command: "review", options: { action: "show", item } } };
}

/** On to what waits, where anything does. */
export async function goOn({ desk, texts }: Pick<Seat, "desk" | "texts">): Promise<readonly Action[]> {
  const count = (await desk.waiting()).length + (await desk.open()).length;
  if (count === 0) return [];
  return [{ label: texts.say("desk-go-on", { count }), call: { command: "review", options: { action: "next" } } }];
}
