import type { House } from "../../src/house.ts";
import type { Claim } from "../../src/racing/claim.ts";
import { theSeries } from "./facts.ts";
import { publishedOnDay } from "./talking.ts";

/** Reports on Rossi's WEC season 2024 besides the committed ones, a day after the other, in the running bot's store. */
export async function reported(house: House, ...told: readonly Partial<Claim>[]): Promise<void> {
  for (const [index, each] of told.entries()) {
    const claim = publishedOnDay(`2023-11-0${(index % 3) + 7}`, { series: theSeries("fia-wec"), ...each });
    await house.store.keep({ article: claim.article, claims: [claim], notes: [], corrections: [] });
  }
}

/** With the first article, enough of them to draw a history. */
export const TWO_MORE: readonly Partial<Claim>[] = [{ certainty: "possible" }, { certainty: "certain" }];
