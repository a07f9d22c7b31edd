import type { Chat, PlaceKey, PlatformName } from "../audience/chat.ts";
import type { Manner } from "../audience/manner.ts";
import type { Shut } from "../audience/pause.ts";
import type { Reply } from "./reply.ts";

/** How something is said that nobody asked for just now. */
export interface Posting extends Manner {
  /** The same for the same thing: where the platform knows it again, it is not said twice. */
  readonly once: string;
  /** What a post is called where the chat is a forum, in which nothing is said without a title. */
  readonly title?: string;
}

/** The platform had no say in it: trying again at once would be no use, but later it may. */
interface Later {
  readonly kind: "later";
  /** How long the platform wants nothing more of the kind, in milliseconds. */
  readonly ms: number;
  /** Whether in no chat, or may be so; else in this one alone. */
  readonly everywhere: boolean;
}

/** What came of posting. Where it is `shut`, trying again would not help until somebody lets the bot in. */
export type Posted =
  /** `message`: by which the platform finds it again, all its pages; empty where there was nothing to say. */
  { readonly kind: "posted"; readonly message: string } | (Shut & { readonly kind: "shut" }) | Later;

/** What came of editing. `lost`: the message is not there any more, or cannot be edited. */
export type Edited =
  /** `message`: as of posting; other than before where it has more pages now, or fewer. */
  | { readonly kind: "edited"; readonly message: string }
  | { readonly kind: "lost" }
  | (Shut & { readonly kind: "shut" })
  | Later;

/** Where a platform calls the bot over HTTP. */
export interface Endpoint {
  /** The path of the address, such as `/discord/interactions`. */
  readonly path: string;
  /** Answers what was posted there, once it is proved who posted it. */
  answer(request: Request): Promise<Response>;
}

/** A platform that the bot runs on, from the moment that it tries to connect. */
export interface Platform {
  readonly name: PlatformName;
  /** Rejects with `PlatformRefused` where the platform will not have us; pending for as long as it may yet have. */
  readonly refused: Promise<never>;
  /** Where it calls us, if it does. */
  readonly endpoint?: Endpoint;
  /** Whether messages come in at the moment. */
  isConnected(): boolean;
  /**
   * Says something that nobody asked for just now. Rejects, with what may be logged, where it may be tried again later. Paces
   * nothing: that is for whoever posts much.
   */
  post(chat: Chat, reply: Reply, posting: Posting): Promise<Posted>;
  /** Says something else in place of what was posted. Rejects as `post` does. */
  edit(chat: Chat, message: string, reply: Reply): Promise<Edited>;
  /** What keeps the bot from posting like that, all of it, before anything is; nothing where it may. Posts nothing. */
  barriers(chat: Chat, manner: Manner): Promise<readonly Shut[]>;
  /** Is told each time that something leaves for the platform which counts against its limits, beside the one of each post and edit. */
  onSaid(listener: () => void): void;
  /** Whose settings hold in a chat; `undefined` where the platform does not tell. */
  placeOf(chat: Chat): Promise<PlaceKey | undefined>;
  /** Shows curators the commands that are theirs, and those who are none any more no longer. Never rejects. */
  showMenus(): Promise<void>;
  /** Takes no more messages, finishes what is under way, and disconnects. */
  stop(): Promise<void>;
}

/** A platform will not have us as we are; trying again would not help. */
export class PlatformRefused extends Error {
  override readonly name = "PlatformRefused";
  readonly platform: PlatformName;
  readonly reason: "token" | "message-content" | "webhook" | "public-key";

  constructor(platform: PlatformName, reason: PlatformRefused["reason"], cause: unknown) {
    super(`${platform} refuses the bot: ${reason}`, { cause });
    this.platform = platform;
    this.reason = reason;
  }
}
