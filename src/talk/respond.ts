import type { CommandCall } from "./commands.ts";
import type { Hearing } from "./hearing.ts";
import type { Message } from "./message.ts";
import { parseCommand } from "./parse-command.ts";
import { replyToAlerts } from "./reply-to-alerts.ts";
import { replyToCommand, replyToUnknownCommand, type ServiceCall } from "./reply-to-command.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import { replyToSeveral } from "./reply-to-several.ts";
import { replyToStart } from "./reply-to-start.ts";
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
  if (isAsking(said)) {
    const { vocabulary } = hearing.ear;
    return replyToQuestion(hearing, understandCall(said, ASKING[said.command], vocabulary, hearing.today));
  }
  if (isService(said)) return replyToCommand(hearing, said);
  if (said.command === "alerts") return replyToAlerts(hearing, said);
  if (said.command === "start") return replyToStart(hearing, said, respond);
  return inWords(hearing, said.options.question ?? "");
}

async function inWords(hearing: Hearing, words: string): Promise<Answer> {
  const { ear, message, today } = hearing;
  if (message.setting === "overheard") return replyToQuestion(hearing, understand(words, ear.vocabulary, today));
  return replyToSeveral(hearing, understandAll(words, ear.vocabulary, today));
}

function isAsking(call: CommandCall): call is CommandCall & { readonly command: keyof typeof ASKING } {
  return Object.hasOwn(ASKING, call.command);
}

function isService(call: CommandCall): call is ServiceCall {
  return !isAsking(call) && call.command !== "ask" && call.command !== "alerts" && call.command !== "start";
}
