import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { theDay } from "../support/facts.ts";
import { botOn, startBot } from "./bot.ts";
import { answer, aTelegram, told } from "./telegram-scene.ts";

interface Published {
  readonly commands: readonly { readonly command: string; readonly is_ephemeral?: boolean }[];
  readonly scope: { readonly type: string };
  readonly language_code?: string;
}

/** Starts the bot and waits until its menus are as they should be. */
async function menusOf(telegram: Telegram): Promise<readonly Published[]> {
  const before = telegram.requests.length;
  const bot = await startBot({ telegram });
  const ada = telegram.person({ firstName: "Ada" });
  await telegram.next("getMyShortDescription", ({ language_code }) => language_code === "fr");
  await answer(telegram, ada, "/about");
  await bot.stop();
  const requests = telegram.requests.slice(before).filter(({ method }) => method === "setMyCommands");
  expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
  return requests.map(({ params }) => params as unknown as Published);
}

it("Telegram's menus are set for each scope and language, and not again at the next start", async () => {
  const telegram = await aTelegram();
  const menus = await menusOf(telegram);
  const scopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];
  const expected = [undefined, "en", "it", "es", "de", "fr"].flatMap((language) =>
    scopes.map((scope) => `${scope} ${language}`),
  );
  expect(menus.map(({ scope, language_code }) => `${scope.type} ${language_code}`)).toEqual(expected);
  const changing = telegram.requests.filter(({ method }) => method.startsWith("set")).length;
  expect(await menusOf(telegram)).toEqual([]);
  expect(telegram.requests.filter(({ method }) => method.startsWith("set"))).toHaveLength(changing);
});

it("Telegram's menus show members no command that is not for them, and nobody one that buttons do", async () => {
  const menus = await menusOf(await aTelegram());
  const names = (scope: string) =>
    menus.find((menu) => menu.scope.type === scope)?.commands.map(({ command }) => command) ?? [];
  expect(names("all_group_chats")).toContain("ask");
  expect(names("all_group_chats")).not.toContain("settings");
  expect(names("all_chat_administrators")).toContain("settings");
  expect(names("all_private_chats")).toContain("settings");
  expect(names("all_private_chats")).not.toContain("ask");
  for (const { commands } of menus) {
    for (const hidden of ["start", "why", "history", "sources", "programme"]) {
      expect(commands.map(({ command }) => command)).not.toContain(hidden);
    }
  }
});

it("Telegram shows what is meant for one person in a group to that person alone", async () => {
  const menus = await menusOf(await aTelegram());
  const hidden = (scope: string) =>
    menus
      .find((menu) => menu.scope.type === scope)
      ?.commands.filter(({ is_ephemeral }) => is_ephemeral)
      .map(({ command }) => command);
  expect(hidden("all_chat_administrators")).toEqual([
    "suggest",
    "settings",
    "alerts",
    "digest",
    "forget",
    "help",
    "about",
    "privacy",
  ]);
  expect(hidden("all_group_chats")).toEqual(["suggest", "alerts", "forget", "help", "about", "privacy"]);
  expect(hidden("all_private_chats")).toEqual([]);
});

it("Telegram's menus of curators go with who is one, and come where one writes for the first time", async () => {
  const telegram = await aTelegram();
  const [ada, bob, cem] = [
    telegram.person({ firstName: "Ada" }),
    telegram.person({ firstName: "Bob", hasStarted: false }),
    telegram.person({ firstName: "Cem" }),
  ];
  const curators = `discord:123,telegram:${ada.user.id},telegram:${bob.user.id},telegram:4711`;
  const bot = await botOn({ telegram, env: { PITBOARD_CURATORS: curators } });
  const of = (person: { readonly user: { readonly id: number } }, last: string | undefined) => (params: object) =>
    isDeepStrictEqual(Reflect.get(params, "scope"), { type: "chat", chat_id: person.user.id }) &&
    Reflect.get(params, "language_code") === last;
  expect((await telegram.next("setMyCommands", of(ada, "fr"), 10_000)).status).toBe(200);
  expect((await telegram.next("getMyCommands", of(bob, undefined), 10_000)).status).toBe(400);
  bob.says("/start");
  expect((await telegram.next("setMyCommands", of(bob, "fr"), 10_000)).status).toBe(200);

  const [platform] = bot.house.platforms();
  const [person, by, since] = [placeKey("telegram", String(cem.user.id)), "terminal", theDay("2023-11-10")];
  await bot.house.store.change({ curators: [{ person, by, since }] });
  await platform?.showMenus();
  expect((await telegram.next("setMyCommands", of(cem, "fr"))).status).toBe(200);
  await bot.house.store.change({ curatorsGone: [person] });
  await platform?.showMenus();
  expect((await telegram.next("deleteMyCommands", of(cem, "fr"))).status).toBe(200);
  expect(told(bot, /"level":[45]0/)).toEqual([]);
});
