import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { readWhen } from "../../src/talk/digests/read-when.ts";
import { monthsLacking, scheduleWords } from "../../src/talk/digests/schedule-words.ts";
import { loadTexts } from "../../src/talk/phrasing/texts.ts";
import { loadLexicons } from "../../src/talk/understanding/lexicon.ts";
import { vocabulary } from "../../src/talk/understanding/vocabulary.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";

const FOLDER = `${DATA}/language/talk`;
const words = vocabulary(await loadCatalogue([DATA]), await loadLexicons(FOLDER));
const texts = await loadTexts(FOLDER);

function cronOf(typed: string, language: (typeof LANGUAGES)[number] = "en") {
  const when = readWhen(typed, words, language);
  return when.kind === "cron" ? when.cron : when;
}

describe("a time that was typed", () => {
  it.each([
    ["monday 18:00", "0 18 * * 1"],
    ["Mondays at 6 pm", "0 18 * * 1"],
    ["every friday at 9", "0 9 * * 5"],
    ["mon and thu 18.30", "30 18 * * 1,4"],
    ["sunday", "0 9 * * 0"],
    ["weekly", "0 9 * * 1"],
    ["every day at noon", "0 12 * * *"],
    ["daily 12am", "0 0 * * *"],
    ["the 1st of the month at 9:30", "30 9 1 * *"],
    ["monthly 15 8:00", "0 8 15 * *"],
    ["monthly", "0 9 1 * *"],
    ["monthly 15", "0 9 15 * *"],
    ["the 1st and 15 of the month at 9", "0 9 1,15 * *"],
    ["on the 1st and 15th of each month at 7", "0 7 1,15 * *"],
    ["lunedì 18", "0 18 * * 1"],
    ["ogni lunedì alle 18:15", "15 18 * * 1"],
    ["il primo del mese", "0 9 1 * *"],
    ["il 15 di ogni mese alle 9", "0 9 15 * *"],
    ["tutti i giorni alle ore 7", "0 7 * * *"],
    ["cada viernes a las 9", "0 9 * * 5"],
    ["el primero de mes a las 10:00", "0 10 1 * *"],
    ["todos los miércoles a mediodía", "0 12 * * 3"],
    ["montags 18 Uhr", "0 18 * * 1"],
    ["jeden Dienstag um 7:30 Uhr", "30 7 * * 2"],
    ["am 1. des Monats um 9", "0 9 1 * *"],
    ["täglich um 20 Uhr", "0 20 * * *"],
    ["chaque lundi à 18h30", "30 18 * * 1"],
    ["tous les jours à 8h", "0 8 * * *"],
    ["le lundi à 18 h", "0 18 * * 1"],
    ["le 1er du mois à midi", "0 12 1 * *"],
    ["0 18 * * MON", "0 18 * * 1"],
    ["0 9 1 1,7 *", "0 9 1 1,7 *"],
  ])("%s", (typed, cron) => {
    expect(cronOf(typed)).toBe(cron);
  });

  it("knows days of two letters in the language that is spoken", () => {
    expect(cronOf("Mo 18 Uhr", "de")).toBe("0 18 * * 1");
    expect(cronOf("Di 18 Uhr", "de")).not.toBe("0 18 * * 2"); // "di" joins words in Italian: better asked back than misread.
  });

  it.each([
    ["every fortnight", { kind: "unclear", name: "fortnight" }],
    ["monday 25:00", { kind: "unclear", name: "25:00" }],
    ["monday 18:00 and 19:00", { kind: "unclear", name: "monday 18:00 and 19:00" }],
    ["the first monday of the month", { kind: "unclear", name: "the first monday of the month" }],
    ["32nd of the month", { kind: "unclear", name: "32nd" }],
    ["13 pm", { kind: "unclear", name: "13pm" }],
    ["", { kind: "unclear", name: "" }],
    ["at the", { kind: "unclear", name: "at the" }],
    ["* * * * *", { kind: "refused", fault: { kind: "too-often" } }],
    ["0 9 * *", { kind: "refused", fault: { kind: "not-five", count: 4 } }],
    ["0 9 31 2 *", { kind: "refused", fault: { kind: "never" } }],
  ])("is asked back: %s", (typed, expected) => {
    expect(cronOf(typed)).toEqual(expected);
  });
});

describe("a schedule in words", () => {
  const inAll = (cron: string) => Promise.all(LANGUAGES.map((each) => scheduleWords(sure(texts.get(each)), cron)));

  it("is said as people say it", async () => {
    expect(await inAll("0 18 * * 0,1")).toEqual([
      "every Monday and Sunday at 18:00",
      "ogni lunedì e domenica alle 18:00",
      "cada lunes y domingo a las 18:00",
      "jeden Montag und Sonntag um 18:00",
      "chaque lundi et dimanche à 18:00",
    ]);
    expect(await inAll("30 9 1 * *")).toEqual([
      "on the 1st of each month at 09:30",
      "ogni mese il giorno 1 alle 09:30",
      "el 1 de cada mes a las 09:30",
      "am 1. jedes Monats um 09:30",
      "le 1er de chaque mois à 09:30",
    ]);
  });

  it("is said field by field where nobody has words for it", async () => {
    expect((await inAll("0 9 * 1 1-5"))[0]).toBe("at 09:00, Monday through Friday, only in January");
  });

  it("is read again as it is said", async () => {
    for (const cron of ["0 18 * * 1,4", "15 7 * * *", "30 9 1,15 * *", "0 9 * * 0"]) {
      for (const [at, said] of (await inAll(cron)).entries()) expect(cronOf(said, LANGUAGES[at])).toBe(cron);
    }
  });

  it("tells of months without its day", () => {
    expect(monthsLacking(sure(texts.get("en")), "0 9 31 * *")).toContain("passed over");
    expect(monthsLacking(sure(texts.get("en")), "0 9 28 * *")).toBeUndefined();
  });
});
