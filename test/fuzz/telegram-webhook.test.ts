import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aTelegram, calledBy, HOOK } from "../stories/telegram-scene.ts";
import { always, PATIENT } from "./always.ts";
import { changed } from "./grammars/changed.ts";
import { anyText } from "./grammars/hostile.ts";
import { anUpdate } from "./grammars/updates.ts";

const HEADERS = {
  "x-telegram-bot-api-secret-token": HOOK.TELEGRAM_WEBHOOK_SECRET,
  "content-type": "application/json",
};

const NOON = Date.UTC(2023, 10, 10, 12);

/** Nobody tapped anything, nothing was said before, and channels have any name: Telegram knows none of them. */
const MADE_UP =
  /query is too old|chat not found|message to edit not found|message to be replied not found|inline message/i;

/** In seconds: what was said in a group long ago is passed over. */
const LATER = Date.UTC(2033, 10, 10) / 1000;

/** A bot for which so much time passes between two updates that nobody floods. */
async function reached() {
  let at = NOON;
  let updates = 0;
  const telegram = await aTelegram();
  const { bot, url } = await calledBy(telegram, { now: () => at });
  await telegram.next("setWebhook", undefined, 20_000);
  const ada = telegram.person({ firstName: "Ada" });
  const group = telegram.group({ title: "Pit wall", members: [ada] });
  const post = async (body: string) => {
    at += 60_000;
    const to = `${url}${new URL(HOOK.TELEGRAM_WEBHOOK_URL).pathname}`;
    return (await fetch(to, { method: "POST", headers: HEADERS, body })).status;
  };
  const bring = (told: unknown) => {
    updates += 1;
    return post(JSON.stringify({ ...(told as object), update_id: updates }));
  };
  return { telegram, bot, ada, group, post, bring };
}

type Reached = Awaited<ReturnType<typeof reached>>;

/** That the bot is as well as before, for somebody who has not asked more than it follows. */
async function expectWell({ telegram, bring }: Reached): Promise<void> {
  const eva = telegram.person({ firstName: "Eva" });
  const message = { message_id: 1, date: NOON / 1000, chat: eva.chat, from: eva.user, text: "/about" };
  expect(await bring({ message })).toBe(200);
  expect(telegram.messagesIn(eva.chat).at(-1)?.text).toContain("Pitboard");
}

describe("whatever Telegram's webhook is called with", PATIENT, () => {
  it("is answered where it has the form of an update, in words that Telegram takes", async () => {
    const scene = await reached();
    const { telegram, bot, ada, group, bring } = scene;
    await always(
      anUpdate({ privately: ada.user.id, group: group.id, date: LATER }),
      async (told) => {
        const [lines, requests] = [bot.lines.length, telegram.requests.length];
        expect(await bring(told)).toBe(200);
        const refused = telegram.requests.slice(requests).filter(({ status }) => status === 400);
        const said = refused.filter(({ method }) => /^send|^answerInline/.test(method));
        expect(said.filter(({ description = "" }) => !MADE_UP.test(description))).toEqual([]);
        expect(bot.lines.slice(lines).filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
      },
      { cases: 60 },
    );
    await expectWell(scene);
  });

  it("is taken or refused calmly where it has not, and the bot goes on", async () => {
    const scene = await reached();
    const { ada, group, post, bring } = scene;
    const update = anUpdate({ privately: ada.user.id, group: group.id, date: LATER });
    const body = fc.oneof(
      { weight: 5, arbitrary: update.chain(changed) },
      { weight: 1, arbitrary: anyText },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    await always(
      body,
      async (told) => {
        const status = typeof told === "object" ? await bring(told) : await post(String(told));
        expect([200, 400]).toContain(status);
      },
      { cases: 60, mostMs: 2000 },
    );
    await expectWell(scene);
  });
});
