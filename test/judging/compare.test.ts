import { describe, expect, it } from "vitest";
import { compare } from "../../src/judging/compare.ts";
import { history } from "../../src/judging/history.ts";
import type { Claim } from "../../src/racing/claim.ts";
import { announced, given, on, reported, SEASON_ENDS, stated, WEC_2027 } from "../support/telling.ts";

const between = (asOf: string, ...claims: readonly Claim[]) =>
  compare(given(...claims).on(asOf), given(...claims).on("2027-10-01"));

describe("a change", () => {
  it("tells the old grade and the new one, and the claim that made it", () => {
    const confirmed = announced("confirmed", "2026-12-01", { class: "LMGT3", team: "Team WRT" });
    const changes = between(
      "2026-11-30",
      reported("likely", "2026-11-01", { class: "LMGT3", team: "Team WRT" }),
      confirmed,
    );
    expect(changes).toMatchObject([
      { before: { certainty: "likely" }, after: { certainty: "confirmed" }, because: confirmed },
    ]);
  });

  it("is none where another source says the same", () => {
    expect(
      between(
        "2026-11-30",
        reported("likely", "2026-11-01"),
        reported("likely", "2026-12-01", { trend: "rising", publisher: "b" }),
      ),
    ).toEqual([]);
  });

  it("sees a class that is named for the first time", () => {
    expect(
      between("2026-11-30", reported("likely", "2026-11-01"), reported("likely", "2026-12-01", { class: "LMGT3" })),
    ).toMatchObject([{ before: { certainty: "likely" }, after: { certainty: "likely", class: "LMGT3" } }]);
  });

  it("sees another team", () => {
    expect(
      between(
        "2026-11-30",
        reported("likely", "2026-11-01", { team: "Team WRT" }),
        reported("likely", "2026-12-01", { team: "AF Corse" }),
      ),
    ).toHaveLength(1);
  });

  it("sees that sources disagree", () => {
    const claims = [
      reported("likely", "2027-09-01", { publisher: "a" }),
      reported("unlikely", "2027-09-05", { publisher: "b" }),
    ];
    expect(between("2027-09-02", ...claims)).toMatchObject([
      { before: { contested: false }, after: { contested: true } },
    ]);
  });

  it("sees a line that fell away", () => {
    expect(compare(given(reported("likely", "2026-11-01")).on("2026-11-02"), given().on("2026-11-02"))).toMatchObject([
      { before: { certainty: "likely" } },
    ]);
  });
});

describe("the history of a drive", () => {
  const claims = [
    reported("likely", "2026-11-06", { publisher: "a" }),
    reported("unlikely", "2026-11-09", { publisher: "b" }),
    reported("unlikely", "2026-11-20", { publisher: "c", trend: "falling" }),
    announced("confirmed", "2027-03-01"),
  ];
  const steps = (asOf: string) =>
    history(WEC_2027, claims, { asOf: on(asOf), today: on(asOf), seasonEnds: SEASON_ENDS });

  it("has a step for each day of publication and for the end of a contest, oldest first", () => {
    expect(steps("2027-04-01").map((step) => [step.day, step.claims.length, step.changes.length])).toEqual([
      ["2026-11-06", 1, 1],
      ["2026-11-09", 1, 1],
      ["2026-11-20", 1, 0],
      ["2027-01-20", 0, 1],
      ["2027-03-01", 1, 1],
    ]);
  });

  it("ends on the day that is asked about", () => {
    expect(steps("2026-11-10")).toHaveLength(2);
  });

  it("tells the true story of 2025: both open in October, one announced in January", () => {
    const open = stated("uncertain", "2024-10-15");
    const signed = announced("confirmed", "2025-01-14");
    expect(given(open, signed).on("2024-12-31").lines[0]?.certainty).toBe("uncertain");
    expect(given(open, signed).on("2025-01-14").lines[0]).toMatchObject({
      certainty: "confirmed",
      trend: "rising",
      contest: [],
    });
  });
});
