import { sql } from "kysely";
import { type Conversation, REMEMBERED_MS } from "../../audience/conversation.ts";
import type { Log } from "../../log.ts";
import { subjectOf } from "../subject-record.ts";
import { connect } from "./connection.ts";
import { unavailable } from "./failure.ts";
import { stored } from "./stored-text.ts";

/** How often what is too old is deleted, for as long as there is anything. */
const TIDY_EVERY_MS = 60_000;

/** An answer waits no longer for what was spoken of before: it is given without. */
const PATIENCE_MS = 500;

/** How often it is said that the database has it not. */
const SAID_EVERY_MS = 60_000;

/** What chats spoke of last, kept where every process that answers finds it. */
export interface PostgresConversation extends Conversation {
  close(): Promise<void>;
}

/**
 * Opens it in a database that has Pitboard's tables. Where the database fails nothing is remembered, and nobody hears of it but
 * the log; `forget` alone rejects, with `StoreUnavailable`: whoever wants something deleted is told the truth.
 */
export function openPostgresConversation(
  url: string,
  { log, now, later = byTimer }: { readonly log: Log; now(): number; readonly later?: typeof byTimer },
): PostgresConversation {
  const { db, where, close } = connect(url, log, { patienceMs: PATIENCE_MS, connections: 4 });
  let callOff: (() => void) | undefined;
  let saidAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;

  /** What nobody needs for an answer. */
  async function unlessItFails<Result>(asked: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await asked();
    } catch (error) {
      if (!isClosed && now() - saidAt >= SAID_EVERY_MS) {
        saidAt = now();
        log.warn({ error, where }, "What a chat spoke of last is not remembered at the moment");
      }
      return undefined;
    }
  }

  async function tidy(): Promise<void> {
    callOff = undefined;
    const left = await unlessItFails(async () => {
      await sql`delete from pitboard.subjects where at < ${now() - REMEMBERED_MS}`.execute(db);
      return (await sql`select from pitboard.subjects limit 1`.execute(db)).rows.length;
    });
    if (left !== 0) tidyLater();
  }

  function tidyLater(): void {
    if (!isClosed) callOff ??= later(TIDY_EVERY_MS, () => void tidy());
  }

  tidyLater(); // A process that died may have left something.
  return {
    lastOf: (chat, at) =>
      unlessItFails(async () => {
        const found = sql<{ subject: string }>`select subject from pitboard.subjects
          where chat = ${stored(chat)} and at >= ${at - REMEMBERED_MS}`;
        const [row] = (await found.execute(db)).rows;
        return row && subjectOf(JSON.parse(row.subject));
      }),
    async remember(chat, subject, at) {
      await unlessItFails(() =>
        sql`insert into pitboard.subjects (chat, at, subject) values (${stored(chat)}, ${at}, ${JSON.stringify(subject)})
          on conflict (chat) do update set at = excluded.at, subject = excluded.subject`.execute(db),
      );
      tidyLater();
    },
    async forget(chat) {
      try {
        await sql`delete from pitboard.subjects where chat = ${stored(chat)}`.execute(db);
      } catch (error) {
        throw unavailable(where, error);
      }
    },
    async close() {
      isClosed = true;
      callOff?.();
      await close();
    },
  };
}

/** Keeps no process alive. */
function byTimer(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms).unref();
  return () => clearTimeout(timer);
}
