import { describe, expect, it } from "vitest";
import { askerOfTheFirstArticle as aBot } from "../support/talking.ts";

const NOTHING = /^At the terminal nothing is told by itself/;

describe("where nothing can be told by itself", () => {
  it.each(["/alerts on", "/alerts on wec 2027", "/digest add monday 18:00", "/digest friday at 9"])(
    "%s promises nothing, and keeps nothing",
    async (said) => {
      const bot = await aBot();
      expect(await bot.words(said)).toMatch(NOTHING);
      expect(await bot.store.tally()).toMatchObject({ alerts: 0, digests: 0 });
    },
  );

  it("the wish to be told is understood, and offered nothing that could not be kept", async () => {
    const bot = await aBot();
    const answer = await bot.ask("Tell me when the WEC is confirmed");
    expect(answer).toMatchObject({ disposition: "answer", question: { intent: "subscribe", series: ["fia-wec"] } });
    expect(answer).toMatchObject({ reply: { actions: [] } });
  });

  it("a wish for silence is understood as well", async () => {
    const bot = await aBot();
    expect(await bot.ask("Stop telling me")).toMatchObject({
      disposition: "answer",
      question: { intent: "unsubscribe" },
      reply: { actions: [] },
    });
  });
});
