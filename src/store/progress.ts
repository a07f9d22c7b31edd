import type { AlertSubscription } from "../audience/alert-subscription.ts";
import type { ChatKey, PlatformName } from "../audience/chat.ts";
import type { DigestSubscription } from "../audience/digest-subscription.ts";

/** How far a block of subscriptions was told. A block: `telegram:3`, so many that follow each other on one platform. */
export interface Watermark {
  readonly block: string;
  /** All of it were told up to this bulletin, but for those that are kept otherwise; 0 where none was. */
  readonly told: number;
}

/** A block as it stands. */
export interface Progress extends Watermark {
  /** Of some of it is kept otherwise how far they were told, or what told them; of no other is it. */
  readonly isUneven?: true;
}

/** A subscription, and up to which bulletin it was told. */
export interface Followed {
  readonly alert: AlertSubscription;
  readonly told: number;
}

/** A message that told a chat the bulletins after `from`, up to `to`. */
export interface ToldMessage {
  readonly from: number;
  readonly to: number;
  /** By which the platform finds it again. */
  readonly message: string;
}

/** That something could not be told and is tried again. */
export interface Fault {
  readonly platform: PlatformName;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** What the bot remembers of what was told: see `Store`, of which it is a part. */
export interface ProgressStore {
  /** Every block of a platform, in the order of its subscriptions. */
  watermarks(platform: PlatformName): Promise<readonly Progress[]>;
  /** The subscriptions of a block, in the order in which they were made. */
  followedIn(block: string): Promise<readonly Followed[]>;
  /** A subscription as it is kept now, whatever its chat is called since. */
  latest(alert: AlertSubscription): Promise<AlertSubscription | undefined>;
  /**
   * Keeps that one subscription was told up to a bulletin, in a small write; what told it before is packed, as of an instant,
   * where its block was not closed since. Nothing where it is not kept any more, or was told more.
   */
  keepTold(
    alert: AlertSubscription,
    told: number,
    by: Pick<ToldMessage, "from" | "message">,
    at: number,
  ): Promise<void>;
  /** The messages that told a subscription something and may be mended, the oldest first. */
  messagesFor(alert: AlertSubscription): Promise<readonly ToldMessage[]>;
  /** Lets a message take the place of the one that told the same. */
  keepMended(alert: AlertSubscription, message: ToldMessage): Promise<void>;
  /**
   * Keeps that all of a block were told up to a bulletin, but for those behind, of whom it is kept how far they are, by their
   * `n`. Their messages are packed, as of an instant.
   */
  closeBlock(watermark: Watermark, behind: ReadonlyMap<number, number>, at: number): Promise<void>;
  /** Forgets messages that were packed before an instant; how many packs they were. */
  forgetMessages(before: number): Promise<number>;
  digestsIn(chat: ChatKey): Promise<readonly DigestSubscription[]>;
  /** Those that are not paused and remind of rounds. */
  digestsReminding(): Promise<readonly DigestSubscription[]>;
  /** Every chat of a platform in which alerts or a digest are paused. */
  chatsPaused(platform: PlatformName): Promise<readonly ChatKey[]>;
  /** Keeps it as the last one of its platform. */
  keepFault(fault: Fault): Promise<void>;
  /** The last one of each platform that had any. */
  lastFaults(): Promise<readonly Fault[]>;
}
