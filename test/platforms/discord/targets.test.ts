import { PermissionFlagsBits } from "discord-api-types/v10";
import { beforeEach, describe, expect, it } from "vitest";
import type { Message } from "../../../src/talk/message.ts";
import type { Talk } from "../../../src/talk/talk.ts";
import type { Discord } from "../../servers/discord/discord-server.ts";
import type { Person } from "../../servers/discord/people.ts";
import { aReply } from "../../support/replies.ts";
import { sure } from "../../support/sure.ts";
import { aDiscord, MANAGES } from "./paddock.ts";
import { runTalk } from "./run-talk.ts";

let discord: Discord;
let guild: string;
let channel: string;
let anna: Person;
let heard: Message[];

/** A talk that lets a channel and a role be picked, and hears what was. */
function picking(talk: Talk): Talk {
  const option = { description: "…", isNeeded: false, hasChoices: true };
  const picked = [
    { ...option, name: "channel", picks: "channel" },
    { ...option, name: "person", picks: "role" },
  ] as const;
  return {
    ...talk,
    menu(...where) {
      const menu = talk.menu(...where);
      const entries = menu.entries.map((entry) => {
        return entry.name === "forget" || entry.name === "review" ? { ...entry, options: picked } : entry;
      });
      return { ...menu, entries };
    },
    async hear(message) {
      heard.push(message);
      return { ...(await talk.hear({ ...message, said: "/about" })), reply: aReply("Yes.") };
    },
  };
}

beforeEach(async () => {
  heard = [];
  discord = await aDiscord();
  guild = discord.guild({ name: "Paddock" });
  channel = discord.channel(guild, { name: "general" });
  anna = discord.person({ name: "Anna" });
  await runTalk(discord, picking);
});

const last = () => sure(heard.at(-1));

describe("a channel that is picked on Discord", () => {
  it("is where something is told, by the settings of the server", async () => {
    const news = discord.channel(guild, { name: "news", type: "announcement" });
    const thread = discord.thread(news, { name: "In it" });
    const forum = discord.channel(guild, { name: "ideas", type: "forum" });
    for (const [id, name] of [
      [news, "#news"],
      [thread, "#In it"],
      [forum, "#ideas"],
    ] as const) {
      await anna.uses("forget", { channel: id }, { guild, channel });
      expect(last()).toMatchObject({
        chat: { id: channel },
        place: `discord:${guild}`,
        channel: { name, found: true, chat: { platform: "discord", id } },
      });
    }
  });

  it("is changed by those who manage the server alone", async () => {
    const manages = async (permissions: bigint) => {
      await anna.uses("forget", { channel }, { guild, channel, permissions });
      return last().manages();
    };
    expect(await manages(0n)).toBe(false);
    expect(await manages(PermissionFlagsBits.ManageChannels)).toBe(false);
    expect(await manages(MANAGES)).toBe(true);
  });

  it("tells what keeps the bot from posting there", async () => {
    const mute = discord.channel(guild, { name: "mute", botPermissions: PermissionFlagsBits.ViewChannel });
    await anna.uses("forget", { channel: mute }, { guild, channel });
    const message = last();
    const barriers = await message.barriers?.(sure(message.channel?.chat), {});
    expect(barriers).toEqual([{ why: "no-right", right: "Send Messages" }]);
  });
});

describe("a channel that is typed on Discord", () => {
  const typed = async (name: string) => {
    const before = heard.length;
    anna.says(`/forget channel:${name}`, { channel, mentions: true });
    await expect.poll(() => heard.length).toBe(before + 1);
    return last().channel;
  };

  it("is meant by its mention, its number or its name", async () => {
    const news = discord.channel(guild, { name: "news" });
    const found = { name: "#news", found: true, chat: { platform: "discord", id: news } };
    for (const name of [`<#${news}>`, news, "#news"]) expect(await typed(name)).toEqual(found);
  });

  it("is called by its number where another one has its name, and then not meant by that", async () => {
    const [news] = [discord.channel(guild, { name: "news" }), discord.channel(guild, { name: "news" })];
    expect(await typed(news)).toEqual({ name: `<#${news}>`, found: true, chat: { platform: "discord", id: news } });
    expect(await typed("#news")).toEqual({ name: "#news", found: false });
  });

  it("is not found where it is none, or that of another server", async () => {
    const other = discord.channel(discord.guild({ name: "Elsewhere" }), { name: "news" });
    for (const name of [other, "#news", "123456789012345678", "<b>"]) {
      expect(await typed(name)).toEqual({ name, found: false });
    }
    anna.says("/forget channel:#general", { dm: true });
    await expect.poll(() => last().place).toBe(`discord:@${anna.id}`);
    expect(last().channel).toEqual({ name: "#general", found: false });
  });
});

it("A role that is picked on Discord comes by its number", async () => {
  const crew = discord.role(guild, { name: "Crew" });
  const permissions = PermissionFlagsBits.Administrator;
  await anna.uses("review", { person: crew }, { guild, channel, permissions });
  expect(last().said).toEqual({ command: "review", options: { person: crew } });
});
