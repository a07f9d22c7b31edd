import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CERTAINTIES } from "../../src/racing/certainty.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { loadTexts } from "../../src/talk/phrasing/texts.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";

const FOLDER = join(DATA, "language", "calendars");

describe.each(LANGUAGES)("what calendar files say in %s", (language) => {
  const keysOf = (of: string) =>
    [...readFileSync(join(FOLDER, `${of}.ftl`), "utf8").matchAll(/^([a-z-]+) =/gm)].map(([, key = ""]) => key);

  it("has every text of English and no other, in the same order", () => {
    expect(keysOf(language)).toEqual(keysOf("en"));
  });

  it("tells grades in the words of replies", async () => {
    const [own, replies] = await Promise.all([loadTexts(FOLDER), loadTexts(join(DATA, "language", "talk"))]);
    for (const certainty of CERTAINTIES) {
      const key = `certainty-${certainty}`;
      expect(sure(own.get(language)).say(key)).toBe(sure(replies.get(language)).say(key));
    }
  });

  it("is all said", () => {
    const folder = join(DATA, "..", "src", "calendars");
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const said = new Set([...code.join("\n").matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, key]) => key));
    const unsaid = keysOf(language).filter((key) => !said.has(key) && !key.startsWith("certainty-"));
    expect(unsaid).toEqual([]);
  });
});
