import * as v from "valibot";
import { BARRIERS } from "../audience/pause.ts";
import { LANGUAGES } from "../racing/language.ts";
import { DEEDS, WAYS_IN } from "../racing/proposal.ts";
import { HINDRANCES } from "../racing/verdict.ts";
import { articleFields, claimFields, factFields, outcomeFields } from "../schema/facts.ts";
import { ArticleKey, ClaimKey, DayOf, NoteKey, SeasonOf, Text, WebAddress } from "../schema/words.ts";
import { ChatOf, Count, list, PersonOf } from "./words.ts";

const SaidKey = v.union([ClaimKey, NoteKey]);

/** A sentence of an article may be long. */
const Sentence = v.pipe(v.string("expected text"), v.maxLength(5000, "expected at most 5,000 characters"));

const { changedMind: _, statement: __, season: ___, ...readFields } = claimFields;

const ProposedClaimOf = v.strictObject({
  id: ClaimKey,
  ...readFields,
  season: v.nullable(SeasonOf),
  sentence: Sentence,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  insteadOf: v.exactOptional(ClaimKey),
});

const ProposedNoteOf = v.variant("kind", [
  v.strictObject({ id: NoteKey, ...outcomeFields, sentence: Sentence }),
  v.strictObject({ id: NoteKey, ...factFields, sentence: Sentence }),
]);

export const ProposalRow = v.strictObject({
  article: v.strictObject({ id: ArticleKey, ...articleFields }),
  way: v.picklist(WAYS_IN),
  state: v.picklist(["waiting", "published", "rejected"]),
  claims: list(ProposedClaimOf),
  notes: list(ProposedNoteOf),
  gone: list(SaidKey),
  told: list(v.strictObject({ digest: Text, key: SaidKey })),
  print: v.string(),
  deeds: list(
    v.strictObject({
      deed: v.picklist(DEEDS),
      who: Text,
      when: DayOf,
      what: v.exactOptional(SaidKey),
      how: v.exactOptional(Text),
    }),
  ),
});

export const AliasRow = v.strictObject({ alias: ArticleKey, article: ArticleKey });

const HindranceOf = v.strictObject({ kind: v.picklist(HINDRANCES), detail: v.exactOptional(Text) });

/** How far a feed was read. Instants are milliseconds since 1970. */
export const FeedRow = v.strictObject({
  url: WebAddress,
  /** Where it is asked since it moved for good. */
  movedTo: v.exactOptional(WebAddress),
  /** When it is asked again. */
  due: Count,
  etag: v.exactOptional(Text),
  lastModified: v.exactOptional(Text),
  /** How often in a row it could not be read, and since when. */
  failures: Count,
  failingSince: v.exactOptional(Count),
  /** Why it could not be read last. */
  fault: v.exactOptional(HindranceOf),
  /** Nobody asks it any more until a curator says so. */
  isPaused: v.boolean(),
  /** The items that it told last, by the key of their link or text, and what tells whether they changed. */
  items: list(
    v.strictObject({ key: ArticleKey, digest: Text, tries: v.exactOptional(Count), read: v.exactOptional(DayOf) }),
  ),
});

export const CuratorRow = v.strictObject({ person: PersonOf, by: Text, since: DayOf });

export const DeskRow = v.strictObject({ chat: ChatOf, by: Text, since: DayOf });

export const SuggestionRow = v.strictObject({
  id: Text,
  of: v.variant("kind", [
    v.strictObject({ kind: v.literal("link"), url: WebAddress }),
    v.strictObject({ kind: v.literal("wrong"), claim: ClaimKey, words: v.exactOptional(Text) }),
  ]),
  by: PersonOf,
  chat: ChatOf,
  language: v.picklist(LANGUAGES),
  when: DayOf,
  article: v.exactOptional(ArticleKey),
  isSettled: v.boolean(),
});

/** What became of what somebody brought in. */
export const OUTCOMES = [
  "published",
  "rejected",
  "known",
  "nothing",
  "unreadable",
  "corrected",
  "retracted",
  "kept",
] as const;

/** What is to be told to one chat, kept until it was told. */
export const NoticeRow = v.strictObject({
  /** The same for the same thing told to the same chat, so that nothing is told twice. */
  id: Text,
  chat: ChatOf,
  since: DayOf,
  about: v.variant("kind", [
    v.strictObject({ kind: v.literal("proposal"), article: ArticleKey }),
    v.strictObject({ kind: v.literal("wrong"), suggestion: Text }),
    v.strictObject({ kind: v.literal("outcome"), suggestion: Text, outcome: v.picklist(OUTCOMES) }),
    v.strictObject({ kind: v.literal("feed-paused"), url: WebAddress, fault: HindranceOf }),
    /** Nothing is told in a chat any more, for who asked for it there. */
    v.strictObject({
      kind: v.literal("paused"),
      chat: ChatOf,
      why: v.picklist(BARRIERS),
      right: v.exactOptional(Text),
    }),
  ]),
});

export type FeedState = v.InferOutput<typeof FeedRow>;
export type Notice = v.InferOutput<typeof NoticeRow>;
export type OutcomeTold = (typeof OUTCOMES)[number];
