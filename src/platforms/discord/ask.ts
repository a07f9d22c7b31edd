import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type GatewayMessageCreateDispatchData,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { discordPersonKey, discordServerOf, type PlaceKey, placeKey } from "../../audience/chat.ts";
import { callOf } from "../../talk/call-key.ts";
import { type CommandCall, formOf, isCommand, OPTIONS, type OptionName } from "../../talk/commands.ts";
import type { Channel, Hears, Message } from "../../talk/message.ts";
import { parseCommand } from "../../talk/parse-command.ts";
import type { Platform } from "../../talk/platform.ts";
import type { Typing } from "../../talk/talk.ts";
import { callByForm } from "./modal.ts";
import { wordsOf } from "./words-of.ts";

/** Who the bot is there, and what it may hear. */
export interface Self {
  readonly id: string;
  readonly name: string;
  /** Whether the message content intent was granted. */
  readonly readsAll: boolean;
  /** Whether somebody with such roles may manage a server. */
  mayManage(server: string, person: string, roles: readonly string[]): boolean;
  /** The channel of a server that somebody names. */
  channel(name: string, server: string | undefined): Promise<Channel>;
  barriers: Platform["barriers"];
}

/** What somebody did. */
export type Asked =
  | {
      readonly kind: "message";
      readonly message: Message;
      readonly answer: AnswerWhere;
      /** Whether files may go along; where that is not told it is tried. */
      readonly mayAttach: boolean;
    }
  | { readonly kind: "typing"; readonly typing: Typing }
  /** A command or button of another version, or one that was made up. */
  | { readonly kind: "outdated"; readonly languageHint: string }
  /** An option of another version is being filled in. */
  | { readonly kind: "outdated-typing" };

/** Where the answer goes: to all who read there or to who asked alone, or into the message that was tapped. */
export type AnswerWhere = "here" | "to-asker" | "in-place";

/** A message with the channel that it names, where it names one. */
export async function withChannel(message: Message, self: Self): Promise<Message> {
  const { said, place } = message;
  const parsed = typeof said === "string" ? parseCommand(said) : ({ kind: "command", call: said } as const);
  const name = parsed?.kind === "command" ? parsed.call.options.channel : undefined;
  if (name === undefined) return message;
  return { ...message, channel: await self.channel(name, place && discordServerOf(place)) };
}

/** What an interaction asks, in whichever way it came in; `undefined` where nobody waits for an answer. */
export function askedByInteraction(interaction: APIInteraction, self: Self, at: number): Asked | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return askedByCommand(interaction, self, at);
    case InteractionType.MessageComponent:
      return askedByButton(interaction, self, at);
    case InteractionType.ApplicationCommandAutocomplete:
      return askedByTyping(interaction, self, at);
    case InteractionType.ModalSubmit:
      return askedByForm(interaction, self, at);
    case InteractionType.Ping:
      return undefined;
  }
}

function askedByCommand(interaction: APIApplicationCommandInteraction, self: Self, at: number): Asked {
  const { data, locale } = interaction;
  if (data.type === ApplicationCommandType.Message) {
    const target = data.resolved.messages[data.target_id];
    const question = target === undefined ? "" : wordsOf(target);
    const call: CommandCall = { command: "ask", options: { question } };
    return { kind: "message", ...by(interaction, self, at, call), answer: "to-asker" };
  }
  const call = data.type === ApplicationCommandType.ChatInput ? callBy(data.name, data.options ?? []) : undefined;
  if (call === undefined) return { kind: "outdated", languageHint: locale };
  return { kind: "message", ...by(interaction, self, at, call), answer: whereUsed(call) };
}

function askedByButton(interaction: APIMessageComponentInteraction, self: Self, at: number): Asked {
  const call = callOf(interaction.data.custom_id);
  if (call === undefined) return { kind: "outdated", languageHint: interaction.locale };
  return { kind: "message", ...by(interaction, self, at, call), answer: whereTapped(interaction) };
}

function askedByForm(interaction: APIModalSubmitInteraction, self: Self, at: number): Asked {
  const call = callByForm(interaction.data);
  if (call === undefined) return { kind: "outdated", languageHint: interaction.locale };
  const wasTapped = interaction.message !== undefined;
  const answer = wasTapped ? whereTapped(interaction) : whereUsed(call);
  return { kind: "message", ...by(interaction, self, at, call), answer };
}

function whereUsed({ command }: CommandCall): AnswerWhere {
  return formOf(command).discreet === true ? "to-asker" : "here";
}

function whereTapped(interaction: APIMessageComponentInteraction | APIModalSubmitInteraction): AnswerWhere {
  const isShared = interaction.context !== InteractionContextType.BotDM && !isOnHidden(interaction);
  return isShared ? "to-asker" : "in-place";
}

/** Whether a button was tapped on a message that only who tapped it can read. */
export function isOnHidden(interaction: APIInteraction): boolean {
  if (!("message" in interaction)) return false;
  return ((interaction.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function askedByTyping(interaction: APIApplicationCommandAutocompleteInteraction, self: Self, at: number): Asked {
  const options = interaction.data.options ?? [];
  const texts = options.filter((option) => option.type === ApplicationCommandOptionType.String);
  const focused = texts.find((option) => "focused" in option && option.focused === true);
  const option = optionOf(focused?.name);
  if (focused === undefined || option === undefined) return { kind: "outdated-typing" };
  const { name: command } = interaction.data;
  const driver = texts.find(({ name }) => name === "driver" && name !== focused.name)?.value;
  const message = { ...messageBy(interaction, self, at, ""), said: focused.value };
  const before = { ...(isCommand(command) && { command }), ...(driver !== undefined && { driver }) };
  return { kind: "typing", typing: { message, option, ...before } };
}

type Answerable =
  | APIApplicationCommandInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction
  | APIApplicationCommandAutocompleteInteraction;

function by(interaction: Answerable, self: Self, at: number, call: CommandCall) {
  const mayAttach = (BigInt(interaction.app_permissions) & PermissionFlagsBits.AttachFiles) !== 0n;
  return { message: messageBy(interaction, self, at, call), mayAttach };
}

function messageBy(interaction: Answerable, self: Self, at: number, said: Message["said"]): Message {
  const { member, user = member?.user, guild_id, locale, channel } = interaction;
  const person = user === undefined ? undefined : discordPersonKey(user.id);
  const owner = interaction.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall];
  const isOfServer = guild_id !== undefined && owner === guild_id;
  const place = isOfServer ? placeKey("discord", guild_id) : person;
  const rights = BigInt(member?.permissions ?? "0");
  return {
    ...whereabouts(channel?.id ?? guild_id ?? user?.id ?? self.id, place, person, self, isOfServer),
    said,
    setting: "addressed",
    languageHint: locale,
    manages: () => !isOfServer || mayManage(rights),
    at,
  };
}

/** What a message that anybody wrote asks; `undefined` for those that are nothing to us. Never answers a bot. */
export function askedByMessage(
  message: GatewayMessageCreateDispatchData,
  self: Self,
  at: number,
): Extract<Asked, { kind: "message" }> | undefined {
  const { author, content, guild_id, channel_id, member, type, webhook_id } = message;
  if (author.bot === true || author.system === true || webhook_id !== undefined) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const person = discordPersonKey(author.id);
  const place = guild_id === undefined ? person : placeKey("discord", guild_id);
  const isMentioned = message.mentions.some(({ id }) => id === self.id);
  const isToUs = guild_id === undefined || isMentioned || message.referenced_message?.author.id === self.id;
  const words = content.replaceAll(new RegExp(`<@!?${self.id}>`, "g"), " ").trim();
  const isBareMention = isMentioned && words === "" && content.trim() !== "";
  if (words === "" && !isBareMention) return undefined;
  if (!isToUs && !self.readsAll) return undefined;
  return {
    kind: "message",
    answer: "here",
    mayAttach: true,
    message: {
      ...whereabouts(channel_id, place, person, self, guild_id !== undefined),
      said: isBareMention ? { command: "help", options: {} } : words,
      setting: isToUs ? "addressed" : "overheard",
      manages: () => guild_id === undefined || self.mayManage(guild_id, author.id, member?.roles ?? []),
      at,
    },
  };
}

function whereabouts(
  channel: string,
  place: PlaceKey | undefined,
  person: PlaceKey | undefined,
  self: Self,
  isOfServer: boolean,
): Pick<Message, "chat" | "place" | "person" | "calledAs" | "hears" | "barriers"> {
  const hears: Hears = !isOfServer ? "private" : self.readsAll ? "everything" : "mentions";
  return {
    chat: { platform: "discord", id: channel },
    ...(place !== undefined && { place }),
    ...(person !== undefined && { person }),
    calledAs: self.name,
    hears: () => hears,
    barriers: (chat, manner) => self.barriers(chat, manner),
  };
}

/** A command as it was filled in; options that its form does not have are passed over. */
function callBy(
  command: string,
  given: readonly { readonly name: string; readonly value?: unknown }[],
): CommandCall | undefined {
  if (!isCommand(command)) return undefined;
  const options: { [O in OptionName]?: string } = {};
  for (const each of given) {
    const option = optionOf(each.name);
    if (option === undefined || !formOf(command).options.includes(option) || each.value === undefined) continue;
    options[option] = String(each.value);
  }
  return { command, options };
}

function optionOf(name: string | undefined): OptionName | undefined {
  return OPTIONS.find((option) => option === name);
}

/** See https://discord.com/developers/docs/topics/permissions */
export function mayManage(rights: bigint): boolean {
  return (rights & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) !== 0n;
}
