import { ComponentType, PermissionFlagsBits } from "discord-api-types/v10";
import ical from "node-ical";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  aPaddock,
  buttons,
  eventually,
  expectSound,
  type Paddock,
  readBy,
  said,
  words,
} from "../platforms/discord/paddock.ts";
import { type AnyComponent, everyComponent } from "../servers/discord/check-components.ts";
import type { Reply } from "../servers/discord/interactions.ts";
import { USUAL_BOT_PERMISSIONS } from "../servers/discord/permissions.ts";
import type { ServedMessage } from "../servers/discord/world.ts";
import { reported, TWO_MORE } from "../support/reports.ts";
import { sure } from "../support/sure.ts";

const PNG = "89504e470d0a1a0a";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

/** What a message shows: the words for those who cannot see it. */
function shown(message: ServedMessage | undefined): readonly unknown[] {
  const all = everyComponent((sure(message).components ?? []) as readonly AnyComponent[]);
  return all.flatMap(({ component }) =>
    component.type === ComponentType.MediaGallery
      ? (component.items ?? []).map((item) => Reflect.get(item, "description"))
      : [],
  );
}

/** The message of an answer, also where that takes its time. */
async function messageOf(reply: Promise<Reply>): Promise<ServedMessage> {
  const given = await reply;
  return given.kind === "deferred" || given.kind === "deferred-update" ? given.finished() : sure(given.message);
}

function filesSent({ discord }: Paddock) {
  return discord.requests.flatMap(({ files = [] }) => files);
}

/** A channel where the bot may do all but attach files. */
function withoutFiles({ discord, guild }: Paddock) {
  const botPermissions = USUAL_BOT_PERMISSIONS & ~PermissionFlagsBits.AttachFiles;
  return { guild, channel: discord.channel(guild, { name: "quiet", botPermissions }) };
}

describe("a picture", { timeout: 20_000 }, () => {
  afterEach(() => expectSound(paddock));

  it("shows the programme, with words for those who cannot see it, in the answer itself", async () => {
    const { anna, here } = paddock;
    const message = await messageOf(anna.uses("series", { season: "2024" }, here));
    const { attachments } = message;
    expect(attachments).toMatchObject([{ filename: "picture.png", content_type: "image/png" }]);
    expect(shown(message)).toEqual([expect.stringMatching(/^Valentino Rossi · programme 2024.*FIA WEC.*likely/)]);
    expect(shown(message)).toEqual(attachments.map(({ description }) => description));
    const [file] = filesSent(paddock);
    expect(file?.content.toString("hex", 0, 8)).toBe(PNG);
    expect(file?.content.length).toBeLessThan(150_000);
    expect(words(message)).toContain("### Valentino Rossi · programme 2024");
  });

  it("shows a history from three reports on; before that, words tell it", async () => {
    const { anna, here, bot } = paddock;
    const before = await anna.uses("history", { series: "fia-wec" }, here);
    expect([shown(before.message), sure(before.message).attachments]).toEqual([[], []]);
    await reported(bot.house, ...TWO_MORE);
    const after = await messageOf(anna.uses("history", { series: "fia-wec" }, here));
    expect(shown(after)).toEqual([expect.stringMatching(/^Valentino Rossi · history 2024.*FIA WEC/)]);
    expect(buttons(after)).toContain("Why");
  });

  it("is left out where the bot may not attach files", async () => {
    const { anna, discord } = paddock;
    const quiet = withoutFiles(paddock);
    const reply = await anna.uses("series", { season: "2024" }, quiet);
    expect([said(reply).slice(0, 19), shown(reply.message)]).toEqual(["### Valentino Rossi", []]);
    expect(discord.requests.every(({ files = [] }) => files.length === 0)).toBe(true);
  });

  it("is left out where somebody switched pictures off", async () => {
    const { anna, managing, here } = paddock;
    expect(said(await anna.uses("settings", { pictures: "off" }, managing))).toContain("- Pictures: off\n");
    expect(shown(await messageOf(anna.uses("series", { season: "2024" }, here)))).toEqual([]);
    await anna.uses("settings", { pictures: "on" }, managing);
    expect(shown(await messageOf(anna.uses("series", { season: "2024" }, here)))).toHaveLength(1);
  });

  it("comes and goes with the message that is changed in its place", async () => {
    const { anna } = paddock;
    const { message } = await anna.uses("status", { series: "fia-wec", season: "2024" }, { dm: true });
    await anna.taps(sure(message), "Why", { dm: true });
    const programme = await messageOf(anna.uses("series", { season: "2024" }, { dm: true }));
    expect(shown(programme)).toHaveLength(1);
    const why = await anna.taps(programme, "Why", { dm: true });
    expect([why.kind, shown(why.message), sure(why.message).attachments]).toEqual(["update", [], []]);
  });

  it("stands in the answer to a message that mentions the bot", async () => {
    const { anna, discord, channel } = paddock;
    anna.says("what will Rossi race in 2024?", { channel, mentions: true });
    await eventually(() => discord.messagesIn(channel).length).toBe(1);
    expect(shown(discord.messagesIn(channel)[0])).toHaveLength(1);
  });
});

describe("an answer to a message where the bot may not attach files", { timeout: 20_000 }, () => {
  it("is given in words", async () => {
    const { anna, discord, bot } = paddock;
    const { channel } = withoutFiles(paddock);
    anna.says("what will Rossi race in 2024?", { channel, mentions: true });
    await eventually(() => discord.messagesIn(channel).length).toBe(1);
    const [answer] = discord.messagesIn(channel);
    expect([words(answer).slice(0, 19), shown(answer)]).toEqual(["### Valentino Rossi", []]);
    expect(bot.lines.filter((line) => /"level":(40|50)/.test(line))).toEqual([]);
  });
});

describe("a calendar file", { timeout: 20_000 }, () => {
  afterEach(() => expectSound(paddock));

  it("holds the rounds that are confirmed or certain, and all of them where that is asked", async () => {
    const { anna, here, bot } = paddock;
    const calendar = await anna.uses("calendar", { series: "fia-wec", season: "2024" }, here);
    const none = await anna.taps(sure(calendar.message), "Calendar file");
    expect([said(none), readBy(none), sure(none.message).attachments]).toEqual([
      "No round is confirmed or certain yet, so there is nothing to put into your calendar.",
      "asker",
      [],
    ]);
    const all = await anna.taps(sure(none.message), "All rounds, sure or not");
    expect(said(all)).toMatch(/^\d+ rounds, as a file for your calendar; each title says how sure it is\.$/);
    expect(sure(all.message).attachments).toMatchObject([{ filename: "valentino-rossi-fia-wec-2024.ics" }]);
    const events = Object.values(ical.sync.parseICS(String(filesSent(paddock)[0]?.content)));
    const titles = events.flatMap((each) => (each?.type === "VEVENT" ? [each.summary] : []));
    expect(titles).toContainEqual(expect.stringMatching(/^likely: Qatar 1812 km/));
    await reported(bot.house, { certainty: "confirmed", basis: { kind: "announcement", by: "team" } });
    const sureOnes = await anna.taps(sure(calendar.message), "Calendar file");
    expect(said(sureOnes)).toMatch(/^\d+ rounds that are confirmed or certain, as a file for your calendar\.$/);
  });

  it("stands below the calendar that was tapped where nobody else reads it", async () => {
    const { anna } = paddock;
    const calendar = await anna.uses("calendar", { series: "fia-wec", season: "2024" }, { dm: true });
    const none = await anna.taps(sure(calendar.message), "Calendar file", { dm: true });
    const all = await anna.taps(sure(none.message), "All rounds, sure or not", { dm: true });
    expect([all.kind, sure(all.message).attachments.length]).toEqual(["message", 1]);
  });

  it("is not sent where the bot may not attach files, and says so", async () => {
    const { anna } = paddock;
    const quiet = withoutFiles(paddock);
    const calendar = await anna.uses("calendar", { series: "fia-wec", season: "2024" }, quiet);
    const none = await anna.taps(sure(calendar.message), "Calendar file");
    expect(said(await anna.taps(sure(none.message), "All rounds, sure or not"))).toBe(
      "I may not send files here. Ask me in private.",
    );
  });
});
