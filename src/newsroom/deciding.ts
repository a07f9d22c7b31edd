import type { Claim, ClaimId } from "../racing/claim.ts";
import { nthClaim, ordinalOf } from "../racing/claim.ts";
import { type Correction, correctedKey, type Reason } from "../racing/correction.ts";
import type { Day } from "../racing/day.ts";
import { isNoteId, type Note, type NoteId } from "../racing/note.ts";
import type { Deed, Proposal, ProposedClaim, ProposedNote } from "../racing/proposal.ts";
import type { Amendment, Verdict } from "../racing/verdict.ts";
import type { Intake } from "../store/intake.ts";
import type { Decision, Dossier } from "../store/press.ts";

/** By whom and when something is decided. */
export interface Decider {
  readonly who: string;
  readonly when: Day;
}

/** What is decided, and what whoever decided is told; `verdict` bears no changes yet: see `effectOf`. */
export interface Decided extends Decision {
  readonly verdict: Exclude<Verdict, { kind: "done" }> | { readonly kind: "done"; readonly proposal: Proposal };
}

/** Publishes all of a proposal, or some of its claims with its notes. What lacks its season waits on. */
export function publish(
  { kept, proposal }: Dossier,
  { who, when }: Decider,
  isWanted: (claim: ProposedClaim) => boolean = () => true,
): Decided {
  if (proposal === undefined) return { verdict: { kind: "unknown" } };
  if (proposal.state !== "waiting") return { verdict: { kind: "decided-before", proposal } };
  const article = kept?.article ?? proposal.article;
  const ready = proposal.claims.filter((claim) => claim.season !== null && isWanted(claim));
  const left = proposal.claims.filter((claim) => !ready.includes(claim));
  const lacking = left.filter(({ season }) => season === null).map(({ id }) => id);
  const isAll = left.length === 0;
  const notes = isAll || ready.length > 0 ? proposal.notes : [];
  const gone = isAll ? proposal.gone : [];
  if (ready.length + notes.length + gone.length === 0) return { verdict: { kind: "incomplete", claims: lacking } };
  const corrected = { who, when, why: "publisher-corrected" } as const;
  const already = new Set((kept?.corrections ?? []).map(correctedKey));
  const published: Proposal = {
    ...proposal,
    state: isAll ? "published" : "waiting",
    claims: left,
    notes: [],
    gone: isAll ? [] : proposal.gone,
    deeds: [...proposal.deeds, { deed: "published", who, when }],
  };
  const intake: Intake = {
    article,
    claims: ready.flatMap((claim) => publishedClaim(claim, article) ?? []),
    notes: notes.map((note) => publishedNote(note, article)),
    corrections: [
      ...ready.flatMap(({ id, insteadOf }): readonly Correction[] =>
        insteadOf === undefined || already.has(insteadOf)
          ? []
          : [{ kind: "superseded", claim: insteadOf, by: id, ...corrected }],
      ),
      ...gone.filter((key) => !already.has(key)).map((key) => takenBack(key, corrected)),
    ],
  };
  return { intake, proposal: published, verdict: { kind: "done", proposal: published } };
}

export function reject({ proposal }: Dossier, { who, when }: Decider): Decided {
  if (proposal === undefined) return { verdict: { kind: "unknown" } };
  if (proposal.state !== "waiting") return { verdict: { kind: "decided-before", proposal } };
  const wasPublished = proposal.deeds.some(({ deed }) => deed === "published");
  const rejected: Proposal = {
    ...proposal,
    // Of an article that was published before, only what the page says since is rejected.
    state: wasPublished ? "published" : "rejected",
    claims: wasPublished ? [] : proposal.claims.map((claim) => ({ ...claim, sentence: "" })),
    notes: [],
    gone: [],
    deeds: [...proposal.deeds, { deed: "rejected", who, when }],
  };
  return { proposal: rejected, verdict: { kind: "done", proposal: rejected } };
}

/** Says something else of a claim that waits. */
export function amend({ proposal }: Dossier, claim: ClaimId, amendment: Amendment, by: Decider): Decided {
  const waiting = proposal?.claims.find(({ id }) => id === claim);
  if (proposal === undefined) return { verdict: { kind: "unknown" } };
  if (proposal.state !== "waiting" || waiting === undefined) return { verdict: { kind: "decided-before", proposal } };
  const claims = proposal.claims.map((each) => (each === waiting ? { ...each, ...amendment } : each));
  const edited = { ...proposal, claims, deeds: [...proposal.deeds, edit(claim, waiting, amendment, by)] };
  return { proposal: edited, verdict: { kind: "done", proposal: edited } };
}

/** Leaves a claim out of what waits; where nothing else waits, the article is rejected. */
export function drop(dossier: Dossier, claim: ClaimId, { who, when }: Decider): Decided {
  const { proposal } = dossier;
  if (proposal === undefined) return { verdict: { kind: "unknown" } };
  const claims = proposal.claims.filter(({ id }) => id !== claim);
  if (proposal.state !== "waiting" || claims.length === proposal.claims.length) {
    return { verdict: { kind: "decided-before", proposal } };
  }
  if (claims.length + proposal.notes.length + proposal.gone.length === 0) return reject(dossier, { who, when });
  const dropped: Proposal = {
    ...proposal,
    claims,
    deeds: [...proposal.deeds, { deed: "dropped", who, when, what: claim }],
  };
  return { proposal: dropped, verdict: { kind: "done", proposal: dropped } };
}

/** Puts what a curator says in the place of a published claim. */
export function correct(
  { kept, proposal }: Dossier,
  claim: ClaimId,
  amendment: Amendment,
  { who, when, why }: Decider & { readonly why: Reason },
): Decided {
  const wrong = kept?.claims.find(({ id }) => id === claim);
  if (kept === undefined || wrong === undefined) return { verdict: { kind: "unknown" } };
  const recorded = recordOf(kept.article, proposal);
  if (kept.corrections.some((each) => correctedKey(each) === claim || correctedKey(each) === kept.article.id)) {
    return { verdict: { kind: "decided-before", proposal: recorded } };
  }
  const { statement: _, ...facts } = wrong; // It told what was wrong.
  const right: Claim = { ...facts, ...amendment, id: nthClaim(kept.article.id, nextOrdinal(kept.claims, recorded)) };
  const corrected = {
    ...recorded,
    deeds: [...recorded.deeds, { ...edit(claim, wrong, amendment, { who, when }), deed: "corrected" as const }],
  };
  return {
    intake: {
      article: kept.article,
      claims: [right],
      notes: [],
      corrections: [{ kind: "superseded", claim, by: right.id, who, when, why }],
    },
    proposal: corrected,
    verdict: { kind: "done", proposal: corrected },
  };
}

/** Takes back a published claim or note, or a whole article with all that it said. */
export function retract(
  { kept, proposal }: Dossier,
  what: ClaimId | NoteId | undefined,
  { who, when, why }: Decider & { readonly why: Reason },
): Decided {
  if (kept === undefined) return { verdict: { kind: "unknown" } };
  const key = what ?? kept.article.id;
  const isThere = what === undefined || [...kept.claims, ...kept.notes].some(({ id }) => id === what);
  if (!isThere) return { verdict: { kind: "unknown" } };
  const recorded = recordOf(kept.article, proposal);
  if (kept.corrections.some((each) => correctedKey(each) === key || correctedKey(each) === kept.article.id)) {
    return { verdict: { kind: "decided-before", proposal: recorded } };
  }
  const deed: Deed = { deed: "retracted", who, when, ...(what !== undefined && { what }) };
  const retracted: Proposal = {
    ...recorded,
    ...(what === undefined && { state: "rejected", claims: [], notes: [], gone: [] }),
    deeds: [...recorded.deeds, deed],
  };
  const correction: Correction =
    what === undefined
      ? { kind: "article-retracted", article: kept.article.id, who, when, why }
      : takenBack(what, { who, when, why });
  return {
    intake: { article: kept.article, claims: [], notes: [], corrections: [correction] },
    proposal: retracted,
    verdict: { kind: "done", proposal: retracted },
  };
}

/** What is known of an article that came in otherwise than as news: from a file or an archive. */
function recordOf(article: Proposal["article"], proposal: Proposal | undefined): Proposal {
  return (
    proposal ?? {
      article,
      way: "command-line",
      state: "published",
      claims: [],
      notes: [],
      gone: [],
      told: [],
      print: "",
      deeds: [],
    }
  );
}

function edit(what: ClaimId, before: Claim | ProposedClaim, amendment: Amendment, { who, when }: Decider): Deed {
  const fields = Object.keys(amendment) as (keyof Amendment)[]; // TypeScript tells any text; an amendment has these alone.
  const how = fields.map((field) => `${field}: ${before[field] ?? "–"} → ${amendment[field]}`).join("; ");
  return { deed: "edited", who, when, what, how: how.slice(0, 500) };
}

function takenBack(key: ClaimId | NoteId, by: Decider & { readonly why: Reason }): Correction {
  return isNoteId(key) ? { kind: "note-retracted", note: key, ...by } : { kind: "claim-retracted", claim: key, ...by };
}

function nextOrdinal(claims: readonly Claim[], { claims: waiting, told }: Proposal): number {
  const keys = [
    ...claims.map(({ id }) => id),
    ...waiting.map(({ id }) => id),
    ...told.flatMap(({ key }) => (isNoteId(key) ? [] : [key])),
  ];
  return 1 + keys.reduce((last, key) => Math.max(last, ordinalOf(key)), 0);
}

function publishedClaim(claim: ProposedClaim, article: Claim["article"]): Claim | undefined {
  const { season, sentence: _, confidence: __, insteadOf: ___, ...facts } = claim;
  return season === null ? undefined : { ...facts, season, article };
}

function publishedNote({ sentence: _, ...note }: ProposedNote, article: Note["article"]): Note {
  return { ...note, article } as Note; // Spread, the kinds of note are not told apart any more.
}
