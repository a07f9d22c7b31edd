import type { Article } from "../racing/article.ts";
import type { Basis } from "../racing/certainty.ts";
import { type ClaimId, nthClaim, ordinalOf, type Quote } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import { LANGUAGES, type Localized } from "../racing/language.ts";
import { isNoteId, type NoteId, nthNote, ordinalOfNote } from "../racing/note.ts";
import type { Proposal, ProposedClaim, ProposedNote, WayIn } from "../racing/proposal.ts";
import type { ReadClaim, Reading, ReadNote, ReadQuote } from "../reading/reading.ts";
import type { Dossier } from "../store/press.ts";
import { type FactTold, planSaid } from "./plan-said.ts";
import { claimsBefore, digestOfSaid, driveOf, notesBefore, subjectOf } from "./said-before.ts";

/** Who changed what a page says: itself. */
export const PRESS = "press";

/** An article that came in, and what it says. */
export interface Incoming {
  readonly article: Article;
  readonly reading: Reading;
  readonly print: string;
  readonly way: WayIn;
  readonly who: string;
}

/**
 * The proposal that an article makes, or remakes where it is known already and says something else now; `undefined` where it
 * says nothing new. What a curator changed or dropped stays so until the page says something else of it.
 */
export function proposed(
  { article, reading, print, way, who }: Incoming,
  { kept, proposal }: Dossier,
  today: Day,
): Proposal | undefined {
  // What a file or an archive told of it is not doubted by what its page says.
  if (kept !== undefined && (kept.seed !== undefined || (proposal?.told ?? []).length === 0)) return undefined;
  if (kept?.corrections.some(({ kind }) => kind === "article-retracted")) return undefined;
  const before = { claims: proposal?.claims ?? [], notes: proposal?.notes ?? [] };
  const corrections = kept?.corrections ?? [];
  const claims = planSaid(
    reading.claims.map((claim) => told(claimFacts(claim, reading.language))),
    claimsBefore([...(kept?.claims ?? []), ...before.claims], corrections, proposal?.told),
    driveOf,
    counted(lastOrdinal(proposal, kept?.claims ?? [], ordinalIn), (n) => nthClaim(article.id, n)),
  );
  const notes = planSaid(
    reading.notes.flatMap((note) => noteFacts(note) ?? []).map(told),
    notesBefore([...(kept?.notes ?? []), ...before.notes], corrections, proposal?.told),
    subjectOf,
    counted(lastOrdinal(proposal, kept?.notes ?? [], noteOrdinalIn), (n) => nthNote(article.id, n)),
  );
  const isNews = claims.added.length + claims.retracted.length + notes.added.length + notes.retracted.length > 0;
  if (!isNews) return undefined;
  const waiting = new Set<ClaimId | NoteId>([...before.claims, ...before.notes].map(({ id }) => id));
  const replaced = new Set<ClaimId | NoteId>([
    ...[...claims.added, ...notes.added].flatMap(({ insteadOf }) => insteadOf ?? []),
    ...claims.retracted,
    ...notes.retracted,
  ]);
  const stays = ({ id }: { readonly id: ClaimId | NoteId }) => proposal?.state === "waiting" && !replaced.has(id);
  const noteGone = notes.added.flatMap(({ insteadOf }) => insteadOf ?? []);
  return {
    article: kept?.article ?? article,
    way: proposal?.way ?? way,
    state: "waiting",
    claims: [
      ...before.claims.filter(stays),
      ...claims.added.map(({ key, facts, insteadOf }) => ({
        id: key,
        ...facts,
        ...(insteadOf !== undefined && !waiting.has(insteadOf) && { insteadOf }),
      })),
    ],
    notes: [
      ...before.notes.filter(stays),
      ...notes.added.map(({ key, facts }): ProposedNote => ({ ...facts, id: key })),
    ],
    gone: [
      ...new Set(
        [...(proposal?.gone ?? []), ...claims.retracted, ...notes.retracted, ...noteGone].filter(
          (key) => !waiting.has(key),
        ),
      ),
    ],
    told: [...claims.entries, ...notes.entries],
    print,
    deeds: [...(proposal?.deeds ?? []), { deed: "proposed", who: proposal === undefined ? who : PRESS, when: today }],
  };
}

function counted<Key>(last: number, nth: (ordinal: number) => Key): () => Key {
  let ordinal = last;
  return () => {
    ordinal += 1;
    return nth(ordinal);
  };
}

/** The last ordinal that was ever used. */
function lastOrdinal(
  proposal: Proposal | undefined,
  kept: readonly { readonly id: ClaimId | NoteId }[],
  ordinalOfKey: (key: ClaimId | NoteId) => number,
): number {
  const keys = [
    ...kept.map(({ id }) => id),
    ...(proposal?.told ?? []).map(({ key }) => key),
    ...(proposal?.deeds ?? []).flatMap(({ what }) => what ?? []),
    ...[...(proposal?.claims ?? []), ...(proposal?.notes ?? [])].map(({ id }) => id),
  ];
  return keys.reduce((last, key) => Math.max(last, ordinalOfKey(key)), 0);
}

function ordinalIn(key: ClaimId | NoteId): number {
  return isNoteId(key) ? 0 : ordinalOf(key);
}

function noteOrdinalIn(key: ClaimId | NoteId): number {
  return isNoteId(key) ? ordinalOfNote(key) : 0;
}

type ClaimFacts = Omit<ProposedClaim, "id" | "insteadOf">;
type NoteFacts = ProposedNote extends infer Note ? (Note extends ProposedNote ? Omit<Note, "id"> : never) : never;

function told<Facts extends ClaimFacts | NoteFacts>(facts: Facts): FactTold<Facts> {
  return { facts, digest: digestOfSaid(facts) };
}

function claimFacts(claim: ReadClaim, language: string): ClaimFacts {
  const { basis: _, by: __, speaker: ___, quotes, grounds: ____, crew, sentence, ...facts } = claim;
  return {
    ...facts,
    basis: basisOf(claim),
    ...(crew !== undefined && { crew }),
    quotes: quotes.map((quote) => quoteOf(quote, language)),
    sentence: clipped(sentence, MAX_SENTENCE),
  };
}

/** An announcement of which the words do not tell by whom is the team's: it is teams who announce drivers. */
function basisOf({ basis, by = "team", speaker }: ReadClaim): Basis {
  switch (basis) {
    case "announcement":
      return { kind: basis, by };
    case "statement":
      return speaker === undefined ? { kind: "report" } : { kind: basis, speaker };
    case "report":
    case "rumour":
      return { kind: basis };
  }
}

function quoteOf({ text, speaker, occasion, certainty }: ReadQuote, language: string): Quote {
  return {
    text: clipped(text, MAX_QUOTE),
    speaker,
    ...(occasion !== undefined && { occasion: localized(occasion, language) }),
    certainty,
  };
}

/** Words of an article as they stand there; in English too, since English is always there. */
function localized(words: string, language: string): Localized {
  const own = LANGUAGES.find((each) => each === language);
  return { en: words, ...(own !== undefined && { [own]: words }) };
}

function noteFacts({
  kind,
  text,
  raced,
  sentence,
  driver,
  series,
  season,
  certainty,
  ...note
}: ReadNote): NoteFacts | undefined {
  const statement: Localized = { en: text };
  const kept = clipped(sentence, MAX_SENTENCE);
  if (kind === "outcome") {
    if (driver === undefined || series === undefined || season === undefined || raced === undefined) return undefined;
    return { kind, driver, series, season, raced, statement, sentence: kept };
  }
  return {
    kind,
    ...(driver !== undefined && { driver }),
    ...(series !== undefined && { series }),
    ...(season !== undefined && { season }),
    ...(certainty !== undefined && { certainty }),
    ...(note.class !== undefined && { class: note.class }),
    ...(note.team !== undefined && { team: note.team }),
    statement,
    sentence: kept,
  };
}

/** A quote is short, or it is somebody else's article; see `schema/facts.ts`. */
const MAX_QUOTE = 300;
const MAX_SENTENCE = 1000;

/** Words up to so many characters, ended by … where there are more. */
function clipped(words: string, most: number): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(" ", most - 2);
  return `${line.slice(0, space > most / 2 ? space : most - 2).replace(/[\uD800-\uDBFF]$/, "")} …`;
}
