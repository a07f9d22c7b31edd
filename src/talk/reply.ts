import type { Certainty } from "../racing/certainty.ts";
import type { Language } from "../racing/language.ts";
import type { CommandCall, OptionName } from "./commands.ts";

/** A run of words. The text is plain: each platform escapes it. */
export type Span =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** A grade as shape and word ("▲ likely ↗ rising"); a platform may colour it besides. */
  | { readonly kind: "grade"; readonly certainty: Certainty; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

/** A piece of a reply that a platform never cuts in two where it can help it. */
export type Block =
  | { readonly kind: "heading"; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "quote"; readonly text: string; readonly by: string }
  | { readonly kind: "list"; readonly items: readonly (readonly Span[])[] }
  /** The small print: as of when, by whom. */
  | { readonly kind: "footer"; readonly spans: readonly Span[] };

/** Something to tap, or to type where nothing can be tapped. It holds all it needs, so that it works after a restart. */
export interface Action {
  readonly label: string;
  readonly call: CommandCall;
}

/** Something outside of the chat to be opened: a button where there can be such. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** One line or more to be filled in. */
export interface Field {
  readonly option: OptionName;
  readonly label: string;
  readonly hint?: string;
  /** What stands there already. */
  readonly filled?: string;
  readonly isNeeded: boolean;
  readonly isLong: boolean;
}

/** Fields to fill in, where a platform can show any; whoever cannot see them reads in the reply what to type. */
export interface Form {
  readonly title: string;
  readonly fields: readonly Field[];
  /** What is done with them: the fields are further options of it. */
  readonly call: CommandCall;
}

/** For light surroundings, or for dark ones. */
export type Scheme = "light" | "dark";

/** A picture as a PNG, in its pixels, with the text for those who cannot see it. */
export interface Picture {
  readonly png: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Something to be kept outside of the chat. Its name is letters, digits, dots and hyphens. */
export interface ReplyFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What is said, on every platform in the same words. */
export interface Reply {
  readonly language: Language;
  /**
   * Who is meant to read it: everybody in the chat, or who asked. `if-owed`: who asked, and only where the platform shows that
   * an answer is awaited, as of a button; a message is better left unanswered than answered by this.
   */
  readonly audience: "everyone" | "asker" | "if-owed";
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Below the actions. */
  readonly link?: Link;
  /** Shown in place of the reply where it can be. */
  readonly form?: Form;
  /** Draws what the words say, in the colours in which a platform shows pictures; `undefined` where too little was reported. */
  readonly picture?: (scheme: Scheme) => Promise<Picture | undefined>;
  readonly file?: ReplyFile;
}

export function text(words: string): Span {
  return { kind: "text", text: words };
}

export function strong(words: string): Span {
  return { kind: "strong", text: words };
}

export function paragraph(...spans: readonly Span[]): Block {
  return { kind: "paragraph", spans };
}
