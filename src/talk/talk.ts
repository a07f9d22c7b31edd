import type { Language } from "../racing/language.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Message } from "./message.ts";
import type { Question } from "./question.ts";
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

/** Answers messages; knows no platform. Rejects only where the store does. */
export interface Talk {
  /** The languages that replies are written in, English among them. */
  readonly languages: ReadonlySet<Language>;
  hear(message: Message): Promise<Answer>;
}
