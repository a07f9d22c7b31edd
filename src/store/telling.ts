import type { AlertSubscription } from "../audience/alert-subscription.ts";
import type { ChatKey, PlaceKey, PlatformName } from "../audience/chat.ts";
import type { DigestSubscription } from "../audience/digest-subscription.ts";
import type { Bulletin } from "../racing/bulletin.ts";

/** What is to be told in a chat; the store numbers it. */
export type AlertsWanted = Omit<AlertSubscription, "n" | "after">;

/** What the bot remembers of whom to tell what: see `Store`, of which it is a part. */
export interface TellingStore {
  /** In the order in which they were made. */
  alertsOf(place: PlaceKey): Promise<readonly AlertSubscription[]>;
  alertsIn(chat: ChatKey): Promise<AlertSubscription | undefined>;
  /**
   * Changes what is told in a chat by what is kept now; changes that come together all hold. With `undefined` it is deleted. The
   * numbers of what is kept stay; what is new gets the next one, and is told nothing that was published before. Resolves with
   * what is then kept. The change may be asked more than once: the last time counts.
   */
  changeAlerts(
    chat: ChatKey,
    change: (kept: AlertSubscription | undefined) => AlertsWanted | undefined,
  ): Promise<AlertSubscription | undefined>;
  /** In the order in which they were made. */
  digestsOf(place: PlaceKey): Promise<readonly DigestSubscription[]>;
  digest(id: string): Promise<DigestSubscription | undefined>;
  /** Changes a digest by what is kept now; with `undefined` it is deleted. The change may be asked more than once. */
  changeDigest(
    id: string,
    change: (kept: DigestSubscription | undefined) => DigestSubscription | undefined,
  ): Promise<DigestSubscription | undefined>;
  /** Those of a platform that are not paused and due until an instant, the longest due first; without the first few, if told. */
  digestsDue(
    platform: PlatformName,
    until: number,
    most: number,
    passed?: number,
  ): Promise<readonly DigestSubscription[]>;
  /** The one of all that are not paused that is due first. */
  nextDigest(): Promise<DigestSubscription | undefined>;
  /** Those kept that were published after the one with that number, in order. */
  bulletinsAfter(n: number): Promise<readonly Bulletin[]>;
  /** Deletes those published before an instant, in milliseconds since 1970; how many they were. */
  forgetBulletins(before: number): Promise<number>;
}
