import type { Point } from "./routes.ts";
import { short } from "./svg.ts";

/** A path along points, its corners rounded as far as the way to the next one lets. */
export function rounded(points: readonly Point[], radius: number): string {
  const way = points.filter((point, n) => {
    const before = points[n - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  const written = way.map((point, n) => {
    const [before, after] = [way[n - 1], way[n + 1]];
    if (before === undefined) return `M${spelt(point)}`;
    if (after === undefined || isStraight(before, point, after)) return `L${spelt(point)}`;
    const bend = Math.min(radius, length(before, point) / 2, length(point, after) / 2);
    return `L${spelt(towards(point, before, bend))}Q${spelt(point)} ${spelt(towards(point, after, bend))}`;
  });
  return written.join("");
}

function spelt({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function length(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const share = by / length(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - b.y) === (b.y - a.y) * (c.x - b.x);
}
