import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { loadParts } from "../../src/reading/open-reader.ts";
import type { Reader, Unread } from "../../src/reading/reading.ts";
import { publishedOn, ROSSI } from "../support/facts.ts";
import { promised } from "../support/promised.ts";
import { FOLLOWED, LEXICONS } from "../support/reading.ts";
import { DATA } from "../support/talking.ts";

/** How long a hostile article may take, in ms of computing, whatever else the machine does. */
const LONGEST = 10_000;

/** How long it is, in characters. */
const HOSTILE = 300_000;

/** Of the texts whose reading takes four times as long where they are twice as long: to be raised with the reader. */
const SHORTER = 300_000;

let reader: Reader;

beforeAll(async () => {
  reader = createReader(await loadParts(LEXICONS, await loadCatalogue([DATA]), FOLLOWED));
});

describe("a hostile text, of 300,000 characters unless it is a slow one", () => {
  const repeated = (text: string, length = HOSTILE) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

  const hostile: readonly (readonly [string, string])[] = [
    ["only quotes", repeated('"')],
    ["only quotes that open", repeated("„")],
    ["only single quotes", repeated(" 'a", SHORTER)],
    ["quotes with words", repeated('Rossi said: "I will race in the WEC in 2024". ', SHORTER)],
    ["a quote in every word", repeated('"Rossi" ')],
    ["only commas", repeated(",")],
    ["commas and words", repeated("Rossi, ")],
    ["one endless word", repeated("x")],
    ["one endless number", repeated("46")],
    ["nothing but spaces", repeated(" ")],
    ["nothing but lines", repeated("\n")],
    ["a word a line", repeated("Rossi\n")],
    ["a driver 20,000 times", "Valentino Rossi ".repeat(20_000)],
    ["initials and a surname", repeated("D. and L. Vanthoor ", SHORTER)],
    ["a given name 20,000 times", "Carlos ".repeat(20_000)],
    ["a series", repeated("Le Mans 24h ", SHORTER)],
    ["a claim 7,000 times", "Rossi will race in the WEC in 2024. ".repeat(7000)],
    ["a claim without an end", repeated("Rossi will race in the WEC and ", SHORTER)],
    ["a cue without an end", repeated("is not set to ", SHORTER)],
    ["nested brackets", `${"(".repeat(HOSTILE / 2)}Rossi${")".repeat(HOSTILE / 2)}`],
    ["nested brackets with words", `${"( Rossi ".repeat(20_000)}${") ".repeat(20_000)}`],
    ["nested conditions", repeated("if Rossi says that he will race, ", SHORTER)],
    ["right-to-left marks", repeated("\u200F\u202ERossi\u202C ")],
    ["right-to-left marks alone", repeated("\u202E")],
    ["lone surrogates", repeated("\uD800x\uDC00", SHORTER)],
    ["accents upon accents", `Rossi${"\u0301".repeat(HOSTILE)}`],
    ["hyphens", repeated("Rossi-")],
    ["years", repeated("2024-25 ")],
    ["full stops", repeated("V. ", SHORTER)],
    ["emoji", repeated("🏁")],
  ];

  it.each(hostile)(
    "is read while somebody waits: %s",
    (_, text) => {
      const article: Unread = {
        text,
        published: publishedOn("2023-11-06"),
        language: "en",
        context: { driver: ROSSI },
      };
      const started = process.cpuUsage();
      const reading = reader.read(article);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(LONGEST);
      promised(reader, article, reading);
    },
    60_000,
  );
});
