import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { PROGRAM, pitboard, spawned, watched } from "./pitboard.ts";

const WEC = "Will Rossi race in the WEC in 2024?";
/** The user that has no rights of its own. */
const NOBODY = 65_534;

/** Whether this user may become another one, who may read the project. */
function canBeNobody(): boolean {
  const look = "require('node:fs').accessSync(process.argv[1])";
  return process.getuid?.() === 0 && spawnSync(process.execPath, ["-e", look, PROGRAM], { uid: NOBODY }).status === 0;
}

const THEN = ["--today", "2023-11-10"];

/** Control characters but for line ends, and marks that turn the direction or show nothing. */
const COMMANDING = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u;

function jsonLines(stdout: string) {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("pitboard ask", () => {
  it("answers in plain text", async () => {
    const { code, stdout, stderr } = await pitboard(freshFolder(), ["ask", WEC, ...THEN]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const word of ["likely", "rising", "LMGT3", "Team WRT", "6 November 2023", "Speedweek"]) {
      expect(stdout).toContain(word);
    }
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("takes a question in several words", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["ask", ...THEN, ...WEC.split(" ")]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("likely")]);
  });

  it("answers as JSON", async () => {
    const folder = freshFolder();
    const { code, stdout } = await pitboard(folder, ["ask", WEC, ...THEN, "--json"]);
    expect(code).toBe(0);
    const { text, outlooks, ...understood } = JSON.parse(stdout);
    expect(understood).toEqual({
      language: "en",
      disposition: "answer",
      intent: "status",
      driver: "valentino-rossi",
      series: ["fia-wec"],
      season: 2024,
      class: null,
    });
    expect(outlooks).toEqual([
      expect.objectContaining({ series: "fia-wec", certainty: "likely", asOf: "2023-11-06", class: "LMGT3" }),
    ]);
    expect(`${text}\n`).toBe((await pitboard(folder, ["ask", WEC, ...THEN])).stdout);
  });

  it("refuses a language that no reply is written in, and tells which there are, exit 2", async () => {
    const empty = {
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/--language: expected one of en.*, found "tlh"/),
    };
    const folder = freshFolder();
    expect(await pitboard(folder, ["ask", WEC, "--language", "tlh"])).toMatchObject(empty);
    expect(await pitboard(folder, ["ask", "--jsonl", "--language", "tlh"])).toMatchObject(empty);
  });

  it("knows no more than was published by a day", async () => {
    const { stdout } = await pitboard(freshFolder(), ["ask", WEC, ...THEN, "--as-of", "2023-11-05", "--json"]);
    expect(JSON.parse(stdout).outlooks).toEqual([]);
  });

  it("answers the same beside another that asks for the first time", async () => {
    const folder = freshFolder();
    const all = await Promise.all(Array.from({ length: 4 }, () => pitboard(folder, ["ask", WEC, ...THEN])));
    expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1);
    for (const { code, stderr } of all) expect([code, stderr]).toEqual([0, ""]);
    expect(existsSync(join(folder, "store", "lock"))).toBe(false);
  });

  it.runIf(canBeNobody())("answers from what was kept before where it may only read, and says so", async () => {
    const folder = freshFolder();
    const store = join(folder, "store");
    await pitboard(folder, ["ask", WEC]);
    mkdirSync(join(store, "articles"));
    const article = {
      id: "aaaaaaaaaa",
      publisher: "speedweek",
      language: "en",
      published: "2026-11",
      received: "2026-12-01",
    };
    writeFileSync(join(store, "articles", "mine.json"), JSON.stringify({ article }));
    chmodSync(folder, 0o755);
    for (const path of [...readdirSync(store, { recursive: true, encoding: "utf8" }), "."]) {
      chownSync(join(store, path), NOBODY, NOBODY);
    }
    chmodSync(store, 0o555);
    const { code, stdout, stderr } = await pitboard(folder, ["ask", WEC, ...THEN], { uid: NOBODY });
    expect(stderr).toMatch(/^pitboard: .*store.*this user may not.* The answer is from what was kept before\.\n$/);
    expect([code, stdout]).toEqual([0, expect.stringContaining("likely")]);
  });

  it.runIf(process.platform === "linux")("answers from the files alone where it cannot keep anything", async () => {
    const TMPDIR = freshFolder();
    const env = { PITBOARD_DATA_DIR: "/sys/pitboard", TMPDIR };
    const { code, stdout, stderr } = await pitboard(freshFolder(), ["ask", WEC, ...THEN], { env });
    expect(stdout).toContain("likely");
    expect(stderr).toMatch(/^pitboard: .*\/sys\/pitboard.* from the files of facts alone\.\n$/);
    expect(code).toBe(0);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });
});

describe("pitboard ask --jsonl", () => {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;

  it("answers each line in its place, and tells what is wrong in the others, exit 1", async () => {
    const input = [
      line({ id: "q1", text: WEC, today: "2023-11-10" }),
      "not json\n",
      `{"text":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`,
      line({ id: "q3", text: WEC, today: "yesterday" }),
      line({ id: "q4" }),
      "\n",
      line({ id: 6, text: "ciao", language: "it", asOf: null }),
      line([1]),
      line({ text: "Lunch anyone?", setting: "overheard" }),
    ].join("");
    const { code, stdout } = await pitboard(freshFolder(), ["ask", "--jsonl"], { input });
    const told = jsonLines(stdout);
    expect(told).toMatchObject([
      { id: "q1", disposition: "answer", outlooks: [{ certainty: "likely" }] },
      { error: expect.stringMatching(/^line 2: is no JSON/) },
      { error: "line 3: is nested too deeply" },
      { id: "q3", error: 'line 4: today: expected a day as YYYY-MM-DD, found "yesterday"' },
      { id: "q4", error: "line 5: text: is missing" },
      { id: 6 },
      { error: expect.stringMatching(/^line 8: text: is missing/) },
      { disposition: "silent", text: "", outlooks: [] },
    ]);
    expect(told[1]).not.toHaveProperty("id");
    expect(code).toBe(1);
  });

  it("tells the language of what is too short to tell: that of the line, else of --language, else the default", async () => {
    const input = line({ id: 1, text: "WEC?", language: "it" }) + line({ id: 2, text: "WEC?" });
    const env = { PITBOARD_LANGUAGE: "fr" };
    const given = await pitboard(freshFolder(), ["ask", "--jsonl", "--language", "en"], { input, env });
    expect(jsonLines(given.stdout)).toMatchObject([{ language: "it" }, { language: "en" }]);
    const usual = await pitboard(freshFolder(), ["ask", "--jsonl"], { input, env });
    expect(jsonLines(usual.stdout)).toMatchObject([{ language: "it" }, { language: "fr" }]);
    const one = await pitboard(freshFolder(), ["ask", "WEC?", "--json", "--language", "en"], { env });
    expect(JSON.parse(one.stdout)).toMatchObject({ language: "en" });
  });

  it("says back nothing that commands the terminal", async () => {
    const id = "\u009B31m\u202E\u{E0041}\u2028\u007F";
    const { stdout } = await pitboard(freshFolder(), ["ask", "--jsonl"], { input: line({ id, text: WEC }) });
    expect(stdout).not.toMatch(COMMANDING);
    expect(stdout).toContain('"id":"\\u009b31m\\u202e\\udb40\\udc41\\u2028\\u007f"');
    expect(jsonLines(stdout)).toMatchObject([{ id }]);
  });

  it("keeps the order of many", async () => {
    const ids = Array.from({ length: 500 }, (_, index) => index);
    const input = ids.map((id) => line({ id, text: id % 3 === 0 ? WEC : "🏁" })).join("");
    const { code, stdout } = await pitboard(freshFolder(), ["ask", "--jsonl"], { input });
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(ids);
    expect(code).toBe(0);
  });

  it("answers a line before the next one comes", async () => {
    const child = spawned(freshFolder(), ["ask", "--jsonl"]);
    const { end, saw } = watched(child);
    child.stdin.write(line({ id: "first", text: WEC }));
    await saw(/"id":"first"/);
    child.stdin.end(line({ id: "second", text: WEC }));
    expect(jsonLines((await end).stdout).map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("tells a line that is too long, and answers the next", async () => {
    const input = line({ id: 1, text: "x".repeat(2_000_000) }) + line({ id: 2, text: "y".repeat(100_001) });
    const { code, stdout } = await pitboard(freshFolder(), ["ask", "--jsonl"], { input });
    expect(jsonLines(stdout)).toMatchObject([{ error: "line 1: is longer than 1000000 characters" }, { id: 2 }]);
    expect(code).toBe(1);
  });

  it("ends quietly when nobody reads any longer", async () => {
    const child = spawned(freshFolder(), ["ask", "--jsonl"]);
    const { end, saw } = watched(child);
    child.stdin.write(line({ text: WEC }));
    await saw(/likely/);
    child.stdout.destroy();
    for (let count = 0; count < 200; count += 1) child.stdin.write(line({ text: WEC }));
    child.stdin.end();
    const { code, stderr } = await end;
    expect([code, stderr]).toEqual([0, ""]);
  });
});
