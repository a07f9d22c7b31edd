import { inFreshFolder } from "../support/in-fresh-folder.ts";
import { type Random, randomFrom } from "./random.ts";

/** What an ordeal works with. */
interface Trial {
  /** Its own, which is gone afterwards. */
  readonly folder: string;
  readonly random: Random;
  /** How long it is to go on; what it takes to begin, and to look at the promises, comes on top. */
  readonly ms: number;
  /** Whether there is still time to go on, from when it was asked first. */
  goesOn(): boolean;
}

/** What came of an ordeal. */
export interface Outcome {
  /** How often what was done. */
  readonly did: Readonly<Record<string, number>>;
  /** The promises that were not kept, in words; of none an ordeal was passed. */
  readonly broken: readonly string[];
}

/** Something that must not harm the bot, and what is promised all the same. */
export interface Ordeal {
  readonly name: string;
  /** How much of the whole time it takes, beside the others. */
  readonly weight: number;
  /** Why it cannot be done on this machine. */
  hindrance?(): string | undefined;
  endure(trial: Trial): Promise<Outcome>;
}

/** Lets an ordeal take its course; one that fails in the middle has broken a promise too. */
export async function endured({ name, endure }: Ordeal, seed: number, ms: number): Promise<Outcome> {
  return inFreshFolder(async (folder) => {
    let end: number | undefined;
    const goesOn = () => {
      end ??= Date.now() + ms;
      return Date.now() < end;
    };
    // Alone or beside others, it does the same by the same seed.
    const own = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);
    try {
      return await endure({ folder, random: randomFrom(own), ms, goesOn });
    } catch (error) {
      return { did: {}, broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
    }
  });
}

/** The promises that were not kept, each with how much was found where nothing of the kind may be. */
export function broken(found: Readonly<Record<string, number | boolean>>): readonly string[] {
  return Object.entries(found)
    .filter(([, much]) => much !== 0 && much !== false)
    .map(([what, much]) => (much === true ? what : `${much} ${what}`));
}
