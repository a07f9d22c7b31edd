import { altText, curveAlt } from "./alt-text.ts";
import { curvesOf } from "./curves.ts";
import { foot, head, MARGIN, WIDTH } from "./frame.ts";
import { keyOfMarks } from "./key.ts";
import { END_ROOM, labelsOf, labelsSvg } from "./labels.ts";
import { bottomOf, lanesOf } from "./lanes.ts";
import { PALETTES } from "./palette.ts";
import type { Drawing, HistoryPicture, PastDrive } from "./picture.ts";
import { routesSvg } from "./route-svg.ts";
import { routesOf } from "./routes.ts";
import { gradeColumn, gradeHeight, gradesSvg, timeSvg } from "./scale-svg.ts";
import { sheet } from "./svg.ts";
import { timeScale } from "./time-axis.ts";
import { clean } from "./wrapped.ts";

/** Of fewer reports, words tell more. */
const LEAST_REPORTS = 3;
/** Nobody follows more. */
const MAX_CURVES = 14;
/** Labels that fill the whole height would stand far from their curves. */
const LABELS_LOOSE = 1.1;
/** For the marks of the time. */
const TIME_HIGH = 46;

/** How sure each drive of a season was over time; `undefined` where too little was reported to draw. */
export function drawHistory({ drives, scheme, words, title, footer }: HistoryPicture): Drawing | undefined {
  const all = curvesOf(drives);
  if (all.length === 0 || reportsOn(drives) < LEAST_REPORTS) return undefined;
  const curves = all.slice(0, MAX_CURVES);
  const palette = PALETTES[scheme];
  const allOver = curves.every(({ over }) => over) ? words.allOver : undefined;
  const above = head(title, allOver, palette);
  const top = above.bottom + 10;
  const grades = gradeColumn(words);
  const labels = labelsOf(curves, words);
  const lanes = lanesOf(curves, top, (grade) => gradeHeight(grades.lines[grade]), labels.height * LABELS_LOOSE);
  const bottom = bottomOf(lanes);
  const days = curves.flatMap(({ knots, ends }) => [knots[0].day, ends]);
  const scale = timeScale(days, grades.right, WIDTH - MARGIN - labels.width - END_ROOM);
  const routes = routesOf(curves, lanes, scale);
  const key = keyOfMarks(routes, bottom + TIME_HIGH, words, palette);
  const more = all.length - curves.length;
  const below = foot(more > 0 ? `${footer} · ${words.more(more)}` : footer, key.bottom, palette);
  const rows = all.map((curve) => curveAlt(curve, allOver === undefined, words));
  const alt = altText([title, allOver], rows, footer);
  const svg = sheet(
    { width: WIDTH, height: below.bottom, background: palette.background, title: clean(title), alt },
    ...above.svg,
    ...gradesSvg(lanes, grades, scale.right, palette),
    ...timeSvg(scale, lanes, words.locale, palette),
    ...labelsSvg(routes, labels, { top, bottom, right: scale.right }, palette),
    ...routesSvg(routes, palette),
    ...key.svg,
    ...below.svg,
  );
  return { svg, alt, width: WIDTH, height: below.bottom };
}

function reportsOn(drives: readonly PastDrive[]): number {
  const evidence = drives.flatMap(({ outlook }) => outlook.lines.flatMap((line) => line.evidence));
  return new Set(evidence.map(({ article }) => article.id)).size;
}
