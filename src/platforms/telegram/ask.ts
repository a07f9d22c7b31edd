import type { CallbackQuery, InlineQuery, Message as TelegramMessage, User } from "grammy/types";
import { type Chat, type PlaceKey, placeKey } from "../../audience/chat.ts";
import { callOf } from "../../talk/call-key.ts";
import { isTarget } from "../../talk/commands.ts";
import type { Channel, Message } from "../../talk/message.ts";
import { parseCommand } from "../../talk/parse-command.ts";
import type { Platform } from "../../talk/platform.ts";
import { GENERAL_TOPIC } from "./general-topic.ts";
import type { Found, Members } from "./members.ts";
import { wordsOf } from "./words-of.ts";

/** What was asked in a group so long ago is not answered any more: the talk has gone on. In milliseconds. */
const STALE_MS = 10 * 60 * 1000;

/** A message, or what is left of one that the bot cannot see any more. */
type Heard = NonNullable<CallbackQuery["message"]>;

/** Who the bot is there. */
export interface Self {
  readonly id: number;
  readonly username: string;
  readonly members: Members;
  readonly barriers: Platform["barriers"];
}

/** What a message asks; `undefined` for those that are nothing to us. Never answers a bot. */
export async function askedByMessage(message: TelegramMessage, self: Self, at: number): Promise<Message | undefined> {
  const { chat, from } = message;
  const words = wordsOf(message);
  if (words === undefined || chat.type === "channel" || isNobodys(message, self)) return undefined;
  if (chat.type === "private") return from === undefined ? undefined : privately(message, words, from, self, at);
  if (at - message.date * 1000 > STALE_MS) return undefined;
  const said = saidInGroup(message, words, self);
  if (said === undefined) return undefined;
  if (from !== undefined && namesChannel(said.said)) return fromPerson(said.said, from, chatOf(message), self, at);
  const isAnonymous = message.sender_chat?.id === chat.id;
  const person = message.sender_chat === undefined && from !== undefined ? from : undefined;
  const manages = async () => isAnonymous || (person !== undefined && (await self.members.manages(chat.id, person.id)));
  return { ...said, ...inGroup(message, person, self, at), manages };
}

/** What a bot wrote, what we wrote for somebody, and what a channel's post brought into its group. */
function isNobodys({ from, sender_chat, via_bot, is_automatic_forward }: TelegramMessage, self: Self): boolean {
  const isBot = from?.is_bot === true && sender_chat === undefined; // Anonymous administrators write as a bot.
  return isBot || via_bot?.id === self.id || is_automatic_forward === true;
}

async function privately(
  message: TelegramMessage,
  words: string,
  from: User,
  self: Self,
  at: number,
): Promise<Message> {
  const parsed = parseCommand(words);
  const said = parsed?.kind === "command" ? parsed.call : words;
  return fromPerson(said, from, chatOf(message), self, at);
}

/** What one person says on his own account: where nobody else reads it, or about a channel that it names. */
async function fromPerson(said: Message["said"], from: User, chat: Chat, self: Self, at: number): Promise<Message> {
  const named = await channelIn(said, self);
  const found = named?.found;
  const own = placeKey("telegram", String(from.id));
  return {
    said,
    setting: "addressed",
    chat,
    ...ofPerson(from),
    place: found === undefined ? own : placeKey("telegram", String(found.chat)),
    ...(named !== undefined && { channel: channelOf(named) }),
    manages: () => found === undefined || self.members.manages(found.chat, from.id),
    hears: () => "private",
    barriers: self.barriers,
    calledAs: self.username,
    at,
  };
}

/** A channel that is named, and what was found by that name. */
interface Named {
  readonly name: string;
  readonly found: Found | undefined;
}

async function channelIn(said: Message["said"], { members }: Self): Promise<Named | undefined> {
  const name = typeof said === "string" ? undefined : said.options.channel;
  if (typeof said === "string" || name === undefined) return undefined;
  return { name, found: await (isTarget(said.command, "channel") ? members.target(name) : members.channel(name)) };
}

function channelOf({ name, found }: Named): Channel {
  if (found === undefined) return { name, found: false };
  const thread = found.topic === undefined ? {} : { thread: String(found.topic) };
  return { name, found: true, chat: { platform: "telegram", id: String(found.chat), ...thread } };
}

function namesChannel(said: Message["said"]): boolean {
  return typeof said !== "string" && said.options.channel !== undefined;
}

/** What holds for all that is said in a group. */
function inGroup(message: Heard, person: User | undefined, self: Self, at: number) {
  const { id } = message.chat;
  return {
    chat: chatOf(message),
    place: placeKey("telegram", String(id)),
    ...ofPerson(person),
    hears: async () => ((await self.members.hearsAll(id)) ? "everything" : "commands"),
    barriers: self.barriers,
    calledAs: self.username,
    at,
  } satisfies Partial<Message>;
}

function ofPerson(person: User | undefined): Pick<Message, "person" | "languageHint"> {
  if (person === undefined) return {};
  const { id, language_code } = person;
  const key: PlaceKey = placeKey("telegram", String(id));
  return { person: key, ...(language_code !== undefined && { languageHint: language_code }) };
}

/** What is meant for us in a group, or may be. */
function saidInGroup(
  message: TelegramMessage,
  words: string,
  self: Self,
): Pick<Message, "said" | "setting"> | undefined {
  const target = /^\/\w+@(\w+)/.exec(words)?.[1]?.toLowerCase();
  if (target !== undefined && target !== self.username.toLowerCase()) return undefined;
  const parsed = parseCommand(words);
  if (parsed?.kind === "command") return { said: parsed.call, setting: "addressed" };
  const isDirect = isToUs(message, self);
  if (parsed?.kind === "unknown")
    return target !== undefined || isDirect ? { said: words, setting: "addressed" } : undefined;
  const { rest, isMentioned } = withoutMention(message, words, self);
  if (isMentioned && rest === "") return { said: { command: "help", options: {} }, setting: "addressed" };
  return { said: rest, setting: isMentioned || isDirect ? "addressed" : "overheard" };
}

/** Whether nobody else sees it, or it replies to us; one in a topic that we opened replies to that opening, and not to us. */
function isToUs({ ephemeral_message_id, reply_to_message: to }: TelegramMessage, self: Self): boolean {
  return ephemeral_message_id !== undefined || (to?.from?.id === self.id && to.forum_topic_created === undefined);
}

function withoutMention(
  { entities, caption_entities }: TelegramMessage,
  words: string,
  self: Self,
): { readonly rest: string; readonly isMentioned: boolean } {
  const ours = (entities ?? caption_entities ?? []).filter((entity) => {
    if (entity.type === "text_mention") return entity.user.id === self.id;
    const text = words.slice(entity.offset, entity.offset + entity.length);
    return entity.type === "mention" && text.toLowerCase() === `@${self.username.toLowerCase()}`;
  });
  const rest = ours.reduceRight(
    (text, { offset, length }) => `${text.slice(0, offset)} ${text.slice(offset + length)}`,
    words,
  );
  return { rest: rest.trim(), isMentioned: ours.length > 0 };
}

/** What a button asks that was tapped; `undefined` for one of another version, or of nobody's making. */
export async function askedByButton(query: CallbackQuery, self: Self, at: number): Promise<Message | undefined> {
  const { from, message } = query;
  const call = callOf(query.data ?? "");
  if (call === undefined) return undefined;
  if (message === undefined || message.chat.type === "private" || namesChannel(call)) {
    const chat = message === undefined ? elsewhere(from) : chatOf(message);
    return fromPerson(call, from, chat, self, at);
  }
  const { id } = message.chat;
  const manages = () => self.members.manages(id, from.id);
  return { said: call, setting: "addressed", ...inGroup(message, from, self, at), manages };
}

/** What somebody is typing after the bot's name, in whatever chat. */
export async function askedInline({ query, from }: InlineQuery, self: Self, at: number) {
  return { ...(await fromPerson(query, from, elsewhere(from), self, at)), said: query };
}

/** A chat that the bot is not in: what is spoken of there is remembered apart. */
function elsewhere({ id }: User): Chat {
  return { platform: "telegram", id: String(id), thread: "inline" };
}

function chatOf(message: Heard): Chat {
  const topic = topicOf(message);
  return {
    platform: "telegram",
    id: String(message.chat.id),
    ...(topic !== undefined && { thread: String(topic) }),
  };
}

/** The topic that a message belongs to and that an answer has to name; `undefined` for none, and for the general one. */
export function topicOf(message: Heard): number | undefined {
  if (!("is_topic_message" in message) || message.is_topic_message !== true) return undefined;
  return message.message_thread_id === GENERAL_TOPIC ? undefined : message.message_thread_id;
}
