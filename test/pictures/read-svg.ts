import { DOMParser } from "linkedom";
import { type Weight, widthOf } from "../../src/pictures/font.ts";

/** Where something is in a picture. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An element, as far as tests look at it. */
export interface Seen {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Seen>;
  readonly textContent: string | null;
  readonly tagName: string;
}

export function readSvg(svg: string): Seen {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return documentElement as unknown as Seen;
}

export function all(within: Seen, selector: string): readonly Seen[] {
  return [...within.querySelectorAll(selector)];
}

export function number(of: Seen, name: string): number {
  return Number(of.getAttribute(name));
}

/** The ink of letters: their height above and depth below the base line, in ems. */
const ABOVE = 0.75;
const BELOW = 0.22;

/** What is written, and the room that it takes. */
export function textBoxes(svg: string): readonly Box[] {
  return all(readSvg(svg), "text").map((element) => {
    const text = element.textContent ?? "";
    const [x, y, size] = [number(element, "x"), number(element, "y"), number(element, "font-size")];
    const width = widthOf(text, size, number(element, "font-weight") as Weight);
    const left = element.getAttribute("text-anchor") === "middle" ? x - width / 2 : x;
    return {
      text: text.replaceAll("\u00A0", " "),
      left,
      right: left + width,
      top: y - size * ABOVE,
      bottom: y + size * BELOW,
    };
  });
}

/** Pairs of boxes that lie on each other. */
export function overlaps(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((a, n) =>
    boxes
      .slice(n + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Boxes that reach over the edge of the picture. */
export function outside(
  boxes: readonly Box[],
  { width, height }: { width: number; height: number },
): readonly string[] {
  return boxes
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => text);
}
