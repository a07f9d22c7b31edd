import type { User, UserFromGetMe } from "@grammyjs/types";
import type { Clock } from "./clock.ts";
import type { Messages } from "./messages.ts";
import type { Profile } from "./profile.ts";
import type { Queries } from "./queries.ts";
import type { Params } from "./requests.ts";
import type { Rooms } from "./rooms.ts";
import type { Updates } from "./updates.ts";

/** All that the server remembers. */
export interface World {
  readonly me: UserFromGetMe;
  /** The bot as messages show it. */
  readonly bot: User;
  readonly clock: Clock;
  readonly users: Map<number, User>;
  readonly rooms: Rooms;
  readonly messages: Messages;
  readonly updates: Updates;
  readonly taps: Queries<Params<"answerCallbackQuery">>;
  readonly inlineQueries: Queries<Params<"answerInlineQuery">>;
  readonly profile: Profile;
  /** Files that were sent and may be sent again. */
  readonly fileIds: Set<string>;
  /** A number nobody has had so far. */
  nextId(): number;
}
