import type { Line } from "../racing/outlook.ts";
import { INNER, MARGIN, type Piece, WIDTH } from "./frame.ts";
import type { Palette } from "./palette.ts";
import type { Drive, Words } from "./picture.ts";
import { contestedMark, gradeShape, type Place, trendArrow } from "./shapes.ts";
import { element, line, way } from "./svg.ts";
import { wrapped } from "./wrapped.ts";

/** A line of an outlook in a card. */
export interface Row {
  readonly drive: Drive;
  readonly line: Line;
  /** It is over, and others of the card are not. */
  readonly saysOver: boolean;
}

const BADGE = 17;
const NAME_LEFT = MARGIN + 2 * BADGE + 14;
const GRADE_LEFT = 462;
const NAME = { size: 16, weight: 600, width: GRADE_LEFT - NAME_LEFT - 20, lines: 2, high: 21 } as const;
const ENTRY = { ...NAME, size: 13.5, weight: 400, high: 18 } as const;
const GRADE = { size: 15, weight: 600, width: WIDTH - MARGIN - GRADE_LEFT, lines: 2, high: 19 } as const;
const MARK = 20;
const REMARK = { ...GRADE, size: 13.5, weight: 400, high: 18 } as const;
const PADDING = 12;

/** A row of a card: what, with which entry, how sure, and what else there is to know of that. */
export function rowPiece(row: Row, top: number, words: Words, palette: Palette): Piece {
  const { certainty } = row.line;
  const colour = palette.grades[certainty];
  const names = wrapped(row.drive.name, NAME).map((text) => ({ text, ...NAME, fill: palette.text }));
  const entry = wrapped(entryWords(row, words).join(" · "), ENTRY).map((text) => ({
    text,
    ...ENTRY,
    fill: palette.faint,
  }));
  const grades = wrapped(words.certainty[certainty], GRADE).map((text) => ({ text, ...GRADE, fill: colour }));
  const remarks = remarksOf(row, words).flatMap(({ text, mark }) => {
    const indent = mark === undefined ? 0 : MARK;
    const lines = wrapped(text, { ...REMARK, width: REMARK.width - indent });
    const fill = palette.text;
    return lines.map((text, n) => ({ text, ...REMARK, fill, indent, ...(n === 0 && mark !== undefined && { mark }) }));
  });
  const [left, right] = [
    [...names, ...entry],
    [...grades, ...remarks],
  ];
  const high = Math.max(heightOf(left), heightOf(right), 2 * BADGE) + 2 * PADDING;
  const middle = top + high / 2;
  const bottom = top + high;
  return {
    svg: [
      element("circle", { cx: MARGIN + BADGE, cy: middle, r: BADGE, fill: palette.shade }),
      gradeShape(certainty, { x: MARGIN + BADGE, y: middle, colour, scale: 1.3 }),
      ...column(left, NAME_LEFT, middle, palette),
      ...column(right, GRADE_LEFT, middle, palette),
      rule(bottom, palette),
    ],
    bottom,
  };
}

/** What parts a row from the next. */
export function rule(y: number, palette: Palette): string {
  return element("path", { d: way`M${MARGIN} ${y}h${INNER}`, stroke: palette.rule, "stroke-width": 1 });
}

type Mark = (place: Place) => string;

interface Setting {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly high: number;
  readonly fill: string;
  readonly indent?: number;
  readonly mark?: Mark;
}

function heightOf(lines: readonly Setting[]): number {
  return lines.reduce((sum, { high }) => sum + high, 0);
}

/** Lines below each other around a middle. */
function column(lines: readonly Setting[], x: number, middle: number, palette: Palette): readonly string[] {
  let base = middle - heightOf(lines) / 2;
  return lines.flatMap(({ text, size, weight, high, fill, indent = 0, mark }) => {
    base += high;
    const y = base - high * 0.27;
    return [
      ...(mark === undefined ? [] : [mark({ x: x + 7, y: y - size * 0.34, colour: palette.text })]),
      line(text, { x: x + indent, y, size, weight, fill }),
    ];
  });
}

/** "LMGT3 · Team WRT · BMW M4 GT3 · #46 · full season". */
export function entryWords({ drive, line }: Row, words: Words): readonly string[] {
  const { class: raceClass, team, car, number, scope } = line;
  const isOneRace = drive.kind === "event" && scope === "single-event";
  const told = [
    raceClass,
    team,
    car,
    number === undefined ? undefined : `#${number.replace(/^#/, "")}`,
    scope === undefined || isOneRace ? undefined : words.scope[scope],
  ];
  return told.filter((word) => word !== undefined);
}

/** What has to be known of a grade: where it is heading, who disagrees, how old it is. */
export function remarksOf(
  { line, saysOver }: Row,
  words: Words,
): readonly { readonly text: string; readonly mark?: Mark }[] {
  const { trend, contest, stale, leading } = line;
  return [
    ...(trend === undefined ? [] : [{ text: words.trend[trend], mark: (place: Place) => trendArrow(trend, place) }]),
    ...(contest.length > 0 ? [{ text: words.contested, mark: contestedMark }] : []),
    ...(stale ? [{ text: words.stale(leading.article.published) }] : []),
    ...(saysOver ? [{ text: words.over }] : []),
  ];
}
