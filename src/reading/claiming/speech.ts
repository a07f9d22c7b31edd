import type { DriverId } from "../../racing/driver.ts";
import { type Annotated, firstOf, typed } from "../annotate.ts";
import { type Mention, namesSomebody } from "../naming/mentions.ts";
import type { Quoted } from "../text/quotes.ts";
import type { Sentence } from "../text/sentences.ts";
import { squeeze } from "../text/squeeze.ts";
import { endOf, is, type Mark } from "../wording/cues.ts";

/** What somebody says between quotation marks. */
export interface Speech {
  /** As the article names him. */
  readonly speaker: string;
  /** Where he is a driver who is followed. */
  readonly driver?: DriverId;
  readonly occasion?: string;
  /** The part of it that stands in a sentence. */
  textIn(sentence: Sentence): string;
}

/** A quote is short, or it is somebody else's article. */
const MAX_QUOTE = 300;

/**
 * Who says what. The speaker stands outside the quotation with a verb of saying: in the sentence of the quotation, before it or
 * behind it; where nobody does, the one who spoke last goes on.
 */
export function speechIn(
  sentences: readonly Annotated[],
  quotations: readonly Quoted[],
  text: string,
  who: (mention: Mention, sentence: number) => DriverId | undefined,
  fallback: DriverId | undefined,
  called: (driver: DriverId) => string,
): ReadonlyMap<number, Speech> {
  const speech = new Map<number, Speech>();
  const sayings = sentences.map((annotated) => sayingIn(annotated, who));
  let last: Saying | undefined;
  let he = fallback;
  const holders = new Map<number, number[]>();
  sentences.forEach((annotated, index) => {
    for (const quote of new Set(annotated.quoted))
      if (quote >= 0) holders.set(quote, [...(holders.get(quote) ?? []), index]);
  });
  for (const [quote, held] of holders) {
    const quoted = quotations[quote];
    if (quoted === undefined || quoted.isName) continue;
    const [first = 0, final = first] = [held[0], held.at(-1)];
    const near = [first, final, final + 1, first - 1].filter(
      (at) =>
        Math.abs((sentences[at]?.sentence.paragraph ?? -9) - (sentences[first]?.sentence.paragraph ?? 0)) <=
        (at < first ? 0 : at > final ? 0 : 9),
    );
    const saying = near.map((at) => sayings[at]).find((each) => each !== undefined) ?? last;
    if (saying === undefined) continue;
    he = lastDriverBefore(sentences, first, who) ?? he;
    const driver = saying.kind === "he" ? he : saying.driver;
    last = { ...saying, ...(driver !== undefined && { driver }) };
    const speaker = driver === undefined ? saying.words : called(driver);
    if (speaker === undefined) continue;
    speech.set(quote, {
      speaker,
      ...(driver !== undefined && { driver }),
      ...(saying.occasion !== undefined && { occasion: saying.occasion }),
      textIn: ({ from, to }) =>
        squeeze(text.slice(Math.max(from, quoted.from), Math.min(to, quoted.to)))
          .replace(/^[\s"]+|[\s",]+$/g, "")
          .slice(0, MAX_QUOTE),
    });
  }
  return speech;
}

interface Saying {
  readonly kind: "name" | "he";
  /** As the article names him; nothing for "he". */
  readonly words?: string;
  readonly driver?: DriverId;
  readonly occasion?: string;
}

/** Who says something in a sentence, outside its quotations. */
function sayingIn(
  annotated: Annotated,
  who: (mention: Mention, sentence: number) => DriverId | undefined,
): Saying | undefined {
  const outside = (place: number) => annotated.quoted[place] === -1;
  const marks = annotated.marks.filter(({ at }) => outside(at));
  const said = firstOf(marks, "said");
  if (said === undefined) return undefined;
  const occasion = firstOf(marks, "occasion");
  const place = occasion === undefined ? {} : { occasion: wordsAround(annotated, occasion) };
  const end = endOf(said);
  const named = annotated.mentions
    .filter((mention) => namesSomebody(mention) && outside(mention.from))
    .map((mention) => ({ mention, gap: mention.from >= end ? mention.from - end : said.at - mention.to }))
    .sort((a, b) => a.gap - b.gap)[0]?.mention;
  if (named !== undefined) {
    const driver = who(named, annotated.sentence.index);
    const isBoss = marks.some(
      (mark) => is(mark, "role") && Math.min(Math.abs(mark.at - named.to), Math.abs(named.from - endOf(mark) + 1)) <= 3,
    );
    return {
      kind: "name",
      words: typed(annotated, named.from, named.to),
      ...(driver !== undefined && !isBoss && { driver }),
      ...place,
    };
  }
  const role = firstOf(marks, "role", "other");
  if (role !== undefined) return { kind: "name", words: typed(annotated, role.at, endOf(role)), ...place };
  return { kind: "he", ...place };
}

/** The occasion and what belongs to it, up to the next stop. */
function wordsAround(annotated: Annotated, mark: Mark): string {
  const { tokens } = annotated.sentence;
  let to = endOf(mark);
  while (to < tokens.length && to - mark.at < 14 && !/[,;:.()"—]/.test(tokens[to]?.before ?? "")) to += 1;
  const isName =
    tokens[mark.at - 1]?.capital === true && annotated.quoted[mark.at - 1] === -1 && tokens[mark.at]?.before === "";
  return typed(annotated, isName ? mark.at - 1 : mark.at, to);
}

function lastDriverBefore(
  sentences: readonly Annotated[],
  index: number,
  who: (mention: Mention, sentence: number) => DriverId | undefined,
): DriverId | undefined {
  for (let at = index; at >= Math.max(0, index - 6); at -= 1) {
    const annotated = sentences[at];
    for (const mention of [...(annotated?.mentions ?? [])].reverse()) {
      const driver = who(mention, at);
      const isSaid = annotated?.quoted[mention.from] !== -1; // Who is named in what somebody says is not who says it.
      if (driver !== undefined && mention.kind === "person" && !isSaid) return driver;
    }
  }
  return undefined;
}
