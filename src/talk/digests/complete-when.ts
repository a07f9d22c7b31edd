import { fitting, type Named } from "../../catalogue/fitting.ts";
import { fold } from "../../catalogue/fold.ts";
import type { Language } from "../../racing/language.ts";
import { cronOf, type Rhythm } from "../../timetable/rhythm.ts";
import type { Texts } from "../phrasing/texts.ts";
import type { Choice } from "../talk.ts";
import type { Vocabulary } from "../understanding/vocabulary.ts";
import { readWhen } from "./read-when.ts";
import { scheduleWords } from "./schedule-words.ts";

/** As many as Discord shows. */
const MAX_CHOICES = 25;

/** Hours at which people read. */
const HOURS = [18, 9, 12, 20];

interface WhenChoice extends Choice, Named {}

const offered = new Map<Language, Promise<readonly WhenChoice[]>>();

/** What was typed as it is understood, and the times that begin like it. */
export async function whenChoices(typed: string, words: Vocabulary, texts: Texts): Promise<readonly Choice[]> {
  const all = offered.get(texts.language) ?? Promise.all(usual().map((cron) => choice(texts, cron)));
  offered.set(texts.language, all);
  const when = readWhen(typed, words, texts.language);
  const meant = when.kind === "cron" ? [await choice(texts, when.cron)] : [];
  const others = fitting(typed, await all, [], MAX_CHOICES).filter(({ value }) => value !== meant[0]?.value);
  return [...meant, ...others].slice(0, MAX_CHOICES).map(({ name, value }) => ({ name, value }));
}

function usual(): readonly string[] {
  const rhythms = HOURS.flatMap((hour): readonly Rhythm[] => {
    const time = { hour, minute: 0 };
    const weekly = [1, 2, 3, 4, 5, 6, 0].map((weekday): Rhythm => ({ kind: "weekly", weekdays: [weekday], ...time }));
    return [...weekly, { kind: "daily", ...time }, { kind: "monthly", days: [1], ...time }];
  });
  return rhythms.map(cronOf);
}

async function choice(texts: Texts, cron: string): Promise<WhenChoice> {
  const name = await scheduleWords(texts, cron);
  return { name, value: cron, names: [fold(name)] };
}
