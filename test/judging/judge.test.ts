import { describe, expect, it } from "vitest";
import { announced, given, reported, rumoured, stated } from "../support/telling.ts";

describe("who leads", () => {
  it("rules a drive out when the driver denies the rumour", () => {
    expect(
      given(rumoured("likely", "2026-11-01"), stated("ruled-out", "2026-11-02")).line("2026-11-03").certainty,
    ).toBe("ruled-out");
  });

  it("keeps a statement when a report says less the week after", () => {
    expect(
      given(stated("certain", "2026-11-01"), reported("possible", "2026-11-08")).line("2026-11-09").certainty,
    ).toBe("certain");
  });

  it("lets a newer report replace an older one", () => {
    expect(
      given(reported("possible", "2026-11-01"), reported("likely", "2026-11-08")).line("2026-11-09").certainty,
    ).toBe("likely");
  });

  it("lets a report replace a statement that is more than 60 days old, and not one of exactly 60", () => {
    const statement = stated("likely", "2026-11-01");
    expect(given(statement, reported("certain", "2026-12-31")).line("2027-01-02").certainty).toBe("likely");
    expect(given(statement, reported("certain", "2027-01-01")).line("2027-01-02").certainty).toBe("certain");
  });

  it("never lets a rumour replace a report, however old", () => {
    expect(
      given(reported("likely", "2025-01-01"), rumoured("ruled-out", "2026-11-08")).line("2026-11-09").certainty,
    ).toBe("likely");
  });

  it("never lets a report replace an announcement, however old", () => {
    expect(
      given(announced("confirmed", "2025-01-01"), reported("unlikely", "2026-11-08")).line("2026-11-09").certainty,
    ).toBe("confirmed");
  });

  it("lets a statement undo an announcement", () => {
    expect(
      given(announced("confirmed", "2026-10-01"), stated("ruled-out", "2026-10-02")).line("2026-10-03").certainty,
    ).toBe("ruled-out");
  });

  it("hears the higher standing last on one day, whatever came in first", () => {
    const [report, announcement] = [reported("unlikely", "2026-11-01"), announced("confirmed", "2026-11-01")];
    expect(given(report, announcement).line("2026-11-01").certainty).toBe("confirmed");
    expect(given(announcement, report).line("2026-11-01").certainty).toBe("confirmed");
  });

  it("judges an article of which only the month is known by the month's last day", () => {
    const claims = [reported("likely", "2026-11"), reported("unlikely", "2026-11-29", { publisher: "autosport" })];
    expect(given(...claims).line("2026-11-29").certainty).toBe("unlikely");
    expect(given(...claims).line("2026-11-30").certainty).toBe("likely");
  });

  it("knows nothing of what was published later", () => {
    expect(given(reported("likely", "2026-11-08")).on("2026-11-07").lines).toEqual([]);
  });
});

describe("contested", () => {
  const likely = reported("likely", "2026-11-06", { publisher: "a" });
  const unlikely = reported("unlikely", "2026-11-09", { publisher: "b" });

  it("shows two reports of opposite sign side by side, and the newer one leads", () => {
    const line = given(likely, unlikely).line("2026-11-10");
    expect(line.contest).toEqual([likely, unlikely]);
    expect(line.certainty).toBe("unlikely");
  });

  it("ends after 60 days", () => {
    expect(given(likely, unlikely).line("2027-01-08").contest).toHaveLength(2);
    expect(given(likely, unlikely).line("2027-01-09").contest).toEqual([]);
  });

  it("ends when a statement decides, and stays ended", () => {
    const line = given(likely, unlikely, stated("likely", "2026-11-10")).line("2026-11-11");
    expect(line.contest).toEqual([]);
    expect(line.certainty).toBe("likely");
  });

  it("is decided by a third statement where two statements disagree", () => {
    const [yes, no] = [
      stated("likely", "2026-11-01", { publisher: "a" }),
      stated("ruled-out", "2026-11-03", { publisher: "b" }),
    ];
    expect(given(yes, no).line("2026-11-04").contest).toEqual([yes, no]);
    expect(given(yes, no, stated("ruled-out", "2026-11-05", { publisher: "c" })).line("2026-11-06").contest).toEqual(
      [],
    );
  });

  it("is not contested by two words of one publisher, or by two that repeat one origin", () => {
    expect(given(likely, reported("unlikely", "2026-11-09", { publisher: "a" })).line("2026-11-10").contest).toEqual(
      [],
    );
    const echo = reported("unlikely", "2026-11-09", { publisher: "b", origin: "A" });
    expect(given(likely, echo).line("2026-11-10").contest).toEqual([]);
  });

  it("is not contested when the newer one tells that its speaker changed his mind", () => {
    const [yes, no] = [
      stated("likely", "2026-11-01", { publisher: "a" }),
      stated("ruled-out", "2026-11-03", { publisher: "b", changedMind: true }),
    ];
    expect(given(yes, no).line("2026-11-04").contest).toEqual([]);
  });

  it("is not contested by looser words in the same direction", () => {
    const looser = reported("possible", "2026-11-09", { publisher: "b" });
    expect(given(stated("certain", "2026-11-06"), looser).line("2026-11-10").contest).toEqual([]);
    expect(given(likely, looser).line("2026-11-10").contest).toEqual([]);
  });

  it("shows a report that doubts a fresh announcement, while the announcement leads", () => {
    const [official, doubt] = [announced("confirmed", "2026-11-06"), reported("uncertain", "2026-11-09")];
    const line = given(official, doubt).line("2026-11-10");
    expect(line.contest).toEqual([official, doubt]);
    expect(line.certainty).toBe("confirmed");
  });

  it("is not contested by reports of opposite sign more than 60 days apart", () => {
    const late = reported("unlikely", "2027-01-06", { publisher: "b" });
    expect(given(likely, late).line("2027-01-07").contest).toEqual([]);
  });
});

describe("trend", () => {
  it("takes the leading claim's own words", () => {
    expect(
      given(reported("certain", "2026-10-01"), reported("likely", "2026-11-01", { trend: "rising" })).line("2026-11-02")
        .trend,
    ).toBe("rising");
  });

  it("else takes the step from the claim that it replaced", () => {
    expect(given(reported("possible", "2026-10-01"), reported("likely", "2026-11-01")).line("2026-11-02").trend).toBe(
      "rising",
    );
    expect(given(reported("likely", "2026-10-01"), reported("unlikely", "2026-11-01")).line("2026-11-02").trend).toBe(
      "falling",
    );
    expect(
      given(reported("likely", "2026-10-01"), reported("likely", "2026-11-01")).line("2026-11-02").trend,
    ).toBeUndefined();
  });
});

describe("stale and over", () => {
  it("calls a report stale after 90 days without a newer one, as long as the season runs", () => {
    const report = reported("likely", "2027-01-01");
    expect(given(report).line("2027-04-01").stale).toBe(false);
    expect(given(report).line("2027-04-02").stale).toBe(true);
    expect(given(report).line("2027-11-07").stale).toBe(false);
  });

  it("never calls an announcement stale", () => {
    expect(given(announced("confirmed", "2026-01-01")).line("2027-04-02").stale).toBe(false);
  });

  it("goes by the day of asking, not by the day that is asked about", () => {
    expect(given(reported("likely", "2027-01-01")).line("2027-01-02", "2027-10-01").stale).toBe(true);
  });

  it("is over the day after the last round", () => {
    expect(given().on("2027-11-06").over).toBe(false);
    expect(given().on("2027-11-07").over).toBe(true);
  });
});
