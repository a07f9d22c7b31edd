import type { Palette } from "./palette.ts";
import { line } from "./svg.ts";
import { clean, wrapped } from "./wrapped.ts";

/** Narrow enough that the smallest print is read on a phone. */
export const WIDTH = 720;
export const MARGIN = 28;
export const INNER = WIDTH - 2 * MARGIN;

const TITLE = { size: 21, weight: 600, width: INNER, lines: 2 } as const;
const FOOTER = { size: 13, weight: 400, width: INNER, lines: 2 } as const;
const TITLE_LINE = 27;
const FOOTER_LINE = 18;

/** Something drawn, and how far down it reaches. */
export interface Piece {
  readonly svg: readonly string[];
  readonly bottom: number;
}

/** The title at the top, and under it a line of what has to be known first. */
export function head(title: string, remark: string | undefined, palette: Palette): Piece {
  const titles = wrapped(title, TITLE);
  const remarks = remark === undefined ? [] : wrapped(remark, { ...FOOTER, size: 14 });
  const firstRemark = MARGIN + TITLE_LINE * titles.length + 16;
  return {
    svg: [
      ...titles.map((text, n) =>
        line(text, { ...TITLE, x: MARGIN, y: MARGIN + 16 + n * TITLE_LINE, fill: palette.text }),
      ),
      ...remarks.map((text, n) =>
        line(text, { size: 14, x: MARGIN, y: firstRemark + n * FOOTER_LINE, fill: palette.faint }),
      ),
    ],
    bottom: MARGIN - 4 + TITLE_LINE * titles.length + (remarks.length > 0 ? FOOTER_LINE * remarks.length + 6 : 0),
  };
}

/** The small print, below whatever reaches down to `top`. */
export function foot(footer: string, top: number, palette: Palette): Piece {
  const lines = wrapped(clean(footer), FOOTER);
  return {
    svg: lines.map((text, n) =>
      line(text, { ...FOOTER, x: MARGIN, y: top + 13 + n * FOOTER_LINE, fill: palette.faint }),
    ),
    bottom: top + lines.length * FOOTER_LINE + MARGIN - 10,
  };
}
