import type { ChatKey } from "../audience/chat.ts";
import type { Log } from "../log.ts";
import type { Fault } from "../store/progress.ts";
import type { Platform } from "../talk/platform.ts";
import { type Bell, type Later, openBell } from "./bell.ts";
import type { Chats } from "./chats.ts";
import type { Limits } from "./limits.ts";
import { openPace } from "./pace.ts";

/** What came of a job. `later`: the platform wants nothing more for so many milliseconds, everywhere or in that chat. */
export type Sent =
  | { readonly kind: "said" | "unsaid" }
  | { readonly kind: "later"; readonly ms: number; readonly everywhere: boolean };

/** One thing to tell one chat. */
export interface Job {
  readonly kind: "job";
  readonly chat: ChatKey;
  /** Rejects where it has to be tried again. */
  send(): Promise<Sent>;
}

/** Nothing can be told before an instant, as far as anybody knows now. */
interface Wait {
  readonly kind: "wait";
  readonly until: number;
}

/** Where jobs of one kind come from. */
export interface Source {
  /** What to tell next, at once. A job that is handed out is sent. */
  next(now: number): Promise<Job | Wait>;
}

interface Means {
  readonly platform: Platform;
  /** Those whose jobs go first come first. */
  readonly sources: readonly Source[];
  readonly chats: Chats;
  readonly limits: Limits;
  isHandedOver(): Promise<boolean>;
  /** The clock was put back: whatever was to be looked at again by it is to be looked at now. */
  onSetBack(): void;
  /** Keeps why something could not be told. */
  keepFault(fault: Fault): Promise<void>;
  readonly log: Log;
  now(): number;
  readonly later?: Later;
}

/** Says all that is said unasked on one platform. */
export interface Sender {
  /** There is something to tell, maybe. */
  wake(): void;
  /** Begins nothing more; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** How long to wait for a platform that is not connected, or for a store that fails. */
const RETRY_MS = 5000;

/** How long a platform is heeded that wants to hear nothing: what it says may be no time at all, or a time without end. */
const SHORTEST_LATER_MS = 1000;
const LONGEST_LATER_MS = 60 * 60 * 1000;

/** A clock that is put back by less does no harm. */
const SET_BACK_MS = 1000;

/** How often it is kept why something could not be told, and how much of it. */
const FAULT_EVERY_MS = 10_000;
const MAX_REASON = 300;

/**
 * Takes one job after the other, at the platform's pace. What is said to people who ask never waits here: it only counts, so that
 * the rest makes room for it.
 */
export function openSender({ keepFault, ...means }: Means): Sender {
  const { platform, sources, chats, limits, isHandedOver, onSetBack, log, now, later } = means;
  const pace = openPace(limits.all);
  const bell: Bell = openBell(now, later);
  const underWay = new Set<Promise<void>>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let notedAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;
  platform.onSaid(() => pace.take(now()));

  /** Where a platform is down, one fault a while says as much as all. */
  function noteFault(error: unknown): void {
    if (now() - notedAt < FAULT_EVERY_MS) return;
    notedAt = now();
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, MAX_REASON) || "unknown";
    keepFault({ platform: platform.name, at: notedAt, reason }).catch((failure: unknown) =>
      log.error({ error: failure }, "Why something was not told could not be kept"),
    );
  }

  /** A clock that was wrong, and is put right, keeps nobody waiting for as long as it was. */
  function mindTheClock(): void {
    const ms = lookedAt - now();
    lookedAt = now();
    if (ms < SET_BACK_MS) return;
    pace.setBack(ms);
    chats.setBack(ms);
    pausedUntil -= ms;
    notedAt -= ms;
    onSetBack();
    log.warn({ ms }, "The clock was put back");
  }

  /** Begins one job where one may begin; when to look again where none does. */
  async function turn(): Promise<number | undefined> {
    mindTheClock();
    if (underWay.size >= limits.underWay) return Number.POSITIVE_INFINITY; // Whichever ends rings.
    if (!platform.isConnected()) return now() + RETRY_MS;
    const free = Math.max(pausedUntil, pace.freeAt());
    if (free > now()) return free;
    if (await isHandedOver()) return Number.POSITIVE_INFINITY;
    let until = Number.POSITIVE_INFINITY;
    for (const source of sources) {
      const found = await source.next(now());
      if (found.kind === "job") {
        begin(found);
        return undefined;
      }
      until = Math.min(until, found.until);
    }
    return until;
  }

  function begin(job: Job): void {
    pace.take(now());
    chats.begin(job.chat);
    const sending = send(job).finally(() => {
      underWay.delete(sending);
      bell.ring();
    });
    underWay.add(sending);
  }

  async function send({ chat, send }: Job): Promise<void> {
    try {
      const sent = await send();
      if (sent.kind !== "later") return chats.end(chat, now(), sent.kind === "said");
      const { everywhere } = sent;
      const ms = sent.ms > 0 ? Math.min(sent.ms, LONGEST_LATER_MS) : SHORTEST_LATER_MS;
      chats.wait(chat, now() + ms);
      if (everywhere) pausedUntil = Math.max(pausedUntil, now() + ms);
      log.warn({ platform: platform.name, chat, ms, everywhere }, "The platform wants nothing more for a while");
    } catch (error) {
      chats.failed(chat, now());
      if (isStopped) return;
      log.warn({ error, chat }, "Something was not told; it will be tried again");
      noteFault(error);
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      const at = await turn().catch((error: unknown) => {
        if (!isStopped) log.error({ error }, "What is to be told could not be read or forgotten");
        return now() + RETRY_MS;
      });
      // Whoever answers what is under way has a turn too.
      if (!isStopped && at !== undefined) await bell.until(Math.max(at, now() + 1));
    }
  }

  const running = run();
  return {
    wake: () => bell.ring(),
    async stop() {
      isStopped = true;
      bell.ring();
      await running;
      await Promise.all(underWay);
    },
  };
}
