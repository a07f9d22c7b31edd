import { beforeAll, describe, expect, it } from "vitest";
import type { CommandCall } from "../../src/talk/commands.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { anyReply } from "../platforms/discord/any-reply.ts";
import { always } from "./always.ts";
import { aShortName } from "./grammars/hostile.ts";
import { openWorded, type Worded } from "./open-worded.ts";
import { shapeOnDiscord, shapeOnTelegram, shapeOnTerminal } from "./shapes.ts";

const ASKED: readonly CommandCall[] = [
  { command: "series", options: { season: "2024" } },
  { command: "status", options: { series: "fia-wec", season: "2024" } },
  { command: "why", options: { series: "fia-wec", season: "2024" } },
  { command: "history", options: { series: "fia-wec", season: "2024" } },
  { command: "sources", options: { series: "fia-wec", season: "2024" } },
  { command: "next", options: { series: "fia-wec", season: "2024" } },
  { command: "calendar", options: { series: "fia-wec", season: "2024" } },
];

let worded: Worded;

beforeAll(async () => {
  worded = await openWorded();
});

function shapesOf(replies: readonly Reply[]) {
  return replies.map((reply) => ({
    discord: shapeOnDiscord(reply),
    telegram: shapeOnTelegram(reply),
    terminal: shapeOnTerminal(reply),
  }));
}

describe("words from outside in a reply", () => {
  it("are words and nothing else, on each platform", async () => {
    const plain = shapesOf(await worded.replies("Nobody", ASKED));
    await always(
      aShortName,
      async (words) => {
        expect(shapesOf(await worded.replies(words, ASKED))).toEqual(plain);
      },
      { cases: 50 },
    );
  });

  it("stand in a digest and an alert likewise", async () => {
    const plain = shapesOf(await worded.unasked("Nobody"));
    expect(plain).toHaveLength(2);
    await always(
      aShortName,
      async (words) => {
        expect(shapesOf(await worded.unasked(words))).toEqual(plain);
      },
      { cases: 50 },
    );
  });
});

describe("any reply", () => {
  it("is dressed for each platform in its time", async () => {
    await always(anyReply, (reply) => void shapesOf([reply]), { cases: 10, mostMs: 3000 });
  });
});
