import { Option } from "commander";
import { type Day, day } from "../racing/day.ts";
import { LANGUAGES, type Language, language } from "../racing/language.ts";
import { shown } from "../schema/faults.ts";
import { WrongUsage } from "./exit-codes.ts";

/** The option of a day, `YYYY-MM-DD`. */
export function dayOption(name: "today" | "as-of", description: string): Option {
  return new Option(`--${name} <YYYY-MM-DD>`, description).argParser((text: string): Day => {
    const read = day(text);
    if (read === undefined) throw new WrongUsage(`--${name}: expected a day as YYYY-MM-DD, found ${shown(text)}`);
    return read;
  });
}

export function languageOption(): Option {
  return new Option("--language <xx>", "answer in this language").argParser((text: string): Language => {
    const read = language(text);
    const expected = LANGUAGES.join(", ");
    if (read === undefined) throw new WrongUsage(`--language: expected one of ${expected}, found ${shown(text)}`);
    return read;
  });
}
