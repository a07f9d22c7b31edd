import { describe, expect, it } from "vitest";
import { chatKeyOf } from "../../src/audience/chat.ts";
import type { Conversation, Subject } from "../../src/audience/conversation.ts";
import { driverId } from "../../src/racing/driver.ts";
import { theSeason, theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";

const CHAT = sure(chatKeyOf("telegram:42"));
const TOPIC = sure(chatKeyOf("telegram:42:7"));
const TEN_MINUTES_MS = 600_000;

const wec = (year?: number): Subject => ({
  driver: sure(driverId("valentino-rossi")),
  series: [theSeries("fia-wec")],
  season: year === undefined ? undefined : theSeason(year),
  language: "it",
});

/** Every promise of what chats spoke of last. */
export function describeConversation(name: string, fresh: () => Promise<Conversation>): void {
  describe(`what ${name} promises`, () => {
    it("knows what a chat spoke of last, and nothing of another", async () => {
      const conversation = await fresh();
      await conversation.remember(CHAT, wec(), 1000);
      await conversation.remember(CHAT, wec(2024), 2000);
      expect(await conversation.lastOf(CHAT, 3000)).toEqual(wec(2024));
      expect(await conversation.lastOf(TOPIC, 3000)).toBeUndefined();
    });

    it("says of a subject without a season that it has none", async () => {
      const conversation = await fresh();
      await conversation.remember(CHAT, wec(), 1000);
      expect(await conversation.lastOf(CHAT, 1000)).toEqual(wec());
    });

    it("forgets after ten minutes of silence", async () => {
      const conversation = await fresh();
      await conversation.remember(CHAT, wec(), 1000);
      expect(await conversation.lastOf(CHAT, 1000 + TEN_MINUTES_MS)).toBeDefined();
      expect(await conversation.lastOf(CHAT, 1001 + TEN_MINUTES_MS)).toBeUndefined();
    });

    it("forgets when it is told to", async () => {
      const conversation = await fresh();
      await conversation.remember(CHAT, wec(), 1000);
      await conversation.forget(CHAT);
      expect(await conversation.lastOf(CHAT, 1000)).toBeUndefined();
    });
  });
}
