import { chatKey } from "../audience/chat.ts";
import type { CommandName } from "./commands.ts";
import type { Admission, FloodGate } from "./flood-gate.ts";
import { type Hearing, plainly } from "./hearing.ts";
import { parseCommand } from "./parse-command.ts";
import { NO_QUESTION } from "./question.ts";
import { paragraph, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";

const HEARD: Admission = { kind: "heard" };

/** What everybody may do, whoever may use the bot: what is kept of a person is that person's own. */
const ALWAYS_OPEN: ReadonlySet<CommandName> = new Set(["forget", "privacy"]);

/** What is said to somebody who is not heard now, or not here; `undefined` for everybody else. */
export async function turnedAway(hearing: Hearing, gate: FloodGate): Promise<Answer | undefined> {
  const { message } = hearing;
  const isAlone = message.chat.platform === "terminal"; // Nobody else is there to be harmed.
  const admission = isAlone ? HEARD : gate.admit(message.person ?? chatKey(message.chat), message.at);
  if (admission.kind === "too-early") {
    const seconds = Math.ceil(admission.waitMs / 1000);
    return refusal(hearing, "too-fast", { seconds }, admission.again ? "if-owed" : "asker");
  }
  return (await isOutside(hearing)) ? refusal(hearing, "moderators-alone", {}, "if-owed") : undefined;
}

/** Whether only moderators use the bot there, and who wrote is none. */
export async function isOutside({ message, preferences }: Hearing): Promise<boolean> {
  if (preferences.moderatorsOnly !== true || ALWAYS_OPEN.has(commandIn(message.said) ?? "ask")) return false;
  return !(await message.manages());
}

function commandIn(said: Hearing["message"]["said"]): CommandName | undefined {
  if (typeof said !== "string") return said.command;
  const parsed = parseCommand(said);
  return parsed?.kind === "command" ? parsed.call.command : undefined;
}

function refusal(
  hearing: Hearing,
  key: "too-fast" | "moderators-alone",
  args: Readonly<Record<string, number>>,
  audience: "asker" | "if-owed",
): Answer {
  const texts = replyTexts(hearing, undefined);
  return plainly(NO_QUESTION, texts, [paragraph(text(texts.say(key, args)))], { audience, disposition: "decline" });
}
