import type { AlertSubscription } from "../audience/alert-subscription.ts";
import type { ChatKey, PlaceKey } from "../audience/chat.ts";
import type { DigestSubscription, LastDigest } from "../audience/digest-subscription.ts";
import type { Shut } from "../audience/pause.ts";
import type { Log } from "../log.ts";
import type { Bulletin } from "../racing/bulletin.ts";
import type { Notice } from "../store/press-records.ts";
import type { Store } from "../store/store.ts";
import type { Platform } from "../talk/platform.ts";
import type { Reply } from "../talk/reply.ts";
import type { Later } from "./bell.ts";
import type { Chats } from "./chats.ts";
import type { Post } from "./posts.ts";

/** What delivery is made of. What it tells is phrased elsewhere; `undefined` where there is nothing to say. */
export interface DeliveryMeans {
  readonly store: Store;
  /** Those that run; what is for another one is kept. */
  readonly platforms: readonly Platform[];
  /** What a notice says by the settings of a place. */
  phrase(notice: Notice, place: PlaceKey | undefined): Promise<Reply | undefined>;
  /** All that concerns a chat of some bulletins, in one message. */
  alert(bulletins: readonly Bulletin[], to: AlertSubscription): Promise<Reply | undefined>;
  /** A digest as of an instant, what it is called, and what the next one is to be compared with; idle: it says that nothing is new. */
  digest(
    of: DigestSubscription,
    at: number,
  ): Promise<{ readonly reply?: Reply; readonly isIdle?: true; readonly title: string; readonly last: LastDigest }>;
  /** A word about rounds that are near as of an instant. */
  reminder(
    of: DigestSubscription,
    at: number,
  ): Promise<{ readonly reply: Reply; readonly rounds: readonly string[] } | undefined>;
  /** When the quiet hours end in which an instant lies. */
  quietUntil(to: AlertSubscription, at: number): Promise<number | undefined>;
  /** When a digest is due next after an instant. */
  nextDue(of: DigestSubscription, after: number): number;
  /** When a digest's own hour of the day came last, until an instant. */
  lastHour(of: DigestSubscription, until: number): number;
  readonly log: Log;
  now(): number;
  readonly later?: Later;
}

/** What those need that tell on one platform. */
export interface Means extends Omit<DeliveryMeans, "platforms" | "later"> {
  readonly platform: Platform;
  readonly say: Post;
  readonly chats: Chats;
  /** Keeps that the bot may not write in a chat: nothing is told there until somebody lets it in. */
  shut(chat: ChatKey, shut: Shut): Promise<void>;
  /** All that was published and may still be told or mended, in order. */
  news(): Promise<readonly Bulletin[]>;
}
