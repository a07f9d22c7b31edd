import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { READ_LANGUAGES } from "../../src/reading/languages.ts";
import { type Lexicon, loadLexicons } from "../../src/reading/lexicon.ts";
import { timeBook } from "../../src/reading/naming/times.ts";
import { cueBook, trendBook } from "../../src/reading/wording/cues.ts";
import { Unusable } from "../../src/schema/faults.ts";
import { freshFolder } from "../support/folders.ts";
import { LEXICONS } from "../support/reading.ts";

const lexicons = await loadLexicons(LEXICONS);

/** The committed English lexicon in a folder of its own, after a change. */
function folderWith(change: (lexicon: Record<string, unknown>) => unknown, name = "en.json"): string {
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  const english = JSON.parse(readFileSync(join(LEXICONS, "en.json"), "utf8"));
  const changed = change(english);
  writeFileSync(join(folder, name), typeof changed === "string" ? changed : JSON.stringify(changed));
  return folder;
}

async function faultsOf(folder: string): Promise<string> {
  const error = await loadLexicons(folder).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof Unusable)) throw new Error("Loading was expected to tell faults", { cause: error });
  return error.message.replace(folder, "FOLDER");
}

describe("the committed lexicons", () => {
  it("are those of all languages that are read", () => {
    expect(lexicons.map(({ language }) => language)).toEqual(READ_LANGUAGES);
    const files = readdirSync(LEXICONS).filter((file) => /^..\.json$/.test(file));
    expect(files.map((file) => file.slice(0, 2)).toSorted()).toEqual(READ_LANGUAGES.toSorted());
  });

  it.each(lexicons)("can be read phrase by phrase: $language", (lexicon) => {
    expect(() => [cueBook(lexicon), trendBook(lexicon), timeBook(lexicon)]).not.toThrow();
  });

  it.each(lexicons)("leave no list empty that an article needs: $language", (lexicon) => {
    const { months, negations, leave, modals, seasons } = lexicon;
    const { base } = lexicon.drive;
    const needed: Record<string, readonly string[]> = { negations, leave, base, ...modals, ...seasons };
    expect(Object.keys(needed).filter((name) => needed[name]?.length === 0)).toEqual([]);
    expect(months.filter((names) => names.length === 0)).toEqual([]);
    expect(lexicon.commonest.length).toBeGreaterThanOrEqual(30);
  });
});

describe("a lexicon that cannot be used", () => {
  it.each(["", "  ", "…", "!?", "… drive", "drive …"])(
    "is told with the file and the place of its phrase: %j",
    async (phrase) => {
      const folder = folderWith((english) => ({ ...english, negations: ["not", phrase] }));
      expect(await faultsOf(folder)).toMatch(
        /^FOLDER\/en\.json: negations\.1: expected a phrase that holds a word and neither begins nor ends with …, found /,
      );
    },
  );

  it("is told with what is missing, unknown or no phrase", async () => {
    const folder = folderWith(({ will: _, months, modals, ...english }) => ({
      ...english,
      wil: ["will"],
      months: (months as Lexicon["months"]).slice(1),
      modals: { ...(modals as Lexicon["modals"]), sure: [], likely: [46] },
    }));
    const faults = await faultsOf(folder);
    expect(faults).toContain("will: is missing");
    expect(faults).toContain("wil: is not known here");
    expect(faults).toContain("expected twelve months");
    expect(faults).toContain("modals.sure: is not known here");
    expect(faults).toContain("modals.likely.0: expected string, found 46");
  });

  it("is told where its grammar is not of single words", async () => {
    const grammar = { verbLast: "yes", articles: ["the"], of: ["out of"], articels: [] };
    const faults = await faultsOf(folderWith((english) => ({ ...english, grammar })));
    expect(faults).toContain("grammar.verbLast: expected boolean");
    expect(faults).toContain('grammar.of.0: expected one word, without spaces and stars, found "out of"');
    expect(faults).toContain("grammar.articels: is not known here");
  });

  it("is told where it is no JSON", async () => {
    expect(await faultsOf(folderWith(() => "{"))).toMatch(/^FOLDER\/en\.json: is no JSON: /);
  });
});

describe("a folder of lexicons", () => {
  it("may have fewer languages, and files that are none", async () => {
    const folder = folderWith((english) => english);
    writeFileSync(join(folder, "officials.json"), "[]");
    expect((await loadLexicons(folder)).map(({ language }) => language)).toEqual(["en"]);
  });

  it("may leave out whom and until when the press of a language does not tell", async () => {
    const folder = folderWith(({ years: _, ...english }) => english);
    expect((await loadLexicons(folder))[0]?.years).toEqual({ after: [], until: [] });
  });
});
