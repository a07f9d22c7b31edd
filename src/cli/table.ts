import { columnsOf } from "../platforms/terminal/columns.ts";
import { painted, type Styled } from "../platforms/terminal/styles.ts";
import { wrap } from "../platforms/terminal/wrap.ts";

type Row = readonly Styled[];

const GAP = 2;

/** Rows as the lines of a table that is as wide as the room at most; where that is too narrow, of a list. */
export function table(headings: Row, rows: readonly Row[], room: number, colour: boolean): readonly string[] {
  const widths = fitted([headings, ...rows], room);
  const lines =
    widths === undefined
      ? rows.flatMap((row) => listed(row, room))
      : [headings, ...rows].flatMap((row) => aligned(row, widths));
  return lines.map((line) =>
    line
      .map((run) => (colour ? painted(run) : run.text))
      .join("")
      .trimEnd(),
  );
}

/** The widths of columns that fit together, the widest gives first; `undefined` where words would have to be cut. */
function fitted(rows: readonly Row[], room: number): readonly number[] | undefined {
  const widest = (measure: (text: string) => number) =>
    (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => measure(row[column]?.text ?? ""))));
  const fit = widest(columnsOf);
  const least = widest((text) => Math.max(...text.split(" ").map(columnsOf)));
  const sum = () => fit.reduce((all, width) => all + width, GAP * (fit.length - 1));
  while (sum() > room) {
    const giving = fit.map((width, column) => (width > (least[column] ?? 0) ? width : 0));
    const most = Math.max(...giving);
    if (most === 0) return undefined;
    fit[giving.indexOf(most)] = most - 1;
  }
  return fit;
}

function aligned(row: Row, widths: readonly number[]): readonly Row[] {
  const cells = row.map((cell, column) => wrap([cell], widths[column] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, nth) =>
    cells.flatMap((lines, column) => {
      const line = lines[nth] ?? [];
      const used = line.reduce((sum, run) => sum + columnsOf(run.text), 0);
      return [...line, { text: " ".repeat((widths[column] ?? 0) - used + GAP) }];
    }),
  );
}

function listed(row: Row, room: number): readonly Row[] {
  const told = row.filter(({ text }) => text !== "");
  const lines = wrap(
    told.flatMap((cell, index) => (index === 0 ? [cell] : [{ text: " · " }, cell])),
    room - GAP,
  );
  return lines.map((line, nth) => (nth === 0 ? line : [{ text: " ".repeat(GAP) }, ...line]));
}
