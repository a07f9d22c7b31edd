import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard, runningBot } from "./pitboard.ts";

const CERTAIN = "Valentino Rossi is certain to race in the FIA WEC in 2024.";
const JANE = "Jane Doe is certain to race in the DTM in 2024.";
const THEN = ["--published", "2023-11-06", "--language", "en"];

/** Control characters but for line ends, and marks that turn the direction or show nothing. */
const COMMANDING = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u;

/** A folder that holds these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("pitboard extract", () => {
  it("tells what a file says, and the sentence it rests on", async () => {
    const folder = folderWith({ "article.txt": CERTAIN });
    expect(await pitboard(folder, ["extract", "article.txt", ...THEN])).toEqual({
      code: 0,
      stdout: `Valentino Rossi, FIA WEC 2024: certain (report)\n  "${CERTAIN}"\n`,
      stderr: "",
    });
  });

  it("reads standard input", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["extract", "-", ...THEN], { input: `\uFEFF${CERTAIN}` });
    expect([code, stdout]).toEqual([0, expect.stringContaining("FIA WEC 2024: certain")]);
  });

  it("tells claims and notes as JSON", async () => {
    const quote = "I will definitely race in the FIA WEC next year";
    const input = `Valentino Rossi took part in the rookie test in Bahrain. "${quote}," he told Speedweek at a press conference. In the LMGT3 class of the FIA WEC Rossi is certain to drive a BMW M4 GT3 of WRT in 2024.`;
    const { code, stdout, stderr } = await pitboard(freshFolder(), ["extract", "-", ...THEN, "--json"], { input });
    expect([code, stderr]).toEqual([0, ""]);
    const told = JSON.parse(stdout);
    expect(told).toEqual({
      language: "en",
      claims: [
        {
          driver: "valentino-rossi",
          series: "fia-wec",
          season: 2024,
          certainty: "certain",
          basis: "statement",
          speaker: "Valentino Rossi",
          class: "LMGT3",
          team: "Team WRT",
          car: "BMW M4 GT3",
          quotes: [
            {
              text: quote,
              speaker: "Valentino Rossi",
              occasion: expect.stringContaining("press conference"),
              certainty: "certain",
            },
          ],
          sentence: expect.stringContaining("FIA WEC"),
          confidence: expect.any(Number),
        },
      ],
      notes: [
        expect.objectContaining({
          kind: "test",
          driver: "valentino-rossi",
          text: expect.any(String),
          sentence: "Valentino Rossi took part in the rookie test in Bahrain.",
        }),
      ],
    });
    const [{ confidence }] = told.claims;
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  it("explains which words made a claim, and what was passed over", async () => {
    const input = `${CERTAIN} He drove an LMP2 in the rookie test.`;
    const { code, stdout } = await pitboard(freshFolder(), ["extract", "-", ...THEN, "--explain"], { input });
    expect(stdout).toMatch(
      /^language: en\n\nValentino Rossi, FIA WEC 2024: certain \(report\), confidence 0\.\d+\n {2}"/,
    );
    expect(stdout).toContain("\n    subject: Valentino Rossi; cues: certain to; rule: ");
    expect(stdout).toMatch(/\n\npassed over, since .*\n {2}"He drove an LMP2 in the rookie test\."\n/);
    expect(code).toBe(0);
  });

  it("reads by the day or the month of publication; today unless told", async () => {
    const input = "Valentino Rossi is certain to race in the FIA WEC next year.";
    const seasonOf = async (...args: readonly string[]) => {
      const { stdout } = await pitboard(freshFolder(), ["extract", "-", "--language", "en", "--json", ...args], {
        input,
      });
      return JSON.parse(stdout).claims.map(({ season }: { season: number }) => season);
    };
    expect(await seasonOf("--published", "2015-03-01")).toEqual([2016]);
    expect(await seasonOf("--published", "2015-12")).toEqual([2016]);
    const years = [new Date().getUTCFullYear()];
    const [season] = await seasonOf();
    years.push(new Date().getUTCFullYear()); // It may have turned midnight meanwhile.
    expect(years).toContain(season - 1);
  });

  it("tells the language by the text, unless it is given", async () => {
    const input = "L'anno prossimo Valentino Rossi correrà con il team WRT nel FIA WEC: è certo.";
    const languageOf = async (...args: readonly string[]) =>
      JSON.parse((await pitboard(freshFolder(), ["extract", "-", "--json", ...args], { input })).stdout).language;
    expect(await languageOf()).toBe("it");
    expect(await languageOf("--language", "de")).toBe("de");
  });

  it("follows those of a file besides the catalogue's, and tells of one driver alone", async () => {
    const folder = folderWith({
      "article.txt": `${JANE} ${CERTAIN} Sérgio Câmara tested a car of Team WRT.`,
      "drivers.json": JSON.stringify(["Jane Doe", "Sérgio Câmara"]),
    });
    const toldOf = async (...args: readonly string[]) => {
      const { stdout } = await pitboard(folder, ["extract", "article.txt", ...THEN, "--json", ...args]);
      const { claims, notes } = JSON.parse(stdout);
      return [claims, notes].map((all) => all.map(({ driver }: { driver: string }) => driver));
    };
    expect((await toldOf()).flat()).not.toContain("jane-doe");
    const drivers = ["--drivers", "drivers.json"];
    expect(await toldOf(...drivers)).toEqual([["jane-doe", "valentino-rossi"], ["sergio-camara"]]);
    expect(await toldOf(...drivers, "--driver", "jane-doe")).toEqual([["jane-doe"], []]);
    expect(await toldOf(...drivers, "--driver", "sergio-camara")).toEqual([[], ["sergio-camara"]]);
  });

  it.each([
    ["is empty", ""],
    ["is in a language that is not read", "Valentino Rossi na pewno wystartuje w przyszłym roku w serii FIA WEC."],
    ["is no text that anybody wrote", `${"\u0000\u0001\u007F\uFFFD".repeat(5000)}\u{10FFFF}`],
  ])("says that there is no claim where the text %s", async (_, input) => {
    expect(await pitboard(freshFolder(), ["extract", "-"], { input })).toEqual({
      code: 0,
      stdout: "It makes no claim about a drive of anybody who is followed.\n",
      stderr: "",
    });
    const { stdout } = await pitboard(freshFolder(), ["extract", "-", "--json"], { input });
    expect(JSON.parse(stdout)).toMatchObject({ claims: [], notes: [] });
  });

  it("says nothing that commands the terminal, as text, explained or as JSON", async () => {
    const input = `${CERTAIN.replace("FIA", "\u001B[31mFIA\u202E")}\u009B2J "I will\u2066 race\u0007 in the WEC next year," Rossi said at a \u001B]0;title\u0007press conference.`;
    for (const how of [[], ["--explain"], ["--json"]]) {
      const { code, stdout } = await pitboard(freshFolder(), ["extract", "-", ...THEN, ...how], { input });
      expect(stdout).toContain("certain");
      expect(stdout).not.toMatch(COMMANDING);
      expect(code).toBe(0);
    }
    const { stderr } = await pitboard(freshFolder(), ["extract", "\u001B[31mred\u009B2J"]);
    expect(stderr).toMatch(/there is no such file/);
    expect(stderr).not.toMatch(COMMANDING);
  });

  it("is the same with NO_COLOR and without", async () => {
    const args = ["extract", "-", ...THEN];
    const plain = await pitboard(freshFolder(), args, { input: CERTAIN, env: { NO_COLOR: "1" } });
    const usual = await pitboard(freshFolder(), args, { input: CERTAIN, env: { TERM: "xterm-256color" } });
    expect(plain).toEqual(usual);
  });
});

describe("what pitboard extract keeps", () => {
  it("is nothing", async () => {
    const folder = folderWith({ "article.txt": CERTAIN });
    await pitboard(folder, ["extract", "article.txt", ...THEN]);
    await pitboard(folder, ["extract", "--jsonl"], {
      input: JSON.stringify({ text: CERTAIN, published: "2023-11-06" }),
    });
    expect(readdirSync(folder)).toEqual(["article.txt"]);
  });

  it("needs no store, not even one that can be opened", async () => {
    const folder = folderWith({ "article.txt": CERTAIN });
    mkdirSync(join(folder, "store"));
    writeFileSync(join(folder, "store", "store.json"), "not a store");
    expect(await pitboard(folder, ["extract", "article.txt", ...THEN])).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(folder, "store"))).toEqual(["store.json"]);
  });

  it("is nothing beside a running bot either", async () => {
    const folder = folderWith({ "article.txt": CERTAIN });
    const { child, end } = await runningBot(folder);
    const before = await pitboard(folder, ["export", "-"]);
    expect(await pitboard(folder, ["extract", "article.txt", ...THEN])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("FIA WEC 2024: certain"),
      stderr: "",
    });
    expect(await pitboard(folder, ["export", "-"])).toEqual(before);
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 0 });
  });

  it("knows the operator's own drivers and series", async () => {
    const folder = folderWith({ "article.txt": JANE });
    mkdirSync(join(folder, "store", "catalogue"), { recursive: true });
    const jane = { id: "jane-doe", name: "Jane Doe", shortName: "Doe" };
    writeFileSync(join(folder, "store", "catalogue", "drivers.json"), JSON.stringify([jane]));
    const { stdout } = await pitboard(folder, ["extract", "article.txt", ...THEN, "--driver", "jane-doe"]);
    expect(stdout).toMatch(/^Jane Doe, DTM 2024: certain/);
  });
});
