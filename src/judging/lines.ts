import { compareCertainty } from "../racing/certainty.ts";
import { type Claim, SCOPES, type Scope } from "../racing/claim.ts";
import { standing } from "./standing.ts";

/** What tells a line from the others of its drive. A part that is left out was told apart by nobody. */
export interface LineKey {
  readonly class?: string;
  readonly scope?: Scope;
}

/** Whether everything that `wide` names is named alike by `narrow`. */
export function covers(wide: LineKey, narrow: LineKey): boolean {
  return (
    (wide.class === undefined || wide.class === narrow.class) &&
    (wide.scope === undefined || wide.scope === narrow.scope)
  );
}

export function sameLine(a: LineKey, b: LineKey): boolean {
  return a.class === b.class && a.scope === b.scope;
}

/**
 * The lines that claims tell apart. "LMGT3" and "the full season" from different claims are one line; a claim that names
 * less than another is no line of its own, unless one article says both.
 */
export function linesOf(claims: readonly Claim[]): readonly LineKey[] {
  const named = distinct(claims.map(keyOf));
  if (named.length < 2) return named;
  const joined = named.flatMap((a) =>
    a.class === undefined || a.scope !== undefined
      ? []
      : named.flatMap((b) => (b.class === undefined && b.scope !== undefined ? [{ ...a, scope: b.scope }] : [])),
  );
  const keys = distinct([...named, ...joined]);
  const apart = new Set(severalOfAnArticle(claims).flatMap((said) => toldApart(said)));
  const refined = (key: LineKey) => keys.some((other) => !sameLine(key, other) && covers(key, other));
  return keys.filter((key) => !refined(key) || apart.has(spelt(key))).sort(byClassAndScope);
}

/** The claims that speak to a line: those that name nothing against it, save where their own article is more specific. */
export function speakingTo(line: LineKey, claims: readonly Claim[]): readonly Claim[] {
  const speaking = claims.filter((claim) => covers(claim, line));
  const outspoken = new Set(
    severalOfAnArticle(speaking).flatMap((said) => said.filter((claim) => said.some((other) => isWider(claim, other)))),
  );
  return outspoken.size === 0 ? speaking : speaking.filter((claim) => !outspoken.has(claim));
}

/**
 * Of each article the one claim that it weighs with on a line. Alternatives ("with WRT, or else with AF Corse") are no
 * contradiction: the likeliest speaks for the article.
 */
export function spokesmen(claims: readonly Claim[]): readonly Claim[] {
  const byArticle = new Map<string, Claim>();
  for (const claim of claims) {
    const other = byArticle.get(claim.article.id);
    if (other === undefined || outweighs(claim, other)) byArticle.set(claim.article.id, claim);
  }
  return claims.filter((claim) => byArticle.get(claim.article.id) === claim);
}

function outweighs(claim: Claim, other: Claim): boolean {
  const heavier = standing(claim.basis) - standing(other.basis) || compareCertainty(claim.certainty, other.certainty);
  return heavier > 0;
}

/** The claims of each article that makes more than one. */
function severalOfAnArticle(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const byArticle = new Map<string, Claim[]>();
  for (const claim of claims) {
    const said = byArticle.get(claim.article.id);
    if (said === undefined) byArticle.set(claim.article.id, [claim]);
    else said.push(claim);
  }
  return byArticle.size === claims.length ? [] : [...byArticle.values()].filter((said) => said.length > 1);
}

/** The lines, spelt, that one article names beside a narrower one. */
function toldApart(said: readonly Claim[]): readonly string[] {
  return said.filter((wide) => said.some((narrow) => isWider(wide, narrow))).map((wide) => spelt(wide));
}

function isWider(wide: LineKey, narrow: LineKey): boolean {
  return covers(wide, narrow) && !sameLine(wide, narrow);
}

function spelt(key: LineKey): string {
  return `${key.scope ?? ""} ${key.class ?? ""}`;
}

function keyOf(claim: Claim): LineKey {
  return {
    ...(claim.class === undefined ? {} : { class: claim.class }),
    ...(claim.scope === undefined ? {} : { scope: claim.scope }),
  };
}

function distinct(keys: readonly LineKey[]): readonly LineKey[] {
  const seen = new Map(keys.map((key) => [spelt(key), key]));
  return [...seen.values()];
}

function byClassAndScope(a: LineKey, b: LineKey): number {
  const [one, other] = [a.class ?? "", b.class ?? ""];
  return one < other ? -1 : one > other ? 1 : scopeRank(a.scope) - scopeRank(b.scope);
}

function scopeRank(scope: Scope | undefined): number {
  return scope === undefined ? -1 : SCOPES.indexOf(scope);
}
