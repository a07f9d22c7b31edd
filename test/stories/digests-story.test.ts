import { afterEach, expect, it } from "vitest";
import { eventually, words } from "../platforms/discord/paddock.ts";
import { sure } from "../support/sure.ts";
import { digestsOnBoth } from "./digests-scene.ts";

let scene: Awaited<ReturnType<typeof digestsOnBoth>>;

afterEach(() => scene.close());

const NIGHTLY = { cron: "30 2 * * *", whenNothing: "line" } as const;

it.each([
  ["spring", "Europe/Rome", "2027-03-27T12:00:00Z", ["2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z"]],
  ["autumn", "Europe/Rome", "2026-10-24T12:00:00Z", ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]],
  ["spring", "America/New_York", "2027-03-13T18:00:00Z", ["2027-03-14T07:00:00Z", "2027-03-15T06:30:00Z"]],
  ["autumn", "America/New_York", "2026-10-31T18:00:00Z", ["2026-11-01T07:30:00Z", "2026-11-02T07:30:00Z"]],
  ["spring", "Australia/Lord_Howe", "2026-10-03T02:00:00Z", ["2026-10-03T15:30:00Z", "2026-10-04T15:30:00Z"]],
  ["autumn", "Australia/Lord_Howe", "2027-04-03T02:00:00Z", ["2027-04-03T15:30:00Z", "2027-04-04T16:00:00Z"]],
])("a digest at half past two comes once in %s where the clocks of %s change", async (_, zone, start, dues) => {
  scene = await digestsOnBoth(start);
  const ada = scene.telegram.person({ firstName: "Ada" });
  await scene.add({ ...NIGHTLY, ...scene.inTelegram(ada.chat), zone });
  for (const due of dues) {
    const before = scene.telegram.messagesIn(ada.chat).length;
    scene.jump(new Date(Date.parse(due) - 60_000).toISOString());
    await scene.settled();
    expect(scene.telegram.messagesIn(ada.chat)).toHaveLength(before);
    await scene.goTo(new Date(Date.parse(due) + 3 * 3_600_000).toISOString());
    expect(scene.telegram.messagesIn(ada.chat)).toHaveLength(before + 1);
  }
});

it("a week in three zones: each digest in its channel, thread, forum or topic, in its language and manner", async () => {
  scene = await digestsOnBoth("2023-11-12T12:00:00Z");
  const { discord, telegram } = scene;
  const guild = discord.guild({ name: "Paddock" });
  const crew = discord.role(guild, { name: "Crew", mentionable: true });
  const news = discord.channel(guild, { name: "news", type: "announcement" });
  const forum = discord.channel(guild, { name: "ideas", type: "forum" });
  const thread = discord.thread(discord.channel(guild, { name: "general" }), { name: "Rossi" });
  const ada = telegram.person({ firstName: "Ada" });
  const group = telegram.group({ title: "Curva", isForum: true, administrators: [ada], botStatus: "administrator" });
  const topic = telegram.topic(group, "Riepilogo");
  const manner = { role: crew, crossposted: true };
  const sydney = { zone: "Australia/Sydney", cron: "0 8 * * *" };
  await scene.add({ id: "aaaaaa", ...scene.inDiscord(guild, news), cron: "0 18 * * 1", language: "en", manner });
  await scene.add({ id: "bbbbbb", ...scene.inDiscord(guild, forum), zone: "America/New_York", language: "de" });
  await scene.add({ id: "cccccc", ...scene.inDiscord(guild, thread), cron: "0 9 1,15 * *", whenNothing: "nothing" });
  const pinned = { silent: true, pinned: true };
  await scene.add({ id: "dddddd", ...scene.inTelegram(group, topic), ...sydney, language: "it", manner: pinned });
  for (let day = 13; day <= 20; day += 1) {
    for (const hour of [0, 6, 9, 15, 18, 22]) {
      scene.jump(`2023-11-${day}T${String(hour).padStart(2, "0")}:00:30Z`);
      await scene.settled();
    }
  }
  const inNews = discord.messagesIn(news);
  const inTopic = telegram.messagesIn(group);
  const post = discord.requests.filter(({ path }) => path === `/channels/${forum}/threads`);
  expect(inNews).toHaveLength(2);
  expect(inNews.flatMap(({ pings }) => pings)).toEqual([`&${crew}`]); // Not for a line that nothing is new.
  expect(words(inNews[0])).toContain("This is the first digest");
  expect(words(inNews[1])).toContain("Nothing new since");
  await eventually(() => discord.requests.filter(({ path }) => path.endsWith("crosspost")).length).toBe(1);
  expect(post).toHaveLength(2);
  expect(post[0]?.body).toMatchObject({ name: expect.stringContaining("Valentino Rossi") });
  expect(discord.messagesIn(thread)).toHaveLength(1);
  expect(inTopic).toHaveLength(9);
  expect(inTopic.every(({ message_thread_id }) => message_thread_id === topic)).toBe(true);
  const sent = telegram.requests.filter(({ method }) => method === "sendMessage");
  expect(sent.every(({ params }) => params["disable_notification"] === true)).toBe(true);
  await eventually(() => telegram.pinnedIn(group)).toEqual([sure(inTopic[0]).message_id]);
});

it("what was missed while the bot was off is told once; what is older than a day waits for its next time", async () => {
  scene = await digestsOnBoth("2023-11-12T12:00:00Z");
  const ada = scene.telegram.person({ firstName: "Ada" });
  const bob = scene.telegram.person({ firstName: "Bob" });
  await scene.add({ id: "aaaaaa", ...scene.inTelegram(ada.chat), cron: "0 9 * * 1" });
  await scene.add({ id: "bbbbbb", ...scene.inTelegram(bob.chat), cron: "0 9 * * 2" });
  await scene.close();
  scene.jump("2023-11-14T20:00:00Z");
  await scene.open();
  await scene.settled();
  await scene.settled();
  const told = () => [ada, bob].map(({ chat }) => scene.telegram.messagesIn(chat).length);
  expect(told()).toEqual([0, 1]);
  await scene.close();
  await scene.open();
  await scene.settled();
  expect(told()).toEqual([0, 1]);
  scene.jump("2023-11-20T08:00:30Z");
  await scene.settled();
  expect(told()).toEqual([1, 1]);
});

it("where the bot may not post any more a digest is paused with the reason, and goes on when it may", async () => {
  scene = await digestsOnBoth("2023-11-12T12:00:00Z");
  const { discord } = scene;
  const guild = discord.guild({ name: "Paddock" });
  const channel = discord.channel(guild, { name: "news" });
  const anna = discord.person({ name: "Anna", locale: "en-GB" });
  await scene.add({ id: "aaaaaa", ...scene.inDiscord(guild, channel), cron: "0 9 * * *" });
  const sendMessages = 1n << 11n;
  discord.permits(channel, [{ id: guild, kind: "role", allow: 0n, deny: sendMessages }]);
  scene.jump("2023-11-13T08:00:30Z");
  await scene.settled();
  const paused = async () => (await scene.house().store.digest("aaaaaa"))?.paused;
  expect(await paused()).toMatchObject({ why: "no-right", right: "Send Messages" });
  const managing = { guild, channel, permissions: 1n << 5n };
  const shown = await anna.uses("digest", { action: "show" }, managing);
  expect(words(sure(shown.message))).toContain("Paused since 13 November 2023. I lack the right “Send Messages”");
  discord.permits(channel, []);
  scene.jump("2023-11-14T09:00:30Z");
  await scene.sweep();
  await expect.poll(paused).toBeUndefined();
  await scene.settled();
  const seenByAll = discord.messagesIn(channel).filter(({ ephemeralFor }) => ephemeralFor === undefined);
  expect(seenByAll.map(words)).toEqual([expect.stringContaining("digest of 14 November 2023")]);
});
