import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/racing/claim.ts";
import { anAlert, bulletinsOf, takenBack } from "../support/bulletins.ts";
import { theSeason, theSeries } from "../support/facts.ts";
import { askerOfClaims, plain, publishedOnDay } from "../support/talking.ts";

const WEC = { series: theSeries("fia-wec"), season: theSeason(2027) } as const;
const ENTRY = { class: "LMGT3", team: "Team WRT", car: "BMW M4 GT3" } as const;

const likely = publishedOnDay("2026-11-02", { ...WEC, certainty: "likely", class: "LMGT3" });
const confirmed = publishedOnDay(
  "2026-11-20",
  {
    ...WEC,
    ...ENTRY,
    certainty: "confirmed",
    basis: { kind: "announcement", by: "team" },
    quotes: [{ text: "We go on together.", speaker: "Vincent Vosse", occasion: { en: "team presentation" } }],
  },
  "motorsport-com",
);

async function told(
  bulletins: Parameters<typeof tellingOf>[0],
  to = anAlert(),
  claims: readonly Claim[] = [likely, confirmed],
) {
  return tellingOf(bulletins, to, claims);
}

async function tellingOf(
  bulletins: ReturnType<typeof bulletinsOf>,
  to: ReturnType<typeof anAlert>,
  claims: readonly Claim[],
) {
  const { talk } = await askerOfClaims(claims);
  const reply = await talk.alert(bulletins, to);
  return reply === undefined
    ? undefined
    : { words: plain(reply), calls: reply.actions.map(({ call }) => call.command), reply };
}

describe("an alert", () => {
  const [first, second] = bulletinsOf(likely, confirmed);
  if (first === undefined || second === undefined) throw new Error("Two claims make two bulletins");

  it("tells the old grade and the new one, class and team, a quote with its speaker, and the source with its day", async () => {
    const alert = await told([second]);
    expect(alert?.words.split("\n")).toEqual([
      "Valentino Rossi · FIA WEC 2027",
      "▲ likely → ✔ confirmed (official)",
      "Valentino Rossi will race in the LMGT3 class for Team WRT (BMW M4 GT3).",
      "“We go on together.” (Vincent Vosse, team presentation)",
      "20 November 2026 · Motorsport.com (announced by the team)",
    ]);
    expect(alert?.calls).toEqual(["why", "history", "suggest"]);
  });

  it("tells what is first reported, and where the words say it is heading", async () => {
    const rising = publishedOnDay("2026-11-02", { ...WEC, certainty: "possible", trend: "rising" });
    const alert = await told(bulletinsOf(rising), anAlert(), [rising]);
    expect(alert?.words).toContain("first report: ◆ possible ↗ rising");
  });

  it("tells several changes of one line as one", async () => {
    const alert = await told([first, second]);
    expect(alert?.words).toContain("first report: ✔ confirmed (official)");
    expect(alert?.words).not.toContain("likely");
  });

  it("tells nothing where changes cancel out", async () => {
    const back = publishedOnDay("2026-11-21", {
      ...WEC,
      class: "LMGT3",
      certainty: "likely",
      basis: { kind: "report" },
    });
    const rumour = publishedOnDay("2026-11-10", { ...WEC, class: "LMGT3", certainty: "possible" });
    const bulletins = bulletinsOf(likely, rumour, back);
    expect(bulletins.map(({ changes }) => changes.length)).toEqual([1, 1, 1]);
    expect(await told(bulletins.slice(1), anAlert(), [likely, rumour, back])).toBeUndefined();
  });

  it("tells what else than the grade is different, where that is as before", async () => {
    const one = publishedOnDay("2026-11-02", { ...WEC, certainty: "likely", team: "AF Corse" });
    const other = publishedOnDay("2026-11-05", { ...WEC, certainty: "likely", team: "Team WRT" });
    const alert = await told(bulletinsOf(one, other).slice(1), anAlert(), [one, other]);
    expect(alert?.words).toContain("▲ likely · Team WRT instead of AF Corse");
  });

  it("tells several drives in one list, each with its source where that is not the same", async () => {
    const sprint = publishedOnDay("2026-11-21", {
      series: theSeries("gtwc-europe-sprint"),
      season: theSeason(2027),
      certainty: "ruled-out",
    });
    const bulletins = [
      ...bulletinsOf(likely, confirmed).slice(1),
      { ...bulletinsOf(sprint)[0], n: 3 } as typeof second,
    ];
    const alert = await told(bulletins, anAlert(), [likely, confirmed, sprint]);
    expect(alert?.words.split("\n")).toEqual([
      "Valentino Rossi",
      "FIA WEC 2027: ▲ likely → ✔ confirmed (official), LMGT3, Team WRT (Motorsport.com, 20 November 2026)",
      "GT World Challenge Europe Sprint Cup 2027: first report: ✕ ruled out (Speedweek, 21 November 2026)",
      "“We go on together.” (Vincent Vosse, team presentation)",
    ]);
    expect(alert?.calls).toEqual(["series"]);
  });

  it.each([
    [{ series: theSeries("fia-wec") }, true],
    [{ series: theSeries("fia-wec"), season: theSeason(2028) }, false],
    [{ series: theSeries("dtm") }, false],
    [{ measure: "decided" }, true],
  ] as const)("tells a chat what it wished for: %j", async (topic, isTold) => {
    expect((await told([second], anAlert(topic))) !== undefined).toBe(isTold);
  });

  it.each([
    ["fia-wec", "le-mans-24h", true],
    ["gtwc-europe", "spa-24h", true],
    ["gtwc-europe", "gtwc-europe-sprint", true],
    ["le-mans-24h", "fia-wec", false],
  ] as const)("of who wished for %s tells %s: %s", async (series, changed, isTold) => {
    const claim = publishedOnDay("2026-11-20", { series: theSeries(changed), season: theSeason(2027) });
    const alert = await told(bulletinsOf(claim), anAlert({ series: theSeries(series) }), [claim]);
    expect(alert !== undefined).toBe(isTold);
  });
});

describe("the measure of an alert", () => {
  it.each([
    ["uncertain", "possible", []],
    ["possible", "likely", ["clear"]],
    ["likely", "certain", []],
    ["certain", "confirmed", ["clear", "decided"]],
    ["confirmed", "likely", ["clear", "decided"]],
    ["uncertain", "unlikely", ["clear"]],
    ["unlikely", "ruled-out", ["clear", "decided"]],
  ] as const)("%s → %s", async (was, is, measures) => {
    const claims = [was, is].map((certainty, at) => publishedOnDay(`2026-11-0${at + 1}`, { ...WEC, certainty }));
    const [before, after] = claims;
    const change = {
      about: { ...WEC, driver: before?.driver },
      before: { certainty: was, contested: false },
      after: { certainty: is, contested: false },
      because: after?.id,
    };
    const bulletin = { n: 1, at: 0, article: after?.article.id, changes: [change] } as Parameters<
      typeof tellingOf
    >[0][number];
    const told = await Promise.all(
      (["clear", "decided"] as const).map(async (measure) =>
        (await tellingOf([bulletin], anAlert({ measure }), claims)) ? [measure] : [],
      ),
    );
    expect(told.flat()).toEqual(measures);
  });
});

describe("a correction", () => {
  const both = [likely, confirmed];
  const bulletins = bulletinsOf(...both);

  it("tells what was said and when, why it was wrong, and what is right, in place of what was told", async () => {
    const correction = takenBack(3, confirmed, "our-misreading", both);
    const alert = await told([...bulletins.slice(1), correction], anAlert(), [likely]);
    expect(alert?.words.split("\n")).toEqual([
      "✎ Correction · Valentino Rossi · FIA WEC 2027",
      "On 12 March 2026 I said: ✔ confirmed (official), LMGT3, Team WRT",
      "I had misread the report: my mistake, not the source's.",
      "Right: ▲ likely, LMGT3",
    ]);
    expect(alert?.calls).toEqual(["why", "history", "suggest"]);
  });

  it("leaves the other changes of the message as they were", async () => {
    const dtm = publishedOnDay("2026-11-20", {
      series: theSeries("dtm"),
      season: theSeason(2027),
      certainty: "unlikely",
    });
    const [also] = bulletinsOf(dtm);
    const correction = takenBack(3, confirmed, "false", both);
    const alert = await told([...bulletins.slice(1), { ...(also as typeof correction), n: 2 }, correction], anAlert(), [
      likely,
      dtm,
    ]);
    expect(alert?.words).toContain("It turned out to be false.");
    expect(alert?.words).toContain("Valentino Rossi · DTM 2027\nfirst report: ▽ unlikely");
  });

  it("tells by itself what held until then, and that no report is left", async () => {
    const alert = await told([takenBack(2, confirmed, "publisher-corrected", [confirmed])], anAlert(), []);
    expect(alert?.words).toContain("Until now I said: ✔ confirmed (official), LMGT3, Team WRT");
    expect(alert?.words).toContain("Right: no report, which does not mean that there will be no start.");
  });

  it("concerns nobody who wished for something else", async () => {
    const correction = takenBack(3, confirmed, "false", both);
    expect(await told([correction], anAlert({ series: theSeries("dtm") }), [likely])).toBeUndefined();
  });
});
