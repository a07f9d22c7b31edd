import { describe, expect, it } from "vitest";
import type { Bulletin, KeptChange } from "../../src/racing/bulletin.ts";
import { type ClaimId, nthClaim } from "../../src/racing/claim.ts";
import { eventually } from "../platforms/discord/paddock.ts";
import { articleKey, ROSSI, theSeason, theSeries } from "../support/facts.ts";
import { aDesk, type Desk, telegramChat } from "./desk.ts";

const about = { driver: ROSSI, series: theSeries("fia-wec"), season: theSeason(2027) };
const claim = (n: number): ClaimId => nthClaim(articleKey(1), n);
const toldBy = (because: ClaimId): KeptChange => ({ about, because });
const taking = (...claims: readonly ClaimId[]) => ({ correction: { claims, why: "false" as const } });

async function aDeskOfOne(told: Parameters<Desk["subscribe"]>[1] = {}) {
  const desk = await aDesk();
  const ada = desk.telegram.person({ firstName: "Ada" });
  await desk.subscribe(telegramChat(ada.chat), told);
  const delivery = desk.delivery();
  let published = 0;
  /** Publishes something, and resolves when it was told. */
  const publish = async (told: Parameters<typeof desk.publish>[0], by = delivery) => {
    await desk.publish(told);
    published += 1;
    by.wake();
    await eventually(async () => (await desk.store.watermarks("telegram"))[0]?.told).toBe(published);
    desk.clock.leap(2000);
    await eventually(() => desk.clock.longestWait() < 2000).toBe(true);
  };
  const another = (more?: Parameters<Desk["delivery"]>[0]) => desk.delivery(more);
  return {
    ...desk,
    ada,
    delivery,
    publishAlone: desk.publish,
    another,
    publish,
    heard: () => desk.telegram.messagesIn(ada.chat).map(({ text }) => text),
  };
}

describe("a correction", () => {
  it("edits the message that told what it takes back, and tells nothing besides", async () => {
    const desk = await aDeskOfOne();
    await desk.publish({ changes: [toldBy(claim(1))] });
    await desk.publish({ changes: [toldBy(claim(2))] });
    await desk.publish(taking(claim(1)));
    await eventually(desk.heard).toEqual(["n1 n3", "n2"]);
  });

  it("edits it again when what took its place is taken back too, after a restart as well", async () => {
    const desk = await aDeskOfOne();
    await desk.publish({ changes: [toldBy(claim(1))] });
    await desk.publish({ ...taking(claim(1)), changes: [toldBy(claim(3))] });
    await eventually(desk.heard).toEqual(["n1 n2"]);
    await desk.delivery.stop();
    await desk.publish(taking(claim(3)), desk.another());
    await eventually(desk.heard).toEqual(["n1 n2 n3"]);
  });

  it("edits it again while other news waits for the end of quiet hours", async () => {
    const desk = await aDeskOfOne({ quiet: { from: 22 * 60, until: 7 * 60 } });
    await desk.publish({ changes: [toldBy(claim(1))] });
    await desk.delivery.stop();
    const inTheNight = desk.another({ quietUntil: async (_, at) => at + 3_600_000 });
    const publish = async (told: Parameters<typeof desk.publish>[0]) => {
      await desk.publishAlone(told);
      inTheNight.wake();
    };
    await publish({ changes: [toldBy(claim(2))] });
    await publish({ ...taking(claim(1)), changes: [toldBy(claim(3))] });
    await eventually(desk.heard).toEqual(["n1 n3"]);
    await publish(taking(claim(3)));
    desk.clock.leap(2000);
    await eventually(desk.heard).toEqual(["n1 n3 n4"]);
  });

  it("edits every message that told some of what it takes back", async () => {
    const desk = await aDeskOfOne();
    await desk.publish({ changes: [toldBy(claim(1))] });
    await desk.publish({ changes: [toldBy(claim(2))] });
    await desk.publish(taking(claim(1), claim(2)));
    await eventually(desk.heard).toEqual(["n1 n3", "n2 n3"]);
  });

  it("is told in a new message where the old one is lost, or was told two days ago", async () => {
    const desk = await aDeskOfOne();
    await desk.publish({ changes: [toldBy(claim(1))] });
    const description = "Bad Request: message to edit not found";
    desk.telegram.fail("editMessageText", { kind: "error", code: 400, description });
    await desk.publish(taking(claim(1)));
    await eventually(desk.heard).toEqual(["n1", "n2"]);
    await desk.publish({ changes: [toldBy(claim(4))] });
    await eventually(desk.heard).toEqual(["n1", "n2", "n3"]);
    desk.clock.leap(49 * 3_600_000);
    await desk.delivery.sweep();
    const edits = desk.telegram.requests.filter(({ method }) => method === "editMessageText").length;
    await desk.publish(taking(claim(4)));
    await eventually(desk.heard).toEqual(["n1", "n2", "n3", "n4"]);
    expect(desk.telegram.requests.filter(({ method }) => method === "editMessageText")).toHaveLength(edits);
  });

  it("is told as any other news where nothing that it takes back was told", async () => {
    const desk = await aDeskOfOne();
    await desk.publish({ ...taking(claim(7)), changes: [toldBy(claim(8))] });
    expect(desk.heard()).toEqual(["n1"]);
  });

  it("of what a chat was not told yet is no correction there, and the next one is", async () => {
    const desk = await aDesk();
    await desk.subscribe(telegramChat(desk.telegram.person({ firstName: "Ada" }).chat));
    await desk.publish({ changes: [toldBy(claim(1))] });
    await desk.publish({ ...taking(claim(1)), changes: [toldBy(claim(3))] });
    await desk.publish(taking(claim(3)));
    await desk.publish(taking(claim(9)));
    const told: (readonly boolean[])[] = [];
    const alert = async (bulletins: readonly Bulletin[]) => {
      told.push(bulletins.map(({ correction }) => correction !== undefined));
      return undefined;
    };
    desk.delivery({ alert });
    await eventually(() => told).toEqual([[false, false, false, true]]);
  });
});
