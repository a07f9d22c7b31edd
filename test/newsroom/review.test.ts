import { beforeEach, describe, expect, it } from "vitest";
import { nthClaim } from "../../src/racing/claim.ts";
import { aClaim, anArticle, aProposal, articleKey, ROSSI, theSeason, theSeries } from "../support/facts.ts";
import { aNewsroom, linesOf, type NewsroomAtWork } from "../support/newsroom.ts";

const [ANNA, BEN] = ["discord:@1", "telegram:2"];
const article = anArticle();
const wec = nthClaim(article.id, 1);

describe("what curators decide", () => {
  let room: NewsroomAtWork;

  beforeEach(async () => {
    room = await aNewsroom();
    return () => room.close();
  });

  const propose = (told: Parameters<typeof aProposal>[0] = {}) =>
    room.store.decide(article.id, () => ({ proposal: aProposal(told) }));
  const standing = async () =>
    (await room.store.claimsAbout(ROSSI)).map(({ id, series, certainty }) => `${id.slice(11)} ${series} ${certainty}`);
  const deeds = async () =>
    ((await room.desk.find(article.id)).proposal?.deeds ?? []).map(({ deed, who, how = "" }) =>
      `${deed} ${who} ${how}`.trim(),
    );

  it("publishes what waits, and tells what that changes", async () => {
    await propose();
    const verdict = await room.desk.publish(article.id, ANNA);
    expect(verdict).toMatchObject({
      kind: "done",
      proposal: { state: "published", claims: [] },
      changes: [{ about: { series: "fia-wec", season: 2024 }, after: { certainty: "likely" } }],
    });
    expect(await standing()).toEqual(["1 fia-wec likely"]);
    expect(await room.desk.waiting()).toEqual([]);
    expect(await deeds()).toEqual(["proposed feed", `published ${ANNA}`]);
  });

  it("keeps no sentence of what was published", async () => {
    await propose();
    await room.desk.publish(article.id, ANNA);
    expect(JSON.stringify(await room.store.export(article.received))).not.toContain("close to a seat");
  });

  it("lets one of two curators decide, and tells the other", async () => {
    await propose();
    const [first, second] = await Promise.all([room.desk.publish(article.id, ANNA), room.desk.reject(article.id, BEN)]);
    expect(first.kind).toBe("done");
    expect(second).toMatchObject({ kind: "decided-before", proposal: { state: "published" } });
    expect(await standing()).toEqual(["1 fia-wec likely"]);
    expect(await deeds()).toEqual(["proposed feed", `published ${ANNA}`]);
  });

  it("publishes what a curator made of it", async () => {
    await propose();
    await room.desk.amend(wec, { certainty: "possible", season: theSeason(2025), team: "Team WRT" }, ANNA);
    await room.desk.amend(wec, { series: theSeries("indycar") }, BEN);
    await room.desk.publish(article.id, BEN);
    expect(await standing()).toEqual(["1 indycar possible"]);
    expect(await deeds()).toEqual([
      "proposed feed",
      `edited ${ANNA} certainty: likely → possible; season: 2024 → 2025; team: – → Team WRT`,
      `edited ${BEN} series: fia-wec → indycar`,
      `published ${BEN}`,
    ]);
  });

  it("publishes nothing that lacks its season before somebody tells it", async () => {
    const { claims } = aProposal();
    await propose({ claims: claims.map((claim) => ({ ...claim, season: null })) });
    expect(await room.desk.publish(article.id, ANNA)).toEqual({ kind: "incomplete", claims: [wec] });
    await room.desk.amend(wec, { season: theSeason(2024) }, ANNA);
    expect((await room.desk.publish(article.id, ANNA)).kind).toBe("done");
  });

  it("publishes what has its season, while what lacks it waits on", async () => {
    const [claim] = aProposal().claims;
    if (claim === undefined) throw new Error("no claim");
    const second = { ...claim, id: nthClaim(article.id, 2), series: theSeries("indycar"), season: null };
    await propose({ claims: [claim, second] });
    const verdict = await room.desk.publish(article.id, ANNA);
    expect(verdict).toMatchObject({ kind: "done", proposal: { state: "waiting" } });
    expect((await room.desk.waiting()).flatMap(linesOf)).toEqual(["2 indycar ? likely"]);
    expect((await room.desk.drop(second.id, ANNA)).kind).toBe("done");
    expect((await room.desk.find(article.id)).proposal?.state).toBe("published");
    expect(await standing()).toEqual(["1 fia-wec likely"]);
  });

  it("rejects, and keeps what was rejected with who and when", async () => {
    await propose();
    expect(await room.desk.reject(article.id, ANNA)).toMatchObject({ kind: "done", changes: [] });
    expect(await standing()).toEqual([]);
    expect((await room.desk.find(article.id)).proposal).toMatchObject({ state: "rejected", claims: [{ id: wec }] });
    expect(JSON.stringify(await room.store.export(article.received))).not.toContain("close to a seat");
    expect((await room.desk.publish(article.id, BEN)).kind).toBe("decided-before");
    expect(await deeds()).toEqual(["proposed feed", `rejected ${ANNA}`]);
  });

  it("rejects an article of which every claim was left out", async () => {
    await propose();
    expect(await room.desk.drop(wec, ANNA)).toMatchObject({ kind: "done", proposal: { state: "rejected" } });
    expect((await room.desk.drop(wec, ANNA)).kind).toBe("decided-before");
  });

  it("corrects what was published, as of any day", async () => {
    await propose();
    await room.desk.publish(article.id, ANNA);
    const verdict = await room.desk.correct(wec, { certainty: "uncertain" }, "our-misreading", BEN);
    expect(verdict).toMatchObject({
      kind: "done",
      changes: [{ before: { certainty: "likely" }, after: { certainty: "uncertain" } }],
    });
    expect(await standing()).toEqual(["2 fia-wec uncertain"]);
    expect((await room.store.kept(article.id))?.corrections).toMatchObject([
      { kind: "superseded", claim: wec, who: BEN, when: "2026-11-22", why: "our-misreading" },
    ]);
    expect((await room.desk.correct(wec, { certainty: "likely" }, "false", ANNA)).kind).toBe("decided-before");
    await room.desk.correct(nthClaim(article.id, 2), { certainty: "possible" }, "false", ANNA);
    expect(await standing()).toEqual(["3 fia-wec possible"]);
  });

  it("takes back a claim, or an article with all that it said", async () => {
    await propose();
    await room.desk.publish(article.id, ANNA);
    expect(await room.desk.retract(wec, "false", BEN)).toMatchObject({
      kind: "done",
      changes: [{ before: { certainty: "likely" } }],
    });
    expect(await standing()).toEqual([]);
    expect((await room.desk.retract(wec, "false", BEN)).kind).toBe("decided-before");
    expect((await room.desk.retract(article.id, "publisher-corrected", BEN)).kind).toBe("done");
    expect((await room.desk.retract(article.id, "false", ANNA)).kind).toBe("decided-before");
    expect((await room.desk.find(article.id)).proposal?.state).toBe("rejected");
  });

  it("corrects and takes back what came from a file of facts", async () => {
    await room.store.keep({ article, claims: [aClaim(article)], notes: [], corrections: [] });
    expect((await room.desk.correct(wec, { certainty: "possible" }, "our-misreading", ANNA)).kind).toBe("done");
    expect(await standing()).toEqual(["2 fia-wec possible"]);
    expect(await deeds()).toEqual([`corrected ${ANNA} certainty: likely → possible`]);
    expect((await room.desk.retract(article.id, "false", ANNA)).kind).toBe("done");
    expect(await standing()).toEqual([]);
  });

  it("tells what it does not know", async () => {
    const nobody = articleKey(9);
    const verdicts = await Promise.all([
      room.desk.publish(nobody, ANNA),
      room.desk.reject(nobody, ANNA),
      room.desk.amend(nthClaim(nobody, 1), { certainty: "likely" }, ANNA),
      room.desk.drop(nthClaim(nobody, 1), ANNA),
      room.desk.correct(nthClaim(nobody, 1), { certainty: "likely" }, "false", ANNA),
      room.desk.retract(nobody, "false", ANNA),
    ]);
    expect(verdicts.map(({ kind }) => kind)).toEqual(Array(6).fill("unknown"));
    expect(await room.desk.find(nobody)).toEqual({ proposal: undefined, kept: undefined });
  });
});
