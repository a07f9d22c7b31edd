import * as v from "valibot";

/** Text from outside that cannot be used. The message names what, where and what was expected, one fault a line. */
export class Unusable extends Error {
  override readonly name = "Unusable";
  readonly faults: readonly string[];

  constructor(what: string, faults: readonly string[]) {
    super(
      faults.length === 1 ? `${what}: ${faults[0]}` : `${what}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    );
    this.faults = faults;
  }
}

const MOST_OF_A_VALUE = 60;
const MOST_OF_A_PATH = 120;

/** Text with each invisible character told by its number. */
function visible(text: string): string {
  return text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** What was found instead, short and without control characters. */
export function shown(found: unknown): string {
  const text = JSON.stringify(found) ?? String(found);
  return cut(visible(text), MOST_OF_A_VALUE);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Valibot's own words repeat what was found. */
function wanted(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith("Invalid ") && issue.expected !== null ? `expected ${issue.expected}` : issue.message;
}

function told(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const unknownKey = issue.type === "strict_object" && issue.expected === "never";
  const missingKey = issue.type === "strict_object" && issue.input === undefined && path !== null;
  const fault = unknownKey
    ? "is not known here"
    : missingKey
      ? "is missing"
      : `${wanted(issue)}, found ${shown(issue.input)}`;
  return path === null ? fault : `${cut(visible(path), MOST_OF_A_PATH)}: ${fault}`;
}

/** What a schema makes of a value, or an `Unusable` that names each path and value that is wrong. */
export function parse<Schema extends v.GenericSchema>(
  what: string,
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  try {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    throw new Unusable(what, result.issues.map(told));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unusable(what, ["is nested too deeply"]); // Whoever walks it runs out of stack.
  }
}

/** What JSON text holds, or an `Unusable` that says where it stops being JSON. */
export function parseJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\s+/g, " ") : String(cause);
    throw new Unusable(what, [`is no JSON: ${visible(placed(why, text))}`]);
  }
}

/** The parser counts characters; who mends the text finds a line. */
function placed(why: string, text: string): string {
  return why.replace(/ in JSON at position (\d+)(?: \(line \d+ column \d+\))?/, (_, position) => {
    const before = text
      .replace(/^\uFEFF/, "")
      .slice(0, Number(position))
      .split("\n");
    return ` on line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  });
}
