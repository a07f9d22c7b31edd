import type { Certainty, Trend } from "../racing/certainty.ts";
import { element, short } from "./svg.ts";

interface Shape {
  readonly d: string;
  /** The width of the pen; none for a shape that is filled. */
  readonly pen?: number;
}

/** The shapes of talk's ✔ ● ▲ ◆ ? ▽ ✕ around a middle, 14 across: few fonts have them all. */
const SHAPES: Readonly<Record<Certainty, Shape>> = {
  confirmed: { d: "M-6 .5L-2 4.5 6-5", pen: 3 },
  certain: { d: "M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z" },
  likely: { d: "M0-6L6.5 5.5H-6.5z" },
  possible: { d: "M0-7L6 0 0 7-6 0z" },
  uncertain: { d: "M-3.4-3.2A3.5 3.5 0 1 1 1.7-.6C.4.2 0 .8 0 2M0 6V6.01", pen: 2.4 },
  unlikely: { d: "M-5.5-4.5H5.5L0 5z", pen: 2 },
  "ruled-out": { d: "M-4.7-4.7L4.7 4.7M4.7-4.7L-4.7 4.7", pen: 3 },
};

const ARROWS: Readonly<Record<Trend, Shape>> = {
  rising: { d: "M-4 4L4-4M-2-4H4V2", pen: 2 },
  falling: { d: "M-4-4L4 4M-2 4H4V-2", pen: 2 },
};

/** Two that say unlike things: ≠. */
const CONTESTED: Shape = { d: "M-5-2.5H5M-5 2.5H5M3-6L-3 6", pen: 2 };

/** Where a shape is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly scale?: number;
}

export function gradeShape(certainty: Certainty, place: Place): string {
  return drawn(SHAPES[certainty], place);
}

export function trendArrow(trend: Trend, place: Place): string {
  return drawn(ARROWS[trend], place);
}

export function contestedMark(place: Place): string {
  return drawn(CONTESTED, place);
}

function drawn({ d, pen }: Shape, { x, y, colour, scale }: Place): string {
  const larger = scale === undefined ? "" : ` scale(${scale})`;
  const transform = `translate(${short(x)} ${short(y)})${larger}`;
  if (pen === undefined) return element("path", { d, transform, fill: colour });
  return element("path", {
    d,
    transform,
    fill: "none",
    stroke: colour,
    "stroke-width": pen,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
}
