import type { Claim } from "../../racing/claim.ts";
import type { Day } from "../../racing/day.ts";
import { type Driver, driverId } from "../../racing/driver.ts";
import type { Note } from "../../racing/note.ts";
import { runningSeason, type Season } from "../../racing/season.ts";
import { type Knowledge, knowledgeOf } from "../../talk/knowledge.ts";
import { seasonMeant } from "../../talk/season-meant.ts";
import type { BoardMeans } from "./board-means.ts";

/** A driver, and all that is known of him now. */
export interface Followed {
  readonly driver: Driver;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  readonly today: Day;
  readonly knowledge: Knowledge;
  /** Those that have a page, newest first: the ones reported on, and the one that runs. */
  readonly seasons: readonly Season[];
  /** The one that is shown where nobody names any. */
  readonly meant: Season;
}

type Means = Pick<BoardMeans, "store" | "catalogue" | "dayAt" | "now">;

/** `undefined` for a key that no driver has who is followed. */
export async function followed(means: Means, key: string): Promise<Followed | undefined> {
  const { store, catalogue, dayAt, now } = means;
  const id = driverId(key);
  const driver = id && catalogue.drivers.get(id);
  if (driver === undefined) return undefined;
  const [claims, notes] = await Promise.all([store.claimsAbout(driver.id), store.notesAbout(driver.id)]);
  const today = dayAt(now());
  const knowledge = knowledgeOf(driver, catalogue, { claims, notes }, { today });
  const running = runningSeason(today);
  const seasons = [...new Set([...knowledge.seasons(), running])].sort((a, b) => b - a);
  const meant = seasonMeant(knowledge, catalogue, undefined, []).season ?? running;
  return { driver, claims, notes, today, knowledge, seasons, meant };
}

/** What was known on a day, as it was seen on that day. */
export function knownOn({ catalogue }: Means, { driver, claims, notes }: Followed, day: Day): Knowledge {
  // Other claims by their identity, so that what is known today stays remembered beside it.
  return knowledgeOf(driver, catalogue, { claims: [...claims], notes }, { today: day, asOf: day });
}
