import * as v from "valibot";
import type { House } from "../house.ts";
import { dress } from "../platforms/terminal/dress.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import { parse, parseJson, Unusable } from "../schema/faults.ts";
import { DayOf } from "../schema/words.ts";
import { answerJson, languageUntold } from "./answer-json.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED } from "./exit-codes.ts";
import { jsonText } from "./json-text.ts";
import { idIn, LineId } from "./line-id.ts";
import { readLines } from "./lines.ts";

/** Room for the longest message that is answered, every character of it escaped. */
const LONGEST_LINE = 1_000_000;

const Asked = v.object(
  {
    id: v.optional(LineId),
    text: v.optional(v.string("expected text")),
    today: v.nullish(DayOf),
    asOf: v.nullish(DayOf),
    language: v.nullish(v.string("expected a language code")),
    setting: v.nullish(v.picklist(["addressed", "overheard"], "expected addressed or overheard")),
  },
  "expected an object in braces",
);

/** What holds for every line that does not say otherwise. */
interface Given {
  readonly today?: Day;
  readonly asOf?: Day;
  readonly language?: Language;
}

/** Answers each line, in order; a line that cannot be read is told in its place, and the others are answered. */
export async function askLines(house: House, given: Given, context: Context): Promise<number> {
  let code = DONE;
  let number = 0;
  for await (const { text, cut } of readLines(context.stdin, LONGEST_LINE)) {
    number += 1;
    if (text.trim() === "") continue;
    let told: object;
    try {
      if (cut) throw new Unusable(`line ${number}`, [`is longer than ${LONGEST_LINE} characters`]);
      told = await answered(text, `line ${number}`, house, given, context);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      code = FAILED;
      const id = cut ? undefined : idIn(text);
      told = { ...(id !== undefined && { id }), error: error.message.replace(/\s*\n\s*/g, " ") };
    }
    await context.stdout.write(`${jsonText(told)}\n`);
  }
  return code;
}

async function answered(line: string, where: string, house: House, given: Given, context: Context): Promise<object> {
  const asked = parse(where, Asked, parseJson(where, line));
  if (asked.text === undefined) throw new Unusable(where, ["text: is missing"]);
  const { defaults } = context.config();
  const today = asked.today ?? given.today;
  const asOf = asked.asOf ?? given.asOf;
  const hint = asked.language ?? given.language;
  const talk = await house.talk();
  const answer = await talk.hear({
    chat: { platform: "terminal", id: where }, // Each line stands for itself.
    said: asked.text,
    setting: asked.setting ?? "addressed",
    ...(hint !== undefined && { languageHint: hint }),
    ...(asked.language == null && given.language !== undefined && { language: given.language }),
    manages: () => true,
    hears: () => "private",
    at: context.now(),
    ...(today !== undefined && { today }),
    ...(asOf !== undefined && { asOf }),
  });
  const text = answer.disposition === "silent" ? "" : dress(answer.reply);
  return answerJson(answer, house.catalogue, { id: asked.id, text, language: languageUntold(hint, defaults.language) });
}
