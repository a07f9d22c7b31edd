import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard } from "./pitboard.ts";

describe("pitboard export and import", () => {
  it("carry everything to another store, once", async () => {
    const [from, to] = [freshFolder(), freshFolder()];
    expect(await pitboard(from, ["export", "all.json"])).toMatchObject({ code: 0, stdout: "" });
    const file = join(from, "all.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: "pitboard", version: 4 });

    const first = await pitboard(to, ["import", file]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^[1-9]\d* records new, 0 known already\n$/);
    const second = await pitboard(to, ["import", "-"], { input: readFileSync(file, "utf8") });
    expect(second.stdout).toMatch(/^0 records new, [1-9]\d* known already\n$/);

    const [there, back] = [await pitboard(from, ["export", "-"]), await pitboard(to, ["export", "-"])];
    const sorted = (text: string) =>
      text
        .split("\n")
        .map((line) => line.replace(/,$/, ""))
        .sort();
    expect(sorted(back.stdout)).toEqual(sorted(there.stdout));
  });

  it("say to a stream nothing that commands a terminal, and lose nothing of it", async () => {
    const folder = freshFolder();
    const quote = "We will\u202E see\u2066.";
    mkdirSync(join(folder, "store", "articles"), { recursive: true });
    const article = {
      url: "https://example.org/1",
      publisher: "speedweek",
      language: "en",
      published: "2024-02-02",
      received: "2024-02-02",
    };
    const note = { kind: "ambition", driver: "valentino-rossi", statement: { en: quote } };
    writeFileSync(join(folder, "store", "articles", "mine.json"), JSON.stringify({ article, notes: [note] }));
    const { stdout, stderr } = await pitboard(folder, ["export", "-"]);
    expect(stderr).toBe("");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(JSON.parse(stdout).notes).toContainEqual(expect.objectContaining({ statement: { en: quote } }));
  });

  it("never replace a file unless told to", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "good.json"), "good");
    const refused = await pitboard(folder, ["export", "good.json"]);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/good\.json: is there already; --force replaces it/);
    expect(readFileSync(join(folder, "good.json"), "utf8")).toBe("good");
    expect(await pitboard(folder, ["export", "good.json", "--force"])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(folder, "good.json"), "utf8"))).toMatchObject({ format: "pitboard" });
    expect(readdirSync(folder).sort()).toEqual(["good.json", "store"]);
  });

  it("say so where they cannot write", async () => {
    const folder = freshFolder();
    const { code, stderr } = await pitboard(folder, ["export", "nowhere/all.json"]);
    expect(stderr).toMatch(/nowhere\/all\.json: cannot be written: there is no such folder \(ENOENT\)/);
    expect(code).toBe(1);
  });

  it("refuse what they cannot read, by path and value, and keep nothing of it", async () => {
    const folder = freshFolder();
    const { stdout } = await pitboard(folder, ["export", "-"]);
    const document = JSON.parse(stdout);
    document.claims.at(-1).certainty = "perhaps";
    const to = freshFolder();
    const refused = await pitboard(to, ["import", "-"], { input: JSON.stringify(document) });
    expect(refused.stderr).toMatch(/standard input: claims\.\d+\.certainty: expected one of .*, found "perhaps"/);
    expect(refused.code).toBe(2);
    const kept = JSON.parse((await pitboard(to, ["export", "-"])).stdout);
    expect(kept.claims).toHaveLength(document.claims.length); // Those of the repository's files, seeded since.
    expect(kept.places).toEqual([]);
  });

  it.each([
    ["not JSON", "{", /is no JSON/],
    ["nothing", "", /is no JSON/],
    ["another's document", '{"a":1}', /format: .*\n/],
    ["what is nested without end", `{"format":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, /is nested too deeply/],
    ["a newer version's", '{"format":"pitboard","version":99}', /version: expected 4 or older, found 99/],
  ])("refuse %s", async (_, input, told) => {
    const { code, stderr } = await pitboard(freshFolder(), ["import", "-"], { input });
    expect(stderr).toMatch(told);
    expect(code).toBe(2);
  });

  it("say whom a document lets review, once", async () => {
    const document = JSON.parse((await pitboard(freshFolder(), ["export", "-"])).stdout);
    const curators = ["telegram:456", "discord:@789"].map((person) => ({
      person,
      by: "terminal",
      since: "2026-11-20",
    }));
    const [to, input] = [freshFolder(), JSON.stringify({ ...document, curators })];
    expect((await pitboard(to, ["import", "-"], { input })).stderr).toBe(
      "pitboard: lets review from now on: telegram:456, discord:789; /review curators takes that back\n",
    );
    expect((await pitboard(to, ["import", "-"], { input })).stderr).toBe("");
  });

  it("refuse bytes that are no text", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "bytes.json"), Buffer.from([0x7b, 0xff, 0xfe]));
    const { code, stderr } = await pitboard(folder, ["import", "bytes.json"]);
    expect([code, stderr]).toEqual([2, "pitboard: bytes.json: is not UTF-8 text\n"]);
  });
});

describe("pitboard export --handover", () => {
  it("marks that another machine tells from now on", async () => {
    const folder = freshFolder();
    expect(await pitboard(folder, ["export", "all.json", "--handover"])).toMatchObject({ code: 0 });
    const { code, stdout } = await pitboard(folder, ["doctor"]);
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /✕ mend store .*handed over on \d{4}-\d{2}-\d{2}, so it tells nobody anything/,
    );
  });

  it("does not where the file could not be written", async () => {
    const folder = freshFolder();
    expect(await pitboard(folder, ["export", "no/all.json", "--handover"])).toMatchObject({ code: 1 });
    expect((await pitboard(folder, ["doctor"])).stdout).not.toMatch(/handed over/);
  });
});

describe("pitboard backup", () => {
  it("says where the copy lies", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "store"));
    const { code, stdout } = await pitboard(folder, ["backup"]);
    expect(code).toBe(0);
    expect(existsSync(stdout.trim())).toBe(true);
    expect(stdout).toContain(join("store", "backups"));
  });
});
