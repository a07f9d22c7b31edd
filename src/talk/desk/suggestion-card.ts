import type { Suggestion } from "../../audience/suggestion.ts";
import { articleIn } from "../../racing/article.ts";
import type { ClaimId } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Desk } from "../desk.ts";
import { publisherSpan } from "../phrasing/attribution.ts";
import { date } from "../phrasing/words.ts";
import { type Action, type Block, text } from "../reply.ts";
import { claimBlocks } from "./claims.ts";
import { type Card, type DeskScene, line } from "./seat.ts";

/** What a reader brought in, and what can be done about it. */
export async function suggestionCard(scene: DeskScene, desk: Desk, suggestion: Suggestion): Promise<Card> {
  const { texts } = scene;
  const { id, of, when } = suggestion;
  const leave: Action = {
    label: texts.say("action-leave"),
    call: { command: "review", options: { action: "leave", item: id } },
  };
  const footer: Block = {
    kind: "footer",
    spans: [text(`${date(texts, when)} · ${texts.say("desk-key", { key: id })}`)],
  };
  if (of.kind === "link") {
    return { blocks: [...linkBlocks(scene, of.url), footer], actions: [leave] };
  }
  const words: readonly Block[] =
    of.words === undefined ? [] : [{ kind: "quote", text: of.words, by: texts.say("desk-reader") }];
  return {
    blocks: [line(texts, "desk-called-wrong"), ...words, ...(await evidenceBlocks(scene, desk, of.claim)), footer],
    actions: [...mending(scene, of.claim), leave],
  };
}

/** A link that could not be read: whoever can read it may tell what it says. */
function linkBlocks({ texts }: DeskScene, url: string): readonly Block[] {
  return [
    { kind: "paragraph", spans: [text(`${texts.say("desk-link-unread")} `), { kind: "link", text: url, url }] },
    line(texts, "desk-by-hand"),
  ];
}

/** A published claim, and where it can be read. */
async function evidenceBlocks(scene: DeskScene, desk: Desk, key: ClaimId): Promise<readonly Block[]> {
  const { texts } = scene;
  const { kept } = await desk.find(articleIn(key));
  const claim = kept?.claims.find(({ id }) => id === key);
  if (claim === undefined) return [line(texts, "desk-unknown", { key })];
  const { statement, article } = claim;
  return [
    ...claimBlocks(scene, claim),
    ...(statement === undefined
      ? []
      : [{ kind: "paragraph", spans: [text(inLanguage(statement, texts.language))] } as const]),
    { kind: "footer", spans: [publisherSpan(scene, article), text(` · ${date(texts, article.published)}`)] },
  ];
}

/** What can be done about a published claim. */
export function mending({ texts }: DeskScene, item: ClaimId, label = ""): readonly Action[] {
  return (["correct", "retract"] as const).map((action) => ({
    label: `${texts.say(`action-${action}`)}${label === "" ? "" : ` ${label}`}`,
    call: { command: "review", options: { action, item } },
  }));
}
