import { fingerprint } from "./fingerprint.ts";

const CHARACTERS = 26; // 130 bits: two facts never share one by chance.

/** What tells whether facts changed: the same for the same facts, however they were spaced and in whatever order of keys. */
export function digestOf(facts: object): string {
  return fingerprint(canonicalJson(facts), CHARACTERS);
}

/** JSON with its keys in order and without spaces. */
function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = Object.entries(value).sort(byKey);
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
