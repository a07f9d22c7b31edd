import type { Output } from "./output.ts";
import { table } from "./table.ts";

/** What became of the rows of one table. */
export interface Move {
  readonly table: string;
  /** How many there were to move. */
  readonly here: number;
  /** How many were there already. */
  readonly known: number;
  readonly moved: number;
}

const HEADINGS = ["Kept", "Rows", "There already", "Moved"];

/** Tables that hold anything, as columns. */
export function moveTable(moves: readonly Move[], output: Pick<Output, "columns" | "colour">): string {
  const headings = HEADINGS.map((text) => ({ text, style: "dim" }) as const);
  const rows = moves
    .filter(({ here }) => here > 0)
    .map((move) => [move.table, move.here, move.known, move.moved].map((cell) => ({ text: String(cell) })));
  const lines = table(headings, rows, output.columns ?? Number.POSITIVE_INFINITY, output.colour);
  return `${lines.join("\n")}\n`;
}
