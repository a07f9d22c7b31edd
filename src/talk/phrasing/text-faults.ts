import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { LANGUAGES, type Language } from "../../racing/language.ts";

/**
 * What the texts of a folder and those below it lack in some language that another has, such as one that was cut or spelt
 * wrong: each is told, where only the answer that wants it would fail.
 */
export async function textFaults(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true })).toSorted();
  const kept = new Map<Language, ReadonlySet<string>>();
  for (const language of LANGUAGES) {
    const own = files.filter((file) => basename(file) === `${language}.ftl`);
    if (own.length === 0) continue; // A language that nobody wrote is not spoken.
    const sources = await Promise.all(own.map((file) => readFile(join(folder, file), "utf8")));
    kept.set(language, new Set(sources.flatMap((source) => new FluentResource(source).body.map(({ id }) => id))));
  }
  const all = new Set([...kept.values()].flatMap((keys) => [...keys].filter((key) => !key.startsWith("-"))));
  return [...kept].flatMap(([language, keys]) => {
    const lacking = [...all].filter((key) => !keys.has(key));
    return lacking.length === 0 ? [] : [`${join(folder, `${language}.ftl`)}: ${toldKeys(lacking)}`];
  });
}

/** Enough to find the place; one mark that is missing may cost many. */
const MOST_TOLD = 3;

function toldKeys(keys: readonly string[]): string {
  const rest = keys.length - MOST_TOLD;
  const told = keys.slice(0, MOST_TOLD).join(", ");
  return `cannot be read, or lacks: ${told}${rest > 0 ? ` and ${rest} more` : ""}`;
}
