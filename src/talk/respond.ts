import type { Hearing } from "./hearing.ts";
import type { Message } from "./message.ts";
import { parseCommand } from "./parse-command.ts";
import { replyToAlerts } from "./reply-to-alerts.ts";
import { replyToArticle } from "./reply-to-article.ts";
import { replyToCalendarFile } from "./reply-to-calendar-file.ts";
import { replyToCommand, replyToUnknownCommand } from "./reply-to-command.ts";
import { replyToDigest } from "./reply-to-digest.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import { replyToReview } from "./reply-to-review.ts";
import { replyToSeveral } from "./reply-to-several.ts";
import { replyToStart } from "./reply-to-start.ts";
import { replyToSuggest } from "./reply-to-suggest.ts";
import type { Answer } from "./talk.ts";
import { ASKING, understandCall } from "./understanding/call.ts";
import { understand } from "./understanding/understand.ts";
import { understandAll } from "./understanding/understand-all.ts";

/** What is answered to something said: a command, or words. */
export async function respond(hearing: Hearing, said: Message["said"]): Promise<Answer> {
  if (typeof said === "string") {
    const parsed = hearing.message.setting === "addressed" ? parseCommand(said) : undefined;
    if (parsed?.kind === "unknown") return replyToUnknownCommand(hearing, parsed.name);
    if (parsed?.kind === "command") return respond(hearing, parsed.call);
    return inWords(hearing, said);
  }
  switch (said.command) {
    case "series":
    case "programme":
    case "status":
    case "why":
    case "history":
    case "sources":
    case "next":
    case "calendar": {
      if (said.options.file !== undefined) return replyToCalendarFile(hearing, said);
      const { vocabulary } = hearing.ear;
      return replyToQuestion(hearing, understandCall(said, ASKING[said.command], vocabulary, hearing.today));
    }
    case "ask":
      return inWords(hearing, said.options.question ?? "");
    case "start":
      return replyToStart(hearing, said, respond);
    case "alerts":
      return replyToAlerts(hearing, said);
    case "digest":
      return replyToDigest(hearing, said);
    case "suggest":
      return replyToSuggest(hearing, said);
    case "article":
      return replyToArticle(hearing, said);
    case "review":
      return replyToReview(hearing, said);
    case "settings":
    case "forget":
    case "help":
    case "about":
    case "privacy":
      return replyToCommand(hearing, { ...said, command: said.command });
  }
}

async function inWords(hearing: Hearing, words: string): Promise<Answer> {
  const { ear, message, today } = hearing;
  if (message.setting === "overheard") return replyToQuestion(hearing, understand(words, ear.vocabulary, today));
  return replyToSeveral(hearing, understandAll(words, ear.vocabulary, today));
}
