import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openToWrite } from "../../../src/app.ts";
import { parseConfig } from "../../../src/config.ts";
import { type Discord, startDiscord } from "../../servers/discord/discord-server.ts";
import type { ServedMessage } from "../../servers/discord/world.ts";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { drawChoices, drawDiscord } from "./draw-discord.ts";
import { drawCallbackAnswer, drawInlineResults, drawTelegram } from "./draw-telegram.ts";
import { canScreenshot, page, screenshot } from "./look.ts";

/** Asked on both platforms: what is typed on Telegram, and the same as a command with options on Discord. */
const ASKED: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["/series 2024", "series", { season: "2024" }],
  ["/status wec 2024", "status", { series: "fia-wec", season: "2024" }],
  ["/status le mans", "status", { series: "le-mans-24h" }],
  ["/why wec", "why", { series: "fia-wec" }],
  ["/history wec", "history", { series: "fia-wec" }],
  ["/sources wec", "sources", { series: "fia-wec" }],
  ["/next", "next", {}],
  ["/calendar wec 2024", "calendar", { series: "fia-wec", season: "2024" }],
  ["Will he race in the Sprint Cup?", "ask", { question: "Will he race in the Sprint Cup?" }],
  ["Will Hamilton race at Le Mans?", "ask", { question: "Will Hamilton race at Le Mans?" }],
  ["Ferrari Challenge?", "ask", { question: "Ferrari Challenge?" }],
  ["what's for dinner <b>&amp;</b> @everyone **x**", "ask", { question: "what's for dinner @everyone **x**" }],
  ["/settings", "settings", {}],
  ["/settings zone:Asia/Tokyo", "settings", { zone: "Asia/Tokyo" }],
  ["/forget", "forget", {}],
  ["/help", "help", {}],
  ["/about", "about", {}],
  ["/privacy", "privacy", {}],
];

/** Uses every command over both local platforms, and draws what a reader sees; to be looked at by whoever changed it. */
async function look(folder: string, today: string): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), "pitboard-look-"));
  const [telegram, discord] = [await startTelegram(), await startDiscord()];
  const config = parseConfig(
    {
      PITBOARD_DATA_DIR: data,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.api,
    },
    data,
  );
  const now = () => Date.parse(`${today}T12:00:00Z`) + performance.now() * 10_000; // Nobody here is slowed down.
  const house = await openToWrite({ config, log: pino({ level: "silent" }), now });
  await house.startPlatforms();
  await discord.next("PUT", /commands$/);

  const pieces: { caption: string; html: string }[] = [];
  const [anna, bob] = [telegram.person({ firstName: "Anna" }), discord.person({ name: "bob" })];
  const guild = discord.guild({ name: "Paddock" });
  const where = { guild, channel: discord.channel(guild, { name: "general" }), permissions: 32n };
  let uploaded = "";
  const nextSent = async () => {
    const { method, params } = await telegram.next(["sendMessage", "sendPhoto"]);
    if (method === "sendMessage") return params as unknown as Parameters<typeof drawTelegram>[0];
    const beside = params["caption"] === undefined ? (await telegram.next("sendMessage")).params : params;
    const photo = params["photo"] as string | { readonly bytes: Buffer };
    if (typeof photo !== "string") uploaded = asAddress(photo.bytes); // What was sent before is the programme.
    const { caption, text = caption, ...form } = beside;
    return { ...form, text: String(text), photo: uploaded, link_preview_options: { is_disabled: true } };
  };
  for (const [typed, command, options] of [["/start", "", {}], ...ASKED] as typeof ASKED) {
    anna.says(typed);
    pieces.push({ caption: `Telegram · ${typed}`, html: drawTelegram(await nextSent()) });
    if (command === "") {
      pieces.push({
        caption: "Discord · autocomplete “le manz”",
        html: drawChoices(await bob.completes("status", "series", "le manz", where)),
      });
      continue;
    }
    const reply = await bob.uses(command, options, where);
    const message = withMedia(discord, reply.kind === "deferred" ? await reply.finished() : reply.message);
    const caption = `Discord · /${command} ${Object.values(options).join(" ")}`;
    pieces.push({ caption, html: message === undefined ? "nothing" : drawDiscord(message) });
  }
  const results = (await anna.asksInline("")).results as unknown as { title: string; description?: string }[];
  pieces.push({ caption: "Telegram · inline, nothing typed", html: drawInlineResults(results) });
  const found = (await anna.asksInline("spa")).results as unknown as { title: string; description?: string }[];
  pieces.push({ caption: "Telegram · inline, spa", html: drawInlineResults(found) });
  const group = telegram.group({ title: "Fans", members: [anna], administrators: [] });
  anna.says("/settings@PitboardBot", { chat: group });
  pieces.push({ caption: "Telegram group · /settings by a member", html: drawTelegram(await nextSent()) });
  anna.says("/start@PitboardBot", { chat: group });
  pieces.push({ caption: "Telegram group · /start", html: drawTelegram(await nextSent()) });
  const status = anna.says("/status wec", { chat: group });
  await telegram.next("sendMessage", (params) => JSON.stringify(params).includes(`"message_id":${status.message_id}`));
  const [shown] = telegram.messagesIn(group).slice(-1);
  if (shown !== undefined) {
    const toast = await anna.taps(shown.message, { data: "made up" });
    pieces.push({ caption: "Telegram · a made-up button", html: drawCallbackAnswer(String(toast.text), true) });
  }
  await house.close();
  await Promise.all([telegram.close(), discord.close(), rm(data, { recursive: true })]);

  const html = page(`Every reply, asked on ${today}`, pieces);
  const file = join(folder, "every-reply.html");
  await writeFile(file, html);
  if (canScreenshot()) await screenshot(html, join(folder, "every-reply.png"));
  return file;
}

function asAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString("base64")}`;
}

/** A message whose pictures are in it. */
function withMedia(discord: Discord, message: ServedMessage | undefined): ServedMessage | undefined {
  const sent = discord.requests.flatMap(({ files = [] }) => files).at(-1);
  if (message === undefined || sent === undefined) return message;
  return JSON.parse(JSON.stringify(message).replaceAll(`attachment://${sent.name}`, asAddress(sent.content)));
}

const [folder = ".", today = "2023-11-10"] = process.argv.slice(2);
process.stdout.write(`${await look(folder, today)}\n`);
