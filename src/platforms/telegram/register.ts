import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import type { Menu, MenuEntry } from "../../talk/menu.ts";
import type { Talk } from "../../talk/talk.ts";

/** See https://core.telegram.org/bots/api#botcommand, #setmydescription and #setmyshortdescription */
const MAX_DESCRIPTION = 256;
const MAX_ABOUT = 512;
const MAX_LEAD = 120;

/** `chat`: the private chat of a curator. */
type Scope = Extract<
  BotCommandScope,
  { readonly type: "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" | "chat" }
>;

const SCOPES: readonly Scope[] = [
  { type: "default" },
  { type: "all_private_chats" },
  { type: "all_group_chats" },
  { type: "all_chat_administrators" },
];

/** The commands that Telegram's menu shows in a scope: nothing that buttons do, and nothing that is not for those there. */
function commandsFor({ entries }: Menu, scope: Scope["type"]): readonly BotCommand[] {
  const isGroup = scope === "all_group_chats" || scope === "all_chat_administrators";
  const isFor: Readonly<Record<MenuEntry["user"], boolean>> = {
    everyone: true,
    managers: scope !== "all_group_chats",
    curators: scope === "chat",
  };
  const isShown = ({ name, user, byButton }: MenuEntry) => {
    if (byButton) return false;
    if (name === "ask") return isGroup; // In a private chat every message is a question.
    return isFor[user];
  };
  return entries.filter(isShown).map(({ name, description, discreet }) => ({
    command: name,
    description: cut(description, MAX_DESCRIPTION),
    ...(isGroup && discreet && { is_ephemeral: true }),
  }));
}

type Spoken = Pick<Talk, "languages" | "menu">;

/** The language of a text, or none for whoever speaks another. */
interface Of {
  readonly language_code?: LanguageCode;
}

function menusOf({ languages, menu }: Spoken): readonly { readonly of: Of; readonly own: Menu }[] {
  const others = [...languages].map((language) => ({
    of: { language_code: language },
    own: menu("telegram", language),
  }));
  return [{ of: {}, own: menu("telegram", "en") }, ...others];
}

/** Publishes commands and descriptions in every scope and language, those that differ; resolves with how many did. */
export async function register(api: Api, spoken: Spoken): Promise<number> {
  let changed = 0;
  for (const { of, own } of menusOf(spoken)) {
    for (const scope of SCOPES) changed += await publish(api, own, of, scope);
    changed += await describe(api, own, of);
  }
  return changed;
}

/** Publishes a curator's commands in the private chat with the bot. */
export async function registerFor(person: number, api: Api, spoken: Spoken): Promise<void> {
  for (const { of, own } of menusOf(spoken)) await publish(api, own, of, { type: "chat", chat_id: person });
}

/** Takes back what was published for a curator. */
export async function unregisterFor(person: number, api: Api, spoken: Spoken): Promise<void> {
  for (const { of } of menusOf(spoken)) await api.deleteMyCommands({ ...of, scope: { type: "chat", chat_id: person } });
}

async function publish(api: Api, menu: Menu, of: Of, scope: Scope): Promise<number> {
  const commands = commandsFor(menu, scope.type);
  if (isDeepStrictEqual(await api.getMyCommands({ ...of, scope }), commands)) return 0;
  await api.setMyCommands(commands, { ...of, scope });
  return 1;
}

/** What a person reads before the first message, and what a shared profile says. */
async function describe(api: Api, { about, lead }: Menu, of: Of): Promise<number> {
  const [description, short] = [cut(about, MAX_ABOUT), cut(lead, MAX_LEAD)];
  const known = await api.getMyDescription(of);
  const knownShort = await api.getMyShortDescription(of);
  if (known.description !== description) await api.setMyDescription(description, of);
  if (knownShort.short_description !== short) await api.setMyShortDescription(short, of);
  return Number(known.description !== description) + Number(knownShort.short_description !== short);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
