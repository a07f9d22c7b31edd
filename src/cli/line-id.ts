import * as v from "valibot";

/** What a line of JSON is told apart by, as its sender chose it. */
export const LineId = v.union([v.string(), v.number()], "expected text or a number");

/** The id of a line that is wrong in something else. */
export function idIn(line: string): string | number | undefined {
  try {
    const found = v.safeParse(v.object({ id: LineId }), JSON.parse(line));
    return found.success ? found.output.id : undefined;
  } catch {
    return undefined;
  }
}
