import type { QuietHours } from "../../audience/alert-subscription.ts";
import { fold } from "../../catalogue/fold.ts";

const TIME = /(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s?(am|pm)?(?!\d)/gi;

/** As buttons hold them. */
const COMPACT = /^(\d{2})(\d{2})-(\d{2})(\d{2})$/;

/** Words between two times, in every language that people write them in. */
const BETWEEN = new Set(
  "h uhr ore from to until till between and von bis zwischen und dalle alle dal al da a le las la de del desde hasta des jusqu jusque entre et y e".split(
    " ",
  ),
);

/** That nothing is quiet. */
const NEVER = new Set("off none no never aus nein keine nie nessuna mai non aucune jamais ninguna nunca".split(" "));

/** "22:00-07:00", "22-7", "22h–7h", "10pm to 7am", or "off"; `undefined` for what is neither. */
export function quietHours(typed: string): QuietHours | "off" | undefined {
  if (NEVER.has(fold(typed))) return "off";
  const compact = COMPACT.exec(typed);
  const times =
    compact === null ? timesIn(typed) : [minuteOf(compact[1], compact[2]), minuteOf(compact[3], compact[4])];
  const [from, until, ...others] = times;
  if (from === undefined || until === undefined || others.length > 0 || from === until) return undefined;
  return { from, until };
}

/** The times in a text that names nothing else, as minutes of the day. */
function timesIn(typed: string): readonly (number | undefined)[] {
  const rest = fold(typed.replaceAll(TIME, " "));
  if (rest.split(" ").some((word) => word !== "" && !BETWEEN.has(word))) return [];
  return [...typed.matchAll(TIME)].map(([, hour, minute, half]) => minuteOf(hour, minute, half?.toLowerCase()));
}

/** `undefined` for what no clock shows. */
function minuteOf(hour = "", minute = "00", half?: string): number | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > (half === undefined ? 24 : 12) || (half !== undefined && hours === 0)) return undefined;
  const ofDay = half === undefined ? hours % 24 : (hours % 12) + (half === "pm" ? 12 : 0);
  return hours === 24 && minutes > 0 ? undefined : ofDay * 60 + minutes;
}

/** "22:00" */
export function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((each) => String(each).padStart(2, "0")).join(":");
}

/** As a button holds them, without what divides its parts. */
export function compactly(quiet: QuietHours | undefined): string {
  return quiet === undefined ? "off" : `${clock(quiet.from)}-${clock(quiet.until)}`.replaceAll(":", "");
}
