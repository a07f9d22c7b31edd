import { describe, expect, it } from "vitest";
import { compactly, quietHours } from "../../src/talk/alerts/quiet-hours.ts";

describe("quiet hours", () => {
  it.each([
    ["22:00-07:00", 1320, 420],
    ["22-7", 1320, 420],
    ["22h–7h", 1320, 420],
    ["22h30 - 6.15", 1350, 375],
    ["10pm to 7am", 1320, 420],
    ["12am-12pm", 0, 720],
    ["von 22 Uhr bis 7 Uhr", 1320, 420],
    ["dalle 22 alle 7", 1320, 420],
    ["de 22h à 7h", 1320, 420],
    ["24:00-6", 0, 360],
    ["2200-0700", 1320, 420],
  ])("are read: %s", (typed, from, until) => {
    expect(quietHours(typed)).toEqual({ from, until });
  });

  it.each(["", "late", "22", "22-7-9", "25-7", "22:60-7", "7-7", "13pm-7", "22-7 maybe", "24:30-6"])(
    "are not guessed: %s",
    (typed) => {
      expect(quietHours(typed)).toBeUndefined();
    },
  );

  it.each(["off", "none", "aus", "Nessuna", "aucune"])("are taken back: %s", (typed) => {
    expect(quietHours(typed)).toBe("off");
  });

  it("are the same behind a button", () => {
    expect(quietHours(compactly({ from: 1320, until: 420 }))).toEqual({ from: 1320, until: 420 });
    expect(quietHours(compactly(undefined))).toBe("off");
  });
});
