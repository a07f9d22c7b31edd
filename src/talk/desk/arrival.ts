import { publisherName } from "../../catalogue/publisher-name.ts";
import type { ArticleId } from "../../racing/article.ts";
import type { Arrival, Hindrance } from "../../racing/verdict.ts";
import type { Texts } from "../phrasing/texts.ts";
import { type Block, text } from "../reply.ts";
import { articleBlocks, proposalCard, titleSpan } from "./proposal-card.ts";
import { type Card, line, type Seat, said } from "./seat.ts";
import { changeBlocks, goOn, show } from "./verdict.ts";

/** What came of an article that a curator brought in. */
export async function tellArrival(seat: Seat, arrival: Arrival): Promise<Card> {
  const { texts } = seat;
  switch (arrival.kind) {
    case "proposed":
    case "revised":
      return tellProposed(seat, arrival);
    case "known":
      return tellKnown(seat, arrival.article);
    case "nothing":
      return said(texts, "arrival-nothing");
    case "unreadable":
      return { blocks: [hindranceLine(texts, arrival.hindrance), line(texts, "arrival-by-hand")], actions: [] };
  }
}

async function tellProposed(
  seat: Seat,
  { kind, proposal, changes }: Extract<Arrival, { changes: unknown }>,
): Promise<Card> {
  const { texts, desk } = seat;
  const { article, state } = proposal;
  const isTrusted = proposal.deeds.at(-1)?.deed === "published";
  const trusted = isTrusted
    ? [
        line(texts, "arrival-trusted", { publisher: publisherName(seat.catalogue, article) }),
        ...changeBlocks(seat, changes),
      ]
    : [];
  if (state !== "waiting") {
    const blocks = [...articleBlocks(seat, proposal), ...trusted];
    return { blocks, actions: [show(seat, article.id), ...(await goOn(seat))] };
  }
  const { kept } = await desk.find(article.id);
  const card = proposalCard(seat, proposal, kept);
  return { ...card, blocks: [...trusted, line(texts, `arrival-${kind}`), ...card.blocks] };
}

async function tellKnown(seat: Seat, id: ArticleId): Promise<Card> {
  const { texts, desk } = seat;
  const { kept, proposal } = await desk.find(id);
  const article = kept?.article ?? proposal?.article;
  const title = article === undefined ? text(id) : titleSpan(seat, article);
  return {
    blocks: [{ kind: "paragraph", spans: [text(`${texts.say("arrival-known")} `), title] }],
    actions: [show(seat, id)],
  };
}

/** Why an address brought no article, and what can be done. */
export function hindranceLine(texts: Texts, { kind, detail = "?" }: Hindrance): Block {
  return line(texts, `hindrance-${kind}`, { detail });
}
