import type { Claim } from "../../racing/claim.ts";
import type { ProposedClaim } from "../../racing/proposal.ts";
import { whoSaid } from "../phrasing/attribution.ts";
import { scopeTold } from "../phrasing/entry.ts";
import { allOf, grade, shape } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf } from "../scene.ts";
import { type DeskScene, line } from "./seat.ts";

/** A claim that waits, or that was published. */
export type AnyClaim = Claim | ProposedClaim;

/** A claim read in a way that is right less often than this is worth a second look. */
const LOOK_TWICE = 0.7;

/** "FIA WEC 2027", or where nobody told, that its season is missing. */
function driveName(scene: DeskScene, { series, season }: Pick<AnyClaim, "series" | "season">): string {
  const name = nameOf(scene, series);
  return season === null ? scene.texts.say("desk-seasonless", { series: name }) : `${name} ${season}`;
}

/** "▲ FIA WEC 2027, LMGT3", short enough for a button. */
export function claimLabel(scene: DeskScene, claim: AnyClaim): string {
  const drive = driveName(scene, claim);
  return `${shape(claim.certainty, claim.trend).text} ${claim.class === undefined ? drive : `${drive}, ${claim.class}`}`;
}

/** "FIA WEC 2027, LMGT3: ▲ likely". */
export function claimSpans(scene: DeskScene, claim: AnyClaim): readonly Span[] {
  const { texts } = scene;
  const drive = driveName(scene, claim);
  return [
    strong(claim.class === undefined ? drive : `${drive}, ${claim.class}`),
    text(texts.say("colon")),
    grade(texts, claim.certainty, claim.trend),
  ];
}

/** All that a claim says, whom it takes it from, and the words that it rests on. */
export function claimBlocks(scene: DeskScene, claim: AnyClaim): readonly Block[] {
  const { texts, catalogue } = scene;
  const driver = catalogue.drivers.get(claim.driver)?.name ?? claim.driver;
  const heading = [strong(`${driver} · ${driveName(scene, claim)}`), text(" · ")];
  return [
    { kind: "heading", spans: [...heading, grade(texts, claim.certainty, claim.trend)] },
    paragraph(text(factsOf(scene, claim).join(" · "))),
    ...words(claim),
    ...("confidence" in claim && claim.confidence < LOOK_TWICE ? [line(texts, "desk-look-twice")] : []),
  ];
}

function factsOf(scene: DeskScene, claim: AnyClaim): readonly string[] {
  const { texts } = scene;
  const { class: raceClass, team, car, crew, number, basis } = claim;
  const scope = scopeTold(scene, claim.series, claim.scope);
  const facts = [
    raceClass,
    team,
    car,
    crew === undefined ? undefined : texts.say("entry-crew", { crew: allOf(texts, crew) }),
    number === undefined ? undefined : texts.say("entry-number", { number }),
    scope === undefined ? undefined : texts.say(`scope-${scope}`),
    texts.say(`basis-${basis.kind}`, { who: whoSaid(texts, basis) }),
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** The sentence as long as it is kept, else what was quoted. */
function words(claim: AnyClaim): readonly Block[] {
  if ("sentence" in claim && claim.sentence !== "") return [{ kind: "quote", text: claim.sentence, by: "" }];
  return claim.quotes.map((quote) => ({ kind: "quote", text: quote.text, by: quote.speaker }));
}
