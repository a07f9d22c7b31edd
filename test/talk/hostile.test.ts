import { beforeAll, describe, expect, it } from "vitest";
import { type Asker, askerOfTheFirstArticle } from "../support/talking.ts";

let bot: Asker;

beforeAll(async () => {
  bot = await askerOfTheFirstArticle();
});

describe("whatever is said", () => {
  it("is said back short: at most sixty characters of a name that is not known", async () => {
    const words = await bot.words({ command: "status", options: { series: "x".repeat(100_000) } });
    expect(words.length).toBeLessThan(200);
  });

  it.each([
    ["100,000 letters", "a".repeat(100_000)],
    ["100,000 words of racing", "Rossi WEC ".repeat(10_000)],
    ["100,000 spaces", " ".repeat(100_000)],
    ["100,000 brackets", "[".repeat(100_000)],
    ["100,000 combining marks", `e${"\u0301".repeat(100_000)}`],
    ["a command of 100,000 options", `/status ${"series:wec ".repeat(9000)}`],
  ])("%s take no longer than a blink", async (_, said) => {
    const started = performance.now();
    await bot.ask(said);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
