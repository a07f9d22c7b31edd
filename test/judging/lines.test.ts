import { describe, expect, it } from "vitest";
import { announced, given, reported } from "../support/telling.ts";

describe("lines", () => {
  it("keeps a class that is ruled out apart from one that is possible", () => {
    const outlook = given(
      reported("ruled-out", "2026-11-01", { class: "LMGT3" }),
      reported("possible", "2026-11-02", { class: "Hypercar", publisher: "b" }),
    ).on("2026-11-03");
    expect(outlook.lines.map((line) => [line.class, line.certainty, line.contest.length])).toEqual([
      ["Hypercar", "possible", 0],
      ["LMGT3", "ruled-out", 0],
    ]);
  });

  it("keeps the whole season apart from two rounds of it", () => {
    const outlook = given(
      reported("ruled-out", "2026-11-01", { scope: "full-season" }),
      announced("confirmed", "2026-12-01", { scope: "selected-rounds" }),
    ).on("2026-12-02");
    expect(outlook.lines.map((line) => [line.scope, line.certainty])).toEqual([
      ["full-season", "ruled-out"],
      ["selected-rounds", "confirmed"],
    ]);
  });

  it("lets a claim that names neither class nor scope speak to every line", () => {
    const outlook = given(
      reported("possible", "2026-11-01", { class: "LMGT3" }),
      reported("possible", "2026-11-01", { class: "Hypercar" }),
      announced("ruled-out", "2026-12-01"),
    ).on("2026-12-02");
    expect(outlook.lines.map((line) => line.certainty)).toEqual(["ruled-out", "ruled-out"]);
  });

  it("joins a class and a scope that different claims name", () => {
    const line = given(
      reported("likely", "2026-11-01", { class: "LMGT3" }),
      announced("confirmed", "2026-12-01", { scope: "full-season" }),
    ).line("2026-12-02");
    expect([line.class, line.scope, line.certainty]).toEqual(["LMGT3", "full-season", "confirmed"]);
  });

  it("keeps what one article says in general beside what it says of one class", () => {
    const outlook = given(
      reported("likely", "2026-11-01", { article: "m" }),
      reported("unlikely", "2026-11-01", { article: "m", class: "Hypercar" }),
    ).on("2026-11-02");
    expect(outlook.lines.map((line) => [line.class, line.certainty, line.contest.length])).toEqual([
      [undefined, "likely", 0],
      ["Hypercar", "unlikely", 0],
    ]);
  });

  it("lets the likeliest of an article's alternatives speak for it", () => {
    const line = given(
      reported("possible", "2026-10-01"),
      reported("likely", "2026-11-01", { article: "q", team: "Team WRT" }),
      reported("unlikely", "2026-11-01", { article: "q", team: "AF Corse" }),
    ).line("2026-11-02");
    expect([line.certainty, line.team, line.trend, line.contest.length]).toEqual(["likely", "Team WRT", "rising", 0]);
    expect(line.evidence).toHaveLength(3);
  });
});

describe("team and car", () => {
  it("remembers them from an earlier report when the newer one names none", () => {
    const line = given(
      reported("likely", "2026-11-01", { team: "Team WRT", car: "BMW M4 GT3" }),
      announced("confirmed", "2026-12-01"),
    ).line("2026-12-02");
    expect([line.team, line.car]).toEqual(["Team WRT", "BMW M4 GT3"]);
  });

  it("never mixes one team with the other's car", () => {
    const line = given(
      reported("likely", "2026-11-01", { team: "Team WRT", car: "BMW M4 GT3" }),
      announced("confirmed", "2026-12-01", { team: "AF Corse" }),
    ).line("2026-12-02");
    expect([line.team, line.car]).toEqual(["AF Corse", undefined]);
  });
});
