import { describe, expect, it } from "vitest";
import { nthNote } from "../../../src/racing/note.ts";
import { publishedOnDay } from "../../support/talking.ts";
import { aBoard } from "./a-board.ts";
import { read } from "./read-page.ts";

const SEASON = "/en/valentino-rossi/2024";

describe("what the page of a season says of a drive", () => {
  it("is led to by another name where there are two of one series", async () => {
    const out = publishedOnDay("2023-11-08", { certainty: "ruled-out", class: "Hypercar" }, "motorsport-com");
    const { document, words } = read(await (await aBoard({ claims: [out] })).page(SEASON));
    const links = [...document.querySelectorAll("section.board li strong a")].filter(
      (each) => each.textContent === "FIA WEC",
    );
    const heard = links.map((each) => words(`#${each.getAttribute("aria-labelledby")}`).join());
    expect(heard).toEqual(["FIA WEC, LMGT3", "FIA WEC, Hypercar"]);
    expect(new Set(links.map((each) => each.getAttribute("href")))).toEqual(new Set(["#fia-wec", "#fia-wec-2"]));
  });

  it("counts the same reports in its small print, its evidence and its picture, with whoever tells how it went", async () => {
    const more = ["2023-11-20", "2023-12-10"].map((day) => publishedOnDay(day, { certainty: "certain" }));
    const told = publishedOnDay("2024-12-01", {}, "the-race");
    const { driver, series, season, article } = told;
    const statement = { en: "He raced all of it." };
    const outcome = {
      kind: "outcome",
      id: nthNote(article.id, 1),
      article,
      driver,
      series,
      season,
      statement,
    } as const;
    const notes = [{ ...outcome, raced: "full-season" } as const];
    const { words } = read(await (await aBoard({ claims: more, notes, today: "2025-01-10" })).page(SEASON));
    const reports = "As of 1 December 2024 · 4 reports";
    expect(words(".board .small").join()).toMatch(
      /^As of 1 December 2024 · The Race · .* · 4 reports, no announcement$/,
    );
    expect(words("#fia-wec > .small").join()).toContain("4 reports, no announcement");
    expect(words("#fia-wec summary")).toEqual(["Evidence: 4 reports"]);
    expect(words("#fia-wec .evidence li")[0]).toBe("The Race · 1 December 2024 · in GermanHe raced all of it.");
    expect(words(".picture svg text").filter((each) => each === reports)).toEqual([reports, reports]);
  });
});
