import { beforeEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Article, ArticleId } from "../../src/racing/article.ts";
import { type Claim, nthClaim } from "../../src/racing/claim.ts";
import type { Proposal, ProposedNote } from "../../src/racing/proposal.ts";
import { aClaim, aNote, anArticle, articleKey, publishedOn, theSeason, theSeries } from "../support/facts.ts";
import { aNewsroom, brought, type NewsroomAtWork } from "../support/newsroom.ts";
import { DATA } from "../support/talking.ts";

const CURATOR = "discord:@1";
const NOON = Date.parse("2026-11-22T12:00:00Z");
const [first, second, third] = [0, 1, 2].map((n) => nthArticle(n)) as [Article, Article, Article];

function nthArticle(n: number): Article {
  return anArticle({ id: articleKey(n), published: publishedOn(`2026-11-${15 + n}`) });
}

/** What an article proposes of 2027, with a sentence for each. */
function proposalOf(
  article: Article,
  claims: readonly Partial<Claim>[],
  notes: readonly ProposedNote[] = [],
): Proposal {
  return {
    article,
    way: "feed",
    state: "waiting",
    claims: claims.map((told, index) => {
      const { article: _, ...claim } = aClaim(article, index + 1, { season: theSeason(2027), ...told });
      return { ...claim, sentence: "He is close to a seat.", confidence: 0.9 };
    }),
    notes,
    gone: [],
    told: [],
    print: "",
    deeds: [],
  };
}

describe("what is published to be told", () => {
  let room: NewsroomAtWork;

  beforeEach(async () => {
    room = await aNewsroom();
    return () => room.close();
  });

  async function publish(article: Article, ...claims: readonly Partial<Claim>[]): Promise<ArticleId> {
    await room.store.decide(article.id, () => ({ proposal: proposalOf(article, claims) }));
    expect((await room.desk.publish(article.id, CURATOR)).kind).toBe("done");
    return article.id;
  }

  const bulletins = () => room.store.bulletinsAfter(0);

  /** "fia-wec 2027 likely → confirmed by 1" with the ordinal of the claim, or the reason of a correction and its claims. */
  async function told(): Promise<readonly (readonly string[])[]> {
    return (await bulletins()).map(({ changes, correction }) => [
      ...changes.map(
        ({ about: { series, season }, before, after, because }) =>
          `${series} ${season} ${before?.certainty ?? "–"} → ${after?.certainty ?? "–"} by ${because}`,
      ),
      ...(correction === undefined ? [] : [`${correction.why}: ${correction.claims.join(" ")}`]),
    ]);
  }

  it("is all that an article changed, with its claims and the instant", async () => {
    await publish(first, { class: "LMGT3", team: "Team WRT" }, { series: theSeries("indycar"), certainty: "possible" });
    expect(await bulletins()).toEqual([
      {
        n: 1,
        at: NOON,
        article: first.id,
        changes: [
          {
            about: { driver: "valentino-rossi", series: "fia-wec", season: 2027 },
            after: { certainty: "likely", class: "LMGT3", team: "Team WRT", contested: false },
            because: nthClaim(first.id, 1),
          },
          {
            about: { driver: "valentino-rossi", series: "indycar", season: 2027 },
            after: { certainty: "possible", contested: false },
            because: nthClaim(first.id, 2),
          },
        ],
      },
    ]);
    expect(room.published()).toBe(1);
  });

  it("says how it stood before, and is nothing where another source says the same", async () => {
    await publish(first, {});
    await publish(second, {});
    await publish(third, { certainty: "certain" });
    expect(await told()).toEqual([
      [`fia-wec 2027 – → likely by ${first.id}-1`],
      [`fia-wec 2027 likely → certain by ${third.id}-1`],
    ]);
    expect(room.published()).toBe(2);
  });

  it("counts each change once where several decide at the same time", async () => {
    for (const article of [first, second, third]) {
      await room.store.decide(article.id, () => ({ proposal: proposalOf(article, [{}]) }));
    }
    await Promise.all([first, second, third].map(({ id }) => room.desk.publish(id, CURATOR)));
    expect(await told()).toEqual([[`fia-wec 2027 – → likely by ${first.id}-1`]]);
  });

  it("is nothing of a season that is over, though who publishes is told", async () => {
    await room.store.decide(first.id, () => ({
      proposal: proposalOf(first, [{ season: theSeason(2024) }, { series: theSeries("indycar") }]),
    }));
    expect(await room.desk.publish(first.id, CURATOR)).toMatchObject({ changes: [{}, {}] });
    await publish(second, { season: theSeason(2023) });
    expect(await told()).toEqual([[`indycar 2027 – → likely by ${first.id}-2`]]);
  });

  it("is nothing where an article is rejected, or says only what is no drive", async () => {
    await room.store.decide(first.id, () => ({ proposal: proposalOf(first, [{}]) }));
    await room.desk.reject(first.id, CURATOR);
    const { article: _, ...note } = aNote(second);
    const noted = { ...note, sentence: "He tried a prototype." };
    await room.store.decide(second.id, () => ({ proposal: proposalOf(second, [], [noted]) }));
    await room.desk.publish(second.id, CURATOR);
    await room.desk.retract(note.id, "false", CURATOR);
    expect(await told()).toEqual([]);
    expect(room.published()).toBe(0);
  });

  it("names the claim that was corrected, and what stands instead", async () => {
    await publish(first, {});
    await room.desk.correct(nthClaim(first.id, 1), { certainty: "uncertain" }, "our-misreading", CURATOR);
    expect((await told())[1]).toEqual([
      `fia-wec 2027 likely → uncertain by ${first.id}-2`,
      `our-misreading: ${first.id}-1`,
    ]);
  });

  it("names all that an article said where it is retracted, though others say the same", async () => {
    await publish(first, {}, { series: theSeries("indycar") });
    await publish(second, {});
    await room.desk.retract(first.id, "false", CURATOR);
    expect((await told())[1]).toEqual([
      `indycar 2027 likely → – by ${first.id}-2`,
      `false: ${first.id}-1 ${first.id}-2`,
    ]);
    await room.desk.retract(nthClaim(second.id, 1), "publisher-corrected", CURATOR);
    expect((await told())[2]).toEqual([
      `fia-wec 2027 likely → – by ${second.id}-1`,
      `publisher-corrected: ${second.id}-1`,
    ]);
  });

  it("tells that a claim about a season that is over was wrong, but not what that changes", async () => {
    await publish(first, { season: theSeason(2024) });
    await room.desk.retract(first.id, "false", CURATOR);
    expect(await told()).toEqual([[`false: ${first.id}-1`]]);
  });

  it("is nothing where files of facts are read, or another store is imported", async () => {
    await publish(first, {});
    const elsewhere = await aNewsroom();
    await elsewhere.store.import({ ...(await room.store.export(first.received)), bulletins: [], numbers: [] });
    await elsewhere.store.keep({ article: second, claims: [aClaim(second)], notes: [], corrections: [] });
    expect(await elsewhere.store.bulletinsAfter(0)).toEqual([]);
    await elsewhere.close();
  });
});

describe("what a publisher who is trusted so far publishes", () => {
  it("is told at once, and what the page says otherwise later mends it", async () => {
    const catalogue = await loadCatalogue([DATA]);
    const publishers = new Map([...catalogue.publishers].map(([id, each]) => [id, { ...each, trusted: 0.5 }] as const));
    const room = await aNewsroom({ catalogue: { ...catalogue, publishers } });
    await room.desk.add(brought("Valentino Rossi will race for Team WRT in the WEC in 2027."), "press", "feed");
    const [told] = await room.store.bulletinsAfter(0);
    expect(told).toMatchObject({ at: NOON, changes: [{ about: { series: "fia-wec", season: 2027 } }] });
    expect(room.published()).toBe(1);
    await room.desk.add(brought("Valentino Rossi may race for Team WRT in the WEC in 2027."), "press", "feed");
    const [mended] = await room.store.bulletinsAfter(1);
    expect(mended).toMatchObject({
      changes: [{ before: told?.changes[0]?.after, after: { certainty: "possible" } }],
      correction: { claims: told?.changes.map(({ because }) => because), why: "publisher-corrected" },
    });
    await room.desk.add(brought("Valentino Rossi may race for Team WRT in the WEC in 2027."), "press", "feed");
    expect(room.published()).toBe(2);
    await room.close();
  });
});
