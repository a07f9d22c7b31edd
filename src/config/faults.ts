import * as v from "valibot";
import { shown } from "../schema/faults.ts";
import { passwordsIn, SECRETS } from "./environment.ts";

/** What is wrong with one variable, with what to do where its value tells what happened. No secret is shown. */
export function toldFault(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) ?? "";
  const value = String(issue.input);
  const isSecret = SECRETS.some((secret) => secret === name) || passwordsIn(value).length > 0;
  const found = isSecret ? " (its value is not shown)" : `, found ${shown(issue.input)}`;
  const hint = hintFor(name, value);
  return `${name}: ${issue.message}${found}${hint === undefined ? "" : `; ${hint}`}`;
}

const QUOTED = /^["'`“”„‘’«]|["'`“”„‘’»]$/;

/** The forms of what Discord and Telegram let copy, which are taken for one another. */
export const TOKEN_OF_TELEGRAM = /^(bot)?\d+:[\w-]{3,}$/i;
export const PUBLIC_KEY = /^[0-9a-f]{64}$/i;
export const SNOWFLAKE = /^\d{5,20}$/;
const TOKEN_OF_DISCORD = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** What a shell puts something else in place of; nobody does in a file of variables. */
export const UNEXPANDED = /^~(\/|$)|\$\{?[A-Za-z_]/;

type Hint = readonly [seen: RegExp, todo: string];

/** By the variable, what its value looks like instead, and what to do then. */
const HINTS: Readonly<Record<string, readonly Hint[]>> = {
  DISCORD_TOKEN: [
    [TOKEN_OF_TELEGRAM, "this looks like Telegram's: put it into TELEGRAM_BOT_TOKEN"],
    [PUBLIC_KEY, "this looks like the public key: the token is under Bot, Reset Token"],
    [SNOWFLAKE, "this looks like an id: the token is under Bot, Reset Token"],
    [/^bot\s/i, "take the word Bot away"],
  ],
  DISCORD_GUILD_ID: [
    [/\D/, "in Discord switch on Settings, Advanced, Developer Mode, then right click the server, Copy Server ID"],
  ],
  DISCORD_PUBLIC_KEY: [[/./, "it is under General Information at https://discord.com/developers/applications"]],
  TELEGRAM_BOT_TOKEN: [
    [TOKEN_OF_DISCORD, "this looks like Discord's: put it into DISCORD_TOKEN"],
    [/^bot\d/i, "take the word bot away"],
    [/^@/, "this is the bot's name: @BotFather tells its token with /token"],
  ],
  TELEGRAM_WEBHOOK_SECRET: [[/./, "openssl rand -hex 32 makes one"]],
  DATABASE_URL: [
    [/^postgres/i, "in a user or password write @ : / # ? % as %40 %3A %2F %23 %3F %25"],
    [/^(?!.*:\/\/)/, "it begins with postgres://"],
  ],
  PITBOARD_CURATORS: [[/@|[a-z]+:\s*[a-z]/i, "a person is told by number: /review in a chat with the bot tells it"]],
  PITBOARD_DATA_DIR: [[UNEXPANDED, "neither ~ nor $ is known here: write the full path"]],
  PITBOARD_FEEDS: [[UNEXPANDED, "neither ~ nor $ is known here: write the full path"]],
  PITBOARD_ALLOW_HOSTS: [[/:\/\//, "hosts alone, without http://"]],
  PITBOARD_DRIVER: [[/[A-Z\s]/, "such as valentino-rossi"]],
  HTTP_PORT: [[/:\d+$/, "the address before it goes into HTTP_HOST"]],
  HTTP_HOST: [[/:\/\//, "without http://"]],
};

function hintFor(name: string, value: string): string | undefined {
  if (QUOTED.test(value)) return "take the quotes away";
  return HINTS[name]?.find(([seen]) => seen.test(value))?.[1];
}
