import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { nthClaim } from "../../src/racing/claim.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import type { Proposal } from "../../src/racing/proposal.ts";
import { callKey } from "../../src/talk/call-key.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { atTheDesk, type DeskAtWork, wordsOf } from "../support/at-the-desk.ts";
import { aClaim, anArticle, aProposal, theSeason, theSeries } from "../support/facts.ts";

let desk: DeskAtWork;

beforeEach(async () => {
  desk = await atTheDesk();
  return () => desk.room.close();
});

const article = anArticle({ title: "Rossi and the WEC", url: "https://www.speedweek.com/wec" });
const wec = nthClaim(article.id, 1);

const propose = (told: Partial<Proposal> = {}) =>
  desk.room.store.decide(told.article?.id ?? article.id, () => ({ proposal: aProposal({ article, ...told }) }));

const publish = () => desk.room.store.keep({ article, claims: [aClaim(article)], notes: [], corrections: [] });

describe("what is typed", () => {
  it.each([
    `/review correct ${wec} possible why misreading`,
    `/review correct ${wec} grade:possible why:misreading`,
    `/review correct ${wec} grade=possible why=m`,
    `/review correct ${wec} false possible`,
    `/REVIEW CORRECT ${wec.toUpperCase()} Possible, because publisher`,
    `/review correct ${wec} posible false`,
  ])("is understood in whatever order: %s", async (typed) => {
    await publish();
    expect(await desk.ben.words(typed)).toContain("FIA WEC 2024: ▲ likely → ◆ possible");
  });

  it.each([
    ["2027", "FIA WEC 2027"],
    ["ruled out", "✕ ruled out"],
    ["gt world challenge europe sprint", "GT World Challenge Europe Sprint Cup 2024"],
    ["WRT", "Team WRT"],
    ["team:Walkenhorst Racing", "Walkenhorst"],
  ])("says a claim that waits otherwise: %s", async (typed, told) => {
    await propose();
    expect(await desk.ben.words(`/review edit ${wec} ${typed}`)).toContain(told);
  });

  it.each([
    [`edit ${wec} grade:sure`, "“sure” is no grade. Grades are: confirmed, certain,"],
    [`edit ${wec} season:soon`, "“soon” is no season"],
    [`edit ${wec} series:ferrari`, "I know no series “ferrari”."],
    [`correct ${wec} likely why:because`, "“because” is no reason. Type misreading"],
    ["dance", "“dance” is nothing that I can do. Type /review, or: next, show,"],
    ["curators add @anna", "I cannot tell who “@anna” is"],
    ["curators add", "Whom? Type /review curators add and a number, such as telegram:456."],
    ["publish", "Which one? Type /review publish"],
    ["show zzzzzzzzzz", "Nothing is kept under zzzzzzzzzz."],
    [`retract ${wec} false`, `Nothing is kept under ${wec}.`],
    [`show ${wec} if you please`, `Nothing is kept under ${wec}.`],
  ])("is asked back where it is not understood: %s", async (typed, told) => {
    expect(await desk.ben.words(`/review ${typed}`)).toContain(told);
  });

  it("is taken whatever it is, and asked back at worst", async () => {
    await propose();
    const curator = desk.somebody("terminal", "local");
    const pieces = ["add", "form", "edit", "correct", "retract", "show", wec, article.id, "likely", "2027", "wec", "?"];
    const piece = fc.oneof(
      fc.constantFrom(
        ...pieces,
        "https://x.example/y",
        "grade:",
        "series:?",
        "why:f",
        "item:a-1",
        "text:",
        "\n",
        "<@1>",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (typed) => {
        expect(await curator.words(`/review ${typed.join(" ")}`)).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });

  it("says so where nothing would be different", async () => {
    await publish();
    expect(await desk.ben.words(`/review correct ${wec} likely false`)).toContain("That is what it says already.");
    const form = await desk.anna.say(`/review correct ${wec}`);
    expect(wordsOf(await desk.anna.fillIn(form, { why: "false" }))).toContain("That is what it says already.");
  });

  it("shows an article by its link, and by its key alone", async () => {
    await publish();
    expect(await desk.anna.words(`/review ${article.id}`)).toContain("What was published:\nFIA WEC 2024: ▲ likely");
    await desk.ben.say("/article https://x.example publisher:X text:Valentino Rossi will race the WEC in 2027.");
    expect(await desk.ben.words("/review show https://x.example/?utm_source=feed")).toContain("FIA WEC 2027");
  });
});

describe("buttons and forms", () => {
  const size = ({ actions }: Reply) => Math.max(...actions.map(({ call }) => Buffer.byteLength(callKey(call))));

  it("fit on Telegram, with the longest keys", async () => {
    const longest = {
      id: nthClaim(article.id, 999_999),
      series: theSeries("gtwc-europe-endurance"),
      season: theSeason(2027),
    };
    await desk.room.store.keep({ article, claims: [aClaim(article, 1, longest)], notes: [], corrections: [] });
    const { ben } = desk;
    const shown = await ben.say(`/review show ${article.id}`);
    const fields = await ben.tap(shown, "Correct…");
    const series = await ben.say(`/review correct ${longest.id} series:?`);
    const reasons = await ben.say(`/review correct ${longest.id} series:gtwc-europe`);
    for (const reply of [shown, fields, series, reasons]) expect(size(reply)).toBeLessThanOrEqual(64);
  });

  it("are filled in with what is understood again, in every language", async () => {
    await propose();
    const [claim] = aProposal({ article }).claims;
    if (claim === undefined) throw new Error("no claim");
    const curator = desk.somebody("terminal", "local"); // Who may be as fast as he likes.
    for (const language of LANGUAGES) {
      await desk.room.store.setPreferences(curator.key, { language });
      for (const series of desk.room.catalogue.series.keys()) {
        await propose({ claims: [{ ...claim, series, team: "BMW M Team WRT" }] });
        await curator.fillIn(await curator.say(`/review edit ${wec}`));
        const { proposal } = await desk.room.desk.find(article.id);
        expect([series, proposal?.claims[0]?.series, proposal?.deeds.length]).toEqual([series, series, 1]);
      }
    }
  });
});
