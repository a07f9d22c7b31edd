import type { Day } from "../racing/day.ts";
import type { ChatKey, PlaceKey } from "./chat.ts";

/** Somebody who may add and review articles, besides those whom the configuration names. */
export interface Curator {
  /** The key of the person. */
  readonly person: PlaceKey;
  readonly by: string;
  readonly since: Day;
}

/** A chat into which proposals are pushed. */
export interface DeskChat {
  readonly chat: ChatKey;
  readonly by: string;
  readonly since: Day;
}
