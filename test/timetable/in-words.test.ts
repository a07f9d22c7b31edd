import { describe, expect, it } from "vitest";
import { inWords } from "../../src/timetable/in-words.ts";
import { cronOf, rhythmOf } from "../../src/timetable/rhythm.ts";

describe("a schedule in words", () => {
  it.each([
    ["en", "At 09:00, Monday through Friday"],
    ["it", "Alle 09:00, lunedì al venerdì"],
    ["es", "A las 09:00, de lunes a viernes"],
    ["de", "Um 09:00, Montag bis Freitag"],
    ["fr", "À 09:00, de lundi à vendredi"],
  ] as const)("%s", async (language, words) => {
    expect(await inWords("0 9 * * 1-5", language)).toBe(words);
  });
});

describe("a rhythm", () => {
  it.each([
    ["0 18 * * 1", { kind: "weekly", weekdays: [1], hour: 18, minute: 0 }],
    ["30 9 1,15 * *", { kind: "monthly", days: [1, 15], hour: 9, minute: 30 }],
    ["0 7 * * *", { kind: "daily", hour: 7, minute: 0 }],
  ] as const)("is %s and back", (cron, rhythm) => {
    expect(rhythmOf(cron)).toEqual(rhythm);
    expect(cronOf(rhythm)).toBe(cron);
  });

  it.each(["0 */6 * * *", "0 9 1 * 1", "0 9 * 1 *", "nonsense"])("is none of %s", (cron) => {
    expect(rhythmOf(cron)).toBeUndefined();
  });
});
