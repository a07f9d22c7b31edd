import { startTelegram, type Telegram, type TelegramOptions } from "../servers/telegram/telegram-server.ts";
import { aCrew, type Crew } from "./crew.ts";
import { inFreshFolder } from "./in-fresh-folder.ts";
import { createDatabase, type PostgresServer, startPostgres } from "./postgres-server.ts";

/** Does something with processes on a PostgreSQL and a Telegram, all of which are gone afterwards. */
export async function withCrew<Result>(
  options: TelegramOptions,
  act: (crew: Crew, telegram: Telegram, folder: string, server: PostgresServer) => Promise<Result>,
): Promise<Result> {
  return await inFreshFolder(async (folder) => {
    const server = await startPostgres({ durable: true });
    const telegram = await startTelegram(options);
    try {
      const crew = await aCrew({ database: await createDatabase(server.urlOf("postgres")), folder, telegram });
      try {
        return await act(crew, telegram, folder, server);
      } finally {
        await crew.end();
      }
    } finally {
      await telegram.close();
      await server.remove();
    }
  });
}

/** When each chat was told anything, by the chat, in milliseconds since 1970. */
export function toldAt(telegram: Telegram): ReadonlyMap<number, readonly number[]> {
  const told = new Map<number, number[]>();
  for (const { method, status, params, at } of telegram.requests) {
    if (method !== "sendMessage" || status !== 200) continue;
    const chat = Number(params["chat_id"]);
    told.set(chat, [...(told.get(chat) ?? []), at.getTime()]);
  }
  return told;
}
