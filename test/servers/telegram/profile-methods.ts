import type { BotCommand, BotCommandScope } from "@grammyjs/types";
import type { Handlers } from "./handlers.ts";
import { commandsKey } from "./profile.ts";
import { reach } from "./reach.ts";
import { badRequest } from "./refusal.ts";
import { statusIn } from "./rooms.ts";
import type { World } from "./world.ts";

/** See https://core.telegram.org/bots/api#setmycommands, #setmydescription and the methods around them */
const MAX_COMMANDS = 100;
const MAX_NAME = 64;
const MAX_DESCRIPTION = 512;
const MAX_SHORT_DESCRIPTION = 120;

function checkCommand({ command, description }: BotCommand): void {
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  const { length } = description.trim();
  if (length < 1 || length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
}

function checkScope(world: World, scope: BotCommandScope | undefined): void {
  if (scope === undefined || !("chat_id" in scope)) return;
  const room = reach(world, scope.chat_id);
  const isUnmet = room.chat.type === "private" && statusIn(room, world.me) === "left";
  if (isUnmet) throw badRequest("chat not found");
}

/** An empty text takes back what was set for that language. */
function set(texts: Map<string, string>, language: string, text: string): true {
  if (text === "") texts.delete(language);
  else texts.set(language, text);
  return true;
}

function get(texts: ReadonlyMap<string, string>, language = ""): string {
  return texts.get(language) ?? texts.get("") ?? "";
}

/** What the bot shows of itself. */
export function profileMethods(world: World): Handlers {
  const { commands: kept, names, descriptions, shortDescriptions } = world.profile;
  return {
    getMe: () => world.me,
    logOut: () => true,
    close: () => true,
    setMyCommands({ commands, scope, language_code }) {
      checkScope(world, scope);
      if (commands.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
      for (const command of commands) checkCommand(command);
      kept.set(commandsKey(scope, language_code), commands);
      return true;
    },
    deleteMyCommands({ scope, language_code }) {
      checkScope(world, scope);
      kept.delete(commandsKey(scope, language_code));
      return true;
    },
    getMyCommands({ scope, language_code }) {
      checkScope(world, scope);
      return [...(kept.get(commandsKey(scope, language_code)) ?? [])];
    },
    setMyName({ name = "", language_code = "" }) {
      if (name.length > MAX_NAME) throw badRequest("bot name is too long");
      return set(names, language_code, name);
    },
    getMyName: ({ language_code }) => ({ name: get(names, language_code) || world.me.first_name }),
    setMyDescription({ description = "", language_code = "" }) {
      if (description.length > MAX_DESCRIPTION) throw badRequest("bot description is too long");
      return set(descriptions, language_code, description);
    },
    getMyDescription: ({ language_code }) => ({ description: get(descriptions, language_code) }),
    setMyShortDescription({ short_description = "", language_code = "" }) {
      if (short_description.length > MAX_SHORT_DESCRIPTION) throw badRequest("bot short description is too long");
      return set(shortDescriptions, language_code, short_description);
    },
    getMyShortDescription: ({ language_code }) => ({ short_description: get(shortDescriptions, language_code) }),
  };
}
