import { compareCertainty } from "../racing/certainty.ts";
import { altText } from "./alt-text.ts";
import { foot, head, WIDTH } from "./frame.ts";
import { PALETTES } from "./palette.ts";
import type { Drawing, ProgrammePicture, Words } from "./picture.ts";
import { entryWords, type Row, remarksOf, rowPiece, rule } from "./row.ts";
import { sheet } from "./svg.ts";
import { clean } from "./wrapped.ts";

/** A taller picture is no card. */
const MAX_ROWS = 14;

/** What he will race in a season, the surest first; `undefined` where nothing was reported. */
export function drawProgramme({ drives, scheme, words, title, footer }: ProgrammePicture): Drawing | undefined {
  const allOver = drives.every(({ outlook }) => outlook.over);
  const rows = drives
    .flatMap((drive) => drive.outlook.lines.map((line) => ({ drive, line, saysOver: drive.outlook.over && !allOver })))
    .toSorted((a, b) => compareCertainty(b.line.certainty, a.line.certainty));
  if (rows.length === 0) return undefined;
  const palette = PALETTES[scheme];
  const remark = allOver ? words.allOver : undefined;
  const above = head(title, remark, palette);
  let bottom = above.bottom + 8;
  const drawn = [rule(bottom, palette)];
  for (const row of rows.slice(0, MAX_ROWS)) {
    const piece = rowPiece(row, bottom, words, palette);
    drawn.push(...piece.svg);
    bottom = piece.bottom;
  }
  const more = rows.length - MAX_ROWS;
  const below = foot(more > 0 ? `${footer} · ${words.more(more)}` : footer, bottom + 14, palette);
  const alt = altText(
    [title, remark],
    rows.map((row) => rowAlt(row, words)),
    footer,
  );
  const svg = sheet(
    { width: WIDTH, height: below.bottom, background: palette.background, title: clean(title), alt },
    ...above.svg,
    ...drawn,
    ...below.svg,
  );
  return { svg, alt, width: WIDTH, height: below.bottom };
}

/** "FIA WEC (LMGT3, Team WRT): likely, rising". */
function rowAlt(row: Row, words: Words): string {
  const entry = entryWords(row, words);
  const name = entry.length === 0 ? row.drive.name : `${row.drive.name} (${entry.join(", ")})`;
  const told = [words.certainty[row.line.certainty], ...remarksOf(row, words).map(({ text }) => text)];
  return `${name}${words.colon}${told.join(", ")}`;
}
