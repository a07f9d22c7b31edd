import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import type { Menu, MenuEntry } from "../../talk/menu.ts";
import type { Talk } from "../../talk/talk.ts";

/** See https://core.telegram.org/bots/api#botcommand, #setmydescription and #setmyshortdescription */
const MAX_DESCRIPTION = 256;
const MAX_ABOUT = 512;
const MAX_LEAD = 120;

type ScopeName = Extract<
  BotCommandScope["type"],
  "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators"
>;

const SCOPES: readonly ScopeName[] = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

/** The commands that Telegram's menu shows in a scope: nothing that buttons do, and nothing that is not for those there. */
function commandsFor({ entries }: Menu, scope: ScopeName): readonly BotCommand[] {
  const isGroup = scope === "all_group_chats" || scope === "all_chat_administrators";
  const isShown = ({ name, user, byButton }: MenuEntry) => {
    if (byButton) return false;
    if (name === "ask") return isGroup; // In a private chat every message is a question.
    return user === "everyone" || scope !== "all_group_chats";
  };
  return entries.filter(isShown).map(({ name, description, discreet }) => ({
    command: name,
    description: cut(description, MAX_DESCRIPTION),
    ...(isGroup && discreet && { is_ephemeral: true }),
  }));
}

/** Publishes commands and descriptions in every scope and language, those that differ; resolves with how many did. */
export async function register(api: Api, { languages, menu }: Pick<Talk, "languages" | "menu">): Promise<number> {
  let changed = 0;
  for (const language of [undefined, ...languages]) {
    const own = menu("telegram", language ?? "en");
    const of = language === undefined ? {} : { language_code: language satisfies LanguageCode };
    for (const type of SCOPES) {
      const given = { ...of, scope: { type } } as const;
      const commands = commandsFor(own, type);
      if (isDeepStrictEqual(await api.getMyCommands(given), commands)) continue;
      await api.setMyCommands(commands, given);
      changed += 1;
    }
    changed += await describe(api, own, of);
  }
  return changed;
}

/** What a person reads before the first message, and what a shared profile says. */
async function describe(api: Api, { about, lead }: Menu, of: { language_code?: LanguageCode }): Promise<number> {
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
