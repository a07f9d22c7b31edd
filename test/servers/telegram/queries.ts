import type { User } from "@grammyjs/types";
import type { Clock } from "./clock.ts";
import type { Kept } from "./messages.ts";
import { badRequest } from "./refusal.ts";

/** A tap or a question of the inline mode that wants an answer. */
interface Query<Answer> {
  readonly id: string;
  readonly from: User;
  readonly atMs: number;
  /** The message whose button was tapped. */
  readonly kept?: Kept | undefined;
  readonly answered: Promise<Answer>;
}

export interface Queries<Answer> {
  ask(from: User, kept?: Kept): Query<Answer>;
  find(id: string): Query<Answer> | undefined;
  /** Takes the bot's answer, once and in time. */
  answer(id: string, answer: Answer): void;
  close(): void;
}

/** As long as the clients wait for the answer to a tap. */
const TIMELY_MS = 30_000;
/** How long a test waits for an answer. */
const PATIENCE_MS = 5_000;
const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";

export function openQueries<Answer>(clock: Clock, kind: string): Queries<Answer> {
  const queries = new Map<string, Query<Answer>>();
  const open = new Map<string, (answer: Answer) => void>();
  const timers = new Set<NodeJS.Timeout>();
  const base = Math.floor(Math.random() * 1e9);

  return {
    find: (id) => queries.get(id),
    ask(from, kept) {
      const id = `${from.id}${base}${queries.size + 1}`;
      const answered = new Promise<Answer>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`The bot did not answer the ${kind} ${id}.`)), PATIENCE_MS);
        timers.add(late);
        open.set(id, (answer) => {
          clearTimeout(late);
          resolve(answer);
        });
      });
      const query = { id, from, atMs: clock.nowMs(), kept, answered };
      queries.set(id, query);
      return query;
    },
    answer(id, answer) {
      const query = queries.get(id);
      const take = open.get(id);
      if (!query || !take || clock.nowMs() - query.atMs > TIMELY_MS) throw badRequest(TOO_OLD);
      open.delete(id);
      take(answer);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
