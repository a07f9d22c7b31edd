import type { KeptChange } from "../../racing/bulletin.ts";
import type { Standpoint } from "../../racing/change.ts";
import type { Claim } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { DeskScene } from "../desk/seat.ts";
import { entryPhrase, scopeTold } from "../phrasing/entry.ts";
import { grade } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import { nameOf } from "../scene.ts";

/** A change and the claim that it rests on, where that is still kept. */
export interface ToldChange extends KeptChange {
  readonly claim: Claim | undefined;
}

/** "▲ likely → ✔ confirmed ↗ rising"; of what is as sure as before, its grade; of what nobody reports any more, that. */
function gradeSpans({ texts }: DeskScene, { before, after, claim }: ToldChange): readonly Span[] {
  if (after === undefined) {
    return [
      ...(before === undefined ? [] : [grade(texts, before.certainty), text(" → ")]),
      text(texts.say("fell-away")),
    ];
  }
  const trend = claim?.certainty === after.certainty ? claim.trend : undefined;
  const now = grade(texts, after.certainty, trend);
  if (before === undefined) return [text(`${texts.say("first-report")} `), now];
  return before.certainty === after.certainty ? [now] : [grade(texts, before.certainty), text(" → "), now];
}

/** What else than the grade is different, each in a few words: "Team WRT instead of AF Corse". */
function otherwise(scene: DeskScene, change: ToldChange): readonly string[] {
  const { about, before, after } = change;
  if (before === undefined || after === undefined) return agreement(scene, change);
  const [was, is] = [before, after].map((standpoint) => named(scene, about.series, standpoint));
  const isRegraded = before.certainty !== after.certainty; // Then all that it is for now is told besides.
  return [
    ...(is ?? []).flatMap((now, at) =>
      isRegraded && was?.[at] === undefined ? [] : inOtherWords(scene, was?.[at], now),
    ),
    ...agreement(scene, change),
  ];
}

/** Class, team and scope, in that order. */
function named(
  { texts, catalogue }: DeskScene,
  series: SeriesId,
  standpoint: Standpoint,
): readonly (string | undefined)[] {
  const scope = scopeTold({ catalogue }, series, standpoint.scope);
  return [standpoint.class, standpoint.team, scope === undefined ? undefined : texts.say(`scope-${scope}`)];
}

/** That sources disagree, or no longer do. */
function agreement({ texts }: DeskScene, { before, after }: ToldChange): readonly string[] {
  if (after?.contested === true) return [texts.say("contested")];
  return before?.contested === true && after !== undefined ? [texts.say("settled")] : [];
}

function inOtherWords({ texts }: DeskScene, was: string | undefined, is: string | undefined): readonly string[] {
  if (was === is) return [];
  if (is === undefined) return [texts.say("no-longer-named", { was: was ?? "" })];
  return [was === undefined ? texts.say("newly-named", { is }) : texts.say("instead-of", { is, was })];
}

/** All there is to say of one change, without where it was read. */
export function changeBlocks(scene: DeskScene, change: ToldChange): readonly Block[] {
  const different = otherwise(scene, change).map((each) => text(` · ${each}`));
  return [
    { kind: "heading", spans: [strong(`${driverName(scene, change)} · ${driveName(scene, change)}`)] },
    paragraph(...gradeSpans(scene, change), ...different),
    ...sentence(scene, change),
  ];
}

/** "He will race in the LMGT3 class for Team WRT.", or where nobody said with what, what was said. */
function sentence(scene: DeskScene, { about, after, claim }: ToldChange): readonly Block[] {
  const { texts } = scene;
  if (after === undefined) return [paragraph(text(texts.say("fell-away-note")))];
  const entry = entryPhrase(scene, about.series, { ...entryOf(claim), ...after });
  if (entry !== "") {
    const driver = scene.catalogue.drivers.get(about.driver)?.name ?? about.driver;
    return [paragraph(text(texts.say(`sentence-${after.certainty}`, { driver, entry })))];
  }
  const { statement } = claim ?? {};
  return statement === undefined ? [] : [paragraph(text(inLanguage(statement, texts.language)))];
}

function entryOf(claim: Claim | undefined): Pick<Claim, "car" | "crew" | "number"> {
  if (claim === undefined) return {};
  const { car, crew, number } = claim;
  return {
    ...(car !== undefined && { car }),
    ...(crew !== undefined && { crew }),
    ...(number !== undefined && { number }),
  };
}

/** A change in one line: "FIA WEC 2027: ▲ likely → ✔ confirmed, LMGT3, Team WRT". */
export function changeItem(scene: DeskScene, change: ToldChange, withDriver: boolean): readonly Span[] {
  const { about, before, after } = change;
  const whose = withDriver ? `${driverName(scene, change)}, ` : "";
  const isRegraded = after !== undefined && before?.certainty !== after.certainty;
  const details = isRegraded
    ? [...named(scene, about.series, after).filter((each) => each !== undefined), ...agreement(scene, change)]
    : otherwise(scene, change);
  return [
    strong(`${whose}${nameOf(scene, about.series)} ${about.season}`),
    text(scene.texts.say("colon")),
    ...gradeSpans(scene, change),
    ...details.map((each) => text(`, ${each}`)),
  ];
}

export function driverName({ catalogue }: DeskScene, { about }: Pick<KeptChange, "about">): string {
  return catalogue.drivers.get(about.driver)?.name ?? about.driver;
}

/** "FIA WEC 2027" */
export function driveName(scene: DeskScene, { about }: Pick<KeptChange, "about">): string {
  return `${nameOf(scene, about.series)} ${about.season}`;
}
