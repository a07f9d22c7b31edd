import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LANGUAGES, type Language } from "../../racing/language.ts";

/** What the bot says in one language. */
export interface Texts {
  readonly language: Language;
  /** A message of the Fluent file. Throws where the file has no such message or an argument is missing. */
  say(key: string, args?: Readonly<Record<string, FluentVariable>>): string;
}

/** The texts of a folder and those below it, `xx.ftl` each. English is among them, or it throws. */
export async function loadTexts(folder: string): Promise<ReadonlyMap<Language, Texts>> {
  const files = (await readdir(folder, { recursive: true })).toSorted();
  const ofLanguage = (language: Language) => files.filter((file) => basename(file) === `${language}.ftl`);
  const present = LANGUAGES.filter((language) => ofLanguage(language).includes(`${language}.ftl`));
  if (!present.includes("en")) throw new Error(`${folder} has no en.ftl`);
  const texts = await Promise.all(
    present.map(async (language) => {
      const sources = ofLanguage(language).map((file) => readFile(join(folder, file), "utf8"));
      return textsOf(language, await Promise.all(sources));
    }),
  );
  return new Map(texts.map((each) => [each.language, each]));
}

function textsOf(language: Language, sources: readonly string[]): Texts {
  // Isolation marks would stand in every plain-text reply; names from outside lose their direction marks instead.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const faults = sources.flatMap((source) => bundle.addResource(new FluentResource(source)));
  if (faults.length > 0) throw new AggregateError(faults, `The texts in ${language} are not usable`);
  const format = (key: string, args: Readonly<Record<string, FluentVariable>>) => {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern == null) throw new Error(`The texts in ${language} lack "${key}"`);
    const errors: Error[] = [];
    const said = bundle.formatPattern(pattern, args, errors);
    if (errors.length > 0) throw new AggregateError(errors, `The text "${key}" in ${language} failed`);
    return said;
  };
  const constant = new Map<string, string>();
  return {
    language,
    say: (key, args) => {
      if (args !== undefined) return format(key, args);
      const said = constant.get(key) ?? format(key, {});
      constant.set(key, said);
      return said;
    },
  };
}
