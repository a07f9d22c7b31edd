import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Chat, User, UserFromGetMe } from "@grammyjs/types";
import { answerRequests } from "./answer-requests.ts";
import { type BotMessage, botMessage } from "./bot-message.ts";
import { chatMethods } from "./chat-methods.ts";
import { openRequestCheck } from "./check-request.ts";
import { openClock } from "./clock.ts";
import { editingMethods } from "./editing-methods.ts";
import { type Fault, openFaults } from "./faults.ts";
import { openFloodLimits } from "./flood-limits.ts";
import { type ChannelOptions, createChannel, createGroup, type GroupOptions, migrate } from "./groups.ts";
import { type MessageKey, openMessages } from "./messages.ts";
import { createPerson, type Person, type PersonOptions } from "./person.ts";
import { pinningMethods } from "./pinning-methods.ts";
import { pollingMethods } from "./polling-methods.ts";
import { openProfile } from "./profile.ts";
import { profileMethods } from "./profile-methods.ts";
import { openQueries } from "./queries.ts";
import { queryMethods } from "./query-methods.ts";
import { type Matches, openRecorder, type Recorded } from "./recorder.ts";
import { openRooms } from "./rooms.ts";
import { sendingMethods } from "./sending-methods.ts";
import { addTopic, closeTopic, deleteTopic } from "./topics.ts";
import { openUpdates } from "./updates.ts";
import { openWebhook, type WebhookCall } from "./webhook.ts";
import type { World } from "./world.ts";

export interface TelegramOptions {
  /** That privacy mode is off. */
  readonly canReadAllGroupMessages?: boolean;
  readonly username?: string;
  /** Refuses what comes too fast. */
  readonly limits?: boolean;
  /** How many messages those limits let through at once. */
  readonly burst?: number;
  /** How long a request and its answer are on their way, together. */
  readonly roundTripMs?: number;
}

type AnyGroup = Chat.GroupChat | Chat.SupergroupChat;
type ChatId = { readonly id: number };

/** A Telegram of one's own, for one bot. */
export interface Telegram {
  /** What grammY calls `apiRoot`. */
  readonly root: string;
  readonly token: string;
  readonly me: UserFromGetMe;
  /** Every request, in the order in which they came. */
  readonly requests: readonly Recorded[];
  /** The next answered request of a method, or of one of several, that was not taken yet, also one that came already. */
  next(method: string | readonly string[], matches?: Matches, timeoutMs?: number): Promise<Recorded>;
  /** Plays a fault on the next requests of a method, or of any with "*". */
  fail(method: string, fault: Fault, times?: number): void;
  /** Plays none of the faults that did not come yet. */
  heal(): void;
  /** How many messages were refused since they came too fast. */
  refusals(): number;
  /** Queues an update of any shape; `undefined` when the bot asked not to get its kind. */
  update(content: Readonly<Record<string, unknown>>): number | undefined;
  /** Resolves once the bot waits for updates. */
  awaited(): Promise<void>;
  person(options: PersonOptions): Person;
  group(options: GroupOptions): AnyGroup;
  channel(options: ChannelOptions): Chat.ChannelChat;
  /** A new topic of a forum; its number. */
  topic(forum: ChatId, name: string): number;
  closeTopic(forum: ChatId, thread: number): void;
  deleteTopic(forum: ChatId, thread: number): void;
  migrates(group: ChatId): Chat.SupergroupChat;
  /** The bot's messages as they stand now. */
  messagesIn(chat: ChatId): readonly BotMessage[];
  /** The messages that are pinned in a chat, the last one last. */
  pinnedIn(chat: ChatId): readonly number[];
  /** Any message as it stands now, also one of the inline mode. */
  messageNow(message: MessageKey): BotMessage | undefined;
  /** Pretends that a webhook was set before, where nobody answers. */
  webhook(url?: string): void;
  /** Lets an address of the internet lead to this machine, so that a webhook there is called. */
  leads(origin: string, to: string): void;
  /** The calls of the webhook that were answered, or failed. */
  readonly webhookCalls: readonly WebhookCall[];
  /** Moves the server's time on. */
  later(seconds: number): void;
  close(): Promise<void>;
}

function botOf(username: string, canReadAll: boolean): UserFromGetMe {
  return {
    id: 123456,
    is_bot: true,
    first_name: "Pitboard",
    username,
    can_join_groups: true,
    can_read_all_group_messages: canReadAll,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

function openWorld(me: UserFromGetMe, updateKinds: ReadonlySet<string>): World {
  const bot: User = { id: me.id, is_bot: true, first_name: me.first_name, username: me.username };
  const clock = openClock();
  let lastId = 5_000_000;
  return {
    me,
    bot,
    clock,
    users: new Map([[me.id, bot]]),
    rooms: openRooms(),
    messages: openMessages(),
    updates: openUpdates(updateKinds),
    taps: openQueries(clock, "tap"),
    inlineQueries: openQueries(clock, "inline query"),
    profile: openProfile(),
    fileIds: new Set(),
    nextId() {
      lastId += 1;
      return lastId;
    },
  };
}

/** Starts a Bot API server on a free port of this computer. */
export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const { canReadAllGroupMessages = false, username = "PitboardBot", limits = false, roundTripMs = 0 } = options;
  const check = await openRequestCheck();
  const me = botOf(username, canReadAllGroupMessages);
  const world = openWorld(me, check.updateKinds);
  const token = `${me.id}:AA-test_token_of_a_local_Telegram_server`;
  const faults = openFaults();
  const recorder = openRecorder(world.clock.nowMs);
  const webhook = openWebhook(world.updates, world.clock);
  const handlers = {
    ...pollingMethods(world, webhook),
    ...profileMethods(world),
    ...sendingMethods(world),
    ...editingMethods(world),
    ...queryMethods(world),
    ...chatMethods(world),
    ...pinningMethods(world),
  };
  const floodLimits = limits ? openFloodLimits(world.clock, options.burst) : undefined;
  const server = createServer(
    answerRequests({ token, check, handlers, faults, recorder, limits: floodLimits, roundTripMs }),
  );
  // Node's five seconds would break connections that clients are about to use again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    root: `http://127.0.0.1:${port}`,
    token,
    me,
    requests: recorder.requests,
    next: recorder.next,
    fail: (method, fault, times = 1) => faults.add(method, fault, times),
    heal: faults.clear,
    refusals: () => floodLimits?.refusals ?? 0,
    update: world.updates.push,
    awaited: world.updates.awaited,
    person: (about) => createPerson(world, about),
    group: (about) => createGroup(world, about),
    channel: (about) => createChannel(world, about),
    topic: (forum, name) => addTopic(world, world.rooms.of(forum), name).created.message_id,
    closeTopic: (forum, thread) => closeTopic(world, world.rooms.of(forum), thread),
    deleteTopic: (forum, thread) => deleteTopic(world.rooms.of(forum), thread),
    migrates: (group) => migrate(world, group),
    messagesIn: (chat) =>
      world.messages
        .in(chat)
        .filter(({ isByBot }) => isByBot)
        .map(botMessage),
    pinnedIn: (chat) => world.rooms.of(chat).pinned,
    messageNow(message) {
      const kept = world.messages.find(message);
      return kept && botMessage(kept);
    },
    webhook: (url = "https://example.org/telegram") => webhook.pretend(url),
    leads: webhook.leads,
    webhookCalls: webhook.calls,
    later: (seconds) => world.clock.skip(seconds * 1000),
    async close() {
      webhook.close();
      world.updates.close();
      world.taps.close();
      world.inlineQueries.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
