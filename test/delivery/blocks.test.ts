import { expect, it } from "vitest";
import { eventually } from "../platforms/discord/paddock.ts";
import { aReply } from "../support/replies.ts";
import { aDesk, telegramChat } from "./desk.ts";

/** A desk with some fans who are told things, and the blocks that were looked through so far. */
async function aDeskOf(fans: number) {
  const desk = await aDesk();
  const chats = Array.from({ length: fans }, () => desk.telegram.person({ firstName: "Fan" }).chat);
  for (const chat of chats) await desk.subscribe(telegramChat(chat));
  const looked: string[] = [];
  const store: typeof desk.store = {
    ...desk.store,
    followedIn(block) {
      looked.push(block);
      return desk.store.followedIn(block);
    },
  };
  return { ...desk, looked, delivery: desk.delivery({ store }) };
}

it("looks through a block once for what is published, and not again as long as nobody of it waits", async () => {
  const desk = await aDeskOf(2);
  await desk.publish();
  desk.delivery.wake();
  await eventually(() => desk.store.watermarks("telegram")).toEqual([{ block: "telegram:0", told: 1 }]);
  for (let wakes = 0; wakes < 5; wakes += 1) {
    desk.delivery.wake();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(desk.looked).toEqual(["telegram:0"]);
});

it("looks through a block again of which somebody waits, whenever it is woken", async () => {
  const desk = await aDeskOf(2);
  desk.telegram.fail("sendMessage", {
    kind: "error",
    code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
  await desk.publish();
  desk.delivery.wake();
  await eventually(() => desk.store.watermarks("telegram")).toEqual([{ block: "telegram:0", told: 1, isUneven: true }]);
  const before = desk.looked.length;
  desk.delivery.wake();
  await eventually(() => desk.looked.length).toBeGreaterThan(before);
});

it("lets nobody wait longer for what fails while he waits already", async () => {
  const desk = await aDesk();
  const { chat } = desk.telegram.person({ firstName: "Ada" });
  await desk.subscribe(telegramChat(chat));
  let isMissing = true;
  const delivery = desk.delivery({
    alert: async (bulletins) => {
      if (isMissing) throw new Error("A text is missing");
      return aReply(bulletins.map(({ n }) => `n${n}`).join(" "));
    },
  });
  for (const told of [1, 2, 3, 4]) {
    await desk.publish();
    delivery.wake();
    await eventually(() => desk.store.watermarks("telegram")).toEqual([{ block: "telegram:0", told, isUneven: true }]);
  }
  isMissing = false;
  desk.clock.leap(6000);
  await eventually(() => desk.telegram.messagesIn(chat).map(({ text }) => text)).toEqual(["n1 n2 n3 n4"]);
});
