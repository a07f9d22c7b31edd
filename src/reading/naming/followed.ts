import { fold } from "../../catalogue/fold.ts";
import { namesOfDriver } from "../../catalogue/names.ts";
import type { Driver, DriverId } from "../../racing/driver.ts";
import { GENERATIONS, genitive, PARTICLES, spellings } from "./name-grammar.ts";

/** A name of a driver, and how much it takes to mean him. */
export interface DriverName {
  readonly name: string;
  /** `full` and `nickname` mean nobody else; `surname` may be another's too; `weak` counts where the article names him otherwise. */
  readonly strength: "full" | "nickname" | "surname" | "weak";
}

/** A surname of fewer letters is a word of some language. */
const SHORTEST_SURNAME = 3;

/** Everything that the press calls a driver, each name once. */
export function namesOf(driver: Driver): readonly DriverName[] {
  const own = namesOfDriver(driver).map(({ name, field, weak }): DriverName => {
    if (weak) return { name, strength: "nickname" };
    const isWhole = field !== "shortName" && (fold(name).includes(" ") || /\d/.test(name));
    return { name, strength: isWhole ? "full" : "surname" };
  });
  const names = new Map<string, DriverName>();
  for (const each of spelt([...own, ...partsOf(driver.name)])) {
    const known = names.get(fold(each.name));
    if (known === undefined || STRENGTH[each.strength] > STRENGTH[known.strength]) names.set(fold(each.name), each);
  }
  return [...names.values()];
}

const STRENGTH = { full: 3, nickname: 2, surname: 1, weak: 0 } as const;

/** A driver who is followed by name alone: `id` is the name in lower-case ASCII with hyphens. */
export function followedByName(name: string, id: DriverId): Driver {
  const surname = partsOf(name).find(({ strength }) => strength === "surname")?.name ?? name;
  return { id, name, shortName: surname, otherNames: [], weakNames: [], notToBeTakenFor: [] };
}

function partsOf(name: string): readonly DriverName[] {
  const words = name.split(/[\s-]+/);
  while (words.length > 2 && GENERATIONS.has(fold(words.at(-1) ?? ""))) words.pop();
  const parts: DriverName[] = [{ name: words.join(" "), strength: "full" }];
  const first = words[0] ?? "";
  if (words.length > 2) parts.push({ name: `${first} ${afterParticles(words).join(" ")}`, strength: "full" });
  for (let from = 1; from < words.length; from += 1) {
    if (PARTICLES.has(fold(words[from - 1] ?? "")) && from > 1) continue;
    const surname = words.slice(from).join(" ");
    if (surname.length >= SHORTEST_SURNAME) parts.push({ name: surname, strength: "surname" });
  }
  if (first.length >= SHORTEST_SURNAME) parts.push({ name: first, strength: "weak" });
  return parts;
}

function afterParticles(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word, index) => index > 0 && PARTICLES.has(fold(word)));
  return words.slice(from > 0 ? from : -1);
}

/** Each name in all its spellings, and with the genitive that has no apostrophe. */
function spelt(names: readonly DriverName[]): readonly DriverName[] {
  return names.flatMap(({ name, strength }) =>
    spellings(name).flatMap((spelling) => {
      const of = strength === "weak" ? undefined : genitive(spelling);
      return [{ name: spelling, strength }, ...(of === undefined ? [] : [{ name: of, strength }])];
    }),
  );
}
