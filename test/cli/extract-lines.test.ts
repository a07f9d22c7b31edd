import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard, spawned, watched } from "./pitboard.ts";

const CERTAIN = "Valentino Rossi is certain to race in the FIA WEC in 2024.";
const EXTRACT = ["extract", "--jsonl", "--language", "en"];
const WEC = { driver: "valentino-rossi", series: "fia-wec", season: 2024, certainty: "certain" };
const published = "2023-11-06";

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

function jsonLines(stdout: string) {
  return stdout
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each));
}

describe("pitboard extract --jsonl", () => {
  it("tells claims and notes of each line in the form of one article, with its id", async () => {
    const folder = freshFolder();
    const text = `${CERTAIN} He drove an LMP2 in the rookie test.`;
    const input = line({ id: "a1", text, published, language: "en" });
    const { code, stdout, stderr } = await pitboard(folder, ["extract", "--jsonl"], { input });
    expect([code, stderr]).toEqual([0, ""]);
    const [told, ...more] = jsonLines(stdout);
    expect(more).toEqual([]);
    const one = ["extract", "-", "--published", published, "--language", "en", "--json"];
    expect(told).toEqual({ id: "a1", ...JSON.parse((await pitboard(folder, one, { input: text })).stdout) });
    expect(told).toMatchObject({ claims: [WEC], notes: [{ kind: "test" }] });
  });

  it("tells a line that cannot be read in its place, and reads the others, exit 1", async () => {
    const input = [
      line({ id: "a1", text: CERTAIN, published }),
      "not json\n",
      `{"text":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`,
      line({ id: "a4", text: CERTAIN, published: "yesterday" }),
      line({ id: "a5", published }),
      "\n",
      line({ id: 7, text: CERTAIN }),
      line([1]),
      line({ id: "a9", text: CERTAIN, published, language: "tlh" }),
      line({ id: "a10", text: 46, published, context: { driver: "Not a key" } }),
      line({ id: ["a11"], text: CERTAIN, published }),
      line({ text: CERTAIN, published, language: null, context: null, more: true }),
      line({ id: 13, text: "", published }),
    ].join("");
    const { code, stdout, stderr } = await pitboard(freshFolder(), EXTRACT, { input });
    const told = jsonLines(stdout);
    expect(told).toMatchObject([
      { id: "a1", claims: [WEC] },
      { error: expect.stringMatching(/^line 2: is no JSON/) },
      { error: "line 3: is nested too deeply" },
      { id: "a4", error: 'line 4: published: expected a day as YYYY-MM-DD, or a month as YYYY-MM, found "yesterday"' },
      { id: "a5", error: "line 5: text: is missing" },
      { id: 7, error: "line 7: published: is missing" },
      { error: expect.stringMatching(/^line 8: /) },
      { id: "a9", error: 'line 9: language: expected one of en, it, es, de, fr, nl, found "tlh"' },
      {
        id: "a10",
        error: expect.stringMatching(/^line 10: text: expected text, found 46 context\.driver: expected a key/),
      },
      { error: 'line 11: id: expected text or a number, found ["a11"]' },
      { claims: [WEC] },
      { id: 13, claims: [], notes: [] },
    ]);
    for (const nameless of [1, 2, 6, 9, 10]) expect(told[nameless]).not.toHaveProperty("id");
    expect([code, stderr]).toEqual([1, ""]);
  });

  it("goes by the options where a line does not say otherwise", async () => {
    const text = "Valentino Rossi is certain to race in the FIA WEC next year.";
    const input = line({ text }) + line({ text, published: "2015-03", language: "de" });
    const { code, stdout } = await pitboard(freshFolder(), [...EXTRACT, "--published", published], { input });
    expect(jsonLines(stdout)).toMatchObject([{ language: "en", claims: [{ season: 2024 }] }, { language: "de" }]);
    expect(code).toBe(0);
  });

  it("knows what was established before a text, and claims nothing of who is not followed", async () => {
    const text = "He is certain to race in it in 2024.";
    const followed = { driver: "valentino-rossi", series: "fia-wec" };
    const input = [
      line({ id: 1, text, published, context: followed }),
      line({ id: 2, text: CERTAIN.replace("Valentino Rossi", "He"), published, context: { driver: "jane-doe" } }),
      line({ id: 3, text: CERTAIN, published, context: { driver: null, series: null } }),
    ].join("");
    const { stdout } = await pitboard(freshFolder(), EXTRACT, { input });
    expect(jsonLines(stdout)).toMatchObject([
      { id: 1, claims: [WEC] },
      { id: 2, claims: [] },
      { id: 3, claims: [WEC] },
    ]);
  });

  it("follows those of a file too, and tells of one driver alone", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "drivers.json"), JSON.stringify(["Jane Doe", "Valentino Rossi"]));
    const text = `Jane Doe is certain to race in the DTM in 2024. ${CERTAIN}`;
    const input = line({ text, published });
    const all = await pitboard(folder, [...EXTRACT, "--drivers", "drivers.json"], { input });
    expect(jsonLines(all.stdout)).toMatchObject([{ claims: [{ driver: "jane-doe", series: "dtm" }, WEC] }]);
    const one = await pitboard(folder, [...EXTRACT, "--drivers", "drivers.json", "--driver", "jane-doe"], { input });
    expect(jsonLines(one.stdout)).toMatchObject([{ claims: [{ driver: "jane-doe" }] }]);
  });

  it("keeps the order of many", async () => {
    const ids = Array.from({ length: 500 }, (_, index) => index);
    const input = ids.map((id) => line({ id, text: id % 3 === 0 ? CERTAIN : "🏁", published })).join("");
    const { code, stdout } = await pitboard(freshFolder(), EXTRACT, { input });
    const told = jsonLines(stdout);
    expect(told.map(({ id }) => id)).toEqual(ids);
    expect(told.map(({ claims }) => claims.length)).toEqual(ids.map((id) => (id % 3 === 0 ? 1 : 0)));
    expect(code).toBe(0);
  });

  it("reads a line before the next one comes", async () => {
    const child = spawned(freshFolder(), EXTRACT);
    const { end, saw } = watched(child);
    child.stdin.write(line({ id: "first", text: CERTAIN, published }));
    await saw(/"id":"first"/);
    child.stdin.end(line({ id: "second", text: CERTAIN, published }));
    expect(jsonLines((await end).stdout).map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("tells a line that is too long, and bytes that are no text, and reads the next", async () => {
    const input = `${line({ id: 1, text: "x".repeat(8_000_000) })}\u0000\uFFFD\u0007\n${line({ id: 3, text: CERTAIN, published })}`;
    const { code, stdout } = await pitboard(freshFolder(), EXTRACT, { input });
    expect(jsonLines(stdout)).toMatchObject([
      { error: "line 1: is longer than 8000000 characters" },
      { error: expect.stringMatching(/^line 2: is no JSON/) },
      { id: 3, claims: [WEC] },
    ]);
    expect(code).toBe(1);
  });

  it("says back nothing that commands the terminal", async () => {
    const id = "\u009B31m\u202E\u{E0041}\u2028\u007F";
    const text = CERTAIN.replace("FIA", "\u001B[31mFIA\u202E");
    const { stdout } = await pitboard(freshFolder(), EXTRACT, { input: line({ id, text, published }) });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u);
    expect(jsonLines(stdout)).toMatchObject([{ id, claims: [WEC] }]);
  });

  it("says nothing where nothing is given", async () => {
    expect(await pitboard(freshFolder(), EXTRACT)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("ends quietly when nobody reads any longer", async () => {
    const child = spawned(freshFolder(), EXTRACT);
    const { end, saw } = watched(child);
    child.stdin.write(line({ text: CERTAIN, published }));
    await saw(/certain/);
    child.stdout.destroy();
    for (let count = 0; count < 200; count += 1) child.stdin.write(line({ text: CERTAIN, published }));
    child.stdin.end();
    const { code, stderr } = await end;
    expect([code, stderr]).toEqual([0, ""]);
  });
});
