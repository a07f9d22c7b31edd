import type { Suggestion } from "../audience/suggestion.ts";
import { articleIdOf } from "../catalogue/article-id.ts";
import type { Article, ArticleId } from "../racing/article.ts";
import type { Day } from "../racing/day.ts";
import type { Proposal } from "../racing/proposal.ts";
import type { Arrival } from "../racing/verdict.ts";
import type { Reader, Reading } from "../reading/reading.ts";
import type { Decision } from "../store/press.ts";
import type { Notice } from "../store/press-records.ts";
import { type Decider, publish } from "./deciding.ts";
import { type Effect, effectOf } from "./effect.ts";
import type { InTurn } from "./in-turn.ts";
import { printOf } from "./likeness.ts";
import type { Means } from "./means.ts";
import { settled } from "./outcomes.ts";
import { proposed } from "./proposing.ts";
import { sameAs } from "./same-article.ts";
import { articleOf, isWeb, keysOf, type Told, unread } from "./told.ts";

/** By whom something is published because its publisher is trusted so far. */
const TRUST = "trust";

/** Takes an article in, or tells that it is known or says nothing of anybody who is followed. */
export type Intake = (told: Told) => Promise<Arrival>;

/** Reads articles, and takes them in one after the other: what was just kept is known to the next. */
export function intakeFor(means: Means, turn: InTurn): Intake {
  return async (given) => {
    const today = means.today();
    const told = { ...given, links: given.links.filter(isWeb) };
    const reader = await means.reader();
    const { text, published, language } = unread(told, today);
    const reading = followedBy(reader, reader.read({ text, published, ...language }));
    return turn(() => take({ reading, print: printOf(text), told }, means, today));
  };
}

async function take({ reading, print, told }: Read, means: Means, today: Day): Promise<Arrival> {
  const { store, catalogue } = means;
  const keys = keysOf(told);
  const article = articleOf(told, keys[0], reading, catalogue, today);
  const known = (await store.knownAs(keys)) ?? (await sameAs(article, reading, print, store));
  if (known !== undefined && !keys.includes(known)) {
    // Elsewhere it may be told in other words; what it says is read where it was read first.
    await store.decide(known, () => ({ aliases: keys.map((alias) => ({ alias, article: known })) }));
    return { kind: "known", article: known };
  }
  const isNothing = reading.claims.length === 0 && reading.notes.every(({ driver }) => driver === undefined);
  if (known === undefined && isNothing) return { kind: "nothing" };
  return keep({ ...article, id: known ?? article.id }, keys, { reading, print, told }, means, today);
}

interface Read {
  readonly reading: Reading;
  readonly print: string;
  readonly told: Told;
}

/** `fresh` where something is kept that was not known before. */
interface Kept extends Decision, Partial<Effect> {
  readonly fresh?: "proposed" | "revised";
}

/** Keeps the proposal with all that follows from it in one write. */
async function keep(
  article: Article,
  keys: readonly ArticleId[],
  read: Read,
  means: Means,
  today: Day,
): Promise<Arrival> {
  const { store, catalogue } = means;
  const { way, who } = read.told;
  const [desks, open] = await Promise.all([store.desks(), store.suggestionsOpen()]);
  const hopes = hopesFor(open, [article.id, ...keys]);
  const aliases = keys.filter((key) => key !== article.id).map((alias) => ({ alias, article: article.id }));
  const trusted = catalogue.publishers.get(article.publisher)?.trusted;
  const decision = await store.decide<Kept>(article.id, (dossier, claimsAbout) => {
    const fresh = proposed({ article, ...read, way, who }, dossier, today);
    if (fresh === undefined) return { aliases };
    const decided = trusted === undefined ? undefined : publishTrusted(fresh, dossier.kept, trusted, today);
    const proposal = decided?.proposal ?? fresh;
    const notices = proposal.state === "waiting" ? desks.map(({ chat }) => noticeOf(proposal, chat, today)) : [];
    const outcomes = proposal.state === "published" ? hopes.map((hope) => settled(hope, "published", today)) : [];
    return {
      aliases,
      proposal,
      notices: [...notices, ...outcomes.flatMap((outcome) => outcome.notices)],
      suggestions: [
        ...hopes.map((hope) => ({ ...hope, article: article.id })),
        ...outcomes.flatMap((outcome) => outcome.suggestions),
      ],
      fresh: dossier.proposal === undefined ? "proposed" : "revised",
      ...(decided?.intake && { intake: decided.intake }),
      ...effectOf(decided?.intake, dossier, claimsAbout, means),
    };
  });
  if (decision.proposal === undefined || decision.fresh === undefined) return { kind: "known", article: article.id };
  if ((decision.notices ?? []).length > 0) means.onNotices();
  if (decision.bulletin !== undefined) means.onBulletin();
  return { kind: decision.fresh, proposal: decision.proposal, changes: decision.changes ?? [] };
}

/** Publishes of a proposal what its publisher is trusted for; the rest waits. */
function publishTrusted(proposal: Proposal, kept: Parameters<typeof publish>[0]["kept"], from: number, today: Day) {
  const by: Decider = { who: TRUST, when: today };
  return publish({ kept, proposal }, by, ({ confidence }) => confidence >= from);
}

/** The links somebody brought in that led to an article. */
function hopesFor(open: readonly Suggestion[], keys: readonly ArticleId[]): readonly Suggestion[] {
  return open.filter(({ of }) => of.kind === "link" && keys.includes(articleIdOf(of.url)));
}

/** One for each thing that a proposal says, so that it is pushed again when its page says something else. */
function noticeOf({ article, deeds }: Proposal, chat: Notice["chat"], since: Day): Notice {
  return {
    id: `proposal ${article.id} ${deeds.length} ${chat}`,
    chat,
    since,
    about: { kind: "proposal", article: article.id },
  };
}

/** Without what it says of drivers whom nobody follows. */
function followedBy(reader: Reader, reading: Reading): Reading {
  return {
    ...reading,
    claims: reading.claims.filter(({ driver }) => reader.follows(driver)),
    notes: reading.notes.filter(({ driver }) => driver === undefined || reader.follows(driver)),
  };
}
