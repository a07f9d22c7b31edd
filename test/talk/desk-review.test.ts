import { beforeEach, describe, expect, it } from "vitest";
import { nthClaim } from "../../src/racing/claim.ts";
import type { Proposal } from "../../src/racing/proposal.ts";
import { atTheDesk, type DeskAtWork, labels, wordsOf } from "../support/at-the-desk.ts";
import { aClaim, aNote, anArticle, aProposal, articleKey, theSeries } from "../support/facts.ts";

let desk: DeskAtWork;

beforeEach(async () => {
  desk = await atTheDesk();
  return () => desk.room.close();
});

const article = anArticle({ title: "Rossi and the WEC", url: "https://www.speedweek.com/wec" });
const wec = nthClaim(article.id, 1);

const propose = (told: Partial<Proposal> = {}) =>
  desk.room.store.decide(told.article?.id ?? article.id, () => ({ proposal: aProposal({ article, ...told }) }));

const publish = (...more: readonly Parameters<typeof aClaim>[2][]) =>
  desk.room.store.keep({
    article,
    claims: [aClaim(article), ...more.map((told, n) => aClaim(article, n + 2, told))],
    notes: [],
    corrections: [],
  });

const withoutSeason = () => aProposal({ article }).claims.map((claim) => ({ ...claim, season: null }));

describe("whoever is no curator", () => {
  it.each(["/review", "/article https://a.example/b", "/review here"])(
    "is told so, and what to do instead: %s",
    async (typed) => {
      const words = await desk.rita.words(typed);
      expect(words).toContain("Only curators can do that. To bring in a link: /suggest");
      expect(words).toContain("/review curators add telegram:333");
    },
  );

  it("does not see the commands of curators in the list, while a curator does", async () => {
    expect(await desk.rita.words("/help")).not.toContain("/review");
    expect(await desk.rita.words("/help")).toContain("/suggest");
    expect(await desk.anna.words("/help")).toContain("/review");
    expect(await desk.somebody("terminal", "local").words("/help")).toContain("/article");
  });

  it("learns nothing of what waits by filling in an option", async () => {
    await propose();
    const asked = (who = desk.rita) =>
      desk.talk.complete({
        option: "item",
        message: {
          ...{ chat: who.chat, place: who.key, person: who.key, said: "ros", setting: "addressed", at: Date.now() },
          ...{ manages: () => true, hears: () => "private" as const },
        },
      });
    expect(await asked()).toEqual([]);
    expect(await asked(desk.anna)).toEqual([{ name: "Rossi and the WEC", value: article.id }]);
  });
});

describe("the queue", () => {
  it("says that nothing waits", async () => {
    expect(await desk.anna.words("/review")).toBe("Nothing waits: no article, and nothing from readers.");
  });

  it("goes from one to the next, what readers brought in last, and begins again", async () => {
    await propose();
    await propose({ article: anArticle({ id: articleKey(1), title: "Another" }) });
    await desk.room.store.keep({
      article: anArticle({ id: articleKey(2) }),
      claims: [aClaim(anArticle({ id: articleKey(2) }))],
      notes: [],
      corrections: [],
    });
    await desk.rita.say(`/suggest ${articleKey(2)}-1 That is of last year`);
    const first = await desk.anna.say("/review");
    const second = await desk.anna.tap(first, "Next");
    const third = await desk.anna.tap(second, "Next");
    expect([first, second].map((reply) => wordsOf(reply).split("\n")[0])).toEqual(["Rossi and the WEC", "Another"]);
    expect(wordsOf(first)).toContain("1 of 3");
    expect(wordsOf(third)).toContain("“That is of last year” (a reader)");
    expect(labels(third)).toEqual(["Correct…", "Retract…", "Leave it", "Next"]);
    expect(wordsOf(await desk.anna.tap(third, "Next"))).toMatch(/^Rossi and the WEC/);
    expect(wordsOf(await desk.anna.tap(third, "Leave it"))).toContain("Left as it is.");
    expect(wordsOf(await desk.anna.tap(third, "Leave it"))).toContain("That is settled already.");
  });

  it("asks for a second look where it may be misread, and tells what is replaced, noted and gone", async () => {
    await publish({ series: theSeries("le-mans-24h"), certainty: "possible" });
    const [claim] = aProposal({ article }).claims;
    if (claim === undefined) throw new Error("no claim");
    await propose({
      claims: [{ ...claim, id: nthClaim(article.id, 3), confidence: 0.5, insteadOf: wec, certainty: "confirmed" }],
      notes: [{ ...aNote(article), sentence: "He tried it." }].map(({ article: _, ...note }) => note),
      gone: [nthClaim(article.id, 2)],
    });
    const words = await desk.anna.words("/review");
    expect(words).toContain("Please look twice");
    expect(words).toContain("It takes the place of: FIA WEC 2024: ▲ likely");
    expect(words).toContain("It says besides:\nHe tried an LMP2 car in Bahrain.");
    expect(words).toContain("The page no longer says:\n24 Hours of Le Mans 2024: ◆ possible");
  });
});

describe("a claim without its season", () => {
  it("is edited before it is published; until then it is told what lacks", async () => {
    await propose({ claims: withoutSeason() });
    const card = await desk.ben.say("/review");
    expect(wordsOf(card)).toContain("FIA WEC, season unknown · ▲ likely");
    expect(labels(card)).toEqual(["Edit", "Publish", "Reject"]);
    const refused = await desk.ben.tap(card, "Publish");
    expect(wordsOf(refused)).toContain("Not published: one claim lacks its season.");
    expect(wordsOf(refused)).toContain(`/review edit ${wec} season:2026`);
    const seasons = await desk.ben.tap(await desk.ben.tap(refused, "▲ FIA WEC"), "Season");
    const edited = await desk.ben.tap(seasons, "2027");
    expect(labels(edited)).toEqual(["Publish", "Edit", "Reject"]);
    expect(wordsOf(await desk.ben.tap(edited, "Publish"))).toContain("FIA WEC 2027: first report: ▲ likely");
  });

  it("waits on while the others are published", async () => {
    const [claim] = aProposal({ article }).claims;
    if (claim === undefined) throw new Error("no claim");
    await propose({
      claims: [claim, { ...claim, id: nthClaim(article.id, 2), series: theSeries("imsa"), season: null }],
    });
    const words = await desk.anna.words(`/review publish ${article.id}`);
    expect(words).toMatch(
      /^Published\.[\s\S]*FIA WEC 2024: first report[\s\S]*What lacks its season waits on:[\s\S]*season unknown/,
    );
  });
});

describe("several claims", () => {
  it("are told apart before one is edited or left out", async () => {
    const [claim] = aProposal({ article }).claims;
    if (claim === undefined) throw new Error("no claim");
    await propose({ claims: [claim, { ...claim, id: nthClaim(article.id, 2), series: theSeries("imsa") }] });
    const choice = await desk.anna.tap(await desk.anna.say("/review"), "Edit");
    expect(labels(choice)).toEqual([
      "▲ FIA WEC 2024",
      "▲ IMSA 2024",
      "Leave out: ▲ FIA WEC 2024",
      "Leave out: ▲ IMSA 2024",
    ]);
    const left = await desk.anna.tap(choice, "Leave out: ▲ IMSA 2024");
    expect(wordsOf(left)).toMatch(/^Left out\./);
    expect(wordsOf(left)).not.toContain("IMSA");
  });
});

describe("a correction", () => {
  it("asks why as long as nobody told it, by buttons that hold what was decided", async () => {
    await publish();
    const fields = await desk.ben.tap(await desk.ben.say(`/review show ${wec}`), "Correct…");
    const reasons = await desk.ben.tap(await desk.ben.tap(fields, "Grade"), "✕ ruled out");
    expect(labels(reasons)).toEqual(["I misread it", "The publisher corrected it", "It is false"]);
    const words = wordsOf(await desk.ben.tap(reasons, "The publisher corrected it"));
    expect(words).toContain("FIA WEC 2024: ▲ likely → ✕ ruled out");
  });

  it("is made once; who comes after is told by whom", async () => {
    await publish();
    await desk.anna.say(`/review retract ${wec} why misreading`);
    expect(await desk.ben.words(`/review retract ${wec} why misreading`)).toBe(
      "That was decided before; nothing was done now.\n22 November 2026: retracted · discord:111 · jaaaaaaaaa-1".replace(
        "jaaaaaaaaa-1",
        wec,
      ),
    );
  });
});

describe("what waits", () => {
  it("is shown where it was to be taken back, since nothing of it was published", async () => {
    await propose();
    const card = await desk.anna.say(`/review retract ${article.id} false`);
    expect(labels(card)).toEqual(["Publish", "Edit", "Reject"]);
  });
});

describe("the desk", () => {
  it("is where proposals are pushed", async () => {
    expect(await desk.ben.words("/review here")).toBe("From now on proposals come here.");
    expect(await desk.ben.words("/review here")).toBe("Proposals come here already.");
    expect(await desk.ben.words("/review away")).toBe("No more proposals come here.");
    expect(await desk.somebody("terminal", "local").words("/review here")).toContain("/review shows what waits");
  });

  it("lets curators in and out, save those of the configuration", async () => {
    const { anna, ben, rita } = desk;
    expect(await anna.words("/review curators add telegram:333")).toBe("telegram:333 may review from now on.");
    expect(await rita.words("/review")).toContain("Nothing waits");
    expect(await anna.words("/review curators add <@444>")).toBe("discord:444 may review from now on.");
    expect(await ben.words("/review curators add 555")).toBe("telegram:555 may review from now on.");
    const list = await rita.say("/review curators");
    expect(wordsOf(list)).toContain("discord:111 (by configuration)");
    expect(wordsOf(await anna.tap(list, "Remove telegram:333"))).toBe("telegram:333 may no longer review.");
    expect(await rita.words("/review")).toContain("Only curators");
    expect(await anna.words("/review curators remove telegram:222")).toContain("(PITBOARD_CURATORS)");
  });
});
