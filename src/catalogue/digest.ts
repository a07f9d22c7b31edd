import { fingerprint } from "./fingerprint.ts";

const CHARACTERS = 26; // 130 bits: two facts never share one by chance.

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** What tells whether facts changed: the same for the same facts, however they were spaced and in whatever order of keys. */
export function digestOf(facts: unknown): string {
  return fingerprint(JSON.stringify(sorted(facts)), CHARACTERS);
}
