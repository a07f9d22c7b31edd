import { fold } from "../catalogue/fold.ts";
import type { ReadClaim, Reading } from "./reading.ts";
import { clean } from "./text/clean.ts";
import { squeeze } from "./text/squeeze.ts";

/**
 * A reading without what does not stand in the text: claims and notes whose sentence is not there, quotes that nobody can find, and
 * speakers whom the text does not name. Whatever proposes claims, rules or a second reader, goes through here.
 */
export function verified(reading: Reading, text: string): Reading {
  const plain = squeezed(clean(text));
  let words: string | undefined;
  const known = new Map<string, boolean>();
  const stands = (told: string) => {
    const found = known.get(told) ?? plain.includes(squeezed(told));
    known.set(told, found);
    return found;
  };
  const isNamed = (speaker: string) => {
    words ??= ` ${fold(plain)} `;
    return words.includes(` ${fold(speaker).split(" ").at(-1) ?? ""} `);
  };
  return {
    ...reading,
    claims: reading.claims
      .filter(({ sentence, grounds }) => stands(sentence) && grounds.every((ground) => stands(ground.sentence)))
      .map((claim) => {
        const quotes = claim.quotes.filter((quote) => stands(quote.text) && isNamed(quote.speaker));
        return claim.speaker === undefined || isNamed(claim.speaker)
          ? { ...claim, quotes }
          : unsaid({ ...claim, quotes });
      }),
    notes: reading.notes.filter(({ sentence }) => stands(sentence)),
  };
}

/** A claim that nobody is known to have stated. */
function unsaid({ speaker: _, ...claim }: ReadClaim): ReadClaim {
  return claim.basis === "statement" ? { ...claim, basis: "report" } : claim;
}

function squeezed(text: string): string {
  return squeeze(text).trim();
}
