import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { type RunnerHandle, run, sequentialize } from "@grammyjs/runner";
import { Api, type ApiClientOptions, Bot, type Context, GrammyError, HttpError, type Transformer } from "grammy";
import { type PlaceKey, placeKey } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import { type Platform, PlatformRefused } from "../../talk/platform.ts";
import type { Presence } from "../../talk/presence.ts";
import type { Talk } from "../../talk/talk.ts";
import { type Connection, connectionTo } from "../connection.ts";
import { heedful } from "../heedful.ts";
import { within } from "../within.ts";
import { STOPPED_WITHIN_MS, workOf } from "../work.ts";
import { type CuratorMenus, curatorMenus } from "./curator-menus.ts";
import { listen } from "./listen.ts";
import { loggable } from "./loggable.ts";
import { membersBy } from "./members.ts";
import { openPins } from "./pins.ts";
import { edit, type Poster, post, whereOf } from "./post.ts";
import { register } from "./register.ts";
import { openRetries } from "./retries.ts";
import { barriersIn } from "./rights.ts";
import { sayings } from "./sayings.ts";
import { signalFor } from "./signal-for.ts";

/** What the bot runs on Telegram with. */
export interface TelegramParts {
  readonly token: string;
  readonly apiRoot: string;
  readonly talk: Talk;
  readonly presence: Presence;
  readonly log: Log;
  /** The keys of the people who may review, of any platform. */
  curators(): Promise<readonly PlaceKey[]>;
  now(): number;
}

const UPDATES = ["message", "callback_query", "inline_query", "my_chat_member"] as const;

/** How long to wait before asking for updates again where that failed. */
const RETRY_MS = 2000;

/** How long another process that asks for our updates may take to stop. */
const CONFLICT_MS = 5000;

/** How long updates under way may take when the bot stops, and how long taking leave of Telegram. */
const PATIENCE_MS = 1500;
const LEAVE_MS = 1000;

/** How long a single call may take. */
const TIMEOUT_S = 60;

/** Polls Telegram, and goes on trying where it cannot be reached. */
export function runOnTelegram(given: TelegramParts): Platform {
  const parts = { ...given, presence: heedful(given.presence) };
  const { log, now } = parts;
  const connection = connectionTo("Telegram", log, now);
  const work = workOf("Telegram", log, loggable);
  const stopping = new AbortController();
  const options: ApiClientOptions = { apiRoot: parts.apiRoot, timeoutSeconds: TIMEOUT_S };
  const bot = new Bot(parts.token, { client: options });
  const retries = openRetries();
  const said = sayings();
  const menus = curatorMenus({ ...parts, api: bot.api });
  bot.api.config.use(said.transformer, retries.transformer, watched(connection));
  const me = Number(parts.token.split(":")[0]);
  const photos = new WeakMap<Uint8Array, string>();
  const pins = openPins({ api: bot.api, log, work, me });
  const poster: Poster = { ...parts, api: bot.api, photos, once: new Api(parts.token, options), pins };
  bot.catch(({ error, ctx }) =>
    log.error({ error: loggable(error), update: ctx.update.update_id }, "A Telegram update was not answered"),
  );
  let runner: RunnerHandle | undefined;
  let last = 0;
  const underWay = new Set<Promise<void>>();
  bot.use(async (ctx, next) => {
    last = ctx.update.update_id;
    const done = next();
    underWay.add(done);
    await done.finally(() => underWay.delete(done));
  });
  bot.use(sequentialize((ctx: Context) => String(ctx.chat?.id ?? ctx.from?.id ?? "")));

  /** What came in must not come again. */
  async function confirm(): Promise<void> {
    const late = signalFor(AbortSignal.timeout(LEAVE_MS));
    if (last > 0) await bot.api.getUpdates({ offset: last + 1, limit: 1, timeout: 0 }, late);
  }

  async function poll(): Promise<never> {
    try {
      await bot.init(signalFor(stopping.signal));
    } catch (error) {
      if (isRefusal(error)) throw new PlatformRefused("telegram", "token", error);
      if (!stopping.signal.aborted) throw error;
    }
    if (stopping.signal.aborted) return forever();
    const { id, username } = bot.botInfo;
    const self = { id, username, members: membersBy(bot.api, bot.botInfo), barriers };
    listen(bot, { ...parts, api: bot.api, photos, self, work, menus });
    void publish(bot.api, parts, menus);
    while (!stopping.signal.aborted) {
      try {
        await bot.api.deleteWebhook(); // Left behind by another way of running, it would keep all updates from us.
        await confirm();
        if (stopping.signal.aborted) return forever();
        runner = run(bot, {
          runner: { fetch: { allowed_updates: UPDATES }, silent: true, retryInterval: RETRY_MS },
        });
        await runner.task();
      } catch (error) {
        if (isRefusal(error)) throw new PlatformRefused("telegram", "token", error);
        connection.down(reasonOf(error));
      }
      if (!stopping.signal.aborted) await pause(CONFLICT_MS, undefined, stopping).catch(() => undefined);
    }
    return forever();
  }

  async function barriers(...[chat, manner]: Parameters<Platform["barriers"]>): ReturnType<Platform["barriers"]> {
    const where = whereOf(chat);
    return where === undefined ? [{ why: "chat-gone" }] : barriersIn(where.chat, manner, me, bot.api);
  }

  const refused = poll();
  refused.catch(() => undefined); // Told by whoever runs the platform.
  return {
    name: "telegram",
    refused,
    isConnected: connection.isUp,
    placeOf: async ({ id }) => placeKey("telegram", id),
    showMenus: () => attempted(menus.show(), log),
    post: (chat, reply, posting) => post(chat, reply, posting, poster),
    edit: (chat, message, reply) => edit(chat, message, reply, poster),
    barriers,
    onSaid: said.listen,
    async stop() {
      stopping.abort();
      connection.leave();
      await within(STOPPED_WITHIN_MS, leave());
      retries.giveUp();
    },
  };

  async function leave(): Promise<void> {
    if (runner?.isRunning() === true) await within(LEAVE_MS, Promise.resolve(runner.stop()));
    await within(PATIENCE_MS, Promise.all(underWay));
    await work.end();
    if (underWay.size === 0) await confirm();
  }
}

/** Says once that Telegram is not reached, and once that it is again. */
function watched(connection: Connection): Transformer {
  return async (previous, method, payload, signal) => {
    if (method !== "getUpdates" && method !== "getMe") return previous(method, payload, signal);
    if (method === "getUpdates") await nextTurn(); // What came in last is answered before more is asked for.
    try {
      const told = await previous(method, payload, signal);
      if (told.ok) connection.up();
      else if (!isTokenRefused(told.error_code)) connection.down(explained(told));
      return told;
    } catch (error) {
      connection.down(reasonOf(error));
      throw error;
    }
  };
}

async function publish(api: Api, { talk, log }: TelegramParts, menus: CuratorMenus): Promise<void> {
  const registered = register(api, talk).then((changed) => {
    if (changed > 0) log.info({ changed }, "Telegram has new menus");
  });
  await attempted(registered, log);
  await attempted(menus.show(), log);
}

async function attempted(published: Promise<void>, log: Log): Promise<void> {
  await published.catch((error: unknown) =>
    log.warn({ error: loggable(error) }, "Telegram's menus were not brought up to date"),
  );
}

/** A token that Telegram does not know, or that has not the form of one. */
function isRefusal(error: unknown): boolean {
  return error instanceof GrammyError && isTokenRefused(error.error_code);
}

function isTokenRefused(code: number): boolean {
  return code === 401 || code === 404;
}

/** What the operator may look for. */
function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return explained(error);
  if (error instanceof HttpError) return `${error.message} ${codeOf(error.error)}`.trim();
  return error instanceof Error ? error.message : String(error);
}

function explained({ error_code, description }: Pick<GrammyError, "error_code" | "description">): string {
  if (error_code !== 409) return description;
  return `${description}. Another process runs with this token: stop it, or give this one a token of its own`;
}

/** The code alone: the words beside it name the address, and that holds the token. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? `(${cause.code})` : "";
}

function forever(): Promise<never> {
  return new Promise<never>(() => undefined);
}
