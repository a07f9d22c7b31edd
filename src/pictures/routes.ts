import type { Curve, Knot } from "./curves.ts";
import { heightIn, type Lane } from "./lanes.ts";
import { spread } from "./spread.ts";
import type { TimeScale } from "./time-axis.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a stretch of a curve is drawn: sources disagree, or nothing newer was reported. */
export type Manner = "plain" | "contested" | "stale";

export interface Stretch {
  readonly manner: Manner;
  readonly points: readonly Point[];
}

/** A curve's way through the picture. */
export interface Route {
  readonly curve: Curve;
  readonly stretches: readonly Stretch[];
  /** The articles; `from` is where the curve runs, for one that says otherwise. */
  readonly dots: readonly (Point & { readonly from?: number })[];
  readonly end: Point;
}

interface Bend extends Point {
  readonly knot: Knot;
}

/** Two that go up or down nearer to each other than this are moved apart. */
const RISERS_APART = 5;
const RISERS_MOVED = [0, 1, -1, 2, -2, 3, -3, 4, -4].map((times) => times * RISERS_APART);
const DOTS_APART = 7;
/** So far at most a heap of dots is spread, so that none tells of another month. */
const DOTS_SPREAD = 28;

/** The ways of all curves, in their order. */
export function routesOf(curves: readonly Curve[], lanes: readonly Lane[], scale: TimeScale): readonly Route[] {
  const risers: Riser[] = [];
  return curves.map((curve) => {
    const bends = bendsOf(curve, lanes, scale, risers);
    const dots = dotsOf(curve, lanes, scale, bends).map((dot) => asideWhereFree(dot, risers));
    const end = { x: scale.at(curve.ends), y: (bends.at(-1) ?? bends[0]).y };
    return { curve, dots, end, stretches: stretchesOf(curve, bends, dots, end) };
  });
}

interface Riser {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Where others go up or down already, nobody could follow a line from an article to its curve. */
function asideWhereFree({ x, y, from }: Route["dots"][number], risers: Riser[]): Route["dots"][number] {
  if (from === undefined) return { x, y };
  const way = { x, from: Math.min(y, from), to: Math.max(y, from) };
  if (!isFree(way, risers)) return { x, y };
  risers.push(way);
  return { x, y, from };
}

function isFree(way: Riser, risers: readonly Riser[]): boolean {
  return !risers.some(
    (other) => Math.abs(other.x - way.x) < RISERS_APART && other.from < way.to && other.to > way.from,
  );
}

function bendsOf(curve: Curve, lanes: readonly Lane[], scale: TimeScale, risers: Riser[]): readonly [Bend, ...Bend[]] {
  const [first, ...others] = curve.knots;
  const bends: [Bend, ...Bend[]] = [bendAt(first, scale.at(first.day))];
  const end = scale.at(curve.ends);
  function bendAt(knot: Knot, x: number): Bend {
    return { knot, x, y: heightIn(lanes, curve, knot.certainty) };
  }
  for (const knot of others) {
    const before = bends.at(-1) ?? bends[0];
    const { x, y } = bendAt(knot, scale.at(knot.day));
    const [from, to] = [Math.min(before.y, y), Math.max(before.y, y)];
    const fits = (at: number) => at >= before.x && at <= end && isFree({ x: at, from, to }, risers);
    const moved = from === to ? x : (RISERS_MOVED.map((by) => x + by).find(fits) ?? Math.max(x, before.x));
    if (from !== to) risers.push({ x: moved, from, to });
    bends.push({ knot, x: moved, y });
  }
  return bends;
}

function dotsOf(curve: Curve, lanes: readonly Lane[], scale: TimeScale, bends: readonly Bend[]): Route["dots"] {
  const dots = curve.dots
    .map(({ day, certainty }) => {
      const bend = bends.find(({ knot }) => knot.day === day);
      const then = bends.findLast(({ knot }) => knot.day <= day);
      return { x: bend?.x ?? scale.at(day), y: heightIn(lanes, curve, certainty), from: then?.y };
    })
    .toSorted((a, b) => a.x - b.x);
  const heights = [...new Set(dots.map(({ y }) => y))];
  return heights
    .flatMap((height) => {
      const level = dots.filter(({ y }) => y === height);
      const apart = Math.min(DOTS_APART, DOTS_SPREAD / level.length);
      const wishes = level.map(({ x }) => ({ middle: x, height: apart }));
      const xs = spread(wishes, scale.left, scale.at(curve.ends) + apart / 2);
      return level.map(({ from, ...dot }, n) => ({
        ...dot,
        x: xs[n] ?? dot.x,
        ...(from !== undefined && from !== height && { from }),
      }));
    })
    .toSorted((a, b) => a.x - b.x);
}

/** Stretch by stretch; what goes up or down belongs to what it leads to. */
function stretchesOf(
  curve: Curve,
  bends: readonly [Bend, ...Bend[]],
  dots: readonly Point[],
  end: Point,
): readonly Stretch[] {
  const [first] = bends;
  const begun = Math.min(first.x, ...dots.filter(({ y }) => y === first.y).map(({ x }) => x));
  const stretches: { manner: Manner; points: Point[] }[] = [];
  let at: Point = { x: begun, y: first.y };
  const go = (manner: Manner, ...points: readonly Point[]) => {
    const last = stretches.at(-1);
    if (last?.manner === manner) last.points.push(...points);
    else stretches.push({ manner, points: [at, ...points] });
    at = points.at(-1) ?? at;
  };
  for (const [n, bend] of bends.entries()) {
    const until = bends[n + 1]?.x ?? end.x;
    if (bend.y !== at.y) go(mannerOf(bend), { x: bend.x, y: bend.y });
    const newsUntil = curve.stale === undefined ? until : Math.min(until, Math.max(at.x, lastOf(dots)));
    if (bend.knot.contested) go("contested", { x: until, y: bend.y });
    else if (newsUntil > at.x) go("plain", { x: newsUntil, y: bend.y });
    if (until > at.x) go("stale", { x: until, y: bend.y });
  }
  return stretches;
}

function mannerOf({ knot }: Bend): Manner {
  return knot.contested ? "contested" : "plain";
}

function lastOf(points: readonly Point[]): number {
  return Math.max(...points.map(({ x }) => x));
}
