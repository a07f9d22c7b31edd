import { inWords } from "../../timetable/in-words.ts";
import type { CronFault } from "../../timetable/parse-cron.ts";
import { type ClockTime, rhythmOf } from "../../timetable/rhythm.ts";
import type { Texts } from "../phrasing/texts.ts";
import { allOf } from "../phrasing/words.ts";
import type { When } from "./read-when.ts";
import { weekdayName } from "./weekday.ts";

/** "every Monday at 18:00" */
export async function scheduleWords(texts: Texts, cron: string): Promise<string> {
  const rhythm = rhythmOf(cron);
  if (rhythm === undefined) return beginningSmall(await inWords(cron, texts.language));
  const time = clockTime(rhythm);
  switch (rhythm.kind) {
    case "daily":
      return texts.say("schedule-daily", { time });
    case "weekly": {
      const days = [...rhythm.weekdays.filter((day) => day > 0), ...rhythm.weekdays.filter((day) => day === 0)];
      const names = days.map((weekday) => weekdayName(texts.language, weekday));
      return texts.say("schedule-weekly", { days: allOf(texts, names), time });
    }
    case "monthly": {
      const days = rhythm.days.map((day) => texts.say("schedule-nth", { day }));
      return texts.say("schedule-monthly", { days: allOf(texts, days), time });
    }
  }
}

/** That some months have not the days of a schedule; `undefined` where all have. */
export function monthsLacking(texts: Texts, cron: string): string | undefined {
  const rhythm = rhythmOf(cron);
  const lacks = rhythm?.kind === "monthly" && rhythm.days.some((day) => day > 28);
  return lacks ? texts.say("schedule-months-lack") : undefined;
}

/** What is wrong with a schedule that was typed. */
export function faultWords(texts: Texts, when: Exclude<When, { kind: "cron" }>): string {
  return when.kind === "unclear" ? texts.say("schedule-unclear", { name: when.name }) : cronFault(texts, when.fault);
}

function cronFault(texts: Texts, fault: CronFault): string {
  switch (fault.kind) {
    case "not-five":
      return texts.say("schedule-not-five", { count: fault.count });
    case "field":
      return texts.say(`schedule-${fault.field}`, { found: fault.found, from: fault.from, to: fault.to });
    case "too-often":
      return texts.say("schedule-too-often");
    case "never":
      return texts.say("schedule-never");
  }
}

/** Words that stand behind others. */
function beginningSmall(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function clockTime({ hour, minute }: ClockTime): string {
  return [hour, minute].map((each) => String(each).padStart(2, "0")).join(":");
}
