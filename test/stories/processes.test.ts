import { describe, expect, it, onTestFinished } from "vitest";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import { startDiscord } from "../servers/discord/discord-server.ts";
import { startTelegram, type Telegram } from "../servers/telegram/telegram-server.ts";
import { aCrew } from "../support/crew.ts";
import { freshFolder } from "../support/folders.ts";
import { freshDatabase } from "../support/postgres.ts";
import { createDatabase, startPostgres } from "../support/postgres-server.ts";
import type { Process } from "../support/processes.ts";
import { aDigest } from "../support/subscriptions.ts";

/** A takeover may take so long. */
const TAKEN_OVER_MS = 10_000;

/** Three processes on one database and both platforms: one listens, and two work. */
async function aTeam(given?: string) {
  const [telegram, discord, database] = await Promise.all([startTelegram(), startDiscord(), given ?? freshDatabase()]);
  const crew = await aCrew({ database, folder: freshFolder(), telegram, discord });
  onTestFinished(async () => {
    await crew.end();
    await Promise.all([telegram.close(), discord.close()]);
  });
  const bot = crew.start("bot");
  const first = crew.start("worker");
  await first.said(/telegram sending/);
  await Promise.all([first.said(/discord sending/), first.said(/Telegram is connected/)]);
  const second = crew.start("worker");
  await Promise.all([bot.said(/telegram listening/), second.said(/Telegram is connected/)]);
  const anna = telegram.person({ firstName: "Anna" });
  await crew.follows(anna.chat.id);
  return { ...crew, crew, telegram, discord, bot, first, second, anna };
}

/** What each chat was sent, with how often, of what was accepted. */
function sent(telegram: Telegram, chat: { readonly id: number }): readonly string[] {
  return telegram.requests
    .filter(({ method, status, params }) => method === "sendMessage" && status === 200 && params["chat_id"] === chat.id)
    .map(({ params }) => String(params["text"]));
}

const logged = ({ lines }: Process, what: RegExp) => lines.filter((line) => what.test(line));

describe("processes that share the work", { timeout: 120_000 }, () => {
  it("answer on both platforms, and tell alerts and digests, each once", async () => {
    const { crew, store, telegram, discord, anna, bot, first } = await aTeam();
    await bot.said(/discord listening/);
    anna.says("WEC 2024?");
    expect(JSON.stringify((await telegram.next("sendMessage")).params)).toContain("FIA WEC 2024");
    const bob = discord.person({ name: "bob" });
    await expect
      .poll(
        () => {
          if (discord.messagesIn(bob).length === 0) bob.says("WEC 2024?", { dm: true });
          return JSON.stringify(discord.messagesIn(bob));
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toContain("FIA WEC 2024");

    const doctor = crew.run(["doctor"]);
    await doctor.end();
    const found = doctor.lines.join("\n");
    expect(found).toMatch(
      new RegExp(`ok +processes .*telegram listening: \\S+:${bot.pid}; telegram sending: \\S+:${first.pid}`),
    );
    expect(found).toMatch(/ok +jobs +0 due, \d+ due later, 0 given up/);

    const published = await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length).toBe(2);
    expect(Date.now() - published).toBeLessThan(3000);
    const carl = telegram.person({ firstName: "Carl" });
    const chat = chatKey({ platform: "telegram", id: String(carl.chat.id) });
    const due = Date.now() + 2000;
    const place = placeKey("telegram", String(carl.chat.id));
    await store.changeDigest("digest", () => aDigest({ id: "digest", chat, place, due }));
    await expect.poll(() => sent(telegram, carl.chat).length, { timeout: 15_000 }).toBe(1);
    expect(Date.now()).toBeGreaterThanOrEqual(due);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect([sent(telegram, anna.chat).length, sent(telegram, carl.chat).length]).toEqual([2, 1]);
  });

  it("tell on in ten seconds when the one that tells is killed", async () => {
    const { crew, telegram, anna, first, second } = await aTeam();
    await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 20_000 }).toBe(1);
    await first.end("SIGKILL");
    const killed = await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 2 * TAKEN_OVER_MS }).toBe(2);
    expect(Date.now() - killed).toBeLessThanOrEqual(TAKEN_OVER_MS);
    expect(logged(second, /telegram sending/)).toHaveLength(1);
  });

  it("tell on when it is stopped, and it tells nothing when it goes on", async () => {
    const { crew, telegram, anna, first } = await aTeam();
    await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 20_000 }).toBe(1);
    first.signal("SIGSTOP");
    const stopped = await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 2 * TAKEN_OVER_MS }).toBe(2);
    expect(Date.now() - stopped).toBeLessThanOrEqual(TAKEN_OVER_MS);
    first.signal("SIGCONT");
    await first.said(/A lease was lost/);
    await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(new Set(sent(telegram, anna.chat)).size).toBe(3);
    expect(sent(telegram, anna.chat)).toHaveLength(3);
  });

  it("answer on in ten seconds when the one that listens is killed", async () => {
    const { crew, telegram, anna, bot } = await aTeam();
    const heir = crew.start("bot");
    await heir.said(/Telegram is connected/);
    await bot.end("SIGKILL");
    const killed = Date.now();
    anna.says("WEC 2024?");
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 2 * TAKEN_OVER_MS }).toBe(1);
    expect(Date.now() - killed).toBeLessThanOrEqual(TAKEN_OVER_MS);
  });

  it("restart one after the other, with nothing lost or told twice, and end with 0", async () => {
    const { crew, telegram, bot, first, second } = await aTeam();
    const fans = Array.from({ length: 90 }, () => telegram.person({ firstName: "Fan" }).chat);
    for (const { id } of fans) await crew.follows(id);
    await crew.publish();
    const told = () => fans.filter((fan) => sent(telegram, fan).length > 0).length;
    for (const [index, old] of [first, bot, second].entries()) {
      await expect.poll(told, { timeout: 30_000 }).toBeGreaterThanOrEqual(20 * (index + 1));
      const asked = Date.now();
      expect(await old.end("SIGTERM")).toBe(0);
      expect(Date.now() - asked).toBeLessThan(4500);
      await crew.start(old === bot ? "bot" : "worker").said(/Telegram is connected/);
    }
    await expect.poll(told, { timeout: 30_000 }).toBe(90);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(fans.map((fan) => sent(telegram, fan).length)).toEqual(fans.map(() => 1));
  });

  it("say once that the database is lost, and go on when it is back", async () => {
    const server = await startPostgres({ durable: false });
    onTestFinished(() => server.remove());
    const database = await createDatabase(server.urlOf("postgres"));
    const { crew, telegram, anna, bot, first } = await aTeam(database);
    await server.stop();
    await Promise.all([first, bot].map((member) => member.said(/The database is not reached/)));
    anna.says("WEC 2024?"); // Whoever listened may not any more; Telegram keeps it.
    await Promise.all([first, bot].map((member) => member.said(/A lease was lost/)));
    await server.start();
    await Promise.all([first, bot].map((member) => member.said(/The database is reached again/)));
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 30_000 }).toBe(1);
    await crew.publish();
    await expect.poll(() => sent(telegram, anna.chat).length, { timeout: 30_000 }).toBe(2);
    for (const member of [first, bot]) expect(logged(member, /The database is not reached/)).toHaveLength(1);
    expect(logged(first, /"level":"error"/).length).toBeLessThanOrEqual(8); // Two senders, until their leases lapse.
  }, 60_000);
});
