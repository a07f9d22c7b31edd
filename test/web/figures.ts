import type { Metrics } from "../../src/web/metrics.ts";

/** What is measured, by name and labels as Prometheus reads them. */
export async function figuresOf(metrics: Pick<Metrics, "page">): Promise<ReadonlyMap<string, number>> {
  return figuresIn((await metrics.page()).text);
}

export function figuresIn(text: string): ReadonlyMap<string, number> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}
