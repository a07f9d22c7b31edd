import { FILES } from "../racing/correction.ts";

/** A fact that a file tells; its digest tells whether it changed. */
export interface FactTold<Facts> {
  readonly digest: string;
  readonly facts: Facts;
}

/** Under which key a fact is kept, and what it says. */
interface FactKept<Key> {
  readonly key: Key;
  readonly digest: string;
}

/** What was done to a fact afterwards: by whom, and what took its place, if anything. */
export interface Fix<Key> {
  readonly who: string;
  readonly by?: Key;
}

/** What is kept of an article, and what was done to it. */
export interface Before<Key> {
  /** The facts that the file told when it was read last; none where it never was. */
  readonly entries?: readonly FactKept<Key>[];
  readonly kept: readonly (FactKept<Key> & {
    /** What stays the same when only the words about it change. */
    readonly about: string;
  })[];
  readonly fixes: ReadonlyMap<Key, Fix<Key>>;
}

/** What has to be done so that what is kept says what the file says. */
export interface Plan<Key, Facts> {
  /** Every fact of the file, and under which key it is kept now. */
  readonly entries: readonly FactKept<Key>[];
  /** Facts that are new, and what each takes the place of. */
  readonly added: readonly { readonly key: Key; readonly facts: Facts; readonly insteadOf?: Key }[];
  readonly retracted: readonly Key[];
}

/** What became of a fact. */
interface Fate<Key> {
  /** The key that it goes by now: its own, or that of the last fact which took its place. */
  readonly key: Key;
  readonly retracted: boolean;
  /** Somebody other than the files had a word in it. */
  readonly byCurator: boolean;
}

function fateIn<Key>(fixes: Before<Key>["fixes"], key: Key): Fate<Key> {
  let current = key;
  let byCurator = false;
  for (let fix = fixes.get(current); fix !== undefined; fix = fixes.get(current)) {
    byCurator ||= fix.who !== FILES;
    if (fix.by === undefined) return { key: current, retracted: true, byCurator };
    current = fix.by;
  }
  return { key: current, retracted: false, byCurator };
}

/** What the file told last; where it never was read, what anybody told of the article takes that place, what stands first. */
function lastTold<Key>({ entries, kept, fixes }: Before<Key>): Map<Key, string> {
  const fates = kept.map((fact) => ({ ...fact, fate: fateIn(fixes, fact.key) }));
  const ends = fates.filter(({ key, fate }) => fate.key === key);
  const standingFirst = [...ends.filter(({ fate }) => !fate.retracted), ...ends.filter(({ fate }) => fate.retracted)];
  return new Map((entries ?? standingFirst).map(({ key, digest }) => [key, digest]));
}

/**
 * Compares what a file tells with what is kept. A file never undoes what a curator did: what he retracted stays retracted, and
 * what he put in a fact's place stays until the file tells something new about it.
 */
export function planSaid<Key, Facts>(
  told: readonly FactTold<Facts>[],
  before: Before<Key>,
  aboutOf: (facts: Facts) => string,
  nextKey: () => Key,
): Plan<Key, Facts> {
  const last = lastTold(before);
  const aboutKept = new Map(before.kept.map(({ key, about }) => [key, about]));
  const lastByDigest = keysBy(last, ([, digest]) => digest);
  const lastByAbout = keysBy(last, ([key]) => aboutKept.get(key));
  const same = sameAsKept(before);
  const entries: FactKept<Key>[] = [];
  const added: { key: Key; facts: Facts; insteadOf?: Key }[] = [];

  /** The first of some keys that nothing took yet. */
  const take = (keys: Key[] | undefined): Key | undefined => {
    for (let key = keys?.pop(); key !== undefined; key = keys?.pop()) if (last.delete(key)) return key;
    return undefined;
  };

  const changed = told.filter(({ digest }) => {
    const key = take(lastByDigest.get(digest));
    if (key !== undefined) entries.push({ digest, key });
    return key === undefined;
  });

  for (const { digest, facts } of changed) {
    const about = aboutOf(facts);
    const former = take(lastByAbout.get(about));
    const fate = former === undefined ? undefined : fateIn(before.fixes, former);
    const key = fate?.retracted && fate.byCurator ? former : same(digest, fate?.key);
    if (key !== undefined) {
      entries.push({ digest, key });
      continue;
    }
    const fresh = nextKey();
    entries.push({ digest, key: fresh });
    added.push({ key: fresh, facts, ...(fate !== undefined && !fate.retracted && { insteadOf: fate.key }) });
  }

  const gone = before.entries === undefined ? [] : [...last.keys()].map((key) => fateIn(before.fixes, key));
  const retracted = gone.filter((fate) => !fate.retracted && !fate.byCurator).map((fate) => fate.key);
  return { entries, added, retracted };
}

/** Keys by what is told of each, the first last, so that they can be taken from the end. */
function keysBy<Key, By>(told: ReadonlyMap<Key, string>, by: (entry: [Key, string]) => By): Map<By, Key[]> {
  const keys = new Map<By, Key[]>();
  for (const entry of [...told].reverse()) {
    const [key] = entry;
    const found = keys.get(by(entry));
    if (found === undefined) keys.set(by(entry), [key]);
    else found.push(key);
  }
  return keys;
}

/** Finds where the same is kept already and stands, in a fact's place where there was one, or was taken away by a curator. */
function sameAsKept<Key>({ kept, fixes }: Before<Key>): (digest: string, standing: Key | undefined) => Key | undefined {
  const keys = keysBy(new Map(kept.map(({ key, digest }) => [key, digest])), ([, digest]) => digest);
  return (digest, standing) =>
    keys.get(digest)?.findLast((key) => {
      if (standing !== undefined) return key === standing;
      const fate = fateIn(fixes, key);
      return fate.byCurator || (fate.key === key && !fate.retracted);
    });
}
