import { ApplicationCommandOptionType, type Client, Events, MessageFlags, PermissionFlagsBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectBot, onInteraction } from "./connect-bot.ts";
import { type Discord, startDiscord } from "./discord-server.ts";
import type { Person } from "./people.ts";

const STATUS = {
  name: "status",
  description: "How sure a drive is",
  description_localizations: { de: "Wie sicher ein Cockpit ist" },
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      name: "series",
      description: "Which series",
      required: true,
      autocomplete: true as const,
    },
  ],
};

let discord: Discord;
let bot: Client<true>;
let guild: string;
let channel: string;
let anna: Person;

beforeEach(async () => {
  discord = await startDiscord({ answerWithinMs: 400 });
  guild = discord.guild({ name: "Paddock", preferredLocale: "de" });
  channel = discord.channel(guild, { name: "news" });
  anna = discord.person({ name: "Anna", locale: "de" });
});

afterEach(async () => {
  await bot.destroy();
  await discord.close();
});

async function botWithStatus(): Promise<void> {
  bot = await connectBot(discord);
  await bot.application.commands.set([STATUS]);
}

describe("a command", () => {
  it("is answered where it was used, with what Discord tells of the person and the place", async () => {
    await botWithStatus();
    onInteraction(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { locale, guildLocale, memberPermissions, options } = interaction;
      const managed = memberPermissions?.has(PermissionFlagsBits.ManageGuild);
      await interaction.reply(
        `${options.getString("series")} ${locale} ${guildLocale} ${managed} ${interaction.guild?.name}`,
      );
    });
    const reply = await anna.uses(
      "status",
      { series: "wec" },
      { guild, channel, permissions: PermissionFlagsBits.ManageGuild },
    );
    expect(reply.kind).toBe("message");
    expect(reply.message?.content).toBe("wec de de true Paddock");
    expect(discord.messagesIn(channel).map(({ content }) => content)).toEqual(["wec de de true Paddock"]);
    expect((await discord.next("POST", /callback$/)).authorization).toBeUndefined();
  });

  it("is answered in direct messages and for who installed the bot alone", async () => {
    bot = await connectBot(discord);
    await bot.application.commands.set([{ ...STATUS, integrationTypes: [0, 1], contexts: [0, 1, 2] }]);
    onInteraction(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { context, authorizingIntegrationOwners: owners } = interaction;
      await interaction.reply({
        content: `${context} ${owners.guildId} ${owners.userId === interaction.user.id}`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const elsewhere = discord.guild({ name: "Without", botInstalled: false });
    const said = async (where: Parameters<Person["uses"]>[2]) =>
      (await anna.uses("status", { series: "wec" }, where)).message?.content;
    expect(await said({ dm: true })).toBe("1 0 false");
    expect(await said({ userInstalled: true })).toBe("2 null true");
    expect(await said({ guild: elsewhere, userInstalled: true })).toBe("0 null true");
    expect(discord.messagesIn(anna)).toMatchObject([{ content: "1 0 false", ephemeralFor: anna.id }]);
    await expect(said({ guild: elsewhere })).rejects.toThrow("installations");
  });

  it("is deferred and answered later", async () => {
    await botWithStatus();
    onInteraction(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ withResponse: true });
      await interaction.editReply("at last");
      await interaction.followUp("and more");
    });
    const reply = await anna.uses("status", { series: "wec" }, { guild, channel });
    if (reply.kind !== "deferred") throw new Error(reply.kind);
    expect((await reply.finished()).content).toBe("at last");
    const { path } = await discord.next("POST", /^\/webhooks\//);
    discord.expireTokens();
    await expect(bot.rest.post(path as `/${string}`, { body: { content: "x" } })).rejects.toMatchObject({
      code: 50027,
    });
    expect(discord.messagesIn(channel).map(({ content }) => content)).toEqual(["at last", "and more"]);
    expect((await discord.next("PATCH", /@original$/)).status).toBe(200);
  });

  it("completes what is being typed", async () => {
    await botWithStatus();
    onInteraction(bot, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}!`, value: typed }]);
    });
    expect(await anna.completes("status", "series", "we", { guild })).toEqual([{ name: "we!", value: "we" }]);
  });

  it("is refused by the client when it was not registered so", async () => {
    bot = await connectBot(discord);
    await expect(anna.uses("status", {}, { guild })).rejects.toThrow("registered");
    await bot.application.commands.set([{ ...STATUS, defaultMemberPermissions: PermissionFlagsBits.ManageGuild }]);
    await expect(anna.uses("status", { series: "wec" }, { guild })).rejects.toThrow("permissions");
    const permissions = PermissionFlagsBits.ManageGuild;
    await expect(anna.uses("status", {}, { guild, permissions })).rejects.toThrow("needs series");
    await expect(anna.uses("status", { series: "wec", driver: "x" }, { guild, permissions })).rejects.toThrow(
      "no option driver",
    );
    await expect(anna.uses("status", { series: "wec" }, { guild, permissions })).rejects.toThrow("did not respond");
  });

  it("cannot be answered twice, or before it was answered at all", async () => {
    await botWithStatus();
    const codes = new Promise<unknown[]>((resolve) => {
      onInteraction(bot, async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const again = () =>
          bot.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
            body: { type: 5 },
            auth: false,
          });
        const code = (promise: Promise<unknown>) =>
          promise.then(
            () => "fine",
            (error: { code: unknown }) => error.code,
          );
        const early = await code(interaction.webhook.send("early"));
        resolve([early, await code(interaction.reply("once")), await code(again())]);
      });
    });
    void anna.uses("status", { series: "twice" }, { guild }).catch(() => undefined);
    expect(await codes).toEqual([10015, "fine", 40060]);
  });

  it("is unknown when the answer comes too late", async () => {
    await botWithStatus();
    const code = new Promise<unknown>((resolve) => {
      bot.on(Events.InteractionCreate, (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        setTimeout(() => interaction.reply("late").catch((error) => resolve(error.code)), 450);
      });
    });
    await expect(anna.uses("status", { series: "wec" }, { guild })).rejects.toThrow("The application did not respond");
    expect(await code).toBe(10062);
  });

  it("has localisations that come back only when asked for", async () => {
    await botWithStatus();
    const path = `/applications/${discord.applicationId}/commands` as const;
    expect(await bot.rest.get(path)).toMatchObject([{ description_localizations: null }]);
    const query = new URLSearchParams({ with_localizations: "true" });
    expect(await bot.rest.get(path, { query })).toMatchObject([
      { description_localizations: { de: "Wie sicher ein Cockpit ist" } },
    ]);
    expect(discord.commands()).toMatchObject([
      { integration_types: [0], contexts: null, dm_permission: true, nsfw: false },
    ]);
  });

  it("of a message's menu brings the message whole", async () => {
    bot = await connectBot(discord);
    await bot.application.commands.set([{ name: "Ask Pitboard", type: 3 }]);
    onInteraction(bot, async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
    });
    const reply = await anna.asksAbout("Will Rossi race?", "Ask Pitboard", { guild, channel });
    expect(reply.message?.content).toBe("Will Rossi race?");
  });
});

describe("a registration", () => {
  const option = (name: string, required: boolean) => ({ type: 3, name, description: "x", required });
  const choices = Array.from({ length: 25 }, (_, index) => ({
    name: `${index}`.padEnd(100, "x"),
    value: `${index}`.padEnd(300, "x"),
  }));
  it.each<[string, unknown[], string]>([
    ["with an unknown locale", [{ ...STATUS, description_localizations: { klingon: "nuqneH" } }], "klingon"],
    ["with a capital", [{ ...STATUS, name: "Status" }], "INVALID_NAME"],
    ["without a description", [{ ...STATUS, description: undefined }], "description[BASE_TYPE_BAD_LENGTH]"],
    ["with a described message command", [{ type: 3, name: "Ask", description: "x" }], "DESCRIPTION_NOT_ALLOWED"],
    [
      "with what is required last",
      [{ ...STATUS, options: [option("a", false), option("b", true)] }],
      "REQUIRED_INVALID",
    ],
    ["with one name twice", [STATUS, STATUS], "DUPLICATE_NAME"],
    ["with more than 8,000 characters", [{ ...STATUS, options: [{ ...option("a", true), choices }] }], "TOO_LARGE"],
    [
      "with 101 commands",
      Array.from({ length: 101 }, (_, index) => ({ ...STATUS, name: `c${index}` })),
      "Maximum number",
    ],
    ["with a field that Discord does not know", [{ ...STATUS, hidden: true }], "hidden[UNKNOWN_KEY]"],
  ])("%s is refused", async (_, body, fault) => {
    bot = await connectBot(discord);
    await expect(bot.rest.put(`/applications/${discord.applicationId}/commands`, { body })).rejects.toThrow(fault);
    expect(discord.commands()).toEqual([]);
  });
});

describe("a button", () => {
  it("is tapped by its label and changes its message", async () => {
    bot = await connectBot(discord);
    onInteraction(bot, async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ content: `tapped ${interaction.customId}`, components: [] });
    });
    const target = await bot.channels.fetch(channel);
    if (!target?.isSendable()) throw new Error("not sendable");
    const button = { type: 2, style: 1, label: "Why?", customId: "why:1" } as const;
    const sent = await target.send({ content: "Rossi: likely", components: [{ type: 1, components: [button] }] });
    await expect(anna.taps(sent, "What?")).rejects.toThrow("only Why?");
    const reply = await anna.taps(sent, "Why?");
    expect(reply.kind).toBe("update");
    expect(discord.messagesIn(channel)).toMatchObject([{ content: "tapped why:1", components: [] }]);
  });
});
