import { CERTAINTIES, type Certainty } from "../racing/certainty.ts";
import type { Curve } from "./curves.ts";

/** A stretch of the scale, for one grade. */
export interface Lane {
  readonly certainty: Certainty;
  readonly top: number;
  readonly height: number;
  /** The curves that come by, in their order. */
  readonly visitors: readonly Curve[];
}

/** How far apart curves run that are equally sure. */
const APART = 12;
const PADDING = 16;

/** The scale from confirmed down to ruled out, each grade as high as its words and its curves need, and all as high as told. */
export function lanesOf(
  curves: readonly Curve[],
  top: number,
  wordsHigh: (certainty: Certainty) => number,
  leastHigh: number,
): readonly Lane[] {
  const needed = CERTAINTIES.toReversed().map((certainty) => {
    const visitors = curves.filter(({ knots, dots }) =>
      [...knots, ...dots].some((each) => each.certainty === certainty),
    );
    return { certainty, visitors, height: Math.max(wordsHigh(certainty), (visitors.length - 1) * APART + 2 * PADDING) };
  });
  const missing = Math.max(0, leastHigh - needed.reduce((sum, { height }) => sum + height, 0)) / needed.length;
  let y = top;
  return needed.map((lane) => {
    const placed = { ...lane, top: y, height: lane.height + missing };
    y += placed.height;
    return placed;
  });
}

/** How high a curve runs in the lane of a grade that it visits. */
export function heightIn(lanes: readonly Lane[], curve: Curve, certainty: Certainty): number {
  const lane = lanes.find((each) => each.certainty === certainty);
  if (lane === undefined) throw new Error(`The scale has no ${certainty}`);
  const middle = (lane.visitors.length - 1) / 2;
  return lane.top + lane.height / 2 + (lane.visitors.indexOf(curve) - middle) * APART;
}

/** The lower edge of the last. */
export function bottomOf(lanes: readonly Lane[]): number {
  const last = lanes.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}
