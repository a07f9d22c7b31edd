import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { aTelegram, calledBy, HOOK } from "../../stories/telegram-scene.ts";

const PATH = new URL(HOOK.TELEGRAM_WEBHOOK_URL).pathname;
const HEADER = "x-telegram-bot-api-secret-token";
const SECRET = { [HEADER]: HOOK.TELEGRAM_WEBHOOK_SECRET, "content-type": "application/json" };

async function reached() {
  const telegram = await aTelegram();
  const { bot, url } = await calledBy(telegram);
  await telegram.next("setWebhook", undefined, 20_000);
  const post = (body: string, headers: Readonly<Record<string, string>> = SECRET, method = "POST") =>
    fetch(`${url}${PATH}`, { method, headers, ...(method !== "GET" && { body }) });
  const ada = telegram.person({ firstName: "Ada" });
  const update = (id: number, text: string) => {
    const message = { message_id: id, date: 1_699_617_600, chat: ada.chat, from: ada.user, text };
    return JSON.stringify({ update_id: id, message });
  };
  const answers = () => telegram.messagesIn(ada.chat).map(({ text }) => text.slice(0, 8));
  return { telegram, bot, url, post, update, answers };
}

describe("what is posted where Telegram calls", () => {
  it.each([
    ["no secret", {}],
    ["an empty secret", { [HEADER]: "" }],
    ["another secret", { [HEADER]: "a-s3cret-for-testz" }],
    ["a part of the secret", { [HEADER]: HOOK.TELEGRAM_WEBHOOK_SECRET.slice(0, -1) }],
    ["more than the secret", { [HEADER]: `${HOOK.TELEGRAM_WEBHOOK_SECRET}x` }],
    ["the secret twice", { [HEADER]: `${HOOK.TELEGRAM_WEBHOOK_SECRET}, ${HOOK.TELEGRAM_WEBHOOK_SECRET}` }],
  ])("with %s is refused without a word, whatever it is", async (_, headers) => {
    const { post, update, answers, bot } = await reached();
    for (const body of [update(1, "/about"), "{", "x".repeat(2 << 20)]) {
      const told = await post(body, headers as Record<string, string>);
      expect([told.status, await told.text()]).toEqual([401, ""]);
    }
    expect(answers()).toEqual([]);
    expect(bot.lines.join("\n")).not.toContain("s3cret");
  });

  it.each([
    ["nothing", "", 400],
    ["no JSON", '{"update_id": 1', 400],
    ["no update", "[1]", 400],
    ["null", "null", 400],
    ["a number that is none", '{"update_id": "1"}', 400],
    ["too much", `{"update_id": 1, "x": "${"x".repeat(1 << 20)}"}`, 413],
    ["an update of a new kind", '{"update_id": 1, "brand_new": {"x": 1}}', 200],
    ["an update of a wrong form", '{"update_id": 2, "message": {"text": 5}}', 200],
  ])("and is %s is answered calmly", async (_, body, status) => {
    const { post, update, answers } = await reached();
    const told = await post(body);
    expect([told.status, await told.text()]).toEqual([status, ""]);
    expect((await post(update(9, "/about"))).status).toBe(200);
    expect(answers()).toEqual(["I am Pit"]);
  });

  it("in pieces that grow too large is refused too", async () => {
    const { url } = await reached();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let told = "";
    socket
      .on("error", () => undefined)
      .on("data", (text: Buffer) => {
        told += text;
      });
    socket.write(`POST ${PATH} HTTP/1.1\r\nhost: x\r\n${HEADER}: ${HOOK.TELEGRAM_WEBHOOK_SECRET}\r\n`);
    socket.write("transfer-encoding: chunked\r\n\r\n");
    const piece = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    for (let sent = 0; sent < 20; sent += 1) socket.write(piece);
    await expect.poll(() => told).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it("changes nothing but what it says, whatever its keys are", async () => {
    const { post, update, answers } = await reached();
    const polluting = update(1, "/about").replace("{", '{"__proto__": {"isAdmin": true}, "constructor": {"x": 1},');
    expect((await post(polluting)).status).toBe(200);
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
    expect(answers()).toEqual(["I am Pit"]);
  });

  it("twice is answered once, also while it is being answered", async () => {
    const { post, update, answers, telegram } = await reached();
    telegram.fail("sendMessage", { kind: "slow", ms: 300 });
    const all = await Promise.all([1, 2, 3].map(() => post(update(7, "/about"))));
    all.push(await post(update(7, "/about")));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers()).toEqual(["I am Pit"]);
  });

  it.each(["PUT", "DELETE", "PATCH"])("by %s is not for there", async (method) => {
    const { post, update } = await reached();
    const told = await post(update(1, "/about"), SECRET, method);
    expect([told.status, told.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await post("", {}, "GET")).status).toBe(404);
  });
});
