import type { ArticleId } from "../../racing/article.ts";
import type { Bulletin, KeptChange } from "../../racing/bulletin.ts";
import type { Standpoint } from "../../racing/change.ts";
import { type About, sameDrive } from "../../racing/claim.ts";
import type { Reason } from "../../racing/correction.ts";
import { netChanges } from "./net-changes.ts";

/** A bulletin that takes something back. */
export type CorrectingBulletin = Bulletin & Required<Pick<Bulletin, "correction">>;

/** What was said of a line, and was wrong. */
export interface Said {
  readonly about: About;
  readonly standpoint: Standpoint;
  /** The change as which it was told, or which takes it back. */
  readonly change: KeptChange;
  /** When it was told, in milliseconds since 1970; none where nobody was told it in so many words. */
  readonly at?: number;
}

/** What was told wrong, and why. */
export interface Mistake {
  readonly article: ArticleId;
  readonly why: Reason;
  readonly said: readonly Said[];
  /** What is different since it was taken back. */
  readonly changes: readonly KeptChange[];
}

/** What several bulletins come to: what changed, without what was taken back, and what was told wrong. */
export interface News {
  readonly changes: readonly KeptChange[];
  readonly mistakes: readonly Mistake[];
}

/** What bulletins come to. `earlier`: those before them, in which may stand what they take back. */
export function newsIn(bulletins: readonly Bulletin[], earlier: readonly Bulletin[]): News {
  const correcting = bulletins.filter(isCorrecting);
  const wrong = new Set(correcting.flatMap(({ correction }) => correction.claims));
  const changes = bulletins.filter((each) => !isCorrecting(each)).flatMap((each) => each.changes);
  return {
    changes: netChanges(changes.filter(({ because }) => !wrong.has(because))),
    mistakes: correcting.map((bulletin) => mistakeOf(bulletin, [...earlier, ...bulletins])),
  };
}

export function isCorrecting(bulletin: Bulletin): bulletin is CorrectingBulletin {
  return bulletin.correction !== undefined;
}

function mistakeOf({ n, article, correction, changes }: CorrectingBulletin, told: readonly Bulletin[]): Mistake {
  const { claims, why } = correction;
  const inWords = told
    .filter((each) => each.n < n)
    .flatMap(({ at, changes }) =>
      changes.flatMap((change) => (claims.includes(change.because) ? saidBy(change, at) : [])),
    );
  const said = inWords.length > 0 ? lastOfEachDrive(inWords) : changes.flatMap(heldBefore);
  return { article, why, said, changes };
}

function saidBy(change: KeptChange, at: number): readonly Said[] {
  return change.after === undefined ? [] : [{ about: change.about, standpoint: change.after, change, at }];
}

function heldBefore(change: KeptChange): readonly Said[] {
  return change.before === undefined ? [] : [{ about: change.about, standpoint: change.before, change }];
}

/** What was said last of each drive: one bulletin may tell several lines of it. */
function lastOfEachDrive(said: readonly Said[]): readonly Said[] {
  return said.filter(({ about, at }) => !said.some((other) => sameDrive(other.about, about) && isLater(other.at, at)));
}

function isLater(one = 0, other = 0): boolean {
  return one > other;
}
