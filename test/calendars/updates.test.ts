import { describe, expect, it } from "vitest";
import { announced, reported, rumoured, stated } from "../support/telling.ts";
import { madeOf } from "./made.ts";
import { aCalendar, aRound, LE_MANS, WEC } from "./rounds.ts";

describe("a calendar that has a file already", () => {
  const IMOLA = aRound("Imola", "2024-04-21");
  const SPA = aRound("Spa", "2024-05-11");
  const first = ["2023-06-09", [IMOLA, SPA]] as const;
  const sure = announced("confirmed", "2023-11-01", WEC);

  it("takes a moved round for the same one, and in every language", async () => {
    const before = await madeOf([sure], { calendar: aCalendar(first), asOf: "2024-01-10" });
    const moved = aCalendar(first, ["2024-02-01", [aRound("Imola", "2024-04-28")]]);
    const after = await madeOf([sure], { calendar: moved, asOf: "2024-02-03", language: "it" });
    expect(after.of("Imola")).toMatchObject({ uid: before.of("Imola").uid, starts: "2024-04-28" });
    expect(after.of("Imola").sequence).toBeGreaterThan(before.of("Imola").sequence);
    expect([before.of("Imola").changed, after.of("Imola").changed]).toEqual([
      "2023-11-01T00:00:00Z",
      "2024-02-01T00:00:00Z",
    ]);
    expect(after.of("Spa").changed).toBe("2023-11-01T00:00:00Z");
    expect(new Set(after.events.map(({ uid }) => uid)).size).toBe(2);
  });

  it("hears of a newer claim", async () => {
    const calendar = aCalendar(first);
    const before = await madeOf([stated("certain", "2023-11-01", WEC)], { calendar, asOf: "2023-11-05" });
    const claims = [stated("certain", "2023-11-01", WEC), announced("confirmed", "2023-12-13", WEC)];
    const after = await madeOf(claims, { calendar, asOf: "2023-12-14" });
    expect(after.of("Imola").changed).toBe("2023-12-13T00:00:00Z");
    expect(after.of("Imola").sequence).toBeGreaterThan(before.of("Imola").sequence);
  });

  it("hears that a round is ruled out after it was in, and of one that never was in nothing", async () => {
    const calendar = aCalendar(first);
    const out = announced("ruled-out", "2024-01-15", WEC);
    const after = await madeOf([sure, out], { calendar, asOf: "2024-01-20" });
    expect(after.of("Imola")).toMatchObject({
      title: "ruled out: 6 Hours of Imola (FIA WEC)",
      status: "CANCELLED",
    });
    expect((await madeOf([out], { calendar, asOf: "2024-01-20" })).events).toEqual([]);
    const once = [rumoured("possible", "2023-11-01", WEC), out];
    expect((await madeOf(once, { calendar, asOf: "2024-01-20" })).events).toEqual([]);
    expect((await madeOf(once, { calendar, asOf: "2024-01-20", which: "every" })).of("Imola").status).toBe("CANCELLED");
  });

  it("hears that what was certain is open again", async () => {
    const claims = [stated("certain", "2023-11-01", WEC), stated("uncertain", "2023-12-01", WEC)];
    const { of } = await madeOf(claims, { calendar: aCalendar(first), asOf: "2023-12-05" });
    expect(of("Imola")).toMatchObject({ title: "uncertain: 6 Hours of Imola (FIA WEC)", status: "TENTATIVE" });
  });

  it("goes on to hear of an event that was in with its series, when less is told of the event itself", async () => {
    const { of } = await madeOf([sure, reported("possible", "2023-11-05", LE_MANS)]);
    expect(of("Le Mans")).toMatchObject({ title: "possible: 24 Hours of Le Mans", status: "TENTATIVE" });
  });

  it("hears that a round is cancelled, and that it is held after all", async () => {
    const off = aCalendar(first, ["2024-03-01", [], "Imola"]);
    const cancelled = await madeOf([sure], { calendar: off, asOf: "2024-03-02" });
    expect(cancelled.of("Imola")).toMatchObject({
      title: "cancelled: 6 Hours of Imola (FIA WEC)",
      status: "CANCELLED",
      changed: "2024-03-01T00:00:00Z",
    });
    const back = aCalendar(first, ["2024-03-01", [], "Imola"], ["2024-03-20", [aRound("Imola", "2024-10-06")]]);
    const held = await madeOf([sure], { calendar: back, asOf: "2024-03-21" });
    expect(held.of("Imola")).toMatchObject({
      uid: cancelled.of("Imola").uid,
      status: "CONFIRMED",
      starts: "2024-10-06",
    });
  });

  it("is told nothing that was not known on the day", async () => {
    const later = aCalendar(first, ["2024-02-01", [aRound("Imola", "2024-04-28"), aRound("Monza", "2024-07-07")]]);
    const { events, of } = await madeOf([sure], { calendar: later, asOf: "2024-01-31" });
    expect(events).toHaveLength(2);
    expect(of("Imola").starts).toBe("2024-04-21");
  });
});
