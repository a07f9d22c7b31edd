import * as v from "valibot";
import { parse, parseJson, Unusable } from "../schema/faults.ts";
import { LanguageCode, PublishedOn, Text, WebAddress } from "../schema/words.ts";
import type { Brought, Desk } from "../talk/desk.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED } from "./exit-codes.ts";
import { hindranceWords } from "./hindrance-words.ts";
import { type Ingested, ingested } from "./ingested.ts";
import { jsonText } from "./json-text.ts";
import { idIn, LineId } from "./line-id.ts";
import { readLines } from "./lines.ts";
import { refuseText } from "./refuse-text.ts";

/** Room for a long article, every character of it escaped. */
const LONGEST_LINE = 8_000_000;

const Line = v.object(
  {
    id: v.optional(LineId),
    url: v.nullish(WebAddress),
    publisher: v.nullish(Text),
    title: v.nullish(Text),
    published: v.nullish(PublishedOn),
    language: v.nullish(LanguageCode),
    text: v.nullish(v.string("expected text")),
  },
  "expected an object in braces",
);

/** Takes in each line's article, in order; a line that cannot be read is told in its place, and the others are taken in. */
export async function ingestLines(desk: Desk, isPublished: boolean, context: Context): Promise<number> {
  let code = DONE;
  let number = 0;
  for await (const { text, cut } of readLines(context.stdin, LONGEST_LINE)) {
    number += 1;
    if (text.trim() === "") continue;
    const where = `line ${number}`;
    let told: object;
    try {
      if (cut) throw new Unusable(where, [`is longer than ${LONGEST_LINE} characters`]);
      const { id, ...brought } = broughtBy(text, where);
      const arrival = await ingested(desk, brought, isPublished);
      if (arrival.kind === "unreadable") code = FAILED;
      told = { ...(id !== undefined && { id }), ...arrivalJson(arrival, brought.url ?? where) };
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

function broughtBy(line: string, where: string): Brought & { readonly id?: v.InferOutput<typeof LineId> } {
  const given = parse(where, Line, parseJson(where, line));
  if (given.url == null && given.text == null)
    throw new Unusable(where, ["text: is missing, and there is no url to read"]);
  if (given.text != null) refuseText(where, given.text);
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
}

function arrivalJson(arrival: Ingested, where: string): object {
  switch (arrival.kind) {
    case "proposed":
    case "revised": {
      const { article, state, claims } = arrival.proposal;
      return {
        kind: arrival.kind,
        article: article.id,
        state,
        waiting: claims.map(({ id }) => id),
        changes: arrival.changes.map(({ about, before, after }) => ({
          ...about,
          before: before?.certainty ?? null,
          after: after?.certainty ?? null,
        })),
      };
    }
    case "known":
      return arrival;
    case "nothing":
      return arrival;
    case "unreadable":
      return { kind: "unreadable", error: hindranceWords(where, arrival.hindrance) };
  }
}
