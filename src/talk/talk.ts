import type { AlertSubscription } from "../audience/alert-subscription.ts";
import type { PlaceKey, PlatformName } from "../audience/chat.ts";
import type { LastDigest } from "../audience/digest-subscription.ts";
import type { Bulletin } from "../racing/bulletin.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Notice } from "../store/press-records.ts";
import type { CommandName, OptionName } from "./commands.ts";
import type { DigestAsked, DigestTold, Reminded, Reminder } from "./digests/digest.ts";
import type { Menu } from "./menu.ts";
import type { Message } from "./message.ts";
import type { Question } from "./question.ts";
import type { Remark } from "./remarks.ts";
import type { Reply } from "./reply.ts";

/** What came of a message. */
export type Answer =
  | {
      readonly disposition: "answer" | "decline" | "clarify";
      readonly question: Question;
      readonly reply: Reply;
      /** What the reply asserts, and nothing else. */
      readonly outlooks: readonly Outlook[];
    }
  | { readonly disposition: "silent"; readonly question: Question };

/** An option that somebody is filling in. What was typed so far is what the message said. */
export interface Typing {
  readonly message: Message & { readonly said: string };
  readonly option: OptionName;
  /** Of which command, where the platform tells it. */
  readonly command?: CommandName;
  /** The driver that was chosen before, as it was typed. */
  readonly driver?: string;
}

/** What an option may be filled in with: how it reads, and what is then meant. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A reply that somebody may choose to post, and how it reads in a list. */
export interface Offer {
  readonly title: string;
  readonly description: string;
  readonly reply: Reply;
}

/** Answers messages; knows no platform. Rejects only where the store does. */
export interface Talk {
  /** The languages that replies are written in, English among them. */
  readonly languages: ReadonlySet<Language>;
  hear(message: Message): Promise<Answer>;
  /** What comes nearest to what was typed so far, the nearest first; what is likely to be asked where nothing was. */
  complete(typing: Typing): Promise<readonly Choice[]>;
  /** Replies worth posting on what was typed, or on the driver's programme where nothing was. */
  offers(message: Message & { readonly said: string }): Promise<readonly Offer[]>;
  /** How a message is understood on a day, line by line, for who mends the languages. */
  explain(words: string, today: Day): readonly string[];
  /** A line of the bot's own, in the language of a code such as `de-AT`, or else in the usual one. */
  remark(about: Remark, languageHint: string | undefined): Reply;
  /**
   * What is to be told to a chat unasked; `undefined` where there is nothing to tell any more, as of a proposal that somebody
   * decided about meanwhile. `place`: where the chat belongs to, if its key does not tell.
   */
  notice(notice: Notice, place?: PlaceKey): Promise<Reply | undefined>;
  /**
   * What bulletins have to tell a chat, in one message: what changed in the end, and what they take back of each other or of
   * what was told before. `undefined` where nothing of it is wished for there, or it cancels out. In their order.
   */
  alert(bulletins: readonly Bulletin[], to: AlertSubscription): Promise<Reply | undefined>;
  /** What a digest tells at an instant, in milliseconds since 1970. */
  digest(of: DigestAsked, at: number): Promise<DigestTold>;
  /** What a digest would have told on a day, by what was published until then, for another to compare with. */
  digestOn(of: DigestAsked, day: Day): Promise<LastDigest>;
  /** The rounds of the next two days that the driver is confirmed for and that were not told yet; `undefined` without any. */
  reminder(of: Reminded, at: number): Promise<Reminder | undefined>;
  /** The commands of a platform as it shows them. */
  menu(platform: PlatformName, language: Language): Menu;
}
