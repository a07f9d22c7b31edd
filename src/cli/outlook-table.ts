import type { Catalogue } from "../catalogue/catalogue.ts";
import { publisherName } from "../catalogue/publisher-name.ts";
import { oneLine } from "../platforms/one-line.ts";
import { painted, type Styled, styleOf } from "../platforms/terminal/styles.ts";
import type { Driver } from "../racing/driver.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { scopeTold } from "../talk/phrasing/entry.ts";
import { shape } from "../talk/phrasing/words.ts";
import { newest } from "./answer-json.ts";
import type { Output } from "./output.ts";
import { table } from "./table.ts";

interface Programme {
  readonly driver: Driver;
  readonly outlooks: readonly Outlook[];
  readonly catalogue: Catalogue;
  readonly output: Pick<Output, "columns" | "colour">;
}

const HEADINGS = ["Season", "Series", "Grade", "Class", "Entry", "As of", "Sources"];

/** A programme as columns, as wide as the terminal at most. */
export function outlookTable({ driver, outlooks, catalogue, output }: Programme): string {
  const headings = HEADINGS.map((text) => ({ text, style: "dim" }) as const);
  const rows = outlooks.flatMap((outlook) => outlook.lines.map((line) => rowOf(outlook, line, catalogue)));
  const lines = table(headings, rows, output.columns ?? Number.POSITIVE_INFINITY, output.colour);
  const title = { text: oneLine(driver.name), style: "strong" } as const;
  return `${[output.colour ? painted(title) : title.text, ...lines].join("\n")}\n`;
}

function rowOf({ about, over }: Outlook, line: Line, catalogue: Catalogue): readonly Styled[] {
  const series = catalogue.series.get(about.series)?.name ?? about.series;
  const scope = scopeTold({ catalogue }, about.series, line.scope);
  const remarks = [
    ...(line.contest.length > 0 ? ["sources disagree"] : []),
    ...(line.stale ? ["old"] : []),
    ...(over ? ["season over"] : []),
  ];
  const grade = `${shape(line.certainty, line.trend).text} ${line.certainty.replace("-", " ")}`;
  const publishers = line.evidence.map(({ article }) => publisherName(catalogue, article));
  return [
    { text: String(about.season) },
    {
      text: scope === undefined ? series : `${series} (${scope.replace("-", " ")})`,
    },
    { text: remarks.length === 0 ? grade : `${grade} (${remarks.join(", ")})`, style: styleOf(line.certainty) },
    { text: line.class ?? "" },
    { text: [line.team, line.car].filter((word) => word !== undefined).join(", ") },
    { text: newest(line) },
    { text: [...new Set(publishers)].join(", ") },
  ].map((cell) => ({ ...cell, text: oneLine(cell.text) }));
}
