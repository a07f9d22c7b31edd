import type { Day } from "../../racing/day.ts";
import type { Intent } from "../question.ts";
import { isCue, type Marks, mark } from "./marks.ts";
import { readable, tokens } from "./tokens.ts";
import { type Understood, understand, understandMarked } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** More questions than this in one message are nobody's. */
const MAX_QUESTIONS = 3;

/** What a part of a message may ask by itself. */
const BY_ITSELF: ReadonlySet<Intent> = new Set([
  "status",
  "programme",
  "why",
  "source",
  "history",
  "team",
  "next_race",
  "calendar",
  "subscribe",
]);

/** What a part asks as soon as it names something, so that it may as well be no question. */
const BY_NAMES: ReadonlySet<Intent> = new Set(["status", "programme"]);

/** The questions of a message, in their order: one, unless its parts ask for different things. */
export function understandAll(message: string, vocabulary: Vocabulary, today: Day): readonly Understood[] {
  const marks = mark(tokens(message), vocabulary);
  const whole = understandMarked(message, marks, vocabulary, today);
  if (!BY_ITSELF.has(whole.question.intent)) return [whole];
  const parts = partsOf(message, marks);
  if (parts.length < 2) return [whole];
  const understood = parts.map((part) => understand(part, vocabulary, today, whole.ofRacing));
  const asking = understood.filter(({ question, asks }) => {
    return BY_ITSELF.has(question.intent) && (asks || !BY_NAMES.has(question.intent));
  });
  const intents = new Set(asking.map(({ question }) => question.intent));
  if (intents.size < 2 || asking.length > MAX_QUESTIONS) return [whole];
  const { language, driver } = whole.question;
  return asking.map((each) => ({
    ...each,
    question: { ...each.question, language, driver: each.question.driver ?? driver },
  }));
}

/** The sentences of a message, and in them what begins anew: "… and when is his next race?" */
function partsOf(message: string, marks: Marks): readonly string[] {
  const text = readable(message);
  const starts = marks.tokens.flatMap(({ start }, at) => {
    const before = marks.tokens[at - 1];
    const opens = before !== undefined && /[.?!\n]/.test(text.slice(before.start + before.typed.length, start));
    const isJoined = isCue(marks, at - 1, "follow-up") && (isCue(marks, at, "opener") || isCue(marks, at, "intent"));
    return at > 0 && (opens || isJoined) ? [start] : [];
  });
  return [0, ...starts].map((start, index) => text.slice(start, starts[index])).filter((part) => /\p{L}/u.test(part));
}
