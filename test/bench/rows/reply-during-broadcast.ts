import { setTimeout as pause } from "node:timers/promises";
import { startDiscord } from "../../servers/discord/discord-server.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startBroadcaster } from "../../support/broadcast.ts";
import { inFreshFolder } from "../../support/in-fresh-folder.ts";
import { DISCORD_JS, type Sender, THROTTLER, THROTTLER_LET_THROUGH } from "../peers/senders.ts";
import { type Measured, type Measurement, type Peer, quantile } from "../row.ts";

const ROUND_TRIP_MS = 50;
const CHATS = 1500;
const CHANNELS = 300;
const EACH = 9;
const QUESTIONS = 200;
const EVERY_MS = 200;
const WARM_UP = 10;
/** Who is not answered by then after the last question has waited so long at least. */
const PATIENCE_MS = 30_000;
const GOAL_MS = ROUND_TRIP_MS + 50;

export const measurement: Measurement = {
  measures: [
    {
      name: "reply-during-broadcast",
      about:
        "How long people wait, p99, who ask in the middle of that broadcast on Telegram; 50 ms of it is the round trip",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
      peers: [beside(THROTTLER, onTelegram), beside(THROTTLER_LET_THROUGH, onTelegram)],
    },
    {
      name: "reply-during-broadcast-discord",
      about: "The same in a direct message on Discord",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
      peers: [beside(DISCORD_JS, onDiscord)],
    },
  ],
  measure: async () => [await onTelegram(), await onDiscord()],
};

function beside(sender: Sender, measure: (sender: Sender) => Promise<Measured>): Peer {
  const { name, how } = sender;
  return { name, how, measure: () => measure(sender) };
}

/** Somebody who asked: when, and when he was answered. */
interface Asked {
  readonly at: number;
  answeredAt(): number | undefined;
}

async function onTelegram({ script, burst }: Partial<Sender> = {}): Promise<Measured> {
  return await inFreshFolder(async (folder) => {
    const telegram = await startTelegram({ limits: true, roundTripMs: ROUND_TRIP_MS, ...(burst && { burst }) });
    const fans = Array.from({ length: CHATS }, () => telegram.person({ firstName: "Fan" }).chat.id);
    const broadcaster = await startBroadcaster(folder, { telegram, ...(script && { script }) });
    await broadcaster.does("subscribe", fans);
    await broadcaster.does("publish");
    const sent = () => telegram.requests.filter(({ method, status }) => method === "sendMessage" && status === 200);
    const told = await timed(
      () => {
        const anna = telegram.person({ firstName: "Anna" });
        anna.says("/status wec season:2024");
        return {
          at: Date.now(),
          answeredAt() {
            const reply = sent().find(({ params }) => params["chat_id"] === anna.chat.id);
            return reply && reply.at.getTime() + ROUND_TRIP_MS / 2; // It is noted half way.
          },
        };
      },
      () => CHATS - sent().filter(({ params }) => params["text"] === "n1").length,
    );
    await broadcaster.kill();
    await telegram.close();
    return { ...told, holds: telegram.refusals() === 0, beside: { ...told.beside, refusals: telegram.refusals() } };
  });
}

async function onDiscord({ script }: Partial<Sender> = {}): Promise<Measured> {
  return await inFreshFolder(async (folder) => {
    const discord = await startDiscord({ limits: true, roundTripMs: ROUND_TRIP_MS });
    const guild = discord.guild({ name: "Paddock" });
    const channels = Array.from({ length: CHANNELS }, (_, n) => discord.channel(guild, { name: `news-${n}` }));
    const broadcaster = await startBroadcaster(folder, { discord, ...(script && { script }) });
    const notices = Array.from({ length: CHANNELS * EACH }, (_, n) => [`notice ${n}`, channels[n % CHANNELS]]);
    await broadcaster.does("notify", notices);
    const sent = () =>
      discord.requests.filter(
        ({ method, path, status }) => method === "POST" && /messages$/.test(path) && status === 200,
      );
    const told = await timed(
      () => {
        const { channel_id: own } = discord.person({ name: "anna" }).says("Will Rossi race in the WEC?", { dm: true });
        return {
          at: Date.now(),
          answeredAt() {
            const reply = sent().find(({ path }) => path.includes(own));
            return reply && reply.at + ROUND_TRIP_MS; // It is noted when it comes.
          },
        };
      },
      () => notices.length - sent().filter(({ path }) => channels.some((channel) => path.includes(channel))).length,
    );
    await broadcaster.kill();
    await discord.close();
    return { ...told, holds: discord.refusals() === 0, beside: { ...told.beside, refusals: discord.refusals() } };
  });
}

/** How long people wait who ask one after the other, whether those before them were answered or not. */
async function timed(ask: () => Asked, waiting: () => number): Promise<Measured> {
  const asked: Asked[] = [];
  for (let n = 0; n < WARM_UP + QUESTIONS; n += 1) {
    asked.push(ask());
    await pause(EVERY_MS);
  }
  const stillWaiting = waiting();
  if (stillWaiting <= 0) throw new Error("The broadcast was over before the last question");
  const patience = Date.now() + PATIENCE_MS;
  const unanswered = () => asked.filter((each) => each.answeredAt() === undefined).length;
  while (unanswered() > 0 && Date.now() < patience) await pause(EVERY_MS);
  const [late, end] = [unanswered(), Date.now()];
  const times = asked.slice(WARM_UP).map((each) => (each.answeredAt() ?? end) - each.at);
  return {
    figure: quantile(times, 0.99),
    beside: { "ms p50": quantile(times, 0.5), "messages still waiting": stillWaiting },
    ...(late > 0 && { sample: `at least; ${late} were not answered ${PATIENCE_MS / 1000} s after the last question` }),
  };
}
