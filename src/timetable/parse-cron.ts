/** The fields of a schedule, in their order. */
const FIELDS = [
  { name: "minute", from: 0, to: 59, names: [] },
  { name: "hour", from: 0, to: 23, names: [] },
  { name: "day", from: 1, to: 31, names: [] },
  { name: "month", from: 1, to: 12, names: "jan feb mar apr may jun jul aug sep oct nov dec".split(" ") },
  { name: "weekday", from: 0, to: 7, names: "sun mon tue wed thu fri sat".split(" ") },
] as const;

type CronField = (typeof FIELDS)[number]["name"];

/** What a schedule comes to: all values of each field, in order. */
export interface Cron {
  /** As it is kept: one space between fields, no names. */
  readonly text: string;
  readonly minute: number;
  readonly hours: readonly number[];
  /** Every day where it does not say. */
  readonly days?: readonly number[];
  readonly months: readonly number[];
  /** Sunday is 0; every one where it does not say. Where it says days too, either is enough. */
  readonly weekdays?: readonly number[];
}

/** What is wrong with a schedule. */
export type CronFault =
  | { readonly kind: "not-five"; readonly count: number }
  /** `found` is the piece that a field cannot hold. */
  | {
      readonly kind: "field";
      readonly field: CronField;
      readonly found: string;
      readonly from: number;
      readonly to: number;
    }
  /** More than once in some hour. */
  | { readonly kind: "too-often" }
  /** Only on days that no calendar has, such as 31 February. */
  | { readonly kind: "never" };

export type ParsedCron =
  | { readonly kind: "cron"; readonly cron: Cron }
  | { readonly kind: "refused"; readonly fault: CronFault };

/** The most days that each month has. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads a schedule of five fields (minute, hour, day of the month, month, day of the week) that comes once an hour at most. */
export function parseCron(text: string): ParsedCron {
  const typed = text.trim().split(/\s+/);
  if (typed.length !== FIELDS.length)
    return refused({ kind: "not-five", count: text.trim() === "" ? 0 : typed.length });
  const values: (readonly number[])[] = [];
  for (const [at, field] of FIELDS.entries()) {
    const read = valuesOf(typed[at] ?? "", field);
    if (typeof read === "string") {
      return refused({ kind: "field", field: field.name, found: read.slice(0, 20), from: field.from, to: field.to });
    }
    values.push(read);
  }
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = values;
  const [minute, ...others] = minutes;
  if (minute === undefined || others.length > 0) return refused({ kind: "too-often" });
  const isAnyWeekday = weekdays.length === 7;
  const comes = !isAnyWeekday || months.some((month) => days.some((day) => day <= (LONGEST[month - 1] ?? 0)));
  if (!comes) return refused({ kind: "never" });
  return {
    kind: "cron",
    cron: {
      text: typed.map((field, at) => withoutNames(field, FIELDS[at]?.names ?? [], FIELDS[at]?.from ?? 0)).join(" "),
      minute,
      hours,
      ...(days.length < 31 && { days }),
      months,
      ...(!isAnyWeekday && { weekdays }),
    },
  };
}

function refused(fault: CronFault): ParsedCron {
  return { kind: "refused", fault };
}

type Field = (typeof FIELDS)[number];

/** The values that a field holds, in order, or the piece of it that it cannot. */
function valuesOf(typed: string, field: Field): readonly number[] | string {
  const values = new Set<number>();
  for (const piece of typed.split(",")) {
    const range = rangeOf(withoutNames(piece, field.names, field.from), field);
    if (range === undefined) return piece === "" ? typed : piece;
    for (let value = range.first; value <= range.last; value += range.step) {
      values.add(field.name === "weekday" ? value % 7 : value); // Sunday is 0 and 7.
    }
  }
  return [...values].sort((a, b) => a - b);
}

/** `5`, `1-5`, `*`, and with a step `1-5/2`, every second one; as in crontab(5), `5/2` is no range. */
function rangeOf(piece: string, { from, to }: Field) {
  const [, all, one, other, every] = /^(?:(\*)|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(piece) ?? [];
  const first = all === undefined ? Number(one) : from;
  const last = all === undefined ? Number(other ?? one) : to;
  const step = Number(every ?? 1);
  const isStepped = every === undefined || all !== undefined || other !== undefined;
  const isRange = first >= from && last <= to && first <= last && step >= 1 && step <= to && isStepped;
  return isRange ? { first, last, step } : undefined;
}

/** A name stands for its number, counted from the first of the field. */
function withoutNames(typed: string, names: readonly string[], from: number): string {
  if (names.length === 0) return typed;
  return typed.replace(/[a-z]+/gi, (name) => {
    const at = names.indexOf(name.toLowerCase());
    return at === -1 ? name : String(at + from);
  });
}
