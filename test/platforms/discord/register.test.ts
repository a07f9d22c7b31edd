import { REST } from "discord.js";
import type { RESTPutAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { commandsFor, register } from "../../../src/platforms/discord/register.ts";
import { createTalk } from "../../../src/talk/create-talk.ts";
import type { Reply } from "../../../src/talk/reply.ts";
import type { Talk } from "../../../src/talk/talk.ts";
import { checkCommands } from "../../servers/discord/check-commands.ts";
import { ROSSI } from "../../support/facts.ts";
import { freshFolder } from "../../support/folders.ts";
import { openToWrite } from "../../support/stores.ts";
import { sure } from "../../support/sure.ts";
import { DATA } from "../../support/talking.ts";
import { aDiscord } from "./paddock.ts";

let talk: Talk;

beforeAll(async () => {
  const [catalogue, store] = [await loadCatalogue([DATA]), await openToWrite(freshFolder())];
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });
});

/** The bot's commands, were it to speak these languages, each text marked with its own. */
function spoken(...languages: readonly Reply["language"][]): ReturnType<typeof commandsFor> {
  return commandsFor({
    languages: new Set(languages),
    menu(platform, language) {
      const english = talk.menu(platform, "en");
      if (language === "en") return english;
      const marked = (text: string) => `${language}: ${text}`;
      const entries = english.entries.map((entry) => ({
        ...entry,
        description: marked(entry.description),
        options: entry.options.map((option) => ({ ...option, description: marked(option.description) })),
      }));
      return { ...english, aboutMessage: marked("?"), entries };
    },
  });
}

describe("the commands", () => {
  it("are described in every language, under one name", () => {
    const [series, ...others] = checkCommands(spoken("en", "it", "es", "de", "fr"));
    const described = series?.description_localizations;
    expect(series?.name).toBe("series");
    expect(Object.keys(described ?? {})).toEqual(["it", "es-ES", "es-419", "de", "fr"]);
    expect(described?.["es-419"]).toMatch(/^es: /);
    expect(series?.options?.[0]?.description_localizations).toMatchObject({ de: expect.stringMatching(/^de: /) });
    expect(series).not.toHaveProperty("name_localizations");
    expect(others.at(-1)?.name_localizations).toMatchObject({ de: "de: ?" });
  });

  it("of curators are shown on servers alone, to whom the managers there choose", () => {
    const { menu, languages } = talk;
    const commands = commandsFor({
      languages,
      menu(...where) {
        const [first, ...others] = menu(...where).entries;
        return { ...menu(...where), entries: [{ ...sure(first), user: "curators" }, ...others] };
      },
    });
    const [curators, everyone] = checkCommands(commands);
    expect(curators).toMatchObject({ default_member_permissions: "0", contexts: [0], integration_types: [0] });
    expect(everyone).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(everyone).not.toHaveProperty("default_member_permissions");
  });

  it("fit, however long a description is", () => {
    const long = "word ".repeat(100);
    const { menu, languages } = talk;
    const commands = commandsFor({
      languages,
      menu: (...where) => ({
        ...menu(...where),
        entries: menu(...where).entries.map((entry) => ({ ...entry, description: long })),
      }),
    });
    for (const { description } of checkCommands(commands)) expect(description?.length ?? 0).toBeLessThanOrEqual(100);
  });

  it("are told again only where something that people see or may do is different", async () => {
    const discord = await aDiscord();
    const rest = new REST({ api: discord.api }).setToken(discord.token);
    const told = (commands: RESTPutAPIApplicationCommandsJSONBody) => register(rest, discord.applicationId, commands);
    const all = spoken("en", "it");
    const [first, ...others] = all;
    if (first === undefined) throw new Error("There are no commands");
    const changes: readonly RESTPutAPIApplicationCommandsJSONBody[] = [
      all.map((command) => command),
      [...others],
      [{ ...first, default_member_permissions: "0" }, ...others],
      [{ ...first, contexts: [0] }, ...others],
      [...spoken("en", "it", "de")],
      [...spoken("en")],
    ];
    for (const commands of changes) {
      expect(await told(commands)).toBe(true);
      expect(await told(commands.toReversed())).toBe(false);
    }
  });
});
