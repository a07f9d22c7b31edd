import { type RawBuilder, sql } from "kysely";

/**
 * PostgreSQL keeps neither NUL nor half of a surrogate pair. Each is told by this character, which is refused in nearly all
 * text anyway, and the number of the one in its place; so is this character itself.
 */
const INSTEAD = "\u001a";

const UNKEPT = new RegExp(`[\\0${INSTEAD}]|\\p{Cs}`, "gu");
const TOLD = new RegExp(`${INSTEAD}([0-9a-f]{4})`, "g");

/** As `UNKEPT`, in JSON, where all of them are escaped. */
const UNKEPT_IN_JSON = /\\\\|\\u(0000|001a|d[89a-f][0-9a-f]{2})/g;
const TOLD_IN_JSON = /\\\\|\\u001a([0-9a-f]{4})/g;

/** A text as it is kept: the same for the same text. */
export function stored(text: string): string {
  return text.replace(UNKEPT, (unkept) => `${INSTEAD}${unkept.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The text that was kept. */
export function restored(kept: string): string {
  return kept.replace(TOLD, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A value as JSON in which each text is as it is kept. */
export function storedJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes("\\u")
    ? json.replace(UNKEPT_IN_JSON, (found, code = "") => (code && `\\u001a${code}`) || found)
    : json;
}

/** The value that was kept as JSON. */
export function restoredJson(kept: string): unknown {
  const json = kept.includes("\\u001a")
    ? kept.replace(TOLD_IN_JSON, (found, code = "") => (code && `\\u${code}`) || found)
    : kept;
  return JSON.parse(json);
}

/**
 * Many texts as an array in SQL, none of which has a line break: keys have none, and JSON tells them otherwise. Put into words
 * and read ten times as fast as pg's own.
 */
export function lines(texts: readonly string[]): RawBuilder<readonly string[]> {
  return sql`string_to_array(${texts.join("\n")}::text, ${"\n"})`;
}
