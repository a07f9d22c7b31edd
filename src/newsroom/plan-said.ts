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
  const entries: FactKept<Key>[] = [];
  const added: { key: Key; facts: Facts; insteadOf?: Key }[] = [];

  const take = (matches: (key: Key, digest: string) => boolean): Key | undefined => {
    const [key] = [...last].find(([candidate, digest]) => matches(candidate, digest)) ?? [];
    if (key !== undefined) last.delete(key);
    return key;
  };

  const changed = told.filter(({ digest }) => {
    const key = take((_, known) => known === digest);
    if (key !== undefined) entries.push({ digest, key });
    return key === undefined;
  });

  for (const { digest, facts } of changed) {
    const about = aboutOf(facts);
    const former = take((key) => aboutKept.get(key) === about);
    const fate = former === undefined ? undefined : fateIn(before.fixes, former);
    const key = fate?.retracted && fate.byCurator ? former : keyOfSame(before, digest, fate?.key);
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

/** Where the same is kept already and stands, in a fact's place where there was one, or was taken away by a curator. */
function keyOfSame<Key>({ kept, fixes }: Before<Key>, digest: string, standing: Key | undefined): Key | undefined {
  return kept.find((fact) => {
    if (fact.digest !== digest) return false;
    if (standing !== undefined) return fact.key === standing;
    const fate = fateIn(fixes, fact.key);
    return fate.byCurator || (fate.key === fact.key && !fate.retracted);
  })?.key;
}
