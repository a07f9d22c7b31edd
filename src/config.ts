import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { PlatformName } from "./audience/chat.ts";
import { type Defaults, timeZone } from "./audience/preferences.ts";
import { TELEGRAM } from "./config/addresses.ts";
import type { Environment } from "./config/environment.ts";
import { PUBLIC_KEY, SNOWFLAKE, TOKEN_OF_TELEGRAM, toldFault, UNEXPANDED } from "./config/faults.ts";
import { lacksIn } from "./config/lacks.ts";
import { unusableConfig } from "./config/unusable-config.ts";
import { LANGUAGES, language } from "./racing/language.ts";
import { DriverKey, made } from "./schema/words.ts";

/** Where package.json and data lie: one floor above this file, in src as in dist. */
export const PROJECT_FOLDER = fileURLToPath(new URL("..", import.meta.url));

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** What the operator chose. Parsed once; behind it nobody asks the environment. */
export interface Config {
  readonly discord: {
    readonly token?: string;
    readonly guild?: string;
    readonly publicKey?: string;
    readonly apiBase: string;
    readonly messageContent: boolean;
  };
  readonly telegram: {
    readonly token?: string;
    /** Where Telegram calls us, and what it says to prove that it does. */
    readonly webhook?: { readonly url: string; readonly secret: string };
    readonly apiRoot: string;
  };
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly curators: readonly { readonly platform: PlatformName; readonly id: string }[];
  readonly feeds?: string;
  readonly allowHosts: readonly string[];
  readonly defaults: Defaults;
  readonly http: { readonly port?: number; readonly host: string };
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const matching = (form: RegExp, expected: string) => v.pipe(v.string(), v.regex(form, `expected ${expected}`));

const address = (protocols: RegExp, expected: string) =>
  v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), `expected ${expected}`),
    v.transform((text) => text.replace(/\/+$/, "")),
  );

/** A shell would have put something else in place of these; here they would name a folder of their own. */
const asPath = (path: string) => (/\0/.test(path) || UNEXPANDED.test(path) ? undefined : path);

/** A variable by its own maker. */
const read = <Made>(make: (text: string) => Made | undefined, expected: string) => made(v.string(), make, expected);

const commaList = <Made>(make: (item: string) => Made | undefined, expected: string) =>
  read((text) => {
    const items = text.split(",").filter((item) => item.trim() !== "");
    const parsed = items.map((item) => make(item.trim())).filter((item) => item !== undefined);
    return parsed.length === items.length ? parsed : undefined;
  }, expected);

function curator(item: string): Config["curators"][number] | undefined {
  const [, platform, id] = /^(discord|telegram)\s*:\s*([1-9]\d{0,19})$/i.exec(item) ?? [];
  return id === undefined
    ? undefined
    : { platform: platform?.toLowerCase() === "discord" ? "discord" : "telegram", id };
}

function flag(text: string): boolean | undefined {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  return /^(0|false|no|off)$/i.test(text) ? false : undefined;
}

/** Any text of letters may be a token; what Discord lets copy beside it is none. */
function discordToken(text: string): string | undefined {
  const isOther = [TOKEN_OF_TELEGRAM, PUBLIC_KEY, SNOWFLAKE].some((other) => other.test(text));
  return /^[\w.-]{8,}$/.test(text) && !isOther ? text : undefined;
}

const logLevel = (text: string) => LOG_LEVELS.find((level) => level === text.toLowerCase());

/** Its version is our own choice. */
const withoutVersion = (base: string) => base.replace(/\/v\d+$/, "");

function port(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

const host = (text: string) => (/^[\p{L}\p{N}.:_[\]*-]+$/u.test(text) ? text : undefined);

const Variables = v.object({
  DISCORD_TOKEN: v.exactOptional(
    read(discordToken, "the bot's token from the developer portal, without Bot before it"),
  ),
  DISCORD_GUILD_ID: v.exactOptional(matching(SNOWFLAKE, "the id of a server, in digits")),
  DISCORD_PUBLIC_KEY: v.exactOptional(matching(PUBLIC_KEY, "64 hexadecimal digits")),
  DISCORD_API_BASE: v.exactOptional(
    v.pipe(address(/^https?:$/, "an http or https address"), v.transform(withoutVersion)),
    "https://discord.com/api",
  ),
  DISCORD_MESSAGE_CONTENT: v.exactOptional(read(flag, "1 or 0")),
  TELEGRAM_BOT_TOKEN: v.exactOptional(
    matching(/^\d+:[\w-]{3,}$/, "the bot's token from @BotFather: digits, a colon, letters"),
  ),
  TELEGRAM_WEBHOOK_URL: v.exactOptional(address(/^https:$/, "an https address")),
  // The form is Telegram's, see https://core.telegram.org/bots/api#setwebhook; a shorter one is no secret.
  TELEGRAM_WEBHOOK_SECRET: v.exactOptional(matching(/^[\w-]{8,256}$/, "8 to 256 letters, digits, _ and -")),
  TELEGRAM_API_ROOT: v.exactOptional(address(/^https?:$/, "an http or https address"), TELEGRAM),
  PITBOARD_DATA_DIR: v.exactOptional(read(asPath, "a folder")),
  DATABASE_URL: v.exactOptional(address(/^postgres(ql)?:$/, "an address such as postgres://user:password@host/name")),
  PITBOARD_CURATORS: v.exactOptional(commaList(curator, "a list such as discord:123,telegram:456"), ""),
  PITBOARD_FEEDS: v.exactOptional(read(asPath, "a file")),
  PITBOARD_ALLOW_HOSTS: v.exactOptional(commaList(host, "a list of host names such as news.lan,10.0.0.5"), ""),
  PITBOARD_LANGUAGE: v.exactOptional(read(language, `one of ${LANGUAGES.join(", ")}`), "en"),
  PITBOARD_TIME_ZONE: v.exactOptional(read(timeZone, "an IANA time zone such as Europe/Rome"), "Europe/Rome"),
  PITBOARD_DRIVER: v.exactOptional(DriverKey, "valentino-rossi"),
  HTTP_PORT: v.exactOptional(read(port, "a port from 0 to 65535")),
  HTTP_HOST: v.exactOptional(read(host, "a host name or an address"), "127.0.0.1"),
  LOG_LEVEL: v.exactOptional(read(logLevel, `one of ${LOG_LEVELS.join(", ")}`), "info"),
});

/** The names of all that an operator may set. */
export const VARIABLES: readonly string[] = Object.keys(Variables.entries);

/** The configuration that an environment tells; throws `Unusable` with every fault by name. `folder` is what paths start from. */
export function parseConfig(environment: Environment, folder: string): Config {
  const given = VARIABLES.flatMap((name) => {
    const value = environment[name]?.trim();
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const result = v.safeParse(Variables, Object.fromEntries(given));
  const faults = result.success ? lacksIn(result.output) : result.issues.map(toldFault);
  if (!result.success || faults.length > 0) throw unusableConfig(faults);
  return configOf(result.output, folder);
}

type Set = v.InferOutput<typeof Variables>;

function configOf(set: Set, folder: string): Config {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = set;
  return {
    discord: {
      ...(set.DISCORD_TOKEN !== undefined && { token: set.DISCORD_TOKEN }),
      ...(set.DISCORD_GUILD_ID !== undefined && { guild: set.DISCORD_GUILD_ID }),
      ...(set.DISCORD_PUBLIC_KEY !== undefined && { publicKey: set.DISCORD_PUBLIC_KEY }),
      apiBase: set.DISCORD_API_BASE,
      messageContent: set.DISCORD_MESSAGE_CONTENT ?? false,
    },
    telegram: {
      ...(set.TELEGRAM_BOT_TOKEN !== undefined && { token: set.TELEGRAM_BOT_TOKEN }),
      ...(url !== undefined && secret !== undefined && { webhook: { url, secret } }),
      apiRoot: set.TELEGRAM_API_ROOT,
    },
    dataFolder:
      set.PITBOARD_DATA_DIR === undefined
        ? join(PROJECT_FOLDER, "data", "store")
        : resolve(folder, set.PITBOARD_DATA_DIR),
    ...(set.DATABASE_URL !== undefined && { databaseUrl: set.DATABASE_URL }),
    curators: set.PITBOARD_CURATORS,
    ...(set.PITBOARD_FEEDS !== undefined && { feeds: resolve(folder, set.PITBOARD_FEEDS) }),
    allowHosts: set.PITBOARD_ALLOW_HOSTS,
    defaults: { language: set.PITBOARD_LANGUAGE, timeZone: set.PITBOARD_TIME_ZONE, driver: set.PITBOARD_DRIVER },
    http: { ...(set.HTTP_PORT !== undefined && { port: set.HTTP_PORT }), host: set.HTTP_HOST },
    logLevel: set.LOG_LEVEL,
  };
}
