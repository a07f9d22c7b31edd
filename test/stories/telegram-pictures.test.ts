import { describe, expect, it } from "vitest";
import { WORD_JOINER } from "../../src/platforms/telegram/html.ts";
import type { Claim } from "../../src/racing/claim.ts";
import type { Person } from "../servers/telegram/person.ts";
import type { Saying } from "../servers/telegram/say.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { theSeries } from "../support/facts.ts";
import { reported, TWO_MORE } from "../support/reports.ts";
import { sure } from "../support/sure.ts";
import { answer, botOnTelegram, inGroup, labels, told } from "./telegram-scene.ts";

const SERIES = "/series 2024";

/** The photo, or the document, that the bot sends next. */
async function sent(telegram: Telegram, person: Person, words: string, saying: Saying = {}) {
  person.says(words, saying);
  const { params } = await telegram.next("sendPhoto", () => true, 10_000);
  return { params, message: telegram.messagesIn(saying.chat ?? person.chat).at(-1) };
}

async function inPrivate() {
  const { telegram, bot } = await botOnTelegram();
  return { telegram, bot, ada: telegram.person({ firstName: "Ada" }) };
}

function refused(telegram: Telegram) {
  return telegram.requests.filter(({ status }) => status >= 400);
}

describe("a picture on Telegram", { timeout: 20_000 }, () => {
  it("has the words beside it where they fit, and the buttons below", async () => {
    const { telegram, ada } = await inPrivate();
    const { message } = await sent(telegram, ada, SERIES);
    expect(message?.text).toMatch(/^Valentino Rossi · programme 2024/);
    expect(message?.message.photo?.at(-1)).toMatchObject({ width: 1280 });
    expect(labels(message ?? {})).toContain("History");
    expect(telegram.messagesIn(ada.chat)).toHaveLength(1);
  });

  it("is sent once, and afterwards by what Telegram knows it by", async () => {
    const { telegram, ada } = await inPrivate();
    const first = await sent(telegram, ada, SERIES);
    const again = await sent(telegram, telegram.person({ firstName: "Bea" }), SERIES);
    expect(again.params["photo"]).toBe(first.message?.message.photo?.at(-1)?.file_id);
  });

  it("stands above words that are too long for a caption, and these are whole", async () => {
    const { telegram, bot, ada } = await inPrivate();
    const many = ["likely", "possible", "certain", "uncertain", "likely", "possible", "unlikely", "likely"] as const;
    const cups = ["gtwc-europe-endurance", "gtwc-europe-sprint", "le-mans-24h"].map(theSeries);
    await reported(
      bot.house,
      ...many.map((certainty): Partial<Claim> => ({ certainty })),
      ...cups.flatMap((series) => many.map((certainty): Partial<Claim> => ({ series, certainty }))),
    );
    const asked = ada.says("/history 2024");
    await telegram.next("sendMessage", () => true, 10_000);
    const [photo, words, ...others] = telegram.messagesIn(ada.chat);
    expect([photo?.message.photo?.length, photo?.text, others]).toEqual([1, "", []]);
    expect(words?.text.replaceAll(WORD_JOINER, "")).toContain("first report");
    expect(words?.text.length).toBeGreaterThan(1024);
    expect(asked.message_id).toBeLessThan(photo?.message_id ?? 0);
  });

  it("is left out where members may not send photos, in a group, and answers what was asked", async () => {
    const { telegram, ada, chat, bot } = await inGroup({
      permissions: { can_send_messages: true, can_send_photos: false, can_send_documents: false },
    });
    const words = await answer(telegram, ada, SERIES, { chat });
    expect(words.text).toMatch(/^Valentino Rossi · programme 2024/);
    expect([words.message.photo, words.reply_to_message_id]).toEqual([undefined, expect.any(Number)]);
    expect(told(bot, /"level":(40|50)/)).toEqual([]);
  });

  it("is left out where somebody switched pictures off, and where too little was reported", async () => {
    const { telegram, ada } = await inPrivate();
    expect((await answer(telegram, ada, "/history wec")).message.photo).toBeUndefined();
    expect((await answer(telegram, ada, "/settings pictures:off")).text).toContain("Pictures: off");
    expect((await answer(telegram, ada, SERIES)).message.photo).toBeUndefined();
  });

  it("follows below a button, and what is tapped below it follows too", async () => {
    const { telegram, bot, ada } = await inPrivate();
    await reported(bot.house, ...TWO_MORE);
    const status = await answer(telegram, ada, "/status wec 2024");
    await ada.taps(status, "History");
    const history = telegram.messagesIn(ada.chat).at(-1);
    expect(history?.message.photo).toHaveLength(1);
    expect(telegram.messageNow(status)?.text).toBe(status.message.text);
    await ada.taps(history ?? status, "Why");
    expect(telegram.messagesIn(ada.chat)).toHaveLength(3);
    expect(refused(telegram)).toEqual([]);
  });
});

describe("a calendar file on Telegram", { timeout: 20_000 }, () => {
  it("is sent with a line beside it", async () => {
    const { telegram, ada } = await inPrivate();
    const calendar = await answer(telegram, ada, "/calendar wec 2024");
    await ada.taps(calendar, "Calendar file");
    expect(telegram.messageNow(calendar)?.text).toMatch(/^No round is confirmed or certain yet/);
    await ada.taps(calendar, "All rounds, sure or not");
    const file = telegram.messagesIn(ada.chat).at(-1);
    expect(file?.message.document).toMatchObject({ file_name: "valentino-rossi-fia-wec-2024.ics" });
    expect(file?.text).toMatch(/^\d+ rounds, as a file for your calendar/);
    const [request] = telegram.requests.filter(({ method }) => method === "sendDocument");
    const { bytes } = sure(request).params["document"] as { readonly bytes: Buffer };
    expect(String(bytes)).toMatch(/^BEGIN:VCALENDAR\r\n.*likely: Qatar 1812 km.*END:VCALENDAR\r\n$/s);
    expect(refused(telegram)).toEqual([]);
  });

  it("is shown to who tapped alone in a group, and not at all where none may be sent", async () => {
    const { telegram, bob, chat } = await inGroup();
    const calendar = await answer(telegram, bob, "/calendar wec 2024", { chat });
    await bob.taps(calendar, { data: "1:calendar:sfia-wec:y2024:Fevery" });
    expect(telegram.messagesIn(chat).at(-1)).toMatchObject({
      ephemeralFor: bob.user.id,
      message: { document: { file_name: "valentino-rossi-fia-wec-2024.ics" } },
    });
    const closed = await inGroup({ permissions: { can_send_messages: true, can_send_documents: false } });
    const there = await answer(closed.telegram, closed.bob, "/calendar wec 2024", { chat: closed.chat });
    await closed.bob.taps(there, { data: "1:calendar:sfia-wec:y2024:Fevery" });
    expect(closed.telegram.messagesIn(closed.chat).at(-1)?.text).toBe("I may not send files here. Ask me in private.");
  });
});
