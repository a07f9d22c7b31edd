import { publisherName } from "../../catalogue/publisher-name.ts";
import type { Article } from "../../racing/article.ts";
import type { Claim, ClaimId } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { NoteId } from "../../racing/note.ts";
import type { Proposal, ProposedClaim, ProposedNote } from "../../racing/proposal.ts";
import type { Kept } from "../../store/intake.ts";
import { repeatsWords } from "../phrasing/attribution.ts";
import { date } from "../phrasing/words.ts";
import { type Action, type Block, type Span, text } from "../reply.ts";
import { claimBlocks, claimSpans } from "./claims.ts";
import { type Card, type DeskScene, line } from "./seat.ts";

/** Where a proposal stands in the queue; `next`: whether another waits. */
export interface Position {
  readonly at: number;
  readonly of: number;
}

/** An article that waits, all that it says, and what can be done about it. */
export function proposalCard(scene: DeskScene, proposal: Proposal, kept: Kept | undefined, position?: Position): Card {
  const { texts } = scene;
  const { article, claims, notes, gone } = proposal;
  const place =
    position === undefined || position.of === 1
      ? ""
      : ` · ${texts.say("desk-position", { at: position.at, count: position.of })}`;
  return {
    blocks: [
      ...articleBlocks(scene, proposal),
      ...claims.flatMap((claim) => [...claimBlocks(scene, claim), ...changedBy(scene, claim, kept)]),
      ...(notes.length === 0
        ? []
        : [
            ...(claims.length === 0 ? [] : [line(texts, "desk-notes")]),
            ...notes.flatMap((note) => noteBlocks(scene, note)),
          ]),
      ...(gone.length === 0
        ? []
        : [line(texts, "desk-gone"), { kind: "list", items: gone.map((key) => keptSpans(scene, key, kept)) } as const]),
      { kind: "footer", spans: [text(`${texts.say("desk-key", { key: article.id })}${place}`)] },
    ],
    actions: actionsOn(scene, proposal, position),
  };
}

/** What an article is called, leading to it, who published it when, and how it came in. */
export function articleBlocks(scene: DeskScene, { article, way }: Pick<Proposal, "article" | "way">): readonly Block[] {
  const { texts } = scene;
  const repeats = repeatsWords(scene, article);
  const facts = [
    publisherName(scene.catalogue, article),
    date(texts, article.published),
    ...(repeats === undefined ? [] : [repeats]),
    texts.say(`way-${way}`),
  ];
  return [
    { kind: "heading", spans: [titleSpan(scene, article)] },
    { kind: "paragraph", spans: [text(facts.join(" · "))] },
  ];
}

export function titleSpan({ texts }: Pick<DeskScene, "texts">, { title, url }: Article): Span {
  const words = title ?? url ?? texts.say("desk-untitled");
  return url === undefined ? text(words) : { kind: "link", text: words, url };
}

/** What else the page says, and the sentence that says so as long as it is kept. */
function noteBlocks({ texts }: DeskScene, { statement, sentence }: ProposedNote): readonly Block[] {
  const said = { kind: "paragraph", spans: [text(inLanguage(statement, texts.language))] } as const;
  return sentence === "" ? [said] : [said, { kind: "quote", text: sentence, by: "" }];
}

/** What a claim takes the place of, and that its season is missing. */
function changedBy(scene: DeskScene, { insteadOf, season }: ProposedClaim, kept: Kept | undefined): readonly Block[] {
  const { texts } = scene;
  return [
    ...(season === null ? [line(texts, "desk-needs-season")] : []),
    ...(insteadOf === undefined
      ? []
      : [
          {
            kind: "paragraph",
            spans: [text(`${texts.say("desk-instead-of")} `), ...keptSpans(scene, insteadOf, kept)],
          } as const,
        ]),
  ];
}

/** A published claim or note in a line; its key where it is not kept any more. */
function keptSpans(scene: DeskScene, key: ClaimId | NoteId, kept: Kept | undefined): readonly Span[] {
  const claim: Claim | undefined = kept?.claims.find(({ id }) => id === key);
  if (claim !== undefined) return claimSpans(scene, claim);
  const note = kept?.notes.find(({ id }) => id === key);
  return [text(note === undefined ? key : inLanguage(note.statement, scene.texts.language))];
}

/** What lacks its season is edited before it is published. */
function actionsOn(
  { texts }: DeskScene,
  { article, claims }: Proposal,
  position: Position | undefined,
): readonly Action[] {
  const on = (action: "publish" | "edit" | "reject" | "next"): Action => ({
    label: texts.say(`action-${action}`),
    call: { command: "review", options: { action, item: article.id } },
  });
  const isLacking = claims.some(({ season }) => season === null);
  const edit = claims.length === 0 ? [] : [on("edit")];
  return [
    ...(isLacking ? [...edit, on("publish")] : [on("publish"), ...edit]),
    on("reject"),
    ...(position !== undefined && position.of > 1 ? [on("next")] : []),
  ];
}
