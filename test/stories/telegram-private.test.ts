import { describe, expect, it } from "vitest";
import { answer, botOnTelegram, labels, said } from "./telegram-scene.ts";

describe("in a private chat on Telegram", () => {
  it.each([
    ["/series", /^Valentino Rossi · programme 2024\n/],
    ["/programme season:2024", /^Valentino Rossi · programme 2024\n/],
    ["/status wec 2024", /^FIA WEC 2024 · ▲ likely ↗ rising\n/],
    ["/why wec 2024", /^FIA WEC 2024 · ▲ likely[\s\S]*says so \(Speedweek\)/],
    ["/history wec 2024", /^FIA WEC 2024\n• 6 November 2023: first report/],
    ["/sources wec 2024", /^Speedweek · 6 November 2023/],
    ["/next", /^• Sat, 2 Mar 2024 · Qatar 1812 km/],
    ["/calendar wec 2024", /^FIA WEC 2024\n• Sat, 2 Mar 2024 · Qatar 1812 km/],
    ["/ask Will Rossi race the WEC next year?", /^FIA WEC 2024 · ▲ likely ↗ rising\n/],
    ["/settings", /^Settings of this chat\n[\s\S]*Europe\/Rome, where it is 13:00 now/],
    ["/forget", /^Nothing was kept of this chat\.$/],
    ["/help", /^What you can ask me\n/],
    ["/about", /^I am Pitboard/],
    ["/privacy", /^Kept are the settings/],
    ["/foo", /^I do not know the command \/foo\./],
    ["/STATUS@pitboardbot wec 2024", /^FIA WEC 2024 · ▲ likely ↗ rising\n/],
    ["Will Rossi race the WEC next year?", /^FIA WEC 2024 · ▲ likely ↗ rising\n/],
    ["What is the best pizza?", /^I only know which series/],
    ["👋", /^I only know which series/],
  ])("%s is answered", async (words, expected) => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada", languageCode: "en" });
    expect((await answer(telegram, ada, words)).text).toMatch(expected);
  });

  it("an answer is a message of its own, with no preview of its links and its buttons below", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    const answered = await answer(telegram, ada, "/status wec 2024");
    expect(answered).not.toHaveProperty("reply_to_message_id");
    expect(answered.message.link_preview_options).toEqual({ is_disabled: true });
    expect(answered.entities.map(({ type }) => type)).toContain("blockquote");
    expect(labels(answered)).toEqual(["Why", "History", "Sources", "Wrong?"]);
  });

  it("sources link to the article", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    const { entities } = await answer(telegram, ada, "/sources wec 2024");
    expect(entities).toContainEqual(
      expect.objectContaining({ type: "text_link", url: expect.stringContaining("speedweek.com") }),
    );
  });

  it("what was just spoken of can be asked further", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    await answer(telegram, ada, "Will Rossi race the WEC next year?");
    expect((await answer(telegram, ada, "why?")).text).toMatch(/^FIA WEC 2024 · ▲ likely[\s\S]*says so \(Speedweek\)/);
  });

  it("the caption of a picture is a question too", async () => {
    const { telegram } = await botOnTelegram();
    const { chat, user: from } = telegram.person({ firstName: "Ada" });
    const photo = [{ file_id: "a", file_unique_id: "b", width: 1, height: 1 }];
    telegram.update({ message: { message_id: 7, date: 0, chat, from, photo, caption: "Rossi in the WEC 2024?" } });
    expect((await said(telegram, chat)).text).toMatch(/^FIA WEC 2024 · ▲ likely/);
  });

  it("a picture without a word, a sticker or a service message is passed over", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    const { chat, user: from } = ada;
    const photo = [{ file_id: "a", file_unique_id: "b", width: 1, height: 1 }];
    telegram.update({ message: { message_id: 7, date: 0, chat, from, photo } });
    telegram.update({
      message: { message_id: 8, date: 0, chat, from, pinned_message: { message_id: 1, date: 0, chat } },
    });
    expect((await answer(telegram, ada, "/about")).text).toMatch(/^I am Pitboard/);
    expect(telegram.messagesIn(chat)).toHaveLength(1);
  });

  it.each(["<b>Bold</b>&<script>", '"><a_href="https://evil.example">x</a>', "&lt;b&gt;", "_*[`~>#+-=|{}.!\\"])(
    "%s is said back letter by letter",
    async (name) => {
      const { telegram } = await botOnTelegram();
      const ada = telegram.person({ firstName: "Ada <b>" });
      const { text, entities } = await answer(telegram, ada, `/settings zone:${name}`);
      expect(text).toContain(`“${name}”`);
      expect(entities.filter(({ type }) => type === "text_link" || type === "bold")).toEqual([]);
    },
  );

  it("a text as long as Telegram lets anybody write is answered", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    expect((await answer(telegram, ada, `/status series:${"<&".repeat(2000)}`)).text).not.toBe("");
    expect((await answer(telegram, ada, "wec ".repeat(1024))).text).not.toBe("");
  });

  it("a setting holds from then on", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    expect((await answer(telegram, ada, "/settings zone:Asia/Tokyo")).text).toContain(
      "Asia/Tokyo, where it is 21:00 now",
    );
    expect((await answer(telegram, ada, "/settings")).text).toContain("Asia/Tokyo, where it is 21:00 now");
    expect((await answer(telegram, ada, "/settings zone:Mars/Olympus")).text).toContain("“Mars/Olympus”");
    expect((await answer(telegram, ada, "/settings moderators:on")).text).toMatch(/alone with me/);
    expect((await answer(telegram, ada, "/settings listen:on")).text).toMatch(/nothing to listen in to/);
  });

  it("a person who floods is told so once, and nobody else is held up", async () => {
    const { telegram } = await botOnTelegram();
    const [ada, bob] = ["Ada", "Bob"].map((firstName) => telegram.person({ firstName }));
    if (ada === undefined || bob === undefined) throw new Error("There are two people.");
    for (let n = 0; n < 12; n += 1) ada.says("/about");
    expect((await answer(telegram, bob, "/about")).text).toMatch(/^I am Pitboard/);
    await telegram.next("sendMessage", ({ text }) => String(text).startsWith("That is faster than I can follow."));
    const told = telegram.messagesIn(ada.chat).filter(({ text }) => /faster than I can follow/.test(text));
    expect(told).toHaveLength(1);
  });
});

describe("the first words on Telegram", () => {
  it("are the programme, and questions to tap", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada", hasStarted: false });
    const first = await answer(telegram, ada, "/start");
    expect(first.text.split("\n")).toHaveLength(7);
    expect(labels(first)).toEqual([
      ...["FIA WEC 2024?", "Next race?", "Who says so?"],
      ...["Italiano", "Español", "Deutsch", "Français"],
    ]);
  });

  it.each([
    ["fia-wec-2024", /^FIA WEC 2024 · ▲ likely/],
    ["valentino-rossi", /^Valentino Rossi · programme 2024\n/],
    ["valentino-rossi_fia-wec-2024", /^FIA WEC 2024 · ▲ likely/],
    ["fia-wec-1999", /1999/],
    ["nobody_fia-wec-2024", /^Valentino Rossi · programme 2024\n/],
    ["not-a_thing-at_all", /^Valentino Rossi · programme 2024\n/],
    [`${"x".repeat(64)}`, /^Valentino Rossi · programme 2024\n/],
  ])("follow the link %s", async (link, expected) => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada" });
    expect((await answer(telegram, ada, `/start ${link}`)).text).toMatch(expected);
  });

  it("are in English for languages that are not spoken yet", async () => {
    const { telegram } = await botOnTelegram();
    const ada = telegram.person({ firstName: "Ada", languageCode: "pt-br" });
    expect((await answer(telegram, ada, "/start")).text).toMatch(/^Valentino Rossi · programme 2024\n/);
  });
});
