import { widthOf } from "./font.ts";
import { MARGIN, type Piece, WIDTH } from "./frame.ts";
import type { Palette } from "./palette.ts";
import type { Words } from "./picture.ts";
import { DOT_SHAPES, dotSvg, overSvg, stretchPath } from "./route-svg.ts";
import type { Route } from "./routes.ts";
import { line } from "./svg.ts";
import { clean } from "./wrapped.ts";

const SIZE = 13;
const AFTER_SAMPLE = 8;
const BETWEEN = 24;
const ROW = 20;
const DOT_WIDE = 10;
const DOT_GAP = 4;
const LINE_WIDE = 33;

interface Entry {
  readonly text: string;
  readonly wide: number;
  sample(x: number, y: number): string;
}

/** What the marks mean that occur: a dot, a broken line, the end of a season. What is old says so at its end. */
export function keyOfMarks(routes: readonly Route[], top: number, words: Words, palette: Palette): Piece {
  let [x, y] = [MARGIN, top + 8];
  const svg: string[] = [];
  for (const { text, wide, sample } of entriesOf(routes, words, palette)) {
    const width = wide + AFTER_SAMPLE + widthOf(text, SIZE, 400);
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + ROW];
    svg.push(sample(x, y), line(text, { x: x + wide + AFTER_SAMPLE, y: y + 4.5, size: SIZE, fill: palette.faint }));
    x += width + BETWEEN;
  }
  return { svg, bottom: y + 16 };
}

function entriesOf(routes: readonly Route[], words: Words, palette: Palette): readonly Entry[] {
  const isContested = routes.some(({ stretches }) => stretches.some(({ manner }) => manner === "contested"));
  const over = routes.filter(({ curve }) => curve.over).length;
  const colour = palette.faint;
  const turns = Math.min(Math.ceil(routes.length / palette.curves.length), DOT_SHAPES);
  const dots = Array.from({ length: turns }, (_, turn) => ({ turn, right: turn * (DOT_WIDE + DOT_GAP) }));
  const report: Entry = {
    text: clean(words.report),
    wide: turns * (DOT_WIDE + DOT_GAP) - DOT_GAP,
    sample: (x, y) =>
      dots.map(({ turn, right }) => dotSvg({ x: x + right + DOT_WIDE / 2, y }, colour, palette, turn)).join(""),
  };
  const contested: Entry = {
    text: clean(words.contested),
    wide: LINE_WIDE,
    sample: (x, y) =>
      stretchPath(
        {
          manner: "contested",
          points: [
            { x, y },
            { x: x + LINE_WIDE, y },
          ],
        },
        colour,
      ),
  };
  const ended: Entry = {
    text: clean(words.over),
    wide: DOT_WIDE,
    sample: (x, y) => overSvg({ x: x + DOT_WIDE / 2, y }, colour),
  };
  return [report, ...(isContested ? [contested] : []), ...(over > 0 ? [ended] : [])];
}
