import * as v from "valibot";
import type { House } from "../house.ts";
import { dress } from "../platforms/terminal/dress.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import { parse, parseJson, Unusable } from "../schema/faults.ts";
import { DayOf } from "../schema/words.ts";
import { answerJson, languageUntold } from "./answer-json.ts";
import { answerLines } from "./answer-lines.ts";
import type { Context } from "./context.ts";
import { LineId } from "./line-id.ts";

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

/** Answers each line's question. */
export function askLines(house: House, given: Given, context: Context): Promise<number> {
  return answerLines(context, LONGEST_LINE, (line, where) => answered(line, where, house, given, context));
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
