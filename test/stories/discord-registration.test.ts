import { describe, expect, it } from "vitest";
import { aDiscord, unhurriedClock } from "../platforms/discord/paddock.ts";
import type { Discord } from "../servers/discord/discord-server.ts";
import { freshFolder } from "../support/folders.ts";
import { startBot } from "./bot.ts";

/** Runs the bot until it has compared its commands with those that Discord knows. */
async function started(discord: Discord, folder: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const bot = await startBot({ discord, folder, env, now: unhurriedClock() });
  await discord.next("GET", /commands$/);
  await bot.stop(); // What is under way is finished.
}

const puts = ({ requests }: Discord) => requests.filter(({ method }) => method === "PUT").map(({ path }) => path);

describe("the commands", () => {
  it("are told to Discord once, and not again where nothing changed", async () => {
    const discord = await aDiscord();
    const folder = freshFolder();
    await started(discord, folder);
    await started(discord, folder);
    expect(puts(discord)).toEqual([`/applications/${discord.applicationId}/commands`]);
  });

  it("are told again where Discord knows others", async () => {
    const discord = await aDiscord();
    const folder = freshFolder();
    await started(discord, folder);
    const answer = await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: JSON.stringify({ name: "help", description: "Another", default_member_permissions: "8" }),
    });
    expect(answer.ok).toBe(true);
    await started(discord, folder);
    expect(puts(discord)).toHaveLength(2);
    expect(discord.commands().find(({ name }) => name === "help")).toMatchObject({ default_member_permissions: null });
  });

  it("are told to one server alone while developing", async () => {
    const discord = await aDiscord();
    const guild = discord.guild({ name: "Workshop" });
    await started(discord, freshFolder(), { DISCORD_GUILD_ID: guild });
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(guild).map(({ name }) => name)).toContain("status");
  });

  it("are for servers and for people, everywhere, settings and digests for who manages a server, and the desk for curators", async () => {
    const discord = await aDiscord();
    await started(discord, freshFolder());
    const commands = discord.commands();
    expect(commands.map(({ name }) => name)).toEqual([
      ...["series", "programme", "status", "why", "history", "sources", "next", "calendar", "ask"],
      ...["suggest", "article", "review"],
      ...["settings", "alerts", "digest", "forget", "help", "about", "privacy", "What is known about this?"],
    ]);
    const ofCurators = commands.filter(({ name }) => name === "article" || name === "review");
    for (const command of ofCurators) {
      expect(command).toMatchObject({ integration_types: [0], contexts: [0], default_member_permissions: "0" });
    }
    for (const command of commands.filter((each) => !ofCurators.includes(each))) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2], nsfw: false });
      expect(command.default_member_permissions).toBe(
        ["settings", "digest"].includes(String(command.name)) ? "32" : null,
      );
    }
    const options = commands.find(({ name }) => name === "ask")?.options;
    expect(options).toMatchObject([{ name: "question", required: true }]);
    expect(commands.find(({ name }) => name === "forget")?.options).toEqual([]);
  });
});
