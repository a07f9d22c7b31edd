import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard } from "./pitboard.ts";

describe("pitboard outlook", () => {
  it("tells the programme as a table without a trace of colour in a pipe", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["outlook", "--season", "2024"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Valentino Rossi\nSeason +Series +Grade +Class +Entry +As of +Sources\n/);
    expect(stdout).toMatch(
      /2024 +FIA World Endurance Championship +▲↗ likely.* LMGT3 +Team WRT.* 2023-11-06 +Speedweek\n/,
    );
    expect(stdout).toMatch(/Sprint Cup \(full season\) +\? uncertain/);
    expect(stdout).not.toContain("\u001B");
    const grades = stdout.split("\n").slice(2, -1);
    expect(new Set(grades.map((line) => line.search(/[✔●▲◆?▽✕]/))).size).toBe(1);
  });

  it("tells it as JSON, one entry for each line, with its evidence", async () => {
    const { stdout } = await pitboard(freshFolder(), ["outlook", "--json", "--series", "WEC", "--today", "2023-11-10"]);
    const { outlooks } = JSON.parse(stdout);
    expect(outlooks).toHaveLength(1);
    expect(outlooks[0]).toMatchObject({
      driver: "valentino-rossi",
      series: "fia-wec",
      season: 2024,
      certainty: "likely",
      trend: "rising",
      basis: "report",
      scope: null,
      class: "LMGT3",
      team: "Team WRT",
      asOf: "2023-11-06",
      stale: false,
      contested: false,
      evidence: [{ publisher: "Speedweek", published: "2023-11-06", certainty: "likely" }],
    });
    expect(outlooks[0].evidence[0].quotes[0]).toMatchObject({ speaker: "Valentino Rossi" });
  });

  it("knows nothing before anything was published", async () => {
    const folder = freshFolder();
    const { code, stdout } = await pitboard(folder, ["outlook", "--as-of", "2023-11-05"]);
    expect([code, stdout]).toEqual([0, "No report: Valentino Rossi. Seasons with reports: none.\n"]);
    expect((await pitboard(folder, ["outlook", "--as-of", "2023-11-05", "--json"])).stdout).toBe(
      '{\n  "outlooks": []\n}\n',
    );
  });

  it("says which seasons have reports where one has none", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["outlook", "--season", "2031"]);
    expect([code, stdout]).toEqual([0, "No report: Valentino Rossi, 2031. Seasons with reports: 2024.\n"]);
  });

  it("takes a family for its cups and events where nothing was reported of itself", async () => {
    const { stdout } = await pitboard(freshFolder(), ["outlook", "--json", "--series", "gtwc-europe"]);
    const { outlooks } = JSON.parse(stdout);
    expect(outlooks.length).toBeGreaterThan(1);
    for (const { series } of outlooks) expect(series).toMatch(/^gtwc-europe-/);
  });
});

describe("pitboard outlook --picture", () => {
  it("draws a card of the newest season, and says what is to be seen", async () => {
    const folder = freshFolder();
    const { code, stdout } = await pitboard(folder, ["outlook", "--picture", "card.png", "--today", "2023-11-10"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Valentino Rossi · programme 2024\. .*FIA WEC \(LMGT3, Team WRT.*\): likely, rising\..*\n$/,
    );
    expect(readFileSync(join(folder, "card.png")).subarray(1, 4).toString()).toBe("PNG");
  });

  it("draws as SVG, dark and in another language", async () => {
    const folder = freshFolder();
    const args = ["outlook", "--picture", "card.svg", "--dark", "--language", "it"];
    expect((await pitboard(folder, args)).stdout).toMatch(/^Valentino Rossi · programma 2024\. Stagione finita/);
    const svg = readFileSync(join(folder, "card.svg"), "utf8");
    expect(svg).toMatch(/^<svg [^>]*>.*#17191e.*probabile.*<\/svg>$/);
  });

  it("leaves a history to words where there are fewer than three reports", async () => {
    const folder = freshFolder();
    const { code, stderr } = await pitboard(folder, ["outlook", "--picture", "history.png", "--history"]);
    expect([code, stderr]).toEqual([
      1,
      "pitboard: history.png: fewer than three reports on 2024, which words tell better: pitboard outlook\n",
    ]);
    expect(existsSync(join(folder, "history.png"))).toBe(false);
  });

  it.each([
    [["--dark"], /--history, --dark and --language are about a picture: --picture names its file/],
    [["--json", "--picture", "card.png"], /expected either --json or --picture/],
    [["--picture", "card.gif"], /--picture: expected a file that ends in \.png or \.svg, found "card\.gif"/],
    [["--picture", "card.png", "--language", "tlh"], /--language: expected one of en.*, found "tlh"/],
  ])("%j is wrong usage", async (args, told) => {
    const { code, stderr } = await pitboard(freshFolder(), ["outlook", ...args]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(told)]);
  });

  it("says why a file cannot be written", async () => {
    const { code, stderr } = await pitboard(freshFolder(), ["outlook", "--picture", "no/such/folder.png"]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^pitboard: no\/such\/folder\.png: cannot be written: /)]);
  });
});
