import { type Logger, pino } from "pino";

/** Where what happens is written down, for the operator. */
export type Log = Logger;

interface LogOptions {
  readonly level: string;
  /** Lines for people instead of JSON. */
  readonly pretty: boolean;
  /** Hides what nobody may read; see `scrubber`. */
  readonly scrub: (line: string) => string;
  readonly write: (line: string) => void;
}

export async function createLog({ level, pretty, scrub, write }: LogOptions): Promise<Log> {
  const dress = pretty ? await prettyLines() : (line: string) => line;
  return pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: toldError },
    },
    { write: (line: string) => write(scrub(harmless(dress(nameless(scrub(line)))))) },
  );
}

/** What says itself what, where and what to do: where in the program it came up helps nobody. */
const WORDED: readonly string[] = ["Unusable", "StoreUnavailable"];

function toldError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const told = pino.stdSerializers.errWithCause(error);
  return WORDED.includes(error.name) ? { type: told.type, message: told.message } : told;
}

async function prettyLines(): Promise<(line: string) => string> {
  const { prettyFactory } = await import("pino-pretty");
  const dress = prettyFactory({ colorize: false, sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" });
  return (line) => dress(withoutLines(JSON.parse(line)));
}

/** What is told, so that none of it passes for a line of its own; a stack has lines, which are set in. */
function withoutLines(told: unknown, key = ""): unknown {
  if (typeof told === "string") return key === "stack" ? told : told.replace(/[\r\n]/g, escaped);
  if (Array.isArray(told)) return told.map((each) => withoutLines(each));
  if (typeof told !== "object" || told === null) return told;
  return Object.fromEntries(Object.entries(told).map(([name, each]) => [withoutLines(name), withoutLines(each, name)]));
}

/** What commands a terminal, or turns its direction: JSON lets half of it stand as it is, and so does whoever makes a stack pretty. */
const COMMANDING = /[^\P{Cc}\n]|[\u2028-\u202E\u2066-\u2069]/gu;

/** With what commands a terminal in the form in which JSON can have it. */
function harmless(line: string): string {
  return line.replace(COMMANDING, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const HIDDEN = "[hidden]";

/** The name and the password in an address; no JSON is broken by taking them out. */
const NAMED = /\/\/[^\s/?#@"'\\]{1,300}@/g;

/** Without who asks in any address, such as that of a feed for subscribers. */
function nameless(line: string): string {
  return line.replace(NAMED, `//${HIDDEN}@`);
}

/** What replaces every secret in a text, wherever it stands, as it is or escaped for JSON or an address. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), inAddress(secret)]));
  forms.delete("");
  if (forms.size === 0) return (text) => text;
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const anyOf = new RegExp(longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|"), "g");
  return (text) => text.replace(anyOf, HIDDEN);
}

function inAddress(secret: string): string {
  try {
    return encodeURIComponent(secret);
  } catch {
    return secret; // A lone surrogate has no form in an address.
  }
}
