import { describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import type { House } from "../../src/house.ts";
import { answer, botOnTelegram, inGroup, labels } from "./telegram-scene.ts";

async function topicsOf({ store }: House, { id }: { readonly id: number }): Promise<readonly string[]> {
  const kept = await store.alertsIn(chatKey({ platform: "telegram", id: String(id) }));
  return (kept?.topics ?? []).map(({ series, measure }) => `${series} ${measure}`);
}

describe("alerts on Telegram", () => {
  it("are set up in a group by an administrator, and privately by everybody else", async () => {
    const { telegram, bot, ada, bob, chat } = await inGroup();
    const on = await answer(telegram, ada, "/alerts on wec measure:decided", { chat });
    expect(on.text).toMatch(/^From now on I tell here what changes:/);
    expect(await topicsOf(bot.house, chat)).toEqual(["fia-wec decided"]);

    const refused = await answer(telegram, bob, "/alerts on le mans measure:clear", { chat });
    expect(labels(refused)).toEqual(["Tell me privately"]);
    const [button] = refused.reply_markup?.inline_keyboard.flat() ?? [];
    const url = button !== undefined && "url" in button ? button.url : "";
    expect(url).toMatch(/^https:\/\/t\.me\/\w+\?start=alerts_valentino-rossi_le-mans-24h_clear$/);
    expect(await topicsOf(bot.house, chat)).toEqual(["fia-wec decided"]);

    const own = await answer(telegram, bob, `/start ${url.split("=")[1]}`);
    expect(own.text).toMatch(/^From now on I tell you privately what changes:/);
    expect(await topicsOf(bot.house, bob.chat)).toEqual(["le-mans-24h clear"]);
  });

  it("are wished for in words, narrowed and taken back by buttons", async () => {
    const { telegram, bot } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    const offer = await answer(telegram, ada, "tell me when anything changes about Rossi and the WEC");
    await ada.taps(offer, "Yes, tell me");
    expect(await topicsOf(bot.house, ada.chat)).toEqual(["fia-wec every"]);
    await ada.taps(telegram.messageNow(offer) ?? offer, "Clear changes only");
    expect(await topicsOf(bot.house, ada.chat)).toEqual(["fia-wec clear"]);
    const stop = await answer(telegram, ada, "stop telling me");
    await ada.taps(stop, "Yes, stop");
    expect(await topicsOf(bot.house, ada.chat)).toEqual([]);
  });
});
