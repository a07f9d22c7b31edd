import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  aDiscord,
  aPaddock,
  eventually,
  expectSound,
  nextIn,
  type Paddock,
  readBy,
  said,
  words,
} from "../platforms/discord/paddock.ts";

let paddock: Paddock;

beforeEach(async () => {
  paddock = await aPaddock();
});

afterEach(() => expectSound(paddock));

describe("settings", () => {
  it("are the server's where it installed the bot, for all its channels", async () => {
    const { anna, managing, guild, discord } = paddock;
    await anna.uses("settings", { zone: "Asia/Tokyo" }, managing);
    const channel = discord.channel(guild, { name: "news" });
    expect(said(await anna.uses("settings", {}, { ...managing, channel }))).toContain("Asia/Tokyo");
    expect(said(await anna.uses("settings", {}, { dm: true }))).toContain("Europe/Rome");
  });

  it("are a person's own where that person alone installed the bot, and in its direct messages", async () => {
    const { anna, discord } = paddock;
    const guild = discord.guild({ name: "Elsewhere", botInstalled: false });
    const elsewhere = { guild, userInstalled: true, overridden: true } as const;
    const changed = await anna.uses("settings", { zone: "Asia/Tokyo" }, elsewhere);
    expect([readBy(changed), said(changed)]).toEqual(["asker", expect.stringContaining("Asia/Tokyo")]);
    expect(said(await anna.uses("settings", {}, { dm: true }))).toContain("Asia/Tokyo");
    const marc = discord.person({ name: "Marc" });
    expect(said(await marc.uses("settings", {}, { ...elsewhere }))).toContain("Europe/Rome");
  });

  it("are the server's also for somebody who has installed the bot besides", async () => {
    const { anna, managing } = paddock;
    await anna.uses("settings", { zone: "Asia/Tokyo" }, { ...managing, userInstalled: true });
    expect(said(await anna.uses("settings", {}, managing))).toContain("Asia/Tokyo");
    expect(said(await anna.uses("settings", {}, { dm: true }))).toContain("Europe/Rome");
  });

  it("are hidden from members, and refused where the server lets them use the command all the same", async () => {
    const { anna, here, managing } = paddock;
    await expect(anna.uses("settings", { zone: "Asia/Tokyo" }, here)).rejects.toThrow("permissions");
    const refused = await anna.uses("settings", { zone: "Asia/Tokyo" }, { ...here, overridden: true });
    expect([readBy(refused), said(refused)]).toEqual(["asker", "Only those who manage this chat can do that."]);
    expect(said(await anna.uses("settings", {}, managing))).toContain("Europe/Rome");
    const administrator = { ...here, permissions: PermissionFlagsBits.Administrator };
    expect(said(await anna.uses("settings", { zone: "Asia/Tokyo" }, administrator))).toContain("Asia/Tokyo");
  });
});

describe("a server where only moderators use the bot", () => {
  it("refuses others for nobody else to read, whatever they use, and lets them see what is kept", async () => {
    const { anna, here, managing, discord, channel } = paddock;
    await anna.uses("settings", { moderators: "on" }, managing);
    const shown = await anna.uses("status", { series: "fia-wec" }, managing);
    expect(readBy(shown)).toBe("all");
    const marc = discord.person({ name: "Marc" });
    const refusals = [
      await marc.uses("status", { series: "fia-wec" }, here),
      await marc.uses("help", {}, here),
      await marc.asksAbout("Rossi in the WEC?", "What is known about this?", here),
    ];
    if (shown.message !== undefined) refusals.push(await marc.taps(shown.message, "Why", here));
    for (const refused of refusals) {
      expect([refused.kind, refused.message?.ephemeralFor, said(refused)]).toEqual([
        "message",
        marc.id,
        expect.stringContaining("moderators"),
      ]);
    }
    expect(said(await marc.uses("privacy", {}, here))).toContain("Kept are");
    expect(await marc.completes("status", "series", "wec", here)).toEqual(expect.any(Array));
    marc.says("Rossi in the WEC?", { channel, mentions: true });
    marc.says("Rossi in the WEC?", { dm: true });
    await eventually(() => discord.messagesIn(marc).length).toBe(1);
    expect(discord.messagesIn(channel).filter(({ ephemeralFor }) => ephemeralFor === undefined)).toHaveLength(1);
  });
});

describe("listening in", () => {
  it("is refused with the reason where Discord does not let the bot hear", async () => {
    const { anna, managing } = paddock;
    const refused = await anna.uses("settings", { listen: "on" }, managing);
    expect([readBy(refused), said(refused)]).toEqual(["asker", expect.stringMatching(/mention/)]);
    expect(said(await anna.uses("settings", {}, managing))).toContain("Listening in: off");
  });

  it("answers what is asked of nobody where it was granted and turned on, and stays silent otherwise", async () => {
    const discord = await aDiscord({ grantedIntents: "message-content" });
    const env = { DISCORD_MESSAGE_CONTENT: "1" };
    const { anna, managing, channel, bot } = await aPaddock({ discord, env });
    anna.says("Will Rossi race in the WEC in 2024?", { channel });
    await anna.uses("settings", { listen: "on" }, managing);
    anna.says("Rossi was great yesterday", { channel });
    anna.says("/status wec", { channel });
    const asked = anna.says("Will Rossi race in the WEC in 2024?", { channel });
    const answer = await nextIn(discord, channel);
    expect(words(answer)).toContain("FIA WEC 2024");
    expect(answer).toMatchObject({ message_reference: { message_id: asked.id }, allowed_mentions: { parse: [] } });
    expectSound({ discord, bot });
  });
});
