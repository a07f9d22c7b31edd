import type { REST } from "discord.js";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from "discord-api-types/v10";
import type { Menu, MenuEntry } from "../../talk/menu.ts";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { POSTABLE } from "./channels.ts";

type Command = RESTPutAPIApplicationCommandsJSONBody[number];

type Language = Reply["language"];

/** Discord's names of our languages; see https://discord.com/developers/docs/reference#locales */
const LOCALES: Readonly<Record<Language, readonly Locale[]>> = {
  en: [], // What everybody reads whose language is not among these.
  it: [Locale.Italian],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  de: [Locale.German],
  fr: [Locale.French],
};

/** See https://discord.com/developers/docs/interactions/application-commands */
const MAX_DESCRIPTION = 100;

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Where nobody but those whom the managers of a server chose sees a command: rights hold nowhere else. */
const ON_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

type Menus = ReadonlyMap<Language, Menu>;

/** All commands as Discord shows them: names in one language, descriptions in all. */
export function commandsFor({ languages, menu }: Pick<Talk, "languages" | "menu">): readonly Command[] {
  const english = menu("discord", "en");
  const menus: Menus = new Map([...languages].map((language) => [language, menu("discord", language)]));
  return [
    ...english.entries.map((entry) => slashCommand(entry, menus)),
    {
      type: ApplicationCommandType.Message,
      name: english.aboutMessage,
      ...localised("name_localizations", menus, (each) => each.aboutMessage),
      ...EVERYWHERE,
    },
  ];
}

function slashCommand({ name, description, options, user }: MenuEntry, menus: Menus): Command {
  const inMenu = (menu: Menu) => menu.entries.find((entry) => entry.name === name);
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: cut(description),
    ...localised("description_localizations", menus, (menu) => inMenu(menu)?.description),
    ...(options.length > 0 && {
      options: options.map((option) => ({
        ...kindOf(option),
        name: option.name,
        description: cut(option.description),
        ...localised("description_localizations", menus, (menu) => {
          return inMenu(menu)?.options.find((each) => each.name === option.name)?.description;
        }),
        required: option.isNeeded,
      })),
    }),
    ...seenBy(user),
  };
}

/** What is typed for an option, or picked where Discord lets people pick such. */
function kindOf({ hasChoices, picks }: MenuEntry["options"][number]): Kind {
  if (picks === "channel") return { type: ApplicationCommandOptionType.Channel, channel_types: [...POSTABLE] };
  if (picks === "role") return { type: ApplicationCommandOptionType.Role };
  return { type: ApplicationCommandOptionType.String, ...(hasChoices && { autocomplete: true }) };
}

type Kind =
  | { readonly type: ApplicationCommandOptionType.Channel; readonly channel_types: (typeof POSTABLE)[number][] }
  | { readonly type: ApplicationCommandOptionType.Role }
  | { readonly type: ApplicationCommandOptionType.String; readonly autocomplete?: true };

/** Where a command is shown, and to whom before the managers of a server choose. */
function seenBy(user: MenuEntry["user"]) {
  switch (user) {
    case "everyone":
      return EVERYWHERE;
    case "managers":
      return { ...EVERYWHERE, default_member_permissions: String(PermissionFlagsBits.ManageGuild) };
    case "curators":
      return { ...ON_SERVERS, default_member_permissions: "0" };
  }
}

function localised<Key extends string>(
  key: Key,
  menus: Menus,
  textIn: (menu: Menu) => string | undefined,
): { readonly [K in Key]?: Partial<Record<Locale, string>> } {
  const texts = [...menus].flatMap(([language, menu]) => {
    const text = textIn(menu);
    return text === undefined ? [] : LOCALES[language].map((locale) => [locale, cut(text)] as const);
  });
  return texts.length === 0 ? {} : ({ [key]: Object.fromEntries(texts) } as { [K in Key]?: Record<Locale, string> });
}

function cut(text: string): string {
  return text.length <= MAX_DESCRIPTION ? text : `${text.slice(0, MAX_DESCRIPTION - 1)}…`;
}

/** Publishes the commands, where Discord knows others; resolves with whether it did. `server`: in that one alone. */
export async function register(
  rest: REST,
  application: string,
  commands: readonly Command[],
  server?: string,
): Promise<boolean> {
  const route =
    server === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, server);
  const known = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  if (isSame(commands, known)) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** Whether what Discord knows is what we would tell it: nothing lacks, nothing differs, and nothing is there besides. */
function isSame(commands: readonly Command[], known: unknown): boolean {
  if (!Array.isArray(known) || known.length !== commands.length) return false;
  return commands.every((command) => known.some((each) => nameOf(each) === command.name && holds(each, command)));
}

/** What Discord never fills in by itself. */
const NOT_BY_ITSELF = [
  "name_localizations",
  "description_localizations",
  "options",
  "autocomplete",
  "channel_types",
  "choices",
  "default_member_permissions",
];

/** Whether `known` says all that `wanted` says; what Discord fills in by itself does not matter. */
function holds(known: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(known) && known.length === wanted.length && wanted.every((each, n) => holds(known[n], each));
  }
  if (!isRecord(wanted)) return known === wanted || (wanted === false && known === undefined);
  if (!isRecord(known)) return false;
  const lacks = NOT_BY_ITSELF.some((key) => wanted[key] === undefined && isSomething(known[key]));
  return !lacks && Object.entries(wanted).every(([key, value]) => holds(known[key], value));
}

function nameOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && Object.keys(Object(value)).length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
