import { about, help, privacy } from "./answers/service.ts";
import { changeSettings, type SettingsScene, showSettings } from "./answers/settings.ts";
import { type CommandCall, formOf } from "./commands.ts";
import { curatorIn } from "./desk/seat.ts";
import { exampleOf, type Hearing, plainly, privately } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { type Block, paragraph, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import { forget } from "./reply-to-forget.ts";
import type { Answer } from "./talk.ts";
import { understand } from "./understanding/understand.ts";

/** A command that asks nothing about racing. */
export type ServiceCall = CommandCall & {
  readonly command: "settings" | "forget" | "help" | "about" | "privacy";
};

const PRIVATE = { audience: "asker" } as const;

/** Replies to a command about the bot itself, and does what it says. */
export async function replyToCommand(hearing: Hearing, call: ServiceCall): Promise<Answer> {
  const texts = replyTexts(hearing, undefined);
  const { channel } = hearing.message;
  if (channel?.found === false) return privately(texts, "settings-no-channel", { name: channel.name });
  if (formOf(call.command).user === "managers" && !(await hearing.message.manages())) {
    return channel === undefined
      ? privately(texts, "managers-only")
      : privately(texts, "managers-only-of", { name: channel.name });
  }
  switch (call.command) {
    case "help":
      return plainly(NO_QUESTION, texts, await helpFor(hearing, texts), PRIVATE);
    case "about":
      return plainly(NO_QUESTION, texts, about(texts, (await hearing.ear.store.tally()).articles), PRIVATE);
    case "privacy":
      return plainly(NO_QUESTION, texts, privacy(texts), PRIVATE);
    case "settings":
      return settings(hearing, call, texts);
    case "forget":
      return forget(hearing, call, texts);
  }
}

/** What whoever asks can do here. */
export async function helpFor(hearing: Hearing, texts: Texts): Promise<readonly Block[]> {
  const { ear, message } = hearing;
  const isCurator = ear.desk !== undefined && (await curatorIn(hearing, ear.desk)) !== undefined;
  return help(texts, exampleOf(hearing, texts), message.chat.platform, isCurator);
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
  if (place === undefined) return privately(texts, "settings-nowhere");
  const scene = await settingsScene(hearing, texts);
  const { channel: _, ...options } = call.options;
  if (Object.keys(options).length === 0) return plainly(NO_QUESTION, texts, showSettings(scene, preferences), PRIVATE);
  const changed = changeSettings(scene, options);
  if (changed.kind === "refused") {
    const faults = changed.faults.map((fault) => paragraph(text(fault)));
    return plainly(NO_QUESTION, texts, faults, { ...PRIVATE, disposition: "clarify" });
  }
  const set = await ear.store.changePreferences(place, (before) => ({ ...before, ...changed.preferences }));
  const now = replyTexts({ ...hearing, preferences: set }, undefined);
  const done = paragraph(text(now.say("settings-changed")));
  return plainly(NO_QUESTION, now, [done, ...showSettings({ ...scene, texts: now }, set)], PRIVATE);
}

async function settingsScene({ ear, message, today }: Hearing, texts: Texts): Promise<SettingsScene> {
  return {
    texts,
    catalogue: ear.catalogue,
    defaults: ear.defaults,
    spoken: new Set(ear.texts.keys()),
    driverNamed: (typed) => understand(typed, ear.vocabulary, today, true).question.driver,
    hears: await message.hears(),
    ...(message.channel !== undefined && { channel: message.channel.name }),
    at: message.at,
  };
}
