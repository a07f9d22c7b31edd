import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { history } from "../../src/judging/history.ts";
import { judge } from "../../src/judging/judge.ts";
import { CERTAINTIES, TRENDS } from "../../src/racing/certainty.ts";
import { type Claim, nthClaim, SCOPES } from "../../src/racing/claim.ts";
import { type Correction, correctedKey, REASONS, stands } from "../../src/racing/correction.ts";
import { addDays } from "../../src/racing/day.ts";
import { on, SEASON_ENDS, told, WEC_2027 } from "../support/telling.ts";

const FIRST = on("2026-06-01");

const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(FIRST, days));
const aBasis = fc.constantFrom(
  { kind: "announcement", by: "team" } as const,
  { kind: "statement", speaker: "Valentino Rossi" } as const,
  { kind: "report" } as const,
  { kind: "rumour" } as const,
);
const some = <T extends object>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: {} as Partial<T> });

const aClaim = fc
  .record({
    basis: aBasis,
    certainty: fc.constantFrom(...CERTAINTIES),
    when: fc.oneof(
      aDay,
      aDay.map((day) => day.slice(0, 7)),
    ),
    publisher: fc.constantFrom("a", "b", "c"),
    class: some(fc.record({ class: fc.constantFrom("LMGT3", "Hypercar") })),
    scope: some(fc.record({ scope: fc.constantFrom(...SCOPES) })),
    trend: some(fc.record({ trend: fc.constantFrom(...TRENDS) })),
    origin: some(fc.record({ origin: fc.constantFrom("a", "d") })),
    entry: some(
      fc.record({
        team: fc.constantFrom("Team WRT", "AF Corse"),
        car: fc.constantFrom("BMW M4 GT3", "Ferrari 296 GT3"),
        crew: fc.constantFrom(["Ahmad Al Harthy"], ["Maxime Martin", "Raffaele Marciello"]),
        number: fc.constantFrom("46", "32"),
      }),
    ),
    changedMind: fc.boolean(),
  })
  .map((c) =>
    told(c.basis, c.certainty, c.when, {
      publisher: c.publisher,
      changedMind: c.changedMind,
      ...c.class,
      ...c.scope,
      ...c.trend,
      ...c.origin,
      ...c.entry,
    }),
  );

/** Up to twelve claims, some of them from one article. */
const someClaims = fc.array(fc.tuple(aClaim, fc.boolean()), { maxLength: 12 }).map((drawn) => {
  const claims: Claim[] = [];
  for (const [claim, sameArticle] of drawn) {
    const last = claims.at(-1);
    const article = sameArticle && last !== undefined ? last.article : claim.article;
    const ordinal = claims.filter((other) => other.article.id === article.id).length + 1;
    claims.push({ ...claim, article, id: nthClaim(article.id, ordinal) });
  }
  return claims;
});

const evidenceOn = (claims: readonly Claim[], asOf: ReturnType<typeof on>) =>
  new Set(
    judge(WEC_2027, claims, { asOf, today: asOf, seasonEnds: SEASON_ENDS }).lines.flatMap((line) =>
      line.evidence.map((claim) => claim.id),
    ),
  );

describe("judging, whatever was published", () => {
  it("does not depend on the order in which claims came in", () => {
    const shuffled = someClaims.chain((claims) =>
      fc.tuple(
        fc.constant(claims),
        fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, aDay, ([claims, other], asOf) => {
        const days = { asOf, today: asOf, seasonEnds: SEASON_ENDS };
        expect(judge(WEC_2027, other, days)).toEqual(judge(WEC_2027, claims, days));
        expect(history(WEC_2027, other, days)).toEqual(history(WEC_2027, claims, days));
      }),
    );
  });

  it("never sees less on a later day", () => {
    fc.assert(
      fc.property(someClaims, aDay, fc.nat(400), (claims, asOf, later) => {
        const after = evidenceOn(claims, addDays(asOf, later));
        for (const id of evidenceOn(claims, asOf)) expect(after).toContain(id);
      }),
    );
  });

  it("uses every claim published by then, and none published later", () => {
    fc.assert(
      fc.property(someClaims, aDay, (claims, asOf) => {
        const lastDay = (claim: Claim) =>
          claim.article.published.length === 7 ? `${claim.article.published}-99` : claim.article.published;
        const month = asOf.slice(0, 7);
        const seen = evidenceOn(claims, asOf);
        for (const claim of claims.filter((each) => each.article.published.slice(0, 7) !== month)) {
          expect(seen.has(claim.id)).toBe(lastDay(claim) <= asOf);
        }
      }),
    );
  });

  it("asserts nothing without evidence: each grade, class, scope, team, car, crew and number is some claim's own", () => {
    fc.assert(
      fc.property(someClaims, aDay, (claims, asOf) => {
        for (const line of judge(WEC_2027, claims, { asOf, today: asOf, seasonEnds: SEASON_ENDS }).lines) {
          expect(line.evidence).toContain(line.leading);
          expect(line.leading.certainty).toBe(line.certainty);
          for (const part of ["class", "scope", "team", "car", "crew", "number"] as const) {
            if (line[part] !== undefined) expect(line.evidence.map((claim) => claim[part])).toContainEqual(line[part]);
          }
          for (const claim of line.contest) expect(line.evidence).toContain(claim);
          expect(line.contest.length).not.toBe(1);
        }
      }),
    );
  });

  it("shows a corrected claim on no day", () => {
    fc.assert(
      fc.property(someClaims, fc.nat(), aDay, (claims, pick, asOf) => {
        const wrong = claims[pick % Math.max(claims.length, 1)];
        if (wrong === undefined) return;
        const correction: Correction = {
          kind: "claim-retracted",
          claim: wrong.id,
          who: "x",
          when: FIRST,
          why: REASONS[0],
        };
        const corrected = new Set<string>([correctedKey(correction)]);
        const standing = claims.filter(({ id, article }) => stands({ id, article: article.id }, corrected));
        expect(evidenceOn(standing, asOf)).not.toContain(wrong.id);
      }),
    );
  });
});
