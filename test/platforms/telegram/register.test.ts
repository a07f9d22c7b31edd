import { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import { beforeAll, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { register, registerFor, unregisterFor } from "../../../src/platforms/telegram/register.ts";
import { createTalk } from "../../../src/talk/create-talk.ts";
import type { Talk } from "../../../src/talk/talk.ts";
import { aTelegram } from "../../stories/telegram-scene.ts";
import { ROSSI } from "../../support/facts.ts";
import { freshFolder } from "../../support/folders.ts";
import { openToWrite } from "../../support/stores.ts";
import { DATA } from "../../support/talking.ts";

/** The bot's commands, were the calendar for curators alone. */
let spoken: Pick<Talk, "languages" | "menu">;

beforeAll(async () => {
  const [catalogue, store] = [await loadCatalogue([DATA]), await openToWrite(freshFolder())];
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const { languages, menu } = await createTalk({ catalogue, store, defaults, dataFolder: DATA });
  spoken = {
    languages,
    menu(...where) {
      const own = menu(...where);
      const entries = own.entries.map((entry) =>
        entry.name === "calendar" ? { ...entry, user: "curators" as const } : entry,
      );
      return { ...own, entries };
    },
  };
});

it("a curator's commands are shown in his private chat alone, in every language, until he is none any more", async () => {
  const telegram = await aTelegram();
  const api = new Api(telegram.token, { apiRoot: telegram.root });
  const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
  const shown = async (scope: BotCommandScope, language?: "de") => {
    const commands = await api.getMyCommands({ scope, ...(language && { language_code: language }) });
    return commands.map(({ command, description }) => (command === "calendar" ? description : "")).join("");
  };
  await register(api, spoken);
  await registerFor(ada.user.id, api, spoken);
  for (const type of ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"] as const) {
    expect(await shown({ type })).toBe("");
  }
  const [his, others] = [
    { type: "chat", chat_id: ada.user.id } as const,
    { type: "chat", chat_id: bob.user.id } as const,
  ];
  expect([await shown(his), await shown(others)]).toEqual([expect.stringMatching(/\w/), ""]);
  expect(await shown(his, "de")).not.toBe(await shown(his));
  await unregisterFor(ada.user.id, api, spoken);
  expect([await api.getMyCommands({ scope: his }), await shown(his, "de")]).toEqual([[], ""]);
});
