import { PermissionFlagsBits as May, MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { aDiscord, aPaddock, logged, words } from "../platforms/discord/paddock.ts";
import { sure } from "../support/sure.ts";
import { CORRECTED, idOf, LONG, LONGER, NEWS, onDiscord, platformOf } from "./posting-scene.ts";

describe("the manner of a post on Discord", () => {
  it("may ping one role, by the first page, and nobody else", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const [crew, fans] = [discord.role(guild, { name: "Crew" }), discord.role(guild, { name: "Fans" })];
    const hostile = {
      ...LONG,
      blocks: [{ kind: "paragraph", spans: [{ kind: "text", text: `<@&${fans}> @everyone` }] }, ...LONG.blocks],
    } as const;
    await platformOf(bot).post(onDiscord(channel), hostile, { once: "a", role: crew });
    const [first, ...others] = discord.messagesIn(channel);
    expect(first).toMatchObject({ pings: [`&${crew}`], components: [{ content: `<@&${crew}>` }, {}] });
    expect(others.length).toBeGreaterThan(1);
    expect(others.flatMap(({ pings }) => pings)).toEqual([]);
  });

  it("may be silent, on each page, and in the post of a forum, which has its title", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const tags = [
      { id: "11", name: "Staff", moderated: true },
      { id: "12", name: "News", moderated: false },
    ];
    const forum = discord.channel(guild, { name: "ideas", type: "forum", tags, needsTag: true });
    const title = "What is known of 2024 ".repeat(10);
    await platformOf(bot).post(onDiscord(channel), LONG, { once: "a", silent: true });
    const message = idOf(await platformOf(bot).post(onDiscord(forum), LONG, { once: "a", silent: true, title }));
    const said = [...discord.messagesIn(channel), ...discord.messagesIn(sure(message.split("/")[0]))];
    expect(said.length).toBeGreaterThan(5);
    expect(said.every(({ flags }) => sure(flags) & MessageFlags.SuppressNotifications)).toBe(true);
    const opened = discord.requests.find(({ path }) => path === `/channels/${forum}/threads`);
    expect(opened?.body).toMatchObject({
      applied_tags: ["12"],
      name: expect.stringMatching(/^What is known.{80,90}…$/),
    });
    const untitled = idOf(await platformOf(bot).post(onDiscord(forum), NEWS, { once: "b" }));
    const { body } = sure(discord.requests.findLast(({ path }) => path === `/channels/${forum}/threads`));
    expect([body, untitled.split("/").length]).toMatchObject([{ name: "A new article is here." }, 2]);
  });

  it("may go to the servers that follow a channel, and nowhere where none can", async () => {
    const { discord, bot, guild, channel } = await aPaddock();
    const news = discord.channel(guild, { name: "news", type: "announcement" });
    await platformOf(bot).post(onDiscord(channel), NEWS, { once: "a", crossposted: true });
    await platformOf(bot).post(onDiscord(news), LONG, { once: "a", crossposted: true });
    const unshared = () =>
      discord.messagesIn(news).filter(({ flags }) => (sure(flags) & MessageFlags.Crossposted) === 0);
    await expect.poll(unshared).toEqual([]);
    expect(
      discord.requests.filter(({ path }) => path.startsWith(`/channels/${channel}`) && path.endsWith("crosspost")),
    ).toEqual([]);
    discord.fail("POST", /crosspost$/, { kind: "rate-limit", retryAfter: 3600 });
    expect(await platformOf(bot).post(onDiscord(news), NEWS, { once: "b", crossposted: true })).toMatchObject({
      kind: "posted",
    });
    await expect.poll(() => logged(bot)).toEqual(["Discord does not let what I posted be published"]);
  });

  it("may be private: the direct messages are opened for it, once", async () => {
    const { discord, bot, anna } = await aPaddock();
    for (const once of ["a", "b"]) await platformOf(bot).post(onDiscord(`@${anna.id}`), NEWS, { once });
    expect(discord.messagesIn(anna).map(words)).toEqual(["A new article is here.", "A new article is here."]);
    expect(discord.requests.filter(({ path }) => path === "/users/@me/channels")).toHaveLength(1);
  });
});

describe("limits of Discord", () => {
  it("are told at once to who posts or edits, and not waited out, also before Discord has to refuse", async () => {
    const discord = await aDiscord({ limits: true });
    const { bot, guild, channel } = await aPaddock({ discord });
    const message = idOf(await platformOf(bot).post(onDiscord(channel), NEWS, { once: "0" }));
    for (const once of ["1", "2", "3", "4"]) await platformOf(bot).post(onDiscord(channel), NEWS, { once });
    const later = await platformOf(bot).post(onDiscord(channel), NEWS, { once: "5" });
    expect(later).toEqual({ kind: "later", ms: expect.any(Number), everywhere: false });
    if (later.kind === "later") expect([later.ms > 3000, later.ms < 5100]).toEqual([true, true]);
    expect(discord.refusals()).toBe(0);
    const other = discord.channel(guild, { name: "other" });
    expect(await platformOf(bot).post(onDiscord(other), NEWS, { once: "5" })).toMatchObject({ kind: "posted" });
    discord.fail("PATCH", /messages/, { kind: "rate-limit", retryAfter: 9, global: true });
    const wholly = { kind: "later", ms: expect.any(Number), everywhere: true };
    expect(await platformOf(bot).edit(onDiscord(channel), message, CORRECTED)).toEqual(wholly);
    expect(await platformOf(bot).post(onDiscord(other), NEWS, { once: "6" })).toEqual(wholly);
  });

  it("are waited out for the pages below the first", async () => {
    const discord = await aDiscord({ limits: true });
    const { bot, channel } = await aPaddock({ discord });
    expect(await platformOf(bot).post(onDiscord(channel), LONGER, { once: "a" })).toMatchObject({ kind: "posted" });
    const said = discord.messagesIn(channel).map(words).join("\n");
    expect(said.match(/^\d+/gm)).toEqual(Array.from({ length: 200 }, (_, n) => String(n)));
  });

  it("are spent by answers but not by the first to a command, and by what a post takes besides, which is told", async () => {
    const { discord, bot, anna, here, channel } = await aPaddock();
    let said = 0;
    platformOf(bot).onSaid(() => {
      said += 1;
    });
    await anna.uses("about", {}, here);
    const message = idOf(await platformOf(bot).post(onDiscord(channel), NEWS, { once: "a" }));
    await platformOf(bot).edit(onDiscord(channel), message, CORRECTED);
    expect(said).toBe(0);
    anna.says("about", { channel, mentions: true });
    await discord.next("POST", new RegExp(`^/channels/${channel}/messages$`), (body) =>
      JSON.stringify(body).includes("reference"),
    );
    expect(said).toBe(1);
    await platformOf(bot).post(onDiscord(`@${anna.id}`), NEWS, { once: "b" });
    expect(said).toBe(2);
    const pages = idOf(await platformOf(bot).post(onDiscord(channel), LONG, { once: "c" })).split(",").length;
    expect(said).toBe(1 + pages);
  });
});

describe("what keeps the bot from posting on Discord", () => {
  it("is told before, right by right as Discord calls them, and nothing is posted", async () => {
    const { discord, bot, guild, channel, anna } = await aPaddock();
    const [crew, fans] = [
      discord.role(guild, { name: "Crew" }),
      discord.role(guild, { name: "Fans", mentionable: true }),
    ];
    const own = discord.role(guild, { name: "Pitboard", isOfBot: true });
    const quiet = discord.channel(guild, { name: "quiet" });
    const denied = { id: guild, kind: "role", allow: 0n, deny: May.SendMessages | May.SendMessagesInThreads } as const;
    discord.permits(quiet, [denied]);
    const opened = discord.channel(guild, { name: "let" });
    discord.permits(opened, [{ id: own, kind: "role", allow: May.SendMessages, deny: 0n }, denied]);
    const plain = discord.channel(guild, { name: "plain", botPermissions: May.ViewChannel | May.SendMessages });
    const forum = discord.channel(guild, { name: "ideas", type: "forum", botPermissions: May.ViewChannel });
    const hidden = discord.channel(guild, { name: "hidden", botPermissions: May.SendMessages });
    const thread = discord.thread(opened, { name: "In it" });
    const locked = discord.thread(channel, { name: "Old", locked: true });
    const lacks = (...rights: string[]) => rights.map((right) => ({ why: "no-right", right }));
    const barriers = [
      [channel, { role: crew, crossposted: true }, []],
      [quiet, {}, lacks("Send Messages")],
      [opened, {}, []],
      [plain, { role: fans }, []],
      [plain, { role: crew }, lacks("Mention @everyone, @here, and All Roles")],
      [forum, {}, lacks("Create Posts", "Send Messages in Posts")],
      [hidden, {}, lacks("View Channel")],
      [thread, {}, lacks("Send Messages in Threads")],
      [locked, {}, [{ why: "topic-closed", right: "Manage Threads" }]],
      ["4711", {}, [{ why: "chat-gone" }]],
      [`@${anna.id}`, {}, []],
    ] as const;
    for (const [where, manner, expected] of barriers) {
      expect([where, await platformOf(bot).barriers(onDiscord(where), manner)]).toEqual([where, expected]);
    }
    discord.role(guild, { name: "Chief", isOfBot: true, permissions: May.Administrator });
    for (const where of [quiet, forum, locked, hidden])
      expect(await platformOf(bot).barriers(onDiscord(where), {})).toEqual([]);
    expect(discord.requests.filter(({ method, path }) => method !== "GET" && path.includes("channels"))).toEqual([]);
  });
});
