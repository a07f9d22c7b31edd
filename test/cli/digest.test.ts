import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard } from "./pitboard.ts";

describe("pitboard digest preview", () => {
  it("tells what a chat would get now", async () => {
    const { code, stdout } = await pitboard(freshFolder(), [
      "digest",
      "preview",
      "--season",
      "2024",
      "--language",
      "it",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Valentino Rossi · riepilogo, .*\nQuesto è il primo riepilogo/);
    expect(stdout).toContain("● GT World Challenge Europe Endurance Cup");
  });

  it("compares with what was known on a day, as JSON too", async () => {
    const folder = freshFolder();
    const since = ["digest", "preview", "--season", "2024", "--since", "2023-11-01"];
    expect((await pitboard(folder, since)).stdout).toContain("FIA WEC 2024: first report: ▲ likely, LMGT3, Team WRT");
    const { text, language, title } = JSON.parse((await pitboard(folder, [...since, "--json"])).stdout);
    expect([language, text.startsWith(title)]).toEqual(["en", true]);
    const after = await pitboard(folder, ["digest", "preview", "--season", "2024", "--since", "2025-02-01"]);
    expect(after.stdout).toBe("Nothing: that season is over, and was so on the day of --since.\n");
  });

  it.each([
    [["--season", "next"], "--season: expected a year"],
    [["--since", "yesterday"], "--since: expected a day as YYYY-MM-DD"],
    [["--since", "2999-01-01"], "--since: expected a day that is past"],
    [["--language", "xx"], "--language: expected one of"],
    [["--driver", "nobody at all"], "--driver: nothing is known"],
  ])("refuses %j", async (args, fault) => {
    const { code, stderr } = await pitboard(freshFolder(), ["digest", "preview", ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(fault);
  });
});
