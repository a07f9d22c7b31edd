import { ComponentType, MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { expect, onTestFinished } from "vitest";
import { type AnyComponent, everyComponent } from "../../servers/discord/check-components.ts";
import { type Discord, startDiscord } from "../../servers/discord/discord-server.ts";
import type { Reply } from "../../servers/discord/interactions.ts";
import type { Person } from "../../servers/discord/people.ts";
import type { LoggedRequest } from "../../servers/discord/request-log.ts";
import type { ServedMessage } from "../../servers/discord/world.ts";
import { botOn, type RunningBot } from "../../stories/bot.ts";
import { sure } from "../../support/sure.ts";

export const MANAGES = PermissionFlagsBits.ManageGuild;

const NOON = Date.UTC(2023, 10, 10, 12);
const SPEED = 100;

/** A clock that goes so much faster that nobody floods. */
export function unhurriedClock(): () => number {
  const since = Date.now();
  return () => NOON + (Date.now() - since) * SPEED;
}

/** A server with a channel and somebody in it, and the bot that runs there. */
export interface Paddock {
  readonly discord: Discord;
  readonly bot: RunningBot;
  readonly guild: string;
  readonly channel: string;
  /** Where an ordinary member is. */
  readonly here: { readonly guild: string; readonly channel: string };
  /** Where somebody is who manages the server. */
  readonly managing: { readonly guild: string; readonly channel: string; readonly permissions: bigint };
  readonly anna: Person;
}

/** A local Discord that is closed when the test has ended. */
export async function aDiscord(options: Parameters<typeof startDiscord>[0] = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

export async function aPaddock(
  given: Partial<Omit<Parameters<typeof botOn>[0], "telegram">> & { readonly locale?: string } = {},
): Promise<Paddock> {
  const { discord = await aDiscord(), locale = "en-GB", ...parts } = given;
  const guild = discord.guild({ name: "Paddock" });
  const channel = discord.channel(guild, { name: "general" });
  const bot = await botOn({ discord, now: unhurriedClock(), ...parts });
  await discord.next("PUT", /commands$/, () => true, 20_000);
  const here = { guild, channel };
  return {
    discord,
    bot,
    guild,
    channel,
    here,
    managing: { ...here, permissions: MANAGES },
    anna: discord.person({ name: "Anna", locale }),
  };
}

/** The same, where Discord posts what people do to the bot, which holds no gateway unless told; Carl is a curator there. */
export async function aPaddockOverHttp({
  hearing = { gateway: "none" },
  env = {},
  discordOptions = {},
}: Pick<Parameters<typeof botOn>[0], "hearing" | "env"> & {
  readonly discordOptions?: Parameters<typeof startDiscord>[0];
} = {}): Promise<Paddock & { readonly url: string; readonly carl: Person }> {
  const now = unhurriedClock();
  const discord = await aDiscord({ now, ...discordOptions });
  let url = "";
  const served = (at: string) => {
    url = `${at}/discord/interactions`;
  };
  const carl = discord.person({ name: "Carl" });
  const key = { HTTP_PORT: "0", DISCORD_PUBLIC_KEY: discord.endpoint.publicKey };
  const overHttp = { ...key, PITBOARD_CURATORS: `discord:${carl.id}`, ...env };
  const paddock = await aPaddock({ discord, now, served, hearing, env: overHttp });
  await discord.endpoint.set(url);
  return { ...paddock, url, carl };
}

type Told = { readonly components?: unknown };

function componentsOf(message: Told): readonly AnyComponent[] {
  return everyComponent((message.components ?? []) as readonly AnyComponent[]).map(({ component }) => component);
}

/** All that a message says, as markdown. */
export function words(message: Told | undefined): string {
  const texts = componentsOf(sure(message)).filter(({ type }) => type === ComponentType.TextDisplay);
  return texts.map(({ content }) => content).join("\n");
}

/** What a reply says, its message being there at once. */
export function said({ message }: Reply): string {
  return words(message);
}

/** The labels of a message's buttons. */
export function buttons(message: Told | undefined): readonly string[] {
  const all = componentsOf(sure(message)).filter(({ type }) => type === ComponentType.Button);
  return all.map(({ label }) => String(label));
}

export function isEphemeral({ flags }: Pick<ServedMessage, "flags">): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Whether a reply is read by all who are there, or by who asked alone. */
export function readBy({ message }: Reply): "all" | "asker" {
  return isEphemeral(sure(message)) ? "asker" : "all";
}

/** What the bot said in a request: the message, or the message in an answer to an interaction. */
function messageIn({ path, body }: LoggedRequest): ServedMessage {
  const told = path.endsWith("/callback") ? Reflect.get(Object(body), "data") : body;
  return told as ServedMessage;
}

/** The next message that the bot posts in a channel. */
export async function nextIn(discord: Discord, channel: string): Promise<ServedMessage> {
  return messageIn(await discord.next("POST", new RegExp(`^/channels/${channel}/messages$`)));
}

/** The bot's requests that say something: not those that only tell that something comes, nor choices, nor forms. */
export function sayings(discord: Discord): readonly LoggedRequest[] {
  return discord.requests.filter(
    ({ method, path, body }) =>
      (method === "POST" || method === "PATCH") &&
      /\/(callback|messages|@original)$|^\/webhooks\/\w+\/[^/]+$/.test(path) &&
      ![5, 6, 8, 9].includes(Number(Reflect.get(Object(body), "type"))),
  );
}

/** Nothing that the bot said mentions anybody, nothing was refused, and nothing was complained of. */
export function expectSound({ discord, bot }: Pick<Paddock, "discord" | "bot">): void {
  expect(logged(bot)).toEqual([]);
  expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
  for (const request of sayings(discord)) expect(messageIn(request)).toMatchObject({ allowed_mentions: { parse: [] } });
}

/** Waits until something is as expected, longer than a slow machine takes. */
export function eventually<T>(look: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(look, { timeout: 10_000 });
}

/** The messages of the log lines at a level or above, in order. */
export function logged({ lines }: RunningBot, level: "warn" | "error" = "warn"): readonly string[] {
  const least = level === "warn" ? 40 : 50;
  return lines
    .map((line) => JSON.parse(line) as { readonly level: number; readonly msg: string })
    .filter((line) => line.level >= least)
    .map(({ msg }) => msg);
}
