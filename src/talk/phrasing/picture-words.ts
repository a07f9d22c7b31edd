import { CERTAINTIES, type Certainty, TRENDS, type Trend } from "../../racing/certainty.ts";
import { SCOPES, type Scope } from "../../racing/claim.ts";
import type { Published } from "../../racing/published.ts";
import type { Texts } from "./texts.ts";
import { date, LOCALES } from "./words.ts";

/** What a picture says besides names and numbers, in a language. */
export function pictureWords(texts: Texts) {
  return {
    locale: LOCALES[texts.language],
    certainty: each<Certainty>(CERTAINTIES, (certainty) => texts.say(`certainty-${certainty}`)),
    trend: each<Trend>(TRENDS, (trend) => texts.say(`trend-${trend}`)),
    scope: each<Scope>(SCOPES, (scope) => texts.say(`scope-${scope}`)),
    contested: texts.say("contested"),
    report: texts.say("picture-report"),
    over: texts.say("picture-over"),
    allOver: texts.say("picture-all-over"),
    colon: texts.say("colon"),
    stale: (since: Published) => texts.say("item-stale", { date: unbroken(date(texts, since)) }),
    date: (when: Published) => date(texts, when),
    more: (count: number) => texts.say("picture-more", { count }),
  };
}

/** "Valentino Rossi · programme 2024". */
export function pictureTitle(texts: Texts, kind: "history" | "programme", driver: string, season: number): string {
  return texts.say(kind === "history" ? "picture-history" : "programme-title", { driver, season: String(season) });
}

/** A date whose parts stay on one line. */
function unbroken(words: string): string {
  return words.replaceAll(" ", "\u00A0");
}

function each<Key extends string>(keys: readonly Key[], say: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>;
}
