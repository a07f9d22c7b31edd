import { ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import type { CommandOption } from "./check-commands.ts";
import type { RegisteredCommand } from "./commands.ts";
import { permissionsIn } from "./permissions.ts";
import { wireChannel, wireRole } from "./wire.ts";
import type { World } from "./world.ts";

interface Typed {
  /** What follows the command's name: a subcommand, with its group before it. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** The option in which the person is typing; what is missing may still come then. */
  readonly focused?: string;
}

interface WireOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly WireOption[];
}

/** What was picked, as Discord tells it beside the ids; throws where the client would not show it there. */
function resolved(world: World, registered: readonly CommandOption[], options: readonly WireOption[]) {
  const picked = (type: number) => options.filter((option) => option.type === type).map(({ value }) => String(value));
  const channels = picked(Type.Channel).map((id) => {
    const channel = world.channels.get(id);
    const types = registered.flatMap(({ channel_types }) => channel_types ?? []);
    if (channel === undefined || !types.includes(channel.type)) throw new Error(`The channel ${id} is not shown`);
    return [id, { ...wireChannel(world, channel), permissions: String(permissionsIn(world, channel)) }];
  });
  const roles = picked(Type.Role).map((id) => {
    const role = [...world.guilds.values()].flatMap((guild) => guild.roles).find((each) => each.id === id);
    if (role === undefined) throw new Error(`The role ${id} is not shown`);
    return [id, wireRole(role, 1)];
  });
  return {
    ...(channels.length > 0 && { channels: Object.fromEntries(channels) }),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles) }),
  };
}

/** The `data` of a slash command; throws where the client would not let the person send it. */
export function commandData(world: World, command: RegisteredCommand, typed: Typed): Record<string, unknown> {
  const { id, name, type, guild_id } = command;
  const options = wireOptions(command.options, typed, name);
  const found = resolved(world, command.options, options);
  return {
    id,
    name,
    type,
    ...(guild_id === undefined ? {} : { guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(found).length > 0 ? { resolved: found } : {}),
  };
}

function wireOptions(registered: readonly CommandOption[], typed: Typed, command: string): readonly WireOption[] {
  const { words, options, focused } = typed;
  const [word, ...rest] = words;
  if (word !== undefined) {
    const sub = registered.find(({ name, type }) => name === word && type <= Type.SubcommandGroup);
    if (sub === undefined) throw new Error(`/${command} has no subcommand ${word}`);
    return [
      {
        name: word,
        type: sub.type,
        options: wireOptions(sub.options ?? [], { ...typed, words: rest }, `${command} ${word}`),
      },
    ];
  }
  if (registered.some(({ type }) => type <= Type.SubcommandGroup)) throw new Error(`/${command} needs a subcommand`);
  const missing = registered.filter(({ name, required }) => required && !(name in options)).map(({ name }) => name);
  if (focused === undefined && missing.length > 0) throw new Error(`/${command} needs ${missing.join(", ")}`);
  return Object.entries(options).map(([name, text]) => {
    const option = registered.find((each) => each.name === name);
    if (option === undefined)
      throw new Error(`/${command} has no option ${name}, only ${registered.map((each) => each.name)}`);
    if (name !== focused) return { name, type: option.type, value: typedValue(option, text) };
    if (!option.autocomplete) throw new Error(`The option ${name} of /${command} is not registered with autocomplete`);
    return { name, type: option.type, value: text, focused: true };
  });
}

function typedValue(
  { name, type, choices, min_length, max_length }: CommandOption,
  text: string,
): string | number | boolean {
  const value = parsed(name, type, text);
  if (choices?.length && !choices.some((choice) => choice.value === value))
    throw new Error(`${text} is not among the choices of ${name}`);
  if (type === Type.String && (text.length < (min_length ?? 0) || text.length > (max_length ?? 6_000)))
    throw new Error(`${name} must have ${min_length ?? 0} to ${max_length ?? 6_000} characters`);
  return value;
}

function parsed(name: string, type: number, text: string): string | number | boolean {
  switch (type) {
    case Type.String:
      return text;
    case Type.Integer:
    case Type.Number: {
      const number = Number(text);
      if (!Number.isFinite(number) || (type === Type.Integer && !Number.isInteger(number)))
        throw new Error(`${text} is no number for ${name}`);
      return number;
    }
    case Type.Boolean:
      return text === "true";
    case Type.Channel:
    case Type.Role:
      return text; // By its id, as it was picked.
    default:
      throw new Error(`Options of type ${type} are not played here`);
  }
}
