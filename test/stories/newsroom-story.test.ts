import { expect, it } from "vitest";
import { articleIdOf } from "../../src/catalogue/article-id.ts";
import { buttons, eventually, expectSound, said, words } from "../platforms/discord/paddock.ts";
import type { PressArticle } from "../servers/press/articles.ts";
import { CAREER, EDITED } from "../servers/press/career.ts";
import { sure } from "../support/sure.ts";
import { aNewsroomOnBoth, answered, type Newsroom, posted, tapped } from "./newsroom-scene.ts";
import { labels } from "./telegram-scene.ts";

/** An article comes out; resolves with what is pushed to the curators, on Telegram and on Discord. */
async function comesOut(room: Newsroom, article: PressArticle, day = article.published.slice(0, 10)) {
  const { press, topic, desk } = room;
  room.goTo(day);
  press.publish(article);
  const [[onDiscord], onTelegram] = await Promise.all([
    posted(room, desk.channel, () => undefined),
    answered(room, topic.chat, () => room.poll()),
  ]);
  return { onDiscord: sure(onDiscord), onTelegram, key: articleIdOf(`${press.url}/articles/${article.slug}`) };
}

it("ten articles over two years become the story that readers are told, as of any day", {
  timeout: 60_000,
}, async () => {
  const room = await aNewsroomOnBoth({ today: "2024-11-13" });
  const { cora, tito, rita, topic, desk, lounge } = room;
  expect((await answered(room, topic.chat, () => tito.says("/review here", topic))).text).toMatch(/^From now on/);
  expect(said(await cora.uses("review", { action: "here" }, desk))).toMatch(/^From now on/);

  // A rumour, published on Telegram.
  const rumour = await comesOut(room, CAREER.rumour);
  expect(rumour.onTelegram).toMatchObject({ message_thread_id: topic.thread });
  expect(rumour.onTelegram.text).toContain(
    "Valentino Rossi · FIA WEC 2026 · ◆ possible\nTeam WRT · rumour\n“Secondo voci",
  );
  expect(labels(rumour.onTelegram)).toEqual(["Publish", "Edit", "Reject"]);
  expect(buttons(rumour.onDiscord)).toEqual(["Publish", "Edit", "Reject"]);
  const published = await tapped(room, tito, rumour.onTelegram, "Publish");
  expect(published).toMatchObject({
    ephemeralFor: tito.user.id,
    text: expect.stringContaining("first report: ◆ possible"),
  });

  // A test, published by the command line beside the running bot.
  const test = await comesOut(room, CAREER.test);
  expect((await room.pitboard(["review", "--publish", test.key])).stdout).toMatch(
    /^published: .*Rossi tries the prototype/,
  );

  // A doubt, edited by buttons on Telegram, and published by two curators at once.
  const doubt = await comesOut(room, CAREER.doubt);
  const fields = await tapped(room, tito, doubt.onTelegram, "Edit");
  const edited = await tapped(room, tito, await tapped(room, tito, fields, "Grade"), "▽ unlikely");
  expect(edited.text).toMatch(/^Changed\.[\s\S]*▽ unlikely/);
  const both = await Promise.all([
    cora.taps(doubt.onDiscord, "Publish").then(said),
    tapped(room, tito, edited, "Publish").then(({ text }) => text),
  ]);
  expect(both.map((text) => text.split("\n")[0]).sort()).toEqual([
    "Published.",
    "That was decided before; nothing was done now.",
  ]);

  // Hearsay, rejected on Discord.
  const hearsay = await comesOut(room, CAREER.hearsay);
  expect(said(await cora.taps(hearsay.onDiscord, "Reject"))).toBe("Rejected. Nothing of it is published.");

  // A season that is over, published on Discord.
  const over = await comesOut(room, CAREER.seasonOver);
  expect(said(await cora.taps(over.onDiscord, "Publish"))).toMatch(/^Published\./);

  // An announcement, edited by the form on Discord; somebody else copies it the day after.
  const announced = await comesOut(room, CAREER.announced);
  const form = await cora.taps(announced.onDiscord, "Edit");
  const changed = await cora.fills(form, { Grade: "certain" });
  expect(said(changed)).toMatch(/^Changed\.[\s\S]*FIA WEC 2026 · \S+ certain/);
  expect(said(await cora.taps(sure(changed.message), "Publish"))).toContain("▽ unlikely → ");
  room.goTo("2025-12-05");
  room.copies({ ...CAREER.announced, slug: "as-others-tell-it", publisher: "The Echo" });
  expect(await room.poll()).toContainEqual(expect.objectContaining({ arrivals: { known: 1 } }));

  // A series ruled out, and taken back when it turns out false.
  const ruledOut = await comesOut(room, CAREER.ruledOut);
  const done = await tapped(room, tito, ruledOut.onTelegram, "Publish");
  room.goTo("2026-02-01");
  const reasons = await tapped(room, tito, await tapped(room, tito, done, "Show"), "Retract all of it…");
  expect((await tapped(room, tito, reasons, "It is false")).text).toContain("✕ ruled out no longer reported");

  // An article whose page says something else two days later: a correction.
  const first = await comesOut(room, CAREER.edited);
  expect(said(await cora.taps(first.onDiscord, "Publish"))).toContain("▲ likely");
  const later = await comesOut(room, EDITED, "2026-05-12");
  expect(words(later.onDiscord)).toMatch(/✕ ruled out[\s\S]*It takes the place of: .*▲ likely/);
  expect(said(await cora.taps(later.onDiscord, "Publish"))).toContain("▲ likely → ✕ ruled out");

  // An article about somebody else; nobody is told.
  room.goTo("2026-06-21");
  room.press.publish(CAREER.somebodyElse);
  expect(await room.poll()).toContainEqual(expect.objectContaining({ arrivals: { nothing: 1 } }));

  // The last article, corrected by the command line.
  const leaving = await comesOut(room, CAREER.leaving);
  expect(said(await cora.taps(leaving.onDiscord, "Publish"))).toContain("**FIA WEC 2027**: first report: ✕ ruled out");
  const corrected = await room.pitboard([
    ...["review", "--correct", `${leaving.key}-1`],
    ...["--certainty", "unlikely", "--why", "our-misreading"],
  ]);
  expect(corrected.stdout).toMatch(/changed: .* FIA WEC 2027: ruled out → unlikely\n$/);

  // What a reader is told, and what was known on the days in between.
  room.goTo("2026-11-22");
  const onTelegram = await answered(room, rita.chat, () => rita.says("/history wec 2026"));
  expect(onTelegram.text.split("\n").slice(0, 4)).toEqual([
    "FIA WEC 2026",
    "• 14 November 2024: first report: ◆ possible, Team WRT (Gazzettino dei Motori)",
    "• 11 March 2025: ◆ possible → ▽ unlikely, Team WRT (Boxengasse heute)",
    "• 4 December 2025: ▽ unlikely → ● certain, not yet official, Team WRT (Paddock Courier)",
  ]);
  const onDiscord = said(await room.rob.uses("history", { series: "spa-24h", season: "2027" }, lounge));
  expect(onDiscord).toMatch(/10 May 2026: .*ruled out/);
  expect(onDiscord).not.toContain("likely");
  const told = await asOf(room, [
    ["/history wec 2026", "2024-11-13", [/No report for 2026/]],
    ["/history wec 2026", "2025-03-10", [/first report: ◆ possible, Team WRT/]],
    ["/history wec 2026", "2025-12-03", [/◆ possible → ▽ unlikely/]],
    ["/history wec 2026", "2025-12-04", [/▽ unlikely → ● certain/]],
    ["/history gtwc endurance 2026", "2026-01-20", [/No report for 2026/]],
    ["/history wec 2027", "2026-11-17", [/No report for 2027/]],
    ["/history wec 2027", "2026-11-18", [/first report: ▽ unlikely/]],
    ["/history wec 2025", "2025-11-10", [/raced the whole season of FIA WEC in 2025/]],
  ]);
  expect(told).toEqual(told.map(() => "as expected"));
  expect((await room.pitboard(["review"])).stdout).toBe("Nothing waits.\n");
  await eventually(async () => (await room.house.store.notices()).length).toBe(0);
  expectSound({ discord: room.discord, bot: { ...room, stop: async () => undefined } });
});

/** What the command line says to commands as of a day: "as expected", or the words where they are otherwise. */
async function asOf(
  room: Newsroom,
  asked: readonly (readonly [text: string, asOf: string, expected: readonly RegExp[]])[],
) {
  const lines = asked.map(([text, day], id) => JSON.stringify({ id, text, asOf: day, today: "2026-11-22" }));
  const { stdout } = await room.pitboard(["ask", "--jsonl"], `${lines.join("\n")}\n`);
  const told = stdout.trim().split("\n");
  return asked.map(([text, day, expected], n) => {
    const answer = String(JSON.parse(told[n] ?? "{}").text);
    return expected.every((words) => words.test(answer)) ? "as expected" : `${text} as of ${day}: ${answer}`;
  });
}
