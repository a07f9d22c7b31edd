import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/racing/language.ts";
import { DATA } from "../../support/talking.ts";

const FOLDER = join(DATA, "language", "board");

describe.each(LANGUAGES)("what the board says in %s", (language) => {
  const keysOf = (of: string) =>
    [...readFileSync(join(FOLDER, `${of}.ftl`), "utf8").matchAll(/^([a-z-]+) =/gm)].map(([, key = ""]) => key);

  it("has every text of English and no other, in the same order", () => {
    expect(keysOf(language)).toEqual(keysOf("en"));
  });

  it("is all said", () => {
    const folder = join(DATA, "..", "src", "web", "board");
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const said = new Set([...code.join("\n").matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, key]) => key));
    expect(keysOf(language).filter((key) => !said.has(key))).toEqual([]);
  });
});
