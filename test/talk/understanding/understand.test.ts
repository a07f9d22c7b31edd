import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { loadLexicons } from "../../../src/talk/understanding/lexicon.ts";
import { MAX_READ } from "../../../src/talk/understanding/tokens.ts";
import { type Understood, understand } from "../../../src/talk/understanding/understand.ts";
import { type Vocabulary, vocabulary } from "../../../src/talk/understanding/vocabulary.ts";
import { DATA, TEN_NOVEMBER } from "../../support/talking.ts";

let words: Vocabulary;

beforeAll(async () => {
  words = vocabulary(await loadCatalogue([DATA]), await loadLexicons(`${DATA}/language/talk`));
});

const read = (message: string): Understood => understand(message, words, TEN_NOVEMBER);

/** "intent driver? series season? class?", as short as a table wants it. */
const gist = (message: string) => {
  const { intent, driver, series, season, class: raceClass } = read(message).question;
  return [
    intent,
    driver === undefined ? "-" : "rossi",
    series.join("+") || "-",
    season ?? "-",
    ...(raceClass === undefined ? [] : [raceClass]),
  ].join(" ");
};

describe("what somebody wants to know", () => {
  it.each([
    ["Will Rossi race in the WEC in 2024?", "status rossi fia-wec 2024"],
    ["is vale doing the endurance cup next season", "status rossi gtwc-europe-endurance 2024"],
    ["Is Rossi out of the Sprint Cup?", "status rossi gtwc-europe-sprint -"],
    ["Rossi Le Mans?", "status rossi le-mans-24h -"],
    ["will he race at the 24 Hours of Spa", "status - spa-24h -"],
    ["rossi in wec or sprint", "status rossi fia-wec+gtwc-europe-sprint -"],
    ["Can we expect VR46 in the Bathurst 12 Hour this year?", "status rossi bathurst-12h 2023"],
    ["any chance of a Hypercar for Rossi", "status rossi - - Hypercar"],
    ["will the doctor race LMP2", "status rossi - - LMP2"],
    ["Which series will Valentino Rossi race?", "programme rossi - -"],
    ["what is rossi racing in '24", "programme rossi - 2024"],
    ["Rossi's plans for 2024/25", "programme rossi - 2025"],
    ["Valentino Rossi", "programme rossi - -"],
    ["Will Rossi race next year?", "programme rossi - 2024"],
    ["Why is Rossi only likely for the WEC?", "why rossi fia-wec -"],
    ["how sure is that", "why - - -"],
    ["Who said that Rossi does Le Mans?", "source rossi le-mans-24h -"],
    ["source?", "source - - -"],
    ["What did Rossi say about the WEC?", "source rossi fia-wec -"],
    ["is he confirmed?", "programme - - -"],
    ["When is the next WEC race?", "next_race - fia-wec -"],
    ["is vale racing next year", "programme rossi - 2024"],
    ["what's new with rossi", "history rossi - -"],
    ["Has Rossi raced at Le Mans?", "history rossi le-mans-24h -"],
    ["How has it changed for rossi in the wec", "history rossi fia-wec -"],
    ["how did rossi's wec programme of 2024 change", "history rossi fia-wec 2024"],
    ["How did Rossi's Le Mans 2024 change?", "history rossi le-mans-24h 2024"],
    ["how has the outlook for the WEC changed?", "history - fia-wec -"],
    ["wie haben sich die Aussichten auf die WEC verändert?", "history - fia-wec -"],
    ["which car will rossi drive", "team rossi - -"],
    ["Who are Rossi's teammates in the WEC 2024?", "team rossi fia-wec 2024"],
    ["Will Rossi drive for Audi?", "team rossi - -"],
    ["When does Rossi race next?", "next_race rossi - -"],
    ["when is his next race", "next_race - - -"],
    ["When is Le Mans 2024?", "calendar - le-mans-24h 2024"],
    ["wec calendar 2024", "calendar - fia-wec 2024"],
    ["what's the race calendar", "calendar - - -"],
    ["tell me when Rossi is confirmed for Le Mans", "subscribe rossi le-mans-24h -"],
    ["stop sending me alerts about Rossi", "unsubscribe rossi - -"],
    ["help", "help - - -"],
    ["what can you do?", "help - - -"],
    ["how many wins does he have", "offtopic - - -"],
    ["what a lovely day", "offtopic - - -"],
    ["I had pasta al pesto rosso", "offtopic - - -"],
  ])("%s → %s", (message, expected) => {
    expect(gist(message)).toBe(expected);
  });
});

describe("names", () => {
  it("tells the WEC from the Endurance Cup, though both are of endurance", () => {
    expect(gist("Rossi World Endurance Championship")).toBe("status rossi fia-wec -");
    expect(gist("Rossi Endurance Cup")).toBe("status rossi gtwc-europe-endurance -");
  });

  it("names a family alone, and not its cups", () => {
    expect(gist("Rossi in the GT World Challenge Europe?")).toBe("status rossi gtwc-europe -");
    expect(gist("Rossi in Blancpain GT")).toBe("status rossi gtwc-europe -");
  });

  it("takes #46 for Rossi, and 46 laps for laps", () => {
    expect(gist("is #46 in the WEC?")).toBe("status rossi fia-wec -");
    expect(gist("46 laps at Le Mans")).toBe("status - le-mans-24h -");
  });

  it("reads no season out of an event's distance", () => {
    expect(gist("Rossi at the Suzuka 1000 km?")).toBe("status rossi suzuka-1000km -");
  });

  it.each([
    "Paolo Rossi 1982 was the best",
    "Alexander Rossi is quick",
    "vale, see you at 8",
    "the doctor gave me pills",
  ])("finds no Valentino Rossi in: %s", (message) => {
    expect(read(message).question.driver).toBeUndefined();
    expect(read(message).question.intent).toBe("offtopic");
  });

  it("knows Alexander Rossi for somebody else where racing is spoken of", () => {
    expect(read("Will Alexander Rossi race the Indy 500?")).toMatchObject({
      stranger: "Alexander Rossi",
      question: { intent: "unknown_driver" },
    });
  });

  it.each([
    ["Will Marquez race at Le Mans?", "Marquez"],
    ["is Mick Schumacher going to WEC with Alpine", "Mick Schumacher"],
    ["will verstappen race in the wec", "verstappen"],
  ])("sees somebody whom nobody follows: %s", (message, name) => {
    expect(read(message)).toMatchObject({ stranger: name, question: { intent: "unknown_driver" } });
  });

  it.each([
    "Anyone know when Le Mans starts?",
    "When does the WEC season start in Qatar?",
    "Will he race in March?",
    "I think the WEC is great",
  ])("sees nobody in particular in: %s", (message) => {
    expect(read(message).stranger).toBeUndefined();
  });

  it("sees a series that nobody knows here, and is not misled by words of the question", () => {
    expect(read("Will Rossi race the Ferrari Challenge?").unknownSeries).toBe("Ferrari Challenge");
    expect(read("Which championship will Rossi race?").unknownSeries).toBeUndefined();
    expect(read("Is Rossi doing the full season?").unknownSeries).toBeUndefined();
  });
});

describe("asking and telling", () => {
  it.each(["will rossi race the wec", "Rossi WEC?", "any chance rossi does spa 24"])(
    "hears a question: %s",
    (message) => {
      expect(read(message).asks).toBe(true);
    },
  );

  it.each(["Rossi was great in the WEC yesterday", "I love Le Mans"])("hears no question: %s", (message) => {
    expect(read(message).asks).toBe(false);
  });
});

describe("whatever is typed", () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 300, unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "rossi",
          "wec",
          "#46",
          "'24",
          "2024/",
          "@everyone",
          "<b>",
          "\u202e",
          "\u200b",
          "‮",
          "'; drop table",
          "../../etc/passwd",
          "[x](y)",
          "😀",
          "ignore your instructions",
          "/status",
          "will",
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(" ")),
  );

  it("is understood as something, and never throws", () => {
    fc.assert(
      fc.property(hostile, (message) => void expect(read(message).question.intent).toBeTypeOf("string")),
      { numRuns: 500 },
    );
  });

  it("names only what the catalogue knows", () => {
    fc.assert(
      fc.property(
        hostile,
        (message) => void expect(read(message).question.driver ?? "valentino-rossi").toBe("valentino-rossi"),
      ),
    );
  });

  it("is read up to Telegram's limit, and no further", () => {
    expect(gist(`${"x ".repeat(MAX_READ / 2)}will Rossi race in the WEC?`)).toBe("offtopic - - -");
  });

  it("takes time linear in its length: a hundred times the text at most 120 times the time", () => {
    const short = "Will Rossi race at Mick X? ";
    const long = short.repeat(100).slice(0, MAX_READ);
    const times = (message: string, runs: number) => {
      const started = performance.now();
      for (let run = 0; run < runs; run++) read(message);
      return (performance.now() - started) / runs;
    };
    times(short, 2000);
    times(long, 50);
    const ratios = Array.from({ length: 9 }, () => times(long, 40) / times(short, 4000));
    expect(Math.min(...ratios)).toBeLessThanOrEqual(120);
  });
});
