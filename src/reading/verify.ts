import type { Reading } from "./reading.ts";
import { clean } from "./text/clean.ts";

/**
 * A reading without what does not stand in the text: a claim whose sentence is not there, and a quote that nobody can find. Whatever
 * proposes claims, rules or a second reader, goes through here.
 */
export function verified(reading: Reading, text: string): Reading {
  const plain = squeezed(clean(text));
  const known = new Map<string, boolean>();
  const stands = (words: string) => {
    const found = known.get(words) ?? plain.includes(squeezed(words));
    known.set(words, found);
    return found;
  };
  return {
    ...reading,
    claims: reading.claims
      .filter(({ sentence, grounds }) => stands(sentence) && grounds.every((ground) => stands(ground.sentence)))
      .map((claim) => ({
        ...claim,
        quotes: claim.quotes.filter((quote) => stands(quote.text) && stands(quote.speaker.split(" ").at(-1) ?? "")),
      })),
    notes: reading.notes.filter(({ sentence }) => stands(sentence)),
  };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
