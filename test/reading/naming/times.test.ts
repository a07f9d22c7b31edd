import { describe, expect, it } from "vitest";
import { type Time, timeBook, timesIn } from "../../../src/reading/naming/times.ts";
import { tokensOf } from "../../../src/reading/text/tokens.ts";
import { aLexicon } from "../../support/lexicons.ts";
import { annotated } from "../../support/reading.ts";

const months = Array.from(
  { length: 12 },
  (_, n) => ({ 1: ["February", "Feb"], 4: ["May"], 10: ["November"] })[n] ?? [],
);

const lexicon = aLexicon({
  months,
  seasons: {
    last: ["last year"],
    this: ["this season"],
    next: ["next year", "next season", "the coming season"],
    after: ["at the end of the season"],
    someday: ["one day"],
  },
  seasonNouns: ["season", "year", "saison"],
  grammar: { yearNouns: ["year"], yearEndings: ["er", "ern"], otherThanMonths: ["may"] },
  years: { after: ["after", "at the end of"], until: ["until", "until the end of"] },
});

/** The times of a text as short as a table wants them. */
function times(text: string): readonly string[] {
  const tokens = tokensOf(text, 0, text.length);
  return timesIn(tokens, timeBook(lexicon), () => false).map((time) => short(time));
}

function short(time: Time): string {
  switch (time.kind) {
    case "year":
      return [time.bound, time.year, time.ends === undefined ? undefined : `to ${time.ends}`]
        .filter((part) => part !== undefined)
        .join(" ");
    case "month":
      return `month ${time.month}`;
    case "after":
      return "after";
    case "relative":
      return `${time.which}${time.ofSeason ? " season" : ""}`;
  }
}

describe("the times of a sentence", () => {
  it.each([
    ["He races in 2024.", ["2024"]],
    ["Die 2024er Saison, der 1998ern, the 2020s", ["2024", "1998"]],
    ["He may race in May", ["month 5"]],
    ["the 2024-25 season", ["2024 to 2025"]],
    ["2024/2025", ["2024 to 2025"]],
    ["2024–25", ["2024 to 2025"]],
    ["1999/00", ["1999"]],
    ["the 2024-26 rules", ["2024"]],
    ["2024, 2025 and 2026", ["2024", "2025", "2026"]],
    ["He stays until 2026", ["until 2026"]],
    ["until the end of 2026", ["until 2026"]],
    ["He leaves after 2024", ["after", "after 2024"]],
    ["He leaves at the end of 2024", ["after", "after 2024"]],
    ["after the race", ["after"]],
    ["in February and on 2 November", ["month 2", "month 11"]],
    ["He raced last year, this season, and next season", ["last", "this season", "next season"]],
    ["next year", ["next"]],
    ["in the coming season", ["next season"]],
    ["He stops at the end of the season", ["after season"]],
    ["one day he will be back", ["someday"]],
    ["46 of 1812 km in 12024 and 1850", []],
  ])("%s", (text, told) => {
    expect(times(text)).toEqual(told);
  });

  it("stand where their words stand", () => {
    const tokens = tokensOf("In the 2024-25 season", 0, 21);
    expect(timesIn(tokens, timeBook(lexicon), () => false)).toMatchObject([{ places: [2, 3] }]);
  });

  it("go over no stop", () => {
    expect(times("What comes next, year by year")).toEqual([]);
  });

  it("hold no word of a name: the year of an event's name is no season", () => {
    const known = { lexicon: aLexicon({ months, series: { "le-mans-24h": ["Le Mans 2024", "February Classic"] } }) };
    const [sentence] = annotated("He races Le Mans 2024 and the February Classic, in 2026", known);
    expect(sentence?.times).toMatchObject([{ kind: "year", year: 2026 }]);
  });
});
