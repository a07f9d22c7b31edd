import { setImmediate as nextTurn } from "node:timers/promises";
import { sequentialize } from "@grammyjs/runner";
import { Api, type ApiClientOptions, Bot, type Context, type Transformer } from "grammy";
import { type PlaceKey, placeKey } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import type { Platform } from "../../talk/platform.ts";
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
import { polling } from "./polling.ts";
import { edit, type Poster, post, whereOf } from "./post.ts";
import { explained, isTokenRefused, reasonOf } from "./reasons.ts";
import { register } from "./register.ts";
import { openRetries } from "./retries.ts";
import { barriersIn } from "./rights.ts";
import { sayings } from "./sayings.ts";
import { signalFor } from "./signal-for.ts";
import { noUpdates, refuseToken, type Updates, type UpdatesParts } from "./updates.ts";
import { type Webhook, webhook } from "./webhook.ts";

/** What the bot runs on Telegram with. */
export interface TelegramParts {
  readonly token: string;
  readonly apiRoot: string;
  /** Whether Telegram is polled, or where it is to call us; with neither the bot only posts. */
  readonly updates: "polled" | Webhook | "none";
  readonly talk: Talk;
  readonly presence: Presence;
  /** Whether other processes post by the same token; none do unless told. */
  readonly isShared?: boolean;
  readonly log: Log;
  /** The keys of the people who may review, of any platform. */
  curators(): Promise<readonly PlaceKey[]>;
  now(): number;
  /** Whether what is polled is ours to answer at the moment; it is unless told. */
  mayAnswer?(): boolean;
}

/** How long updates under way may take when the bot stops. */
const PATIENCE_MS = 1500;

/** How long a single call may take. */
const TIMEOUT_S = 60;

/** Polls Telegram, or has it call us, and goes on trying where it cannot be reached. */
export function runOnTelegram(given: TelegramParts): Platform {
  const parts = { ...given, presence: heedful(given.presence, given) };
  const { log, now } = parts;
  const connection = connectionTo("Telegram", log, now);
  const work = workOf("Telegram", log, loggable);
  const stopping = new AbortController();
  const options: ApiClientOptions = { apiRoot: parts.apiRoot, timeoutSeconds: TIMEOUT_S };
  const bot = new Bot(parts.token, { client: options });
  const retries = openRetries();
  const said = sayings();
  const menus = curatorMenus({ ...parts, api: bot.api });
  bot.api.config.use(said.transformer, retries.transformer, watched(connection, parts.updates === "polled"));
  const me = Number(parts.token.split(":")[0]);
  const photos = new WeakMap<Uint8Array, string>();
  const pins = openPins({ api: bot.api, log, work, me });
  const poster: Poster = { ...parts, api: bot.api, photos, once: new Api(parts.token, options), pins };
  bot.catch(({ error, ctx }) =>
    log.error({ error: loggable(error), update: ctx.update.update_id }, "A Telegram update was not answered"),
  );
  const means = { connection, log, stopping: stopping.signal, mayAnswer: parts.mayAnswer ?? (() => true) };
  const updates = updatesFor(bot, parts.updates, means);
  const underWay = new Set<Promise<void>>();
  bot.use(async (_, next) => {
    const done = next();
    underWay.add(done);
    await done.finally(() => underWay.delete(done));
  });
  bot.use(sequentialize((ctx: Context) => String(ctx.chat?.id ?? ctx.from?.id ?? "")));

  async function take(): Promise<never> {
    try {
      await bot.init(signalFor(stopping.signal));
    } catch (error) {
      refuseToken(error);
      if (!stopping.signal.aborted) throw error;
    }
    if (stopping.signal.aborted) return forever();
    const { id, username } = bot.botInfo;
    const self = { id, username, members: membersBy(bot.api, bot.botInfo), barriers };
    listen(bot, { ...parts, api: bot.api, photos, self, work, menus });
    if (parts.updates !== "none") void publish(bot.api, parts, menus, stopping.signal); // Whoever answers commands publishes them.
    await updates.take();
    return forever();
  }

  async function barriers(...[chat, manner]: Parameters<Platform["barriers"]>): ReturnType<Platform["barriers"]> {
    const where = whereOf(chat);
    return where === undefined ? [{ why: "chat-gone" }] : barriersIn(where.chat, manner, me, bot.api);
  }

  const refused = take();
  refused.catch(() => undefined); // Told by whoever runs the platform.
  return {
    name: "telegram",
    refused,
    ...(updates.endpoint && { endpoint: updates.endpoint }),
    isConnected: connection.isUp,
    placeOf: async ({ id }) => placeKey("telegram", id),
    showMenus: () => attempted(menus.show(), log, stopping.signal),
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
    await updates.stop();
    await within(PATIENCE_MS, Promise.all(underWay));
    await nextTurn(); // What is done by now is taken, and not given up.
    updates.giveUp();
    await work.end();
    if (underWay.size === 0) await updates.leave();
  }
}

function updatesFor(bot: Bot, from: TelegramParts["updates"], means: UpdatesParts): Updates {
  if (from === "polled") return polling(bot, means);
  return from === "none" ? noUpdates(means) : webhook(bot, from, means);
}

/** Says once that Telegram is not reached, and where it is polled, once that it is again. */
function watched(connection: Connection, isPolled: boolean): Transformer {
  return async (previous, method, payload, signal) => {
    if (method !== "getUpdates" && method !== "getMe") return previous(method, payload, signal);
    try {
      const told = await previous(method, payload, signal);
      if (told.ok && isPolled) connection.up();
      if (!told.ok && !isTokenRefused(told.error_code)) connection.down(explained(told));
      return told;
    } catch (error) {
      connection.down(reasonOf(error));
      throw error;
    }
  };
}

async function publish(
  api: Api,
  { talk, log }: TelegramParts,
  menus: CuratorMenus,
  stopping: AbortSignal,
): Promise<void> {
  const registered = register(api, talk).then((changed) => {
    if (changed > 0) log.info({ changed }, "Telegram has new menus");
  });
  await attempted(registered, log, stopping);
  await attempted(menus.show(), log, stopping);
}

/** What is cut off since the bot stops is done when it starts. */
async function attempted(published: Promise<void>, log: Log, stopping: AbortSignal): Promise<void> {
  await published.catch((error: unknown) => {
    if (!stopping.aborted) log.warn({ error: loggable(error) }, "Telegram's menus were not brought up to date");
  });
}

function forever(): Promise<never> {
  return new Promise<never>(() => undefined);
}
