import { afterEach, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { eventually, words } from "../platforms/discord/paddock.ts";
import { theSeason, theSeries } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { publishedOnDay } from "../support/talking.ts";
import { digestsOnBoth } from "./digests-scene.ts";
import { answer } from "./telegram-scene.ts";

let scene: Awaited<ReturnType<typeof digestsOnBoth>>;

afterEach(() => scene.close());

/** Publishes that the team announced him for every round of the WEC of 2024. */
async function announce(on: string): Promise<void> {
  const claim = publishedOnDay(
    on,
    {
      series: theSeries("fia-wec"),
      season: theSeason(2024),
      certainty: "confirmed",
      basis: { kind: "announcement", by: "team" },
      team: "Team WRT",
      scope: "full-season",
      crew: ["Maxime Martin"],
    },
    "fia",
  );
  await scene.house().store.keep({ article: claim.article, claims: [claim], notes: [], corrections: [] });
}

it("what is new since the last is told, and takes the place of what was pinned", async () => {
  scene = await digestsOnBoth("2023-11-12T12:00:00Z");
  const ada = scene.telegram.person({ firstName: "Ada" });
  const group = scene.telegram.group({ title: "Curva", administrators: [ada], botStatus: "administrator" });
  await scene.add({ ...scene.inTelegram(group), language: "it", manner: { pinned: true } });
  scene.jump("2023-11-13T08:00:30Z");
  await scene.settled();
  await announce("2023-11-15");
  scene.jump("2023-11-20T08:00:30Z");
  await scene.settled();
  const [, second] = scene.telegram.messagesIn(group);
  expect(sure(second).text).toContain("FIA WEC 2024: ▲ probabile → ✔ confermato (ufficiale)");
  await eventually(() => scene.telegram.pinnedIn(group)).toEqual([sure(second).message_id]);
});

it("a round that he is confirmed for is told two days before, with the crew, once, also after a restart", async () => {
  scene = await digestsOnBoth("2024-02-27T12:00:00Z");
  await announce("2024-02-20");
  const ada = scene.telegram.person({ firstName: "Ada" });
  await scene.add({ ...scene.inTelegram(ada.chat), cron: "0 9 * * 1", reminders: true });
  const heard = () => scene.telegram.messagesIn(ada.chat).map(({ text }) => text);
  for (const day of ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"]) {
    scene.jump(`${day}T08:00:30Z`);
    await scene.settled();
    await scene.close();
    await scene.open();
    await scene.settled();
    if (day > "2024-02-28") await eventually(() => heard().length).toBe(1);
    else expect(heard()).toEqual([]);
  }
  expect(heard()[0]).toMatch(/races soon\n[\s\S]*Qatar 1812 km/);
  expect(heard()[0]).toContain("Maxime Martin");
});

it("who does not manage a chat sets nothing up there, and a right that the bot lacks is named before", async () => {
  scene = await digestsOnBoth("2023-11-12T12:00:00Z");
  const { discord, telegram } = scene;
  const [ada, bob] = [telegram.person({ firstName: "Ada" }), telegram.person({ firstName: "Bob" })];
  const group = telegram.group({ title: "Curva", administrators: [ada], members: [bob] });
  const refused = await answer(telegram, bob, "/digest add monday 18:00", { chat: group });
  expect(refused.text).toBe("Only those who manage this chat can do that.");
  const guild = discord.guild({ name: "Paddock" });
  const channel = discord.channel(guild, { name: "general" });
  const news = discord.channel(guild, { name: "news" });
  discord.permits(news, [{ id: guild, kind: "role", allow: 0n, deny: 1n << 11n }]);
  const anna = discord.person({ name: "Anna", locale: "en-GB" });
  const asked = { action: "add", when: "monday 18:00", channel: news };
  await expect(anna.uses("digest", asked, { guild, channel })).rejects.toThrow("permissions");
  const shown = await anna.uses("digest", asked, { guild, channel, permissions: 1n << 5n });
  expect(words(sure(shown.message))).toContain("I lack the right “Send Messages” there.");
  expect(await scene.house().store.digestsOf(placeKey("discord", guild))).toEqual([]);
  expect(await scene.house().store.digestsOf(placeKey("telegram", String(group.id)))).toEqual([]);
});
