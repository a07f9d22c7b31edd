import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { answer, inGroup, labels } from "./telegram-scene.ts";

const LONG = "/calendar series:dtm season:2024";
const ROUNDS = 150;

/** A group, and a calendar that no single message holds. */
async function withLongCalendar() {
  const folder = freshFolder();
  const rounds = Array.from({ length: ROUNDS }, (_, n) => ({
    key: `round-${n}`,
    name: `Round ${n} <of> many & more`,
    place: "Norisring, Nürnberg",
    starts: "2024-05-04",
    ends: "2024-05-05",
  }));
  const revisions = [{ published: "2023-10-01", source: "A test", rounds }];
  mkdirSync(join(folder, "calendars"));
  const calendar = { series: "dtm", season: 2024, taken: "2023-11-01", revisions };
  writeFileSync(join(folder, "calendars", "2024-dtm.json"), JSON.stringify(calendar));
  const scene = await inGroup({ folder });
  const isWhole = (texts: readonly string[]) => {
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4096);
    expect(texts.join("\n").match(/Round \d+ <of> many & more/g)).toHaveLength(ROUNDS);
  };
  /** Waits until the buttons of the last page are there, and tells all pages of a chat. */
  const pagesIn = async (chat: { readonly id: number }, after = 0) => {
    const pages = () => scene.telegram.messagesIn(chat).slice(after);
    await expect.poll(() => labels(pages().at(-1) ?? {})).toEqual(["Programme", "Calendar file"]);
    return pages();
  };
  return { ...scene, isWhole, pagesIn };
}

it("an answer that is too long for Telegram comes in several messages, none cut within a line", async () => {
  const { telegram, bob, isWhole, pagesIn } = await withLongCalendar();
  bob.says(LONG);
  const pages = await pagesIn(bob.chat);
  isWhole(pages.map(({ text }) => text));
  expect(pages.slice(0, -1).flatMap(labels)).toEqual([]);
  expect(telegram.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

it("a long answer to a button begins in its message and goes on below", async () => {
  const { bob, telegram, isWhole, pagesIn } = await withLongCalendar();
  const tapped = await answer(telegram, bob, "/next");
  await bob.taps(tapped, { data: "1:calendar:sdtm:y2024" });
  const pages = await pagesIn(bob.chat);
  isWhole(pages.map(({ text }) => text));
  expect(pages[0]?.message_id).toBe(tapped.message_id);
});

it("a long answer for one person's eyes is seen by nobody else, on no page", async () => {
  const { bob, chat, telegram, isWhole, pagesIn } = await withLongCalendar();
  bob.says(LONG, { chat, ephemeral: true });
  const asked = await pagesIn(chat);
  isWhole(asked.map(({ text }) => text));
  bob.says("/next", { chat });
  await telegram.next("sendMessage", ({ text }) => String(text).includes("Qatar"));
  const open = telegram.messagesIn(chat).at(-1);
  if (open === undefined) throw new Error("There is no open message.");
  await bob.taps(open, { data: "1:calendar:sdtm:y2024" });
  const tapped = await pagesIn(chat, asked.length + 1);
  isWhole(tapped.map(({ text }) => text));
  const last = tapped.at(-1);
  if (last === undefined) throw new Error("There is no last page.");
  await bob.taps(last, { data: "1:calendar:sdtm:y2024" });
  const seenBy = telegram.messagesIn(chat).map(({ ephemeralFor }) => ephemeralFor);
  expect(seenBy.filter((person) => person !== bob.user.id)).toEqual([undefined]);
});

it("a long answer in a group hangs on what was asked with its first message alone", async () => {
  const { bob, chat, pagesIn } = await withLongCalendar();
  const asked = bob.says(LONG, { chat });
  const replied = (await pagesIn(chat)).map(({ reply_to_message_id }) => reply_to_message_id);
  expect(replied[0]).toBe(asked.message_id);
  expect(replied.slice(1).filter((id) => id !== undefined)).toEqual([]);
});
