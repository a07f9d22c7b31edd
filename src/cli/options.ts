import { Option } from "commander";
import { type Day, day } from "../racing/day.ts";
import { type Language, language } from "../racing/language.ts";
import { shown } from "../schema/faults.ts";
import { WrongUsage } from "./exit-codes.ts";

/** The option of a day, `YYYY-MM-DD`. */
export function dayOption(name: "today" | "as-of" | "since", description: string): Option {
  return new Option(`--${name} <YYYY-MM-DD>`, description).argParser((text: string): Day => {
    const read = day(text);
    if (read === undefined) throw new WrongUsage(`--${name}: expected a day as YYYY-MM-DD, found ${shown(text)}`);
    return read;
  });
}

export function languageOption(): Option {
  return new Option("--language <xx>", "answer in this language");
}

/** What `--language` was given, where replies are written in it. */
export function languageGiven(text: string | undefined, spoken: ReadonlySet<Language>): Language | undefined {
  if (text === undefined) return undefined;
  const read = language(text);
  if (read !== undefined && spoken.has(read)) return read;
  throw new WrongUsage(`--language: expected one of ${[...spoken].join(", ")}, found ${shown(text)}`);
}
