import { publisherName } from "../../catalogue/publisher-name.ts";
import { standpoint } from "../../judging/compare.ts";
import type { Article } from "../../racing/article.ts";
import type { Reason } from "../../racing/correction.ts";
import type { Day } from "../../racing/day.ts";
import type { Outlook } from "../../racing/outlook.ts";
import type { DeskScene } from "../desk/seat.ts";
import { publisherSpan } from "../phrasing/attribution.ts";
import { standpointSpans } from "../phrasing/change.ts";
import { date } from "../phrasing/words.ts";
import { type Block, paragraph, type Span, strong, text } from "../reply.ts";
import type { Said } from "./corrections.ts";
import { driveName, driverName } from "./tell-change.ts";

/** What was told wrong, with all that is needed to say so. */
export interface ToldMistake {
  readonly why: Reason;
  /** None where it is not kept any more. */
  readonly article: Article | undefined;
  readonly said: readonly (Said & { readonly day?: Day })[];
  /** What holds now of each drive. */
  readonly outlooks: readonly Outlook[];
}

/** "✎ Correction · FIA WEC 2027": what was said and when, why it was wrong, and what is right. */
export function mistakeBlocks(scene: DeskScene, { why, article, said, outlooks }: ToldMistake): readonly Block[] {
  const { texts, catalogue } = scene;
  const [only, ...others] = outlooks;
  const drive =
    only === undefined || others.length > 0 ? "" : ` · ${driverName(scene, only)} · ${driveName(scene, only)}`;
  const isOfOne = drive !== "";
  const publisher = article === undefined ? "?" : publisherName(catalogue, article);
  return [
    { kind: "heading", spans: [strong(`✎ ${texts.say("correction")}${drive}`)] },
    ...saidBlocks(scene, said, isOfOne),
    paragraph(text(texts.say(`mistake-${why}`, { publisher }))),
    ...rightBlocks(scene, outlooks, isOfOne),
    ...(article === undefined ? [] : [sourceFooter(scene, article)]),
  ];
}

/** "On 12 March 2026 I said: ✔ confirmed, LMGT3" */
function saidBlocks(scene: DeskScene, said: ToldMistake["said"], isOfOne: boolean): readonly Block[] {
  const days = [...new Set(said.map(({ day }) => day))];
  return days.map((day) => {
    const on =
      day === undefined ? scene.texts.say("said-so-far") : scene.texts.say("said-on", { date: date(scene.texts, day) });
    const told = said
      .filter((each) => each.day === day)
      .map(({ about, standpoint: was }) => [
        ...whose(scene, { about }, isOfOne),
        ...standpointSpans(scene, about.series, was),
      ]);
    return paragraph(text(`${on} `), ...joined(told));
  });
}

/** "Right: ▲ likely, LMGT3"; of several drives a line each. */
function rightBlocks(scene: DeskScene, outlooks: readonly Outlook[], isOfOne: boolean): readonly Block[] {
  const { texts } = scene;
  const items = outlooks.map(({ about, lines }) => [
    ...whose(scene, { about }, isOfOne),
    ...(lines.length === 0
      ? [text(texts.say("right-nothing"))]
      : joined(lines.map((line) => standpointSpans(scene, about.series, standpoint(line))))),
  ]);
  const right = texts.say("right");
  if (isOfOne) return items.map((spans) => paragraph(text(`${right} `), ...spans));
  return [paragraph(text(right)), { kind: "list", items }];
}

function whose(scene: DeskScene, drive: Parameters<typeof driveName>[1], isOfOne: boolean): readonly Span[] {
  return isOfOne ? [] : [strong(driveName(scene, drive)), text(scene.texts.say("colon"))];
}

function joined(told: readonly (readonly Span[])[]): readonly Span[] {
  return told.flatMap((spans, at) => (at === 0 ? spans : [text(" · "), ...spans]));
}

/** "Motorsport.com · 20 November 2026" */
export function sourceFooter(scene: DeskScene, article: Article, more: readonly Span[] = []): Block {
  const published = date(scene.texts, article.published);
  return { kind: "footer", spans: [text(`${published} · `), publisherSpan(scene, article), ...more] };
}
