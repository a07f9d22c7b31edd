import type { Catalogue } from "../catalogue/catalogue.ts";
import { columnsOf, padded } from "../platforms/terminal/columns.ts";
import { harmless } from "../platforms/terminal/harmless.ts";
import { painted, styleOf } from "../platforms/terminal/styles.ts";
import { wrap } from "../platforms/terminal/wrap.ts";
import type { Certainty } from "../racing/certainty.ts";
import type { Driver } from "../racing/driver.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { shape } from "../talk/phrasing/words.ts";
import { newest } from "./answer-json.ts";
import type { Output } from "./output.ts";

interface Programme {
  readonly driver: Driver;
  readonly outlooks: readonly Outlook[];
  readonly catalogue: Catalogue;
  readonly output: Pick<Output, "columns" | "colour">;
}

interface Row {
  readonly cells: readonly string[];
  readonly certainty?: Certainty;
}

const HEADINGS = ["Season", "Series", "Grade", "Class", "Entry", "As of", "Sources"];
const GRADE = 2;
const GAP = "  ";
const NARROWEST = 8;

/** A programme as columns, as wide as the terminal at most. */
export function outlookTable({ driver, outlooks, catalogue, output }: Programme): string {
  const rows: readonly Row[] = [
    { cells: HEADINGS },
    ...outlooks.flatMap((outlook) => outlook.lines.map((line) => rowOf(outlook, line, catalogue))),
  ];
  const widths = fitted(
    HEADINGS.map((_, column) => Math.max(...rows.map(({ cells }) => columnsOf(cells[column] ?? "")))),
    output.columns ?? Number.POSITIVE_INFINITY,
  );
  const title = harmless(driver.name);
  const lines = rows.flatMap((row) => linesOf(row, widths, output.colour));
  return `${output.colour ? painted({ text: title, style: "strong" }) : title}\n${lines.join("\n")}\n`;
}

function rowOf({ about, over }: Outlook, line: Line, catalogue: Catalogue): Row {
  const series = catalogue.series.get(about.series)?.name ?? about.series;
  const remarks = [
    ...(line.contest.length > 0 ? ["sources disagree"] : []),
    ...(line.stale ? ["old"] : []),
    ...(over ? ["season over"] : []),
  ];
  const grade = `${shape(line.certainty, line.trend).text} ${line.certainty.replace("-", " ")}`;
  const publishers = line.evidence.map(
    ({ article }) => catalogue.publishers.get(article.publisher)?.name ?? article.publisher,
  );
  const cells = [
    String(about.season),
    line.scope === undefined || line.scope === "full-season" ? series : `${series} (${line.scope.replace("-", " ")})`,
    remarks.length === 0 ? grade : `${grade} (${remarks.join(", ")})`,
    line.class ?? "",
    [line.team, line.car].filter((word) => word !== undefined).join(", "),
    newest(line),
    [...new Set(publishers)].join(", "),
  ];
  return { cells: cells.map(harmless), certainty: line.certainty };
}

/** The widths of columns that fit together: the widest gives first. */
function fitted(widths: readonly number[], columns: number): readonly number[] {
  const fit = [...widths];
  const room = columns - GAP.length * (widths.length - 1);
  while (fit.reduce((sum, width) => sum + width, 0) > room) {
    const widest = Math.max(...fit);
    if (widest <= NARROWEST) break;
    fit[fit.indexOf(widest)] = widest - 1;
  }
  return fit;
}

function linesOf({ cells, certainty }: Row, widths: readonly number[], colour: boolean): readonly string[] {
  const wrapped = cells.map((text, column) =>
    wrap([{ text }], widths[column] ?? 0).map((runs) => runs.map((run) => run.text).join("")),
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, column) => {
        const cell = padded(lines[row] ?? "", widths[column] ?? 0);
        if (!colour) return cell;
        if (certainty === undefined) return painted({ text: cell, style: "dim" });
        return column === GRADE ? painted({ text: cell, style: styleOf(certainty) }) : cell;
      })
      .join(GAP)
      .trimEnd(),
  );
}
