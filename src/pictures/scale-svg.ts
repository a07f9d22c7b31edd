import { CERTAINTIES, type Certainty } from "../racing/certainty.ts";
import { widthOf } from "./font.ts";
import { MARGIN } from "./frame.ts";
import { bottomOf, type Lane } from "./lanes.ts";
import type { Palette } from "./palette.ts";
import type { Words } from "./picture.ts";
import { gradeShape } from "./shapes.ts";
import { element, line, way } from "./svg.ts";
import { type TimeScale, ticks } from "./time-axis.ts";
import { clean, wrapped } from "./wrapped.ts";

const GRADE = { size: 13, weight: 400, lines: 3 } as const;
const GRADE_LINE = 15;
const GRADE_LEFT = MARGIN + 24;
const GRADE_WIDE = 94;
const WORD_WIDEST = 130;
const TICK_ROOM = 50;

/** The words of the grades in lines, and where what is right of them may begin. */
export interface GradeColumn {
  readonly lines: Readonly<Record<Certainty, readonly string[]>>;
  readonly right: number;
}

/** As wide as the longest word at least: one that is broken looks like a mistake. */
export function gradeColumn({ certainty }: Words): GradeColumn {
  const words = CERTAINTIES.flatMap((grade) => clean(certainty[grade]).split(" "));
  const widest = Math.max(...words.map((word) => widthOf(word, GRADE.size, GRADE.weight)));
  const width = Math.min(WORD_WIDEST, Math.max(GRADE_WIDE, Math.ceil(widest)));
  const lines = CERTAINTIES.map((grade) => [grade, wrapped(certainty[grade], { ...GRADE, width })] as const);
  return {
    lines: Object.fromEntries(lines) as Record<Certainty, readonly string[]>, // There are lines for each grade.
    right: GRADE_LEFT + width + 14,
  };
}

/** How high the words of a grade are. */
export function gradeHeight(words: readonly string[]): number {
  return words.length * GRADE_LINE + 12;
}

/** The seven grades one below the other, each with its shape and its words. */
export function gradesSvg(
  lanes: readonly Lane[],
  { lines: words }: GradeColumn,
  right: number,
  palette: Palette,
): readonly string[] {
  return lanes.flatMap(({ certainty, top, height }) => {
    const lines = words[certainty];
    const middle = top + height / 2;
    const first = middle - ((lines.length - 1) * GRADE_LINE) / 2 + 4.5;
    return [
      rule(top, right, palette),
      gradeShape(certainty, { x: MARGIN + 8, y: middle, colour: palette.grades[certainty] }),
      ...lines.map((text, n) => line(text, { ...GRADE, x: GRADE_LEFT, y: first + n * GRADE_LINE, fill: palette.text })),
    ];
  });
}

/** The marks of the time below the grades. */
export function timeSvg(scale: TimeScale, lanes: readonly Lane[], locale: string, palette: Palette): readonly string[] {
  const [top, bottom] = [lanes[0]?.top ?? 0, bottomOf(lanes)];
  return [
    rule(bottom, scale.right, palette),
    ...ticks(scale, locale, TICK_ROOM).flatMap(({ x, label, below }) => [
      element("path", {
        d: way`M${x} ${top}V${bottom + 5}`,
        stroke: palette.rule,
        "stroke-width": below === undefined ? 0.75 : 1.25,
      }),
      line(label, { x, y: bottom + 20, size: 12.5, fill: palette.faint, anchor: "middle" }),
      ...(below === undefined
        ? []
        : [line(below, { x, y: bottom + 36, size: 12.5, weight: 600, fill: palette.faint, anchor: "middle" })]),
    ]),
  ];
}

function rule(y: number, right: number, palette: Palette): string {
  return element("path", { d: way`M${MARGIN} ${y}H${right}`, stroke: palette.rule, "stroke-width": 1 });
}
