import { ApplicationCommandUpdateRequestSchema } from "discord-api-spec/zod";
import { ApplicationCommandType, Locale } from "discord-api-types/v10";
import { checkSchema } from "./check-schema.ts";
import { type FormFault, Refusal, refuseFaults } from "./refusal.ts";

/** https://discord.com/developers/docs/interactions/application-commands */
const MAX_COMMANDS = 100;
const MAX_CHARACTERS = 8_000;
const MAX_DESCRIPTION = 100;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set<string>(Object.values(Locale));
const SUBCOMMANDS = new Set([1, 2]);

type Localized = Readonly<Record<string, string>> | null;

/** An option of a command as an application registers it. */
export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?:
    | readonly { readonly name: string; readonly name_localizations?: Localized; readonly value: string | number }[]
    | null;
  readonly options?: readonly CommandOption[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly channel_types?: readonly number[] | null;
}

/** A command as an application registers it. */
export interface CommandBody {
  readonly type?: ApplicationCommandType | null;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string | null;
  readonly description_localizations?: Localized;
  readonly options?: readonly CommandOption[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly dm_permission?: boolean | null;
  readonly nsfw?: boolean | null;
  readonly integration_types?: readonly number[] | null;
  readonly contexts?: readonly number[] | null;
}

/** All commands of an application or guild, or what Discord says against them. */
export function checkCommands(body: unknown): readonly CommandBody[] {
  if (!Array.isArray(body)) throw new Refusal(400, 50035, "Invalid Form Body");
  body.forEach((each, index) => {
    checkSchema(ApplicationCommandUpdateRequestSchema, asInSchema(each), [index]);
  });
  const commands = body as readonly CommandBody[];
  const faults = commands.flatMap((command, index) => under([index], commandFaults(command)));
  const keys = commands.map(({ type, name }) => `${type ?? 1} ${name}`);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index)
      faults.push({
        path: [index],
        code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
        message: "Application command names must be unique",
      });
  });
  refuseFaults(faults);
  const slash = commands.filter(({ type }) => (type ?? 1) === ApplicationCommandType.ChatInput);
  if (slash.length > MAX_COMMANDS)
    throw new Refusal(400, 30032, `Maximum number of application commands reached (${MAX_COMMANDS}).`);
  return commands;
}

/** The schema forgets `nsfw`, and takes permissions as a number where the documentation says a string. */
function asInSchema(command: unknown): unknown {
  if (typeof command !== "object" || command === null) return command;
  const { nsfw: _, default_member_permissions, ...rest } = command as Partial<CommandBody>;
  const bits =
    typeof default_member_permissions === "string" ? Number(default_member_permissions) : default_member_permissions;
  return { ...rest, ...(bits === undefined ? {} : { default_member_permissions: bits }) };
}

function commandFaults(command: CommandBody): FormFault[] {
  const faults = localeFaults(command);
  const type = command.type ?? ApplicationCommandType.ChatInput;
  const fault = (key: string, code: string, message: string) => faults.push({ path: [key], code, message });
  if (type === ApplicationCommandType.ChatInput) {
    faults.push(...namedFaults(command), ...optionFaults(command.options ?? []));
  } else {
    if (command.description)
      fault(
        "description",
        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED",
        "Context menu commands cannot have description",
      );
    if (command.options?.length)
      fault(
        "options",
        "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_ALLOWED",
        "Context menu commands cannot have options",
      );
  }
  const size = characters(command);
  if (size > MAX_CHARACTERS)
    faults.push({
      path: [],
      code: "APPLICATION_COMMAND_TOO_LARGE",
      message: `Command exceeds maximum size (${MAX_CHARACTERS}): ${size}`,
    });
  return faults;
}

function optionFaults(options: readonly CommandOption[]): FormFault[] {
  const faults = options.flatMap((option, index) =>
    under(
      ["options", index],
      [...namedFaults(option), ...localeFaults(option), ...choiceFaults(option), ...optionFaults(option.options ?? [])],
    ),
  );
  const firstOptional = options.findIndex(({ required }) => !required);
  const fault = (index: number, code: string, message: string) =>
    faults.push({ path: ["options", index], code, message });
  options.forEach(({ name, required, type }, index) => {
    if (required && firstOptional >= 0 && firstOptional < index)
      fault(
        index,
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    if (options.findIndex((each) => each.name === name) < index)
      fault(index, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    if (SUBCOMMANDS.has(type) !== SUBCOMMANDS.has(options[0]?.type ?? type))
      fault(
        index,
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        "Sub-command and sub-command group option types are mutually exclusive to all other types",
      );
  });
  return faults;
}

function choiceFaults({ choices, autocomplete }: CommandOption): FormFault[] {
  const faults = (choices ?? []).flatMap((choice, index) => under(["choices", index], localeFaults(choice)));
  if (autocomplete && choices?.length)
    faults.push({
      path: ["autocomplete"],
      code: "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
      message: "Choices and autocomplete exclude each other",
    });
  return faults;
}

function namedFaults({ name, description, name_localizations }: CommandBody | CommandOption): FormFault[] {
  const faults: FormFault[] = [];
  const check = (value: string, path: readonly PropertyKey[]) => {
    if (!NAME.test(value) || value !== value.toLowerCase())
      faults.push({ path, code: "APPLICATION_COMMAND_INVALID_NAME", message: "Command name is invalid" });
  };
  check(name, ["name"]);
  for (const [locale, value] of Object.entries(name_localizations ?? {})) check(value, ["name_localizations", locale]);
  if (!description || description.length > MAX_DESCRIPTION)
    faults.push({
      path: ["description"],
      code: "BASE_TYPE_BAD_LENGTH",
      message: `Must be between 1 and ${MAX_DESCRIPTION} in length.`,
    });
  return faults;
}

function localeFaults(named: {
  readonly name_localizations?: Localized;
  readonly description_localizations?: Localized;
}): FormFault[] {
  return (["name_localizations", "description_localizations"] as const).flatMap((key) =>
    Object.keys(named[key] ?? {}).flatMap((locale) =>
      LOCALES.has(locale)
        ? []
        : [{ path: [key, locale], code: "ENUM_TYPE_COERCE", message: `Value "${locale}" is not a valid locale.` }],
    ),
  );
}

/** Only the longest of the localised texts counts. */
function characters(command: CommandBody | CommandOption): number {
  const longest = (text: string | null | undefined, localized: Localized | undefined) =>
    Math.max(text?.length ?? 0, ...Object.values(localized ?? {}).map(({ length }) => length));
  const choices = "choices" in command ? (command.choices ?? []) : [];
  const inside = [
    ...choices.map(({ name, name_localizations, value }) => longest(name, name_localizations) + String(value).length),
    ...(command.options ?? []).map(characters),
  ].reduce((sum, each) => sum + each, 0);
  return (
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    inside
  );
}

function under(path: readonly PropertyKey[], faults: readonly FormFault[]): FormFault[] {
  return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}
