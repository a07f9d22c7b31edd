import { apartWords } from "./alt-text.ts";
import type { Curve } from "./curves.ts";
import { type Weight, widthOf } from "./font.ts";
import type { Palette } from "./palette.ts";
import type { Words } from "./picture.ts";
import type { Route } from "./routes.ts";
import { gradeShape } from "./shapes.ts";
import { spread } from "./spread.ts";
import { element, line, way } from "./svg.ts";
import { wrapped } from "./wrapped.ts";

const WIDEST = 172;
const NAME = { size: 14.5, weight: 600, width: WIDEST, lines: 2, high: 18 } as const;
const DETAIL = { size: 12.5, weight: 400, width: WIDEST, lines: 2, high: 16 } as const;
const BETWEEN = 9;
/** Between a curve's end and its name: the way there, and the shape of its grade. */
const WAY = 22;
const SHAPE = 20;
export const END_ROOM = WAY + SHAPE;

interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly high: number;
}

export interface Labels {
  readonly of: readonly (readonly LabelLine[])[];
  readonly width: number;
  /** Of all of them below each other. */
  readonly height: number;
}

/** What stands at the end of each curve: its series, and what else there is to know. */
export function labelsOf(curves: readonly Curve[], words: Words): Labels {
  const of = curves.map((curve) => [
    ...wrapped(curve.name, NAME).map((text) => ({ text, ...NAME })),
    ...detailsOf(curve, words).flatMap((detail) => wrapped(detail, DETAIL).map((text) => ({ text, ...DETAIL }))),
  ]);
  const widths = of.flat().map(({ text, size, weight }) => widthOf(text, size, weight));
  return { of, width: Math.max(0, ...widths), height: of.reduce((sum, lines) => sum + heightOf(lines), 0) };
}

function detailsOf({ apart, knots, stale }: Curve, words: Words): readonly string[] {
  const told = apartWords(apart, words);
  return [
    ...(told.length === 0 ? [] : [told.join(", ")]),
    ...(knots.at(-1)?.contested === true ? [words.contested] : []),
    ...(stale === undefined ? [] : [words.stale(stale)]),
  ];
}

function heightOf(lines: readonly LabelLine[]): number {
  return lines.reduce((sum, { high }) => sum + high, BETWEEN);
}

interface Space {
  readonly top: number;
  readonly bottom: number;
  /** Where the curves end. */
  readonly right: number;
}

/** The labels beside the ends of their curves, moved apart where they would overlap. */
export function labelsSvg(
  routes: readonly Route[],
  { of }: Labels,
  { top, bottom, right }: Space,
  palette: Palette,
): readonly string[] {
  const ordered = routes
    .map((route, n) => ({ route, lines: of[n] ?? [], n }))
    .sort((a, b) => a.route.end.y - b.route.end.y);
  const wishes = ordered.map(({ route, lines }) => ({ middle: route.end.y, height: heightOf(lines) }));
  const middles = spread(wishes, top, bottom);
  return ordered.map(({ route, lines, n }, at) => {
    const middle = middles[at] ?? route.end.y;
    const colour = palette.curves[n % palette.curves.length];
    const { certainty } = route.curve.knots.at(-1) ?? route.curve.knots[0];
    let base = middle - (heightOf(lines) - BETWEEN) / 2;
    return element(
      "g",
      { class: "label" },
      element("path", {
        d: way`M${route.end.x} ${route.end.y}H${right + 4}L${right + WAY - 6} ${middle}`,
        fill: "none",
        stroke: colour,
        "stroke-width": 1.25,
        "stroke-opacity": 0.7,
      }),
      gradeShape(certainty, { x: right + WAY + 5, y: middle, colour: palette.grades[certainty] }),
      ...lines.map(({ text, size, weight, high }) => {
        base += high;
        return line(text, {
          x: right + END_ROOM,
          y: base - high * 0.27,
          size,
          weight,
          fill: weight === 600 ? palette.text : palette.faint,
        });
      }),
    );
  });
}
