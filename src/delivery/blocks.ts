import type { Followed, Progress } from "../store/progress.ts";
import type { FindAlert, Next } from "./alerts.ts";
import type { Means } from "./means.ts";
import type { Job, Sent, Source } from "./sender.ts";

/** So many chats that are told nothing are passed over before anything else has its turn. */
const AT_ONCE = 16;

/** How long to wait with who could not be told, where nothing says how long. */
const RETRY_MS = 5000;

type Standing = Pick<Progress, "told" | "isUneven">;

/** A block of subscriptions that is being told. */
interface OpenBlock {
  readonly block: string;
  /** Up to which bulletin all of it are told when it is closed. */
  readonly target: number;
  readonly queue: Followed[];
  /** Up to which bulletin those were told that have to wait, by their `n`. */
  readonly behind: Map<number, number>;
  /** When the first of them may be told. */
  until: number;
  underWay: number;
  isLeft: boolean;
}

/** Takes the subscriptions of a platform block by block, so that how far they are told takes little room. */
export interface Blocks extends Source {
  /** Whoever waits may have been let in, or something was published. */
  lookAgain(): void;
}

/** Whoever cannot be told now is told later, and keeps nobody else waiting. */
export function openBlocks(find: FindAlert, { platform, store, chats, news, log, now }: Means): Blocks {
  /** Blocks of whom somebody waits, and until when. */
  const seen = new Map<string, number>();
  const closing = new Map<string, OpenBlock>();
  /** How far each block is, as long as nothing more is published: of a million subscriptions they are thousands. */
  let known: { readonly target: number; readonly blocks: Map<string, Standing> } | undefined;
  let open: OpenBlock | undefined;

  async function standings(target: number): Promise<ReadonlyMap<string, Standing>> {
    if (known?.target === target) return known.blocks;
    const blocks = new Map((await store.watermarks(platform.name)).map(({ block, ...standing }) => [block, standing]));
    known = { target, blocks };
    for (const block of seen.keys()) if (blocks.get(block)?.isUneven !== true) seen.delete(block);
    return blocks;
  }

  async function openNext(): Promise<OpenBlock | undefined> {
    const target = (await news()).at(-1)?.n ?? 0;
    for (const [block, { told, isUneven }] of await standings(target)) {
      const isDue = told < target || (isUneven === true && (seen.get(block) ?? 0) <= now());
      if (!isDue || closing.has(block)) continue;
      const queue = (await store.followedIn(block)).filter((each) => each.told < target);
      const until = Number.POSITIVE_INFINITY;
      return { block, target: Math.max(told, target), queue, behind: new Map(), until, underWay: 0, isLeft: false };
    }
    return undefined;
  }

  function wait(at: OpenBlock, { alert, told }: Followed, until: number): void {
    at.behind.set(alert.n, told);
    at.until = Math.min(at.until, until);
  }

  async function close(at: OpenBlock): Promise<void> {
    const { block, target, behind } = at;
    try {
      await store.closeBlock({ block, told: target }, behind, now());
      const isUneven = behind.size > 0;
      known?.blocks.set(block, { told: target, ...(isUneven && { isUneven }) });
      if (isUneven) seen.set(block, at.until);
      else seen.delete(block);
    } catch (error) {
      seen.set(block, now() + RETRY_MS);
      log.error({ error, block }, "How far alerts were told could not be kept");
    } finally {
      closing.delete(block);
    }
  }

  function leave(at: OpenBlock): Promise<void> {
    at.isLeft = true;
    closing.set(at.block, at);
    return at.underWay === 0 ? close(at) : Promise.resolve();
  }

  /** What is to be done for one; whom nothing can be found for waits, and keeps nobody else waiting. */
  async function found(followed: Followed): Promise<Next> {
    try {
      return await find(followed);
    } catch (error) {
      const { n, chat } = followed.alert;
      log.error({ error, alert: n, chat }, "What an alert is to tell could not be found; it will be tried again");
      if (chats.freeAt(chat) <= now()) chats.failed(chat, now()); // Else it waits already, and nothing would have been tried.
      return { kind: "behind", until: now() + RETRY_MS };
    }
  }

  /** The job, of which the block is told what came. */
  function counted(at: OpenBlock, followed: Followed, next: Extract<Next, { kind: "job" }>): Job {
    at.underWay += 1;
    return { ...next.job, send: () => settle(at, followed, next) };
  }

  async function settle(at: OpenBlock, followed: Followed, next: Extract<Next, { kind: "job" }>): Promise<Sent> {
    try {
      const sent = await next.job.send();
      if (sent.kind === "later") wait(at, followed, now() + sent.ms);
      else if (sent.kind === "unsaid") wait(at, followed, Number.POSITIVE_INFINITY);
      else if (!next.isAll) wait(at, { ...followed, told: next.told }, now());
      return sent;
    } catch (error) {
      wait(at, followed, now() + RETRY_MS);
      throw error;
    } finally {
      at.underWay -= 1;
      if (at.isLeft && at.underWay === 0) await close(at);
    }
  }

  function firstWait(): number {
    let until = Number.POSITIVE_INFINITY;
    for (const [block, at] of seen) if (!closing.has(block)) until = Math.min(until, at);
    return until; // Whichever is closing rings when it is closed.
  }

  return {
    async next() {
      for (let passed = 1; ; passed += 1) {
        open ??= await openNext();
        if (open === undefined) return { kind: "wait", until: firstWait() };
        const followed = open.queue.shift();
        if (followed === undefined) {
          const left = open;
          open = undefined;
          await leave(left);
          continue;
        }
        const next = await found(followed);
        if (next.kind === "job") return counted(open, followed, next);
        if (next.kind === "behind") wait(open, followed, next.until);
        if (passed % AT_ONCE === 0) await new Promise(setImmediate);
      }
    },
    lookAgain() {
      known = undefined;
      for (const block of seen.keys()) seen.set(block, now());
      for (const at of closing.values()) at.until = now();
      if (open !== undefined) open.until = now();
    },
  };
}
