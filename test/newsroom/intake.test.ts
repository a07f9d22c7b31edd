import { beforeEach, describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Arrival } from "../../src/racing/verdict.ts";
import { aClaim, anArticle, publishedOn, ROSSI, theDay, theSeason, theSeries } from "../support/facts.ts";
import { aNewsroom, brought, linesOf, type NewsroomAtWork } from "../support/newsroom.ts";
import { DATA } from "../support/talking.ts";

const CURATOR = "telegram:456";
const STAYS = `Valentino Rossi will race in the FIA World Endurance Championship in 2027 with Team WRT. The Belgian team
announced it on Friday in Brussels, and said that the crew beside him stays the same as in the year before.`;
const MAY_LEAVE = STAYS.replace("will race", "could race").replace("announced", "discussed");

describe("what comes in", () => {
  let room: NewsroomAtWork;

  beforeEach(async () => {
    room = await aNewsroom();
    return () => room.close();
  });

  const add = (...told: Parameters<typeof brought>) => room.desk.add(brought(...told), CURATOR, "curator");
  const kinds = async (...arrivals: Promise<Arrival>[]) => (await Promise.all(arrivals)).map(({ kind }) => kind);

  it("waits as a proposal with what it says, and the sentence of each claim", async () => {
    const arrival = await add(STAYS);
    expect(arrival).toMatchObject({ kind: "proposed", changes: [] });
    const [proposal] = await room.desk.waiting();
    expect(proposal?.article).toMatchObject({
      publisher: "motorsport-com",
      url: "https://www.motorsport.com/wec/news/rossi-2027",
      title: "Rossi and 2027",
      received: "2026-11-22",
    });
    expect(proposal && linesOf(proposal)).toEqual(["1 fia-wec 2027 certain"]);
    expect(proposal?.claims[0]?.sentence).toMatch(/^Valentino Rossi will race/);
    expect(proposal?.deeds).toEqual([{ deed: "proposed", who: CURATOR, when: "2026-11-22" }]);
    expect(await room.store.claimsAbout(ROSSI)).toEqual([]);
  });

  it("is known again under another link, with changed words, and with a new date", async () => {
    expect(await kinds(add(STAYS))).toEqual(["proposed"]);
    const again = STAYS.replace("on Friday in Brussels", "last Friday");
    expect(
      await kinds(
        add(STAYS),
        add(STAYS, { url: "https://www.motorsport.com/wec/news/rossi-2027/?utm_source=feed#comments" }),
        add(STAYS, { url: "https://amp.motorsport.com/wec/news/rossi-2027-2" }),
        add(again, { url: "https://www.motorsport.com/f1/other-link", published: "2026-11-21" }),
        add(STAYS, { url: "https://elsewhere.example/copied", published: "2026-11-22" }),
        add(again, { url: "https://www.motorsport.com/f1/other-link", published: "2026-11-22" }),
      ),
    ).toEqual(Array(6).fill("known"));
    expect(await room.desk.waiting()).toHaveLength(1);
  });

  it("is another article where it says something else, in much the same words", async () => {
    expect(await kinds(add(STAYS), add(STAYS.replaceAll("2027", "2028"), { url: "https://crash.example/b" }))).toEqual([
      "proposed",
      "proposed",
    ]);
  });

  it("is nothing where it speaks of nobody who is followed, and is not kept", async () => {
    expect(
      await kinds(add("Marc Marquez will race in MotoGP in 2027 with Ducati."), add("It rained."), add("…")),
    ).toEqual(["nothing", "nothing", "nothing"]);
    expect(await room.desk.waiting()).toEqual([]);
  });

  it("is refused where its address is none", async () => {
    for (const url of ["javascript:alert(1)", "file:///etc/passwd", "motorsport", ""]) {
      expect(await room.desk.add({ url, text: STAYS }, CURATOR, "curator")).toEqual({
        kind: "unreadable",
        hindrance: { kind: "address" },
      });
    }
  });

  it("was published on the day that it came in, where it tells no day or one to come", async () => {
    await add(STAYS, { published: "2031-01-01" });
    expect((await room.desk.waiting())[0]?.article.published).toBe("2026-11-22");
  });

  it("says something else when its page is edited before it was decided", async () => {
    await add(STAYS);
    expect(await add(MAY_LEAVE)).toMatchObject({ kind: "revised" });
    const [proposal, ...others] = await room.desk.waiting();
    expect(others).toEqual([]);
    expect(proposal && linesOf(proposal)).toEqual(["2 fia-wec 2027 possible"]);
  });

  it("corrects what was published of it when its page is edited", async () => {
    const arrival = await add(STAYS);
    if (arrival.kind !== "proposed") throw new Error("was not proposed");
    const { id } = arrival.proposal.article;
    await room.desk.publish(id, CURATOR);
    expect(await kinds(add(STAYS))).toEqual(["known"]);
    expect(await add(MAY_LEAVE)).toMatchObject({ kind: "revised" });
    expect((await room.store.claimsAbout(ROSSI))[0]?.certainty).toBe("certain");
    expect(await room.desk.publish(id, CURATOR)).toMatchObject({
      kind: "done",
      changes: [{ before: { certainty: "certain" }, after: { certainty: "possible" } }],
    });
    expect((await room.store.kept(id))?.corrections).toMatchObject([
      { kind: "superseded", claim: `${id}-1`, by: `${id}-2`, why: "publisher-corrected", who: CURATOR },
    ]);
    await add("Nothing is known yet of the plans of Valentino Rossi.");
    await room.desk.publish(id, CURATOR);
    expect(await room.store.claimsAbout(ROSSI)).toEqual([]);
  });

  it("changes nothing of an article that a file or an archive told of", async () => {
    const url = "https://www.motorsport.com/wec/news/rossi-2027";
    const { articleIdOf } = await import("../../src/catalogue/article-id.ts");
    const article = anArticle({ id: articleIdOf(url), url, published: publishedOn("2026-11-20") });
    const claim = aClaim(article, 1, { series: theSeries("fia-wec"), season: theSeason(2027) });
    await room.store.keep({ article, claims: [claim], notes: [], corrections: [] });
    expect(await kinds(add(MAY_LEAVE))).toEqual(["known"]);
    expect(await room.store.claimsAbout(ROSSI)).toEqual([claim]);
  });

  it("is pushed once into each chat that wants it, and again where its page says something else", async () => {
    const desk = {
      chat: chatKey({ platform: "telegram", id: "-100", thread: "7" }),
      by: CURATOR,
      since: theDay("2026-11-01"),
    };
    await room.store.change({ desks: [desk] });
    await add(STAYS);
    await add(STAYS);
    expect(await room.store.notices()).toHaveLength(1);
    await add(MAY_LEAVE);
    expect((await room.store.notices()).map(({ about }) => about.kind)).toEqual(["proposal", "proposal"]);
    expect(room.told()).toBe(2);
  });
});

describe("what comes in from a publisher who is trusted so far", () => {
  it("is published without a curator where it reaches the confidence; the rest waits", async () => {
    const catalogue = await loadCatalogue([DATA]);
    const publishers = new Map([...catalogue.publishers].map(([id, each]) => [id, { ...each, trusted: 0.8 }] as const));
    const room = await aNewsroom({ catalogue: { ...catalogue, publishers } });
    const text = `${STAYS} He may race in GT World Challenge Europe as well.`;
    const arrival = await room.desk.add(brought(text), "press", "feed");
    expect(arrival).toMatchObject({ kind: "proposed", changes: [{ after: { certainty: "certain" } }] });
    if (arrival.kind !== "proposed") return;
    const claims = await room.store.claimsAbout(ROSSI);
    expect(claims.map(({ series, season }) => `${series} ${season}`)).toEqual(["fia-wec 2027"]);
    expect(linesOf(arrival.proposal)).toEqual(["2 gtwc-europe 2027 possible"]);
    expect(await room.desk.waiting()).toEqual([arrival.proposal]);
    expect(arrival.proposal.deeds.map(({ deed, who }) => `${deed} ${who}`)).toEqual([
      "proposed press",
      "published trust",
    ]);
    await room.close();
  });

  it("waits where it is less sure than that", async () => {
    const catalogue = await loadCatalogue([DATA]);
    const publishers = new Map([...catalogue.publishers].map(([id, each]) => [id, { ...each, trusted: 1 }] as const));
    const room = await aNewsroom({ catalogue: { ...catalogue, publishers } });
    await room.desk.add(brought(STAYS), "press", "feed");
    expect(await room.desk.waiting()).toHaveLength(1);
    expect(await room.store.claimsAbout(ROSSI)).toEqual([]);
    await room.close();
  });
});
