import type { Chat, PlaceKey } from "../audience/chat.ts";
import type { Day } from "../racing/day.ts";
import type { CommandCall } from "./commands.ts";

/** What somebody said to the bot, or in its hearing, as a platform tells it. */
export interface Message {
  readonly chat: Chat;
  /** Whose settings hold and may be changed; none where nothing is to be kept, as for one question from a script. */
  readonly place?: PlaceKey;
  /** Plain text, or a command that the platform has taken apart already. */
  readonly said: string | CommandCall;
  /** `overheard`: said in a group to nobody in particular. */
  readonly setting: "addressed" | "overheard";
  /** The language that the platform or the caller believes in, as a code such as `de-AT`. */
  readonly languageHint?: string;
  /** A language that was asked for expressly, for this message alone. */
  readonly language?: string;
  /** Whether who wrote may change the settings of the place. */
  readonly manages: boolean;
  /** The instant it was said, in milliseconds since 1970. */
  readonly at: number;
  /** The day of asking, where it is not that of `at` in the place's zone. */
  readonly today?: Day;
  /** Caps what is known. Without it, all that is kept is known. */
  readonly asOf?: Day;
}
