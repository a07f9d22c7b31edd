import type { Telegram } from "../servers/telegram/telegram-server.ts";

/** How often it is looked, and how long at most. */
const LOOK_MS = 500;
const PATIENCE_MS = 300_000;

/** The chats that were told, and when the last of them was, in milliseconds since 1970. */
interface Sent {
  readonly chats: number;
  readonly last: number;
}

/** Resolves when so many chats were sent a text, or when it is too late, with what was sent by then. */
export async function sentWithin(telegram: Telegram, text: string, chats: number, withinMs: number): Promise<Sent> {
  const patience = Date.now() + withinMs;
  for (;;) {
    const sent = telegram.requests.filter(
      ({ method, status, params }) => method === "sendMessage" && status === 200 && params["text"] === text,
    );
    const told = new Set(sent.map(({ params }) => params["chat_id"])).size;
    if (told >= chats || Date.now() > patience) {
      return { chats: told, last: Math.max(...sent.map(({ at }) => at.getTime())) };
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** When the last of so many chats was sent a text, in milliseconds since 1970. */
export async function everySent(telegram: Telegram, text: string, chats: number): Promise<number> {
  const sent = await sentWithin(telegram, text, chats, PATIENCE_MS);
  if (sent.chats < chats) throw new Error(`${sent.chats} of ${chats} chats were told`);
  return sent.last;
}
