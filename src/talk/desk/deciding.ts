import { type ArticleId, articleIn } from "../../racing/article.ts";
import { type ClaimId, claimId } from "../../racing/claim.ts";
import { correctedKey, stands } from "../../racing/correction.ts";
import type { NoteId } from "../../racing/note.ts";
import type { Amendment } from "../../racing/verdict.ts";
import type { OnDesk } from "../desk.ts";
import { chooseClaim, chooseField, chooseReason, chooseValue, type Way } from "./amending.ts";
import type { AnyClaim } from "./claims.ts";
import { tellDossier } from "./dossier.ts";
import { type ReviewAsked, teamOf } from "./read-review.ts";
import { type Card, line, type Seat, said } from "./seat.ts";
import { goOn, tellVerdict } from "./verdict.ts";

/** Says a claim otherwise: asks which one, and what, as long as that is not told; of a published one also why. */
export async function amend(seat: Seat, key: string, asked: ReviewAsked, way: Way): Promise<Card> {
  const claims = claimsOf(await seat.desk.find(articleIn(key)), way);
  const id = claimId(key) ?? (claims.length === 1 ? claims[0]?.id : undefined);
  const claim = claims.find((each) => each.id === id);
  if (id === undefined && claims.length > 1) return chooseClaim(seat, claims, way);
  if (id === undefined || (claim === undefined && isEmpty(asked.amendment))) return tellDossier(seat, key);
  if (claim === undefined) return amended(seat, id, asked.amendment, asked, way);
  if (asked.choosing !== undefined) return chooseValue(seat, claim, way, asked.choosing);
  const amendment = differing(seat, claim, asked.amendment);
  if (!isEmpty(amendment)) return amended(seat, id, amendment, asked, way);
  const card = chooseField(seat, claim, way);
  if (!asked.isFilledIn && isEmpty(asked.amendment)) return card;
  return { blocks: [line(seat.texts, "desk-same"), ...card.blocks], actions: card.actions };
}

/** The claims that can be said otherwise in that way. */
function claimsOf({ proposal, kept }: OnDesk, way: Way): readonly AnyClaim[] {
  if (way === "edit") return proposal?.state === "waiting" ? proposal.claims : [];
  const corrected = new Set((kept?.corrections ?? []).map(correctedKey));
  return (kept?.claims ?? []).filter(({ id, article }) => stands({ id, article: article.id }, corrected));
}

async function amended(seat: Seat, id: ClaimId, amendment: Amendment, { why }: ReviewAsked, way: Way): Promise<Card> {
  const { desk, who } = seat;
  if (way === "edit") return tellVerdict(seat, "edited", id, await desk.amend(id, amendment, who));
  if (why === undefined) return chooseReason(seat, id, { action: "correct", amendment });
  return tellVerdict(seat, "corrected", id, await desk.correct(id, amendment, why, who));
}

/** What an amendment says that the claim does not; a team by another of its names is the same. */
function differing({ catalogue }: Seat, claim: AnyClaim, amendment: Amendment): Amendment {
  const team = claim.team === undefined ? undefined : (teamOf(catalogue, claim.team) ?? claim.team);
  const said = { ...claim, team };
  return Object.fromEntries(
    Object.entries(amendment).filter(([field, value]) => said[field as keyof Amendment] !== value),
  );
}

function isEmpty(amendment: Amendment): boolean {
  return Object.keys(amendment).length === 0;
}

/** Leaves a claim out of what waits. */
export async function drop(seat: Seat, key: string): Promise<Card> {
  const { desk, who } = seat;
  const claims = claimsOf(await desk.find(articleIn(key)), "edit");
  const id = claimId(key) ?? (claims.length === 1 ? claims[0]?.id : undefined);
  if (id !== undefined) return tellVerdict(seat, "dropped", key, await desk.drop(id, who));
  return claims.length > 1 ? chooseClaim(seat, claims, "edit") : tellDossier(seat, key);
}

/** Takes back what was published, once it is told why. */
export async function retract(seat: Seat, key: string, { why }: ReviewAsked): Promise<Card> {
  const { desk, who } = seat;
  const { kept } = await desk.find(articleIn(key));
  if (kept === undefined) return tellDossier(seat, key); // What was not published yet is rejected, not taken back.
  if (why === undefined) return chooseReason(seat, key, { action: "retract" });
  return tellVerdict(seat, "retracted", key, await desk.retract(key as ArticleId | ClaimId | NoteId, why, who));
}

/** Leaves a suggestion as it is. */
export async function leave(seat: Seat, key: string): Promise<Card> {
  const { desk, who, texts } = seat;
  const isLeft = await desk.dismiss(key, who);
  return { ...said(texts, isLeft ? "desk-left" : "desk-settled"), actions: await goOn(seat) };
}
