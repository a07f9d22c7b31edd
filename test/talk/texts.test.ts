import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../../src/audience/alert-subscription.ts";
import { BARRIERS } from "../../src/audience/pause.ts";
import { CERTAINTIES, TRENDS } from "../../src/racing/certainty.ts";
import { SCOPES } from "../../src/racing/claim.ts";
import { REASONS } from "../../src/racing/correction.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { DEEDS, WAYS_IN } from "../../src/racing/proposal.ts";
import { HINDRANCES } from "../../src/racing/verdict.ts";
import { OUTCOMES } from "../../src/store/press-records.ts";
import { COMMANDS } from "../../src/talk/commands.ts";
import { REASON_WORDS } from "../../src/talk/desk/read-review.ts";
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
    .filter((option) => !["confirm", "about", "alert", "file"].includes(option)),
  measure: MEASURES,
  barrier: BARRIERS,
  remedy: BARRIERS,
  alerts: ["silent", "pinned", "crossposted"],
  hears: ["commands", "mentions", "everything"],
  unheard: ["private", "commands", "mentions"],
  courtesy: ["greeting", "thanks"],
  remark: ["sorry", "out-of-reach", "outdated", "no-files", "channel-joined"],
  action: [
    ...["series", "status", "why", "history", "sources", "calendar"],
    ...["publish", "edit", "reject", "next", "correct", "retract"],
    ...["narrow-clear", "narrow-decided"],
  ],
  arrival: ["proposed", "revised"],
  because: REASONS,
  mistake: REASONS,
  deed: DEEDS,
  done: DEEDS.filter((deed) => deed !== "proposed"),
  field: ["grade", "series", "season", "team", "publisher", "day", "link", "title", "text"],
  hindrance: HINDRANCES,
  manner: ["role", "silent", "pinned", "crossposted"],
  nothing: ["line", "nothing"],
  only: ["discord", "telegram"],
  outcome: OUTCOMES,
  reason: Object.keys(REASON_WORDS),
  schedule: ["minute", "hour", "day", "month", "weekday"],
  state: ["waiting", "published", "rejected"],
  way: WAYS_IN,
  who: ["terminal", "press", "trust", "files", "feed"],
  by: ["driver", "team", "manufacturer", "organiser"],
  why: ["announcement", "statement", "report", "rumour"],
  basis: ["announcement", "statement", "report", "rumour"],
};

const stems = [...code.matchAll(/`([a-z]+)-\$\{/g)].map(([, stem = ""]) => stem);
const assembled = stems.flatMap((stem) => (PARTS[stem] ?? []).map((part) => `${stem}-${part}`));
const literal = [...code.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, key = ""]) => key);
const used = new Set([...assembled, ...literal]);

const written = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ftl"));

describe.each(LANGUAGES)("in %s", (language) => {
  const own = written.filter((file) => basename(file) === `${language}.ftl`);
  const source = own.map((file) => readFileSync(join(FOLDER, file), "utf8")).join("\n");
  const keys = [...new FluentResource(source).body].map((entry) => entry.id);

  it("has every text that the code puts together from parts", () => {
    expect(assembled.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("has every text that the code says", () => {
    const said = [...code.matchAll(/(?:say|line|said)\(\s*(?:[a-zA-Z.]+,\s*)?"([a-z-]+)"/g)].map(([, key = ""]) => key);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("has no text that nothing says", () => {
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it("has no line that Fluent passes over", () => {
    const begun = source.split("\n").flatMap((line) => /^([a-z][\w-]*)\s*=/.exec(line)?.[1] ?? []);
    expect(begun).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
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
