import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { openReader } from "../../src/reading/open-reader.ts";
import type { ReadClaim, Reading, ReadNote } from "../../src/reading/reading.ts";
import { publishedOn, ROSSI } from "../support/facts.ts";
import { sure } from "../support/sure.ts";

/**
 * The first article in other words, with what is easily misread left in: a date glued to the first sentence, a sentence without a verb,
 * "certain" inside "uncertain", "start" as a noun, four epithets, a test that is over by publication, conditionals that hang on the WEC,
 * a class that replaces another next season, a team that is not confirmed but certain, two kinds of "Endurance", a season that is past.
 */
const TEXT = ` date 2023-11-06 In 2024 Valentino Rossi is certain to race in the GT World Challenge Europe Endurance Cup. It is more and more likely that he drives in the FIA WEC as well. Start in each round of the GT World Challenge Europe Sprint Cup uncertain.

Closer and closer comes Rossi's big dream of racing in the 24 Hours of Le Mans. A start of the nine-time motorbike world champion, a BMW works rider, in the World Endurance Championship is increasingly likely. He hinted at it in front of a television camera when the championship ended its year in Bahrain.

In the Gulf state Rossi watched the last race, and in the rookie test he sat in an LMP2 of WRT. Nobody regards the test as the first step of a programme: the Italian had long asked team boss Vincent Vosse for a go in the car, and a wish came true.

"For two years now I have been with this team, and they are very good," Rossi said in a TV interview while the race was on. "I like it here. My reason to watch the race is that perhaps I will race in the WEC next year, let us see. Tomorrow I will try the LMP2, my first time in it, because I asked Vincent Vosse for it. I have always been curious about this car. A place in the WEC next year is the goal, we are trying."

Rossi's start would be in LMGT3, the new class, which will replace GTE next season. There the BMW works driver would compete with WRT in an M4 GT3. The entry of the successful Belgian squad in the GT3 class has not yet been confirmed, but it is regarded as certain.

In the Endurance Cup of the GT World Challenge Europe the Italian is certain to stay, too. "I will definitely go on racing here in the GT World Challenge Europe Endurance Cup," Rossi told Speedweek at a press conference at the 2023 season finale of the SRO series in Barcelona. Whether "Il Dottore" will do the entire season of the GT World Challenge Europe Sprint Cup as well is uncertain.
`;

let read: Reading;
beforeAll(async () => {
  const reader = await openReader("data/language/reading", await loadCatalogue(["data"]), []);
  read = reader.read({ text: TEXT, published: publishedOn("2023-11-06") });
});

/** What a claim says, without where it was found and how. */
function said({ sentence: _, confidence: __, grounds: ___, ...claim }: ReadClaim) {
  return claim;
}

const claimOf = (series: string) => said(sure(read.claims.find((claim) => claim.series === series)));

function noted({ sentence: _, text: __, ...note }: ReadNote) {
  return note;
}

const noteOf = (kind: ReadNote["kind"]) => sure(read.notes.find((note) => note.kind === kind));

describe("the first article, told in other words", () => {
  it("is told to be English", () => {
    expect(read.language).toBe("en");
  });

  it("says (1) that the Endurance Cup is certain, on Rossi's own word", () => {
    expect(claimOf("gtwc-europe-endurance")).toEqual({
      driver: ROSSI,
      series: "gtwc-europe-endurance",
      season: 2024,
      certainty: "certain",
      basis: "statement",
      speaker: "Valentino Rossi",
      quotes: [
        {
          text: "I will definitely go on racing here in the GT World Challenge Europe Endurance Cup",
          speaker: "Valentino Rossi",
          occasion: expect.stringMatching(/^press conference .* in Barcelona$/),
          certainty: "certain",
        },
      ],
    });
  });

  it("says (2) that the WEC is likely and rising, in LMGT3 with WRT and BMW; he himself says perhaps", () => {
    const onTelevision = { speaker: "Valentino Rossi", occasion: expect.stringContaining("interview") };
    expect(claimOf("fia-wec")).toEqual({
      driver: ROSSI,
      series: "fia-wec",
      season: 2024,
      certainty: "likely",
      trend: "rising",
      basis: "report",
      class: "LMGT3",
      team: "Team WRT",
      car: "BMW M4 GT3",
      quotes: [
        { ...onTelevision, text: expect.stringContaining("perhaps I will race in the WEC"), certainty: "possible" },
        { ...onTelevision, text: expect.stringContaining("is the goal"), certainty: "possible" },
      ],
    });
  });

  it("says (3) that the whole season of the Sprint Cup is uncertain", () => {
    expect(claimOf("gtwc-europe-sprint")).toEqual({
      driver: ROSSI,
      series: "gtwc-europe-sprint",
      season: 2024,
      certainty: "uncertain",
      scope: "full-season",
      basis: "report",
      quotes: [],
    });
  });

  it("says (4) that Le Mans is possible and rising", () => {
    expect(claimOf("le-mans-24h")).toEqual({
      driver: ROSSI,
      series: "le-mans-24h",
      season: 2024,
      certainty: "possible",
      trend: "rising",
      scope: "single-event",
      basis: "report",
      quotes: [],
    });
  });

  it("notes (5) that WRT's entry is certain and not official", () => {
    expect(noted(noteOf("team"))).toEqual({
      kind: "team",
      team: "Team WRT",
      class: "LMGT3",
      season: 2024,
      certainty: "certain",
    });
  });

  it("notes (6) that LMGT3 replaces GTE", () => {
    expect(noted(noteOf("rule"))).toEqual({ kind: "rule", class: "LMGT3", season: 2024 });
    expect(noteOf("rule").text).toMatch(/LMGT3.*GTE.*2024/);
  });

  it("notes (7) the test of the LMP2", () => {
    expect(noted(noteOf("test"))).toEqual({ kind: "test", driver: ROSSI, class: "LMP2", team: "Team WRT" });
  });

  it("notes (8) who he is", () => {
    expect(noted(noteOf("driver"))).toEqual({ kind: "driver", driver: ROSSI });
    expect(noteOf("driver").text).toMatch(/nine-time motorbike world champion.*Il Dottore/);
  });

  it("says nothing else, and rests each on a sentence of the text", () => {
    expect(read.claims.map(({ series }) => series).toSorted()).toEqual([
      "fia-wec",
      "gtwc-europe-endurance",
      "gtwc-europe-sprint",
      "le-mans-24h",
    ]);
    expect(read.notes.map(({ kind }) => kind).toSorted()).toEqual(["driver", "rule", "team", "test"]);
    expect(read).not.toHaveProperty("origin");
    for (const { sentence } of [...read.claims, ...read.notes]) expect(TEXT).toContain(sentence);
  });
});
