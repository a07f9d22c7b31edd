import type { Chat, PlaceKey } from "../audience/chat.ts";
import type { Manner } from "../audience/manner.ts";
import type { Shut } from "../audience/pause.ts";
import type { Day } from "../racing/day.ts";
import type { CommandCall } from "./commands.ts";

/** What a platform lets the bot hear in a chat of what is not said to it expressly. */
export type Hears =
  /** All that is written there is meant for the bot. */
  | "private"
  | "everything"
  /** Commands, and replies to the bot: Telegram's privacy mode. */
  | "commands"
  /** Commands, and messages that mention it: Discord without the message content intent. */
  | "mentions";

/** A channel that is named: one that is set up from a private chat, or another one of the same server. */
export interface Channel {
  /** As it was typed, or as people there call it; typed again it means the same. */
  readonly name: string;
  /** Whether the bot is there; the message's place is then that of the channel. */
  readonly found: boolean;
  /** Where something is posted that is to be told there; none where that is the place itself. */
  readonly chat?: Chat;
}

/** What somebody said to the bot, or in its hearing, as a platform tells it. */
export interface Message {
  readonly chat: Chat;
  /** Whose settings hold and may be changed; none where nothing is to be kept, as for one question from a script. */
  readonly place?: PlaceKey;
  /** What is kept of the person who wrote, wherever that person writes; none where nobody knows who it is. */
  readonly person?: PlaceKey;
  /** Plain text, or a command that the platform has taken apart already. */
  readonly said: string | CommandCall;
  /** `overheard`: said in a group to nobody in particular. */
  readonly setting: "addressed" | "overheard";
  /** The language that the platform or the caller believes in, as a code such as `de-AT`. */
  readonly languageHint?: string;
  /** A language that was asked for expressly, for this message alone. */
  readonly language?: string;
  /** Whether who wrote may change the settings of the place. Asked only where it matters. */
  manages(): boolean | Promise<boolean>;
  /** What the bot hears in this chat. Asked only where it matters. */
  hears(): Hears | Promise<Hears>;
  /** What keeps the bot from posting in a chat in such a manner, all of it; left out where nobody can tell. Asked only where it matters. */
  barriers?(chat: Chat, manner: Manner): readonly Shut[] | Promise<readonly Shut[]>;
  /** The name by which the bot is called there: `PitboardBot`. */
  readonly calledAs?: string;
  /** The channel whose place is meant instead of the chat's own. */
  readonly channel?: Channel;
  /** The instant it was said, in milliseconds since 1970. */
  readonly at: number;
  /** The day of asking, where it is not that of `at` in the place's zone. */
  readonly today?: Day;
  /** Caps what is known. Without it, all that is kept is known. */
  readonly asOf?: Day;
}
