import type { Curve } from "./curves.ts";
import type { Words } from "./picture.ts";
import { clean } from "./wrapped.ts";

/** Discord takes 1,024 characters of description with an attachment; see its reference, "Attachment Structure". */
const MAX_CHARACTERS = 1000;

/** "FIA WEC: possible (2 May 2023) → likely (6 November 2023)". */
export function curveAlt(curve: Curve, saysOver: boolean, words: Words): string {
  const told = curve.knots.filter(({ certainty }, n) => curve.knots[n - 1]?.certainty !== certainty);
  const grades = told.map((knot) => `${words.certainty[knot.certainty]} (${words.date(knot.told)})`);
  const isContested = curve.knots.at(-1)?.contested === true;
  return [
    `${nameWith(curve.name, curve.apart, words)}${words.colon}${grades.join(" → ")}`,
    ...(isContested ? [words.contested] : []),
    ...(curve.stale === undefined ? [] : [words.stale(curve.stale)]),
    ...(saysOver && curve.over ? [words.over] : []),
  ].join(", ");
}

/** "FIA WEC (LMGT3, full season)". */
function nameWith(name: string, apart: Curve["apart"], words: Words): string {
  const details = apartWords(apart, words);
  return details.length === 0 ? name : `${name} (${details.join(", ")})`;
}

export function apartWords({ class: raceClass, scope }: Curve["apart"], words: Words): readonly string[] {
  return [...(raceClass === undefined ? [] : [raceClass]), ...(scope === undefined ? [] : [words.scope[scope]])];
}

/**
 * The whole text: the title and what has to be known first, a sentence for each row, the footer; rows that there is no room
 * for are left out.
 */
export function altText(head: readonly (string | undefined)[], rows: readonly string[], footer: string): string {
  const first = head.filter((each) => each !== undefined).map(plain);
  const told = rows.map(plain);
  const spelt = () => [...first, ...told, ...(told.length < rows.length ? ["…"] : []), plain(footer)].join(". ");
  while (told.length > 0 && spelt().length > MAX_CHARACTERS) told.pop();
  return spelt().slice(0, MAX_CHARACTERS);
}

function plain(text: string): string {
  return clean(text).replaceAll("\u00A0", " ");
}
