import { type CommandBody, type CommandOption, checkCommands } from "./check-commands.ts";
import { Refusal, refusals } from "./refusal.ts";
import { noContent, ok, type Route } from "./route.ts";
import { snowflake } from "./snowflakes.ts";
import type { World } from "./world.ts";

/** A command as Discord keeps it. */
export interface RegisteredCommand extends CommandBody {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly type: number;
  readonly name: string;
  readonly options: readonly CommandOption[];
  readonly default_member_permissions: string | null;
  readonly dm_permission: boolean;
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[] | null;
}

/** What the application has registered, for everywhere and for single guilds. */
export interface Commands {
  readonly routes: readonly Route[];
  /** The command that somebody in that guild gets by the name. */
  find(name: string, type: number, guild: string | undefined): RegisteredCommand | undefined;
  all(guild?: string): readonly RegisteredCommand[];
}

export function createCommands(world: World): Commands {
  /** By guild; the application's own under "". */
  const registered = new Map<string, readonly RegisteredCommand[]>();
  const all = (guild = "") => registered.get(guild) ?? [];

  function keep(given: CommandBody, guild: string): RegisteredCommand {
    const standing = all(guild).find(({ type, name }) => type === (given.type ?? 1) && name === given.name);
    const bits = given.default_member_permissions;
    return {
      id: standing?.id ?? snowflake(),
      application_id: world.applicationId,
      ...(guild === "" ? {} : { guild_id: guild }),
      version: snowflake(),
      type: given.type ?? 1,
      name: given.name,
      name_localizations: given.name_localizations ?? null,
      description: given.description ?? "",
      description_localizations: given.description_localizations ?? null,
      options: (given.options ?? []).map(filled),
      default_member_permissions: bits === null || bits === undefined ? null : String(bits),
      dm_permission: given.dm_permission ?? given.contexts?.includes(1) ?? true,
      nsfw: given.nsfw ?? false,
      integration_types: given.integration_types ?? [0],
      contexts: given.contexts ?? null,
    };
  }

  function checkOwner(application: string, guild: string): void {
    if (application !== world.applicationId)
      throw new Refusal(403, 20012, "You are not authorized to perform this action on this application");
    if (guild !== "" && world.guilds.get(guild)?.botInstalled !== true) throw refusals.missingAccess();
  }

  function routesFor(path: string): Route[] {
    return [
      {
        method: "GET",
        path,
        handle({ params: [application = "", guild = ""], query: { with_localizations } }) {
          checkOwner(application, guild);
          return ok(with_localizations === "true" ? all(guild) : all(guild).map(unlocalized));
        },
      },
      {
        method: "PUT",
        path,
        handle({ params: [application = "", guild = ""], body }) {
          checkOwner(application, guild);
          const kept = checkCommands(body).map((each) => keep(each, guild));
          registered.set(guild, kept);
          return ok(kept);
        },
      },
      {
        method: "POST",
        path,
        handle({ params: [application = "", guild = ""], body }) {
          checkOwner(application, guild);
          const others = all(guild);
          const [given] = checkCommands([body]);
          if (given === undefined) throw refusals.notFound();
          const kept = keep(given, guild);
          const standing = others.some(({ id }) => id === kept.id);
          registered.set(guild, [...others.filter(({ id }) => id !== kept.id), kept]);
          return { status: standing ? 200 : 201, body: kept };
        },
      },
    ];
  }

  function removal(path: string): Route {
    return {
      method: "DELETE",
      path,
      handle({ params }) {
        const [application = "", guild = ""] = params.length === 3 ? params : [params[0], ""];
        checkOwner(application, guild);
        const left = all(guild).filter(({ id }) => id !== params.at(-1));
        if (left.length === all(guild).length) throw new Refusal(404, 10063, "Unknown application command");
        registered.set(guild, left);
        return noContent;
      },
    };
  }

  const everywhere = "/applications/:application/commands";
  const inGuild = "/applications/:application/guilds/:guild/commands";
  return {
    routes: [...routesFor(everywhere), ...routesFor(inGuild), removal(`${everywhere}/:id`), removal(`${inGuild}/:id`)],
    find: (name, type, guild) =>
      [...(guild === undefined ? [] : all(guild)), ...all()].find((each) => each.name === name && each.type === type),
    all,
  };
}

/** The fields that Discord leaves out of an option when they say nothing. */
function filled(option: CommandOption): CommandOption {
  const { required, options, ...rest } = option;
  return { ...rest, ...(required ? { required } : {}), ...(options ? { options: options.map(filled) } : {}) };
}

/** Without `with_localizations` the maps come back as null. */
function unlocalized(command: RegisteredCommand): unknown {
  const bare = (option: CommandOption): unknown => ({
    ...option,
    name_localizations: null,
    description_localizations: null,
    ...(option.choices ? { choices: option.choices.map((choice) => ({ ...choice, name_localizations: null })) } : {}),
    ...(option.options ? { options: option.options.map(bare) } : {}),
  });
  return { ...command, name_localizations: null, description_localizations: null, options: command.options.map(bare) };
}
