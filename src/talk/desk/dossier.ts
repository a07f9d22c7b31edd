import { articleIn } from "../../racing/article.ts";
import { type Correction, correctedKey, stands } from "../../racing/correction.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Kept } from "../../store/intake.ts";
import { date } from "../phrasing/words.ts";
import { type Block, type Span, text } from "../reply.ts";
import { MAX_PAIRS } from "./amending.ts";
import { claimLabel, claimSpans } from "./claims.ts";
import { deedSpans, whoDid } from "./deeds.ts";
import { articleBlocks, proposalCard } from "./proposal-card.ts";
import { type Card, type DeskScene, line, type Seat, said } from "./seat.ts";
import { mending, suggestionCard } from "./suggestion-card.ts";
import { goOn } from "./verdict.ts";

/** All that is kept of an article, what was done about it, and what can be done; or what a reader brought in. */
export async function tellDossier(seat: Seat, key: string): Promise<Card> {
  const { desk, texts } = seat;
  const { proposal, kept } = await desk.find(articleIn(key));
  const article = kept?.article ?? proposal?.article;
  if (article === undefined) {
    const suggestion = (await desk.open()).find((each) => each.id === key);
    return suggestion === undefined ? said(texts, "desk-unknown", { key }) : suggestionCard(seat, desk, suggestion);
  }
  const card = proposal?.state === "waiting" ? proposalCard(seat, proposal, kept) : undefined;
  const heading = articleBlocks(seat, { article, way: proposal?.way ?? "command-line" });
  const published = kept === undefined ? { blocks: [], actions: [] } : publishedCard(seat, kept);
  const deeds = (proposal?.deeds ?? []).map((deed) => deedSpans(seat, deed));
  return {
    blocks: [
      ...(card?.blocks ?? heading),
      ...(proposal?.state === "rejected" && kept === undefined ? [line(texts, "desk-was-rejected")] : []),
      ...published.blocks,
      ...(deeds.length === 0 ? [] : [line(texts, "desk-deeds"), { kind: "list", items: deeds } as const]),
      ...(card === undefined
        ? [{ kind: "footer", spans: [text(texts.say("desk-key", { key: article.id }))] } as const]
        : []),
    ],
    actions: [...(card?.actions ?? []), ...published.actions, ...(card === undefined ? await goOn(seat) : [])],
  };
}

/** What was published, with a word on what was taken back since. */
function publishedCard(scene: DeskScene, kept: Kept): Card {
  const { texts } = scene;
  const { article, claims, notes, corrections } = kept;
  const corrected = new Map<string, Correction>(corrections.map((each) => [correctedKey(each), each]));
  const isStanding = ({ id }: { readonly id: Parameters<typeof stands>[0]["id"] }) =>
    stands({ id, article: article.id }, corrected);
  const fate = (id: string): readonly Span[] => {
    const correction = corrected.get(id) ?? corrected.get(article.id);
    return correction === undefined ? [] : [text(` · ${fateOf(scene, correction)}`)];
  };
  const standing = claims.filter(isStanding);
  const isOne = standing.length === 1;
  const items = [
    ...claims.map((claim) => [...claimSpans(scene, claim), text(` · ${claim.id}`), ...fate(claim.id)]),
    ...notes.map((note) => [text(`${inLanguage(note.statement, texts.language)} · ${note.id}`), ...fate(note.id)]),
  ];
  const list: readonly Block[] = items.length === 0 ? [] : [line(texts, "desk-published"), { kind: "list", items }];
  const whole = { command: "review", options: { action: "retract", item: article.id } } as const;
  const isAnyStanding = standing.length > 0 || notes.some(isStanding);
  return {
    blocks: list,
    actions: [
      ...standing.flatMap((claim) => {
        const both = mending(scene, claim.id, isOne ? "" : claimLabel(scene, claim));
        return standing.length <= MAX_PAIRS ? both : both.slice(0, 1); // To retract is offered where it is corrected.
      }),
      ...(isAnyStanding ? [{ label: texts.say("desk-retract-all"), call: whole }] : []),
    ],
  };
}

/** "corrected · telegram:456 · 20 November 2026 · our misreading". */
function fateOf(scene: DeskScene, { kind, who, when, why }: Correction): string {
  const { texts } = scene;
  const deed = texts.say(kind === "superseded" ? "deed-corrected" : "deed-retracted");
  return [deed, whoDid(scene, who), date(texts, when), texts.say(`because-${why}`)].join(" · ");
}
