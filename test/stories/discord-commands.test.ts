import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aPaddock, buttons, expectSound, type Paddock, readBy, said, sayings } from "../platforms/discord/paddock.ts";
import { drawDiscord } from "../support/draw/draw-discord.ts";
import { sure } from "../support/sure.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

afterEach(() => expectSound(paddock));

describe("a command on a server", () => {
  it.each([
    ["series", { season: "2024" }, "### Valentino Rossi · programme 2024", ["Why", "History", "Sources"]],
    ["programme", {}, "### Valentino Rossi · programme 2024", ["Why", "History", "Sources"]],
    ["status", { series: "fia-wec" }, "### FIA WEC 2024 · ▲ likely ↗ rising", ["Why", "History", "Sources"]],
    ["why", { series: "fia-wec" }, "### FIA WEC 2024 · ▲ likely ↗ rising", ["Status", "History", "Sources"]],
    ["history", { series: "fia-wec" }, "### FIA WEC 2024", ["Status", "Why", "Sources"]],
    ["sources", { series: "fia-wec" }, "### [Speedweek](<https://", ["Status", "Why", "History"]],
    ["next", {}, "- Sat, 2 Mar 2024 · **Qatar 1812 km**", ["Programme", "Calendar"]],
    ["calendar", { series: "fia-wec", season: "2024" }, "### FIA WEC 2024", ["Programme"]],
    ["ask", { question: "Will he race at Le Mans?" }, "### 24 Hours of Le Mans 2024 · ◆ possible", ["Why"]],
  ])("/%s %o is answered for all to read", async (command, options, begins, labels) => {
    const { anna, here, channel, discord } = paddock;
    const reply = await anna.uses(command, options, here);
    expect([reply.kind, readBy(reply)]).toEqual(["message", "all"]);
    expect(said(reply).slice(0, begins.length)).toBe(begins);
    expect(buttons(reply.message)).toEqual(expect.arrayContaining(labels));
    expect(discord.messagesIn(channel)).toMatchObject([{ pings: [] }]);
  });

  it.each([
    ["settings", { zone: "Asia/Tokyo" }, "Asia/Tokyo, where it is 21:"],
    ["forget", {}, "Nothing was kept of this chat."],
    ["help", {}, "**/status** · one series with its evidence"],
    ["about", {}, "I am Pitboard"],
    ["privacy", {}, "Kept are the settings"],
  ])("/%s %o is answered for who asked alone", async (command, options: Readonly<Record<string, string>>, holds) => {
    const { anna, managing } = paddock;
    const reply = await anna.uses(command, options, managing);
    expect([reply.kind, readBy(reply)]).toEqual(["message", "asker"]);
    expect(said(reply)).toContain(holds);
  });

  it("is answered in direct messages as on a server, in English where the reader's language is not spoken", async () => {
    const { discord } = paddock;
    const lin = discord.person({ name: "Lin", locale: "zh-CN" });
    const reply = await lin.uses("status", { series: "fia-wec" }, { dm: true });
    expect(said(reply)).toContain("Valentino Rossi would race in the LMGT3 class");
    expect(readBy(await lin.uses("help", {}, { dm: true }))).toBe("asker");
  });

  it("is the answer itself: one request each, and no other to say that it comes", async () => {
    const { anna, here, discord } = paddock;
    await anna.uses("status", { series: "fia-wec" }, here);
    await anna.uses("help", {}, here);
    expect(
      sayings(discord).map(({ path, body }) => [path.replace(/^.*\//, ""), Reflect.get(Object(body), "type")]),
    ).toEqual([
      ["callback", 4],
      ["callback", 4],
    ]);
  });
});

describe("a hostile option", () => {
  const HOSTILE = [
    "@everyone <@1> <@&2> <#3> </status:4>",
    "# x\n- y\n> z\n-# w",
    "[a](https://evil.example) https://evil.example **b** `c` ||d|| ~~e~~ __f__",
    "\u202Egnirts\u202C \u0000 \uD800",
    "Rossi WEC? ".repeat(545),
    "x".repeat(6_000),
    "9".repeat(400),
    "   ",
  ];
  it.each(HOSTILE)("%j pings nobody and breaks nothing, whichever command it is given to", async (value) => {
    const { anna, managing, discord, channel } = paddock;
    for (const [command, option] of [
      ["ask", "question"],
      ["status", "series"],
      ["status", "driver"],
      ["series", "season"],
      ["calendar", "series"],
      ["settings", "zone"],
      ["settings", "language"],
      ["settings", "driver"],
      ["settings", "listen"],
    ] as const) {
      const reply = await anna.uses(command, { [option]: value }, managing);
      expect([command, option, reply.kind]).toEqual([command, option, "message"]);
      const drawn = drawDiscord(sure(reply.message));
      expect(drawn).not.toMatch(/class="(?:pill|fault|spoiler)|href="[^"]*evil|<h[12]>|<code>|<s>|<u>|\u202E/);
    }
    expect(discord.messagesIn(channel).flatMap(({ pings }) => pings)).toEqual([]);
  });

  it("such as a season far ahead is told to be none", async () => {
    const { anna, here } = paddock;
    expect(said(await anna.uses("series", { season: "9999" }, here))).toContain("“9999” is no season");
    expect(said(await anna.uses("series", { season: "2147483648" }, here))).toContain("is no season");
  });
});

describe("a command of another version", () => {
  it("that is gone, or hidden in the form, is calmly answered", async () => {
    const { discord, anna, here } = paddock;
    await inCommandsOf(paddock, [
      {
        name: "status",
        description: "x",
        options: [
          { type: 3, name: "grade", description: "x" },
          { type: 4, name: "season", description: "x" },
        ],
      },
      { name: "podium", description: "x", options: [{ type: 3, name: "place", description: "x", autocomplete: true }] },
      { name: "constructor", description: "x" },
      { name: "Who is this?", type: 2 },
    ]);
    const status = await anna.uses("status", { grade: "likely", season: "2024" }, here);
    expect(said(status)).toContain("programme 2024");
    for (const command of ["podium", "constructor"]) {
      const reply = await anna.uses(command, {}, here);
      expect([readBy(reply), said(reply)]).toEqual(["asker", expect.stringContaining("earlier version")]);
    }
    expect(await anna.completes("podium", "place", "x", here)).toEqual([]);
    expect(discord.commands()).toHaveLength(4);
  });
});

/** As if another version of the bot had registered its commands. */
async function inCommandsOf({ discord }: Paddock, commands: readonly object[]): Promise<void> {
  const answer = await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
    method: "PUT",
    headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
    body: JSON.stringify(commands),
  });
  expect(answer.status).toBe(200);
}
