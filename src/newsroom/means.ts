import type { PlaceKey } from "../audience/chat.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Press } from "../feeds/feed.ts";
import type { Log } from "../log.ts";
import type { Day } from "../racing/day.ts";
import type { FeedSource } from "../racing/feed-source.ts";
import type { Reader } from "../reading/reading.ts";
import type { Store } from "../store/store.ts";
import type { InTurn } from "./in-turn.ts";

/** What the newsroom works with. */
export interface Means {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** Who may review though nobody let them: the operator's choice. */
  readonly curators: readonly PlaceKey[];
  /** Made when the first article comes in. */
  reader(): Promise<Reader>;
  press(): Promise<Press>;
  /** Those that the operator follows, as the file tells them now. */
  feeds(): Promise<readonly FeedSource[]>;
  /** Lets one thing be done after the other, also of other processes where there are such; of this one alone unless told. */
  readonly turn?: InTurn;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
  /** The day that it is for the operator. */
  today(): Day;
  /** Is told that others review now than before. */
  onCurators(): void;
  /** Is told that there is something to tell. */
  onNotices(): void;
  /** Is told that something was published that is to be told. */
  onBulletin(): void;
}
