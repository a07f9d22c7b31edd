import { about, help, privacy } from "./answers/service.ts";
import { changeSettings, type SettingsScene, showSettings } from "./answers/settings.ts";
import { COMMANDS, type CommandCall } from "./commands.ts";
import { exampleOf, type Hearing, plainly } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { type Action, paragraph, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";
import type { ASKING } from "./understanding/call.ts";
import { understand } from "./understanding/understand.ts";

/** A command that asks nothing about racing. */
export type ServiceCall = CommandCall & {
  readonly command: Exclude<CommandCall["command"], keyof typeof ASKING | "ask">;
};

const PRIVATE = { audience: "asker" } as const;

/** Replies to a command about the bot itself, and does what it says. */
export async function replyToCommand(hearing: Hearing, call: ServiceCall): Promise<Answer> {
  const texts = replyTexts(hearing, undefined);
  if (COMMANDS[call.command].user === "managers" && !hearing.message.manages) {
    return plainly(NO_QUESTION, texts, [paragraph(text(texts.say("managers-only")))], PRIVATE);
  }
  switch (call.command) {
    case "help":
      return plainly(NO_QUESTION, texts, help(texts, exampleOf(hearing, texts)));
    case "about":
      return plainly(NO_QUESTION, texts, about(texts, (await hearing.ear.store.tally()).articles));
    case "privacy":
      return plainly(NO_QUESTION, texts, privacy(texts));
    case "settings":
      return settings(hearing, call, texts);
    case "forget":
      return forget(hearing, call, texts);
  }
}

/** A command that there is not. */
export function replyToUnknownCommand(hearing: Hearing, name: string): Answer {
  const texts = replyTexts(hearing, undefined);
  const said = texts.say("unknown-command", { name });
  return plainly(NO_QUESTION, texts, [paragraph(text(said))], { ...PRIVATE, disposition: "clarify" });
}

async function settings(hearing: Hearing, call: CommandCall, texts: Texts): Promise<Answer> {
  const { ear, message, preferences } = hearing;
  const { place } = message;
  if (place === undefined)
    return plainly(NO_QUESTION, texts, [paragraph(text(texts.say("settings-nowhere")))], PRIVATE);
  const scene = settingsScene(hearing, texts);
  if (Object.keys(call.options).length === 0)
    return plainly(NO_QUESTION, texts, showSettings(scene, preferences), PRIVATE);
  const changed = changeSettings(scene, call.options, preferences);
  if (changed.kind === "refused") {
    return plainly(
      NO_QUESTION,
      texts,
      changed.faults.map((fault) => paragraph(text(fault))),
      { ...PRIVATE, disposition: "clarify" },
    );
  }
  await ear.store.setPreferences(place, changed.preferences);
  const now = replyTexts({ ...hearing, preferences: changed.preferences }, undefined);
  const done = paragraph(text(now.say("settings-changed")));
  return plainly(NO_QUESTION, now, [done, ...showSettings({ ...scene, texts: now }, changed.preferences)], PRIVATE);
}

function settingsScene({ ear, message, today }: Hearing, texts: Texts): SettingsScene {
  return {
    texts,
    catalogue: ear.catalogue,
    defaults: ear.defaults,
    spoken: new Set(ear.texts.keys()),
    driverNamed: (typed) => understand(typed, ear.vocabulary, today, true).question.driver,
    canHear: message.chat.platform !== "terminal",
    at: message.at,
  };
}

async function forget({ ear, message, preferences }: Hearing, call: CommandCall, texts: Texts): Promise<Answer> {
  const { place, chat } = message;
  if (place === undefined)
    return plainly(NO_QUESTION, texts, [paragraph(text(texts.say("settings-nowhere")))], PRIVATE);
  if (!/^(yes|confirm|true)$/i.test(call.options.confirm ?? "")) {
    const isKept = Object.keys(preferences).length > 0;
    if (!isKept) ear.conversation.forget(chat);
    const action: Action = {
      label: texts.say("action-forget"),
      call: { command: "forget", options: { confirm: "yes" } },
    };
    const said = texts.say(isKept ? "forget-ask" : "forget-nothing");
    return plainly(NO_QUESTION, texts, [paragraph(text(said))], { ...PRIVATE, actions: isKept ? [action] : [] });
  }
  ear.conversation.forget(chat);
  const wasKept = await ear.store.forget(place);
  return plainly(NO_QUESTION, texts, [paragraph(text(texts.say(wasKept ? "forget-done" : "forget-nothing")))], PRIVATE);
}
