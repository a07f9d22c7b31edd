import type { AlertSubscription, Topic } from "../../src/audience/alert-subscription.ts";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import { compare } from "../../src/judging/compare.ts";
import { judge } from "../../src/judging/judge.ts";
import type { Bulletin, KeptChange } from "../../src/racing/bulletin.ts";
import type { About, Claim } from "../../src/racing/claim.ts";
import { lastDayOf } from "../../src/racing/season.ts";
import { ROSSI, theDay } from "./facts.ts";

/** That all changes of Rossi's programme are told in a private chat, unless told. */
export function anAlert(topic: Partial<Topic> = {}, told: Partial<AlertSubscription> = {}): AlertSubscription {
  return {
    n: 1,
    after: 0,
    chat: chatKey({ platform: "telegram", id: "1" }),
    place: placeKey("telegram", "1"),
    topics: [{ driver: ROSSI, measure: "every", since: theDay("2026-11-01"), ...topic }],
    manner: {},
    ...told,
  };
}

const HOUR_MS = 60 * 60 * 1000;

/** What claims change one after the other, a bulletin for each; the first hour of 12 March 2026, the next, and so on. */
export function bulletinsOf(...claims: readonly Claim[]): readonly Bulletin[] {
  return claims.map((claim, at) =>
    bulletin(at + 1, claim, changesBetween(claims.slice(0, at), claims.slice(0, at + 1), claim)),
  );
}

/** That a claim of those is taken back. */
export function takenBack(
  n: number,
  claim: Claim,
  why: "our-misreading" | "publisher-corrected" | "false",
  claims: readonly Claim[],
  instead?: Claim,
): Bulletin {
  const left = claims.filter((each) => each !== claim);
  const now = instead === undefined ? left : [...left, instead];
  return { ...bulletin(n, claim, changesBetween(claims, now, claim)), correction: { claims: [claim.id], why } };
}

function bulletin(n: number, { article }: Claim, changes: readonly KeptChange[]): Bulletin {
  return { n, at: Date.UTC(2026, 2, 12) + n * HOUR_MS, article: article.id, changes };
}

export function changesBetween(before: readonly Claim[], after: readonly Claim[], about: About): readonly KeptChange[] {
  const asOf = theDay("2026-12-01");
  const days = { asOf, today: asOf, seasonEnds: lastDayOf(about.season) };
  const drive: About = { driver: about.driver, series: about.series, season: about.season };
  const of = (claims: readonly Claim[]) =>
    claims.filter((each) => each.series === drive.series && each.season === drive.season);
  return compare(judge(drive, of(before), days), judge(drive, of(after), days)).map(({ because, ...change }) => ({
    ...change,
    because: because.id,
  }));
}
