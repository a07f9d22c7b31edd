import type { Palette } from "./palette.ts";
import { rounded } from "./path.ts";
import type { Manner, Point, Route, Stretch } from "./routes.ts";
import { element, way } from "./svg.ts";

const PEN = 3;
const HALO = 7;
const BEND = 7;
const DOT = 4.6;

const DASHES: Readonly<Record<Manner, string | undefined>> = { plain: undefined, contested: "7 6", stale: "0.1 7" };

/** All curves; where one crosses another it runs above it, and no article lies below a line. */
export function routesSvg(routes: readonly Route[], palette: Palette): readonly string[] {
  const coloured = routes.map((route, n) => ({
    route,
    colour: palette.curves[n % palette.curves.length] ?? palette.text,
    turn: Math.floor(n / palette.curves.length),
  }));
  return [
    ...coloured.map(({ route, colour }) => lineSvg(route, colour, palette)),
    ...coloured.map(({ route, colour, turn }) =>
      element("g", { class: "reports" }, ...route.dots.map((dot) => dotSvg(dot, colour, palette, turn))),
    ),
    ...coloured.flatMap(({ route: { curve, end }, colour }) =>
      curve.stale === undefined ? [] : [openEnd(end, colour, palette)],
    ),
  ];
}

function lineSvg({ curve, stretches, dots, end }: Route, colour: string, palette: Palette): string {
  return element(
    "g",
    { class: "curve" },
    ...dots.flatMap(({ x, y, from }) => (from === undefined ? [] : [aside({ x, y }, from, colour)])),
    ...stretches.map(({ points }) =>
      element("path", { d: rounded(points, BEND), fill: "none", stroke: palette.background, "stroke-width": HALO }),
    ),
    ...stretches.map((stretch) => stretchPath(stretch, colour)),
    ...(curve.over ? [overSvg(end, colour)] : []),
  );
}

export function stretchPath({ manner, points }: Stretch, colour: string): string {
  return element("path", {
    class: manner,
    d: rounded(points, BEND),
    fill: "none",
    stroke: colour,
    "stroke-width": PEN,
    "stroke-dasharray": DASHES[manner],
    "stroke-linecap": manner === "contested" ? "butt" : "round",
    "stroke-linejoin": "round",
  });
}

/** Round and square. */
export const DOT_SHAPES = 2;

/** An article: round, and square where the colours begin anew. */
export function dotSvg({ x, y }: Point, colour: string, palette: Palette, turn: number): string {
  const drawn = { fill: colour, stroke: palette.background, "stroke-width": 1.5 };
  if (turn % DOT_SHAPES === 0) return element("circle", { ...drawn, cx: x, cy: y, r: DOT });
  return element("rect", { ...drawn, x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT });
}

/** The end of a season. */
export function overSvg({ x, y }: Point, colour: string): string {
  return element("path", { class: "over", d: way`M${x} ${y - 5}V${y + 5}`, stroke: colour, "stroke-width": PEN });
}

/** From an article that says otherwise to where its curve runs. */
function aside({ x, y }: Point, from: number, colour: string): string {
  return element("path", {
    d: way`M${x} ${y}V${from}`,
    stroke: colour,
    "stroke-width": 1.25,
    "stroke-dasharray": "2 3",
  });
}

function openEnd({ x, y }: Point, colour: string, palette: Palette): string {
  return element("circle", { cx: x, cy: y, r: DOT, fill: palette.background, stroke: colour, "stroke-width": 2 });
}
