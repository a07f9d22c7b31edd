import { describe, expect, it } from "vitest";
import { PALETTES } from "../../src/pictures/palette.ts";

type Colour = readonly [number, number, number];

/** Linear light, as the matrices below and the contrast of WCAG 2.2 want it. */
function linear(hex: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const light = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [light(r), light(g), light(b)];
}

function contrast(a: string, b: string): number {
  const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Eyes that lack one kind of cones, after Machado, Oliveira and Fernandes (2009), and those that lack none. */
const EYES: Readonly<Record<string, readonly Colour[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(eyes: string, hex: string): Colour {
  const [r, g, b] = linear(hex);
  const [x = 0, y = 0, z = 0] = (EYES[eyes] ?? []).map(([p, q, s]) => Math.min(1, Math.max(0, p * r + q * g + s * b)));
  return [x, y, z];
}

/** CIE L*a*b*, in which equal distances look about equally far; 2.3 is just noticeable. */
function lab([r, g, b]: Colour): Colour {
  const bend = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(eyes: string, a: string, b: string): number {
  const [one, other] = [lab(seenBy(eyes, a)), lab(seenBy(eyes, b))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function pairs(colours: readonly string[]): readonly (readonly [string, string])[] {
  return colours.flatMap((a, n) => colours.slice(n + 1).map((b) => [a, b] as const));
}

describe.each(Object.entries(PALETTES))("the %s scheme", (_, palette) => {
  const { background, shade, text, faint, curves, grades } = palette;

  it("is read by weak eyes: 4.5 to 1 for text, 3 to 1 for lines and shapes (WCAG 2.2, 1.4.3 and 1.4.11)", () => {
    for (const written of [text, faint, ...Object.values(grades)]) {
      expect(contrast(written, background)).toBeGreaterThanOrEqual(4.5);
    }
    for (const drawn of curves) expect(contrast(drawn, background)).toBeGreaterThanOrEqual(3);
    for (const drawn of Object.values(grades)) expect(contrast(drawn, shade)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(EYES))("tells all curves apart for %s eyes", (eyes) => {
    for (const [a, b] of pairs(curves)) expect(distance(eyes, a, b), `${a} ${b}`).toBeGreaterThan(20);
  });

  it.each(Object.keys(EYES))("tells sure, likely, open and doubtful apart for %s eyes", (eyes) => {
    for (const [a, b] of pairs([...new Set(Object.values(grades))])) {
      expect(distance(eyes, a, b), `${a} ${b}`).toBeGreaterThan(15);
    }
  });
});
