import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { checkLanguages } from "../../src/cli/check-languages.ts";
import { PROJECT_FOLDER } from "../../src/config.ts";
import { freshFolder } from "../support/folders.ts";

describe("the files of the languages", () => {
  let folder: string;
  beforeEach(() => {
    folder = freshFolder();
    for (const room of ["talk", "board", "calendars"]) {
      cpSync(join(PROJECT_FOLDER, "data", "language", room), join(folder, room), { recursive: true });
    }
  });

  const found = async () => (await checkLanguages(folder)).map((check) => `${check.state}: ${check.found}`);

  it("are whole as they come, and without a language that nobody wrote", async () => {
    expect(await found()).toEqual(["good: replies in en, it, es, de, fr"]);
    for (const room of ["talk", "talk/alerts", "talk/desk", "talk/digests", "talk/pictures", "board", "calendars"]) {
      rmSync(join(folder, room, "fr.ftl"));
    }
    expect(await found()).toEqual(["good: replies in en, it, es, de"]);
  });

  it("are told where a text was spelt wrong, which Fluent alone passes over", async () => {
    const file = join(folder, "calendars", "it.ftl");
    const text = readFileSync(file, "utf8");
    const [, key] = /^([a-z-]+) =/m.exec(text) ?? [];
    writeFileSync(file, text.replace(`${key} =`, `${key} :`));
    expect(await found()).toEqual([`bad: ${file}: cannot be read, or lacks: ${key}`]);
  });

  it("are told where one has what the others lack", async () => {
    appendFileSync(join(folder, "board", "de.ftl"), "\nneu-hier = Neu\n");
    expect(await found()).toEqual(
      ["en", "it", "es", "fr"].map(
        (language) => `bad: ${join(folder, "board", `${language}.ftl`)}: cannot be read, or lacks: neu-hier`,
      ),
    );
  });

  it("are told where a lexicon is no JSON, with the line", async () => {
    writeFileSync(join(folder, "talk", "it.json"), '{\n  "a": [\n  "b" "c"\n');
    const [told] = await found();
    expect(told).toMatch(/^bad: .*it\.json: is no JSON: .* on line 3, column 7$/);
  });
});
