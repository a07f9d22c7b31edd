import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { CERTAINTIES, TRENDS } from "../../src/racing/certainty.ts";
import { SCOPES } from "../../src/racing/claim.ts";
import { COMMANDS } from "../../src/talk/commands.ts";
import { loadTexts } from "../../src/talk/phrasing/texts.ts";
import { DATA } from "../support/talking.ts";

const FOLDER = join(DATA, "language", "talk");
const SOURCE = join(DATA, "..", "src", "talk");

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const code = files.map((file) => readFileSync(join(SOURCE, file), "utf8")).join("\n");

/** What a key's last part may be, where the code puts it together: `certainty-${certainty}`. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  certainty: CERTAINTIES,
  sentence: [...CERTAINTIES, "over"],
  trend: TRENDS,
  scope: SCOPES,
  entry: SCOPES,
  help: Object.keys(COMMANDS),
  option: Object.values(COMMANDS)
    .flatMap(({ options }) => options)
    .filter((option) => !["confirm", "about", "alert"].includes(option)),
  hears: ["commands", "mentions", "everything"],
  unheard: ["private", "commands", "mentions"],
  courtesy: ["greeting", "thanks"],
  remark: ["sorry", "outdated", "channel-joined"],
  action: ["series", "status", "why", "history", "sources", "calendar"],
  by: ["driver", "team", "manufacturer", "organiser"],
  why: ["announcement", "statement", "report", "rumour"],
  basis: ["announcement", "statement", "report", "rumour"],
};

const stems = [...code.matchAll(/`([a-z]+)-\$\{/g)].map(([, stem = ""]) => stem);
const assembled = stems.flatMap((stem) => (PARTS[stem] ?? []).map((part) => `${stem}-${part}`));
const literal = [...code.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, key = ""]) => key);
const used = new Set([...assembled, ...literal]);

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith(".ftl")))("%s", (file) => {
  const source = readFileSync(join(FOLDER, file), "utf8");
  const written = [...new FluentResource(source).body].map((entry) => entry.id);

  it("has every text that the code puts together from parts", () => {
    expect(assembled.filter((key) => !written.includes(key))).toEqual([]);
  });

  it("has every text that the code says", () => {
    const said = [...code.matchAll(/say\(\s*"([a-z-]+)"/g)].map(([, key = ""]) => key);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((key) => !written.includes(key))).toEqual([]);
  });

  it("has no text that nothing says", () => {
    expect(written.filter((key) => !used.has(key))).toEqual([]);
  });

  it("has no line that Fluent passes over", () => {
    const keys = source.split("\n").flatMap((line) => /^([a-z][\w-]*)\s*=/.exec(line)?.[1] ?? []);
    expect(keys).toEqual(written);
  });
});

describe("texts", () => {
  it("are put together from no parts but those that are checked here", () => {
    expect(stems.filter((stem) => PARTS[stem] === undefined)).toEqual([]);
  });

  it("fail loudly on a key that is not there, and on an argument that is missing", async () => {
    const texts = (await loadTexts(FOLDER)).get("en");
    expect(() => texts?.say("no-such-text")).toThrow('The texts in en lack "no-such-text"');
    expect(() => texts?.say("as-of")).toThrow('The text "as-of" in en failed');
  });
});
