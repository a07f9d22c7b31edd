import type { Telegram } from "../servers/telegram/telegram-server.ts";

/** How often it is looked, and how long at most. */
const LOOK_MS = 500;
const PATIENCE_MS = 300_000;

/** When the last of so many chats was sent a text, in milliseconds since 1970. */
export async function everySent(telegram: Telegram, text: string, chats: number): Promise<number> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const sent = telegram.requests.filter(
      ({ method, status, params }) => method === "sendMessage" && status === 200 && params["text"] === text,
    );
    if (new Set(sent.map(({ params }) => params["chat_id"])).size >= chats) {
      return Math.max(...sent.map(({ at }) => at.getTime()));
    }
    if (Date.now() > patience) throw new Error(`${sent.length} of ${chats} chats were told`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
