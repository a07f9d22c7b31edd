import type { Conversation, Subject } from "../audience/conversation.ts";
import type { Defaults, Preferences } from "../audience/preferences.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Day } from "../racing/day.ts";
import type { Driver } from "../racing/driver.ts";
import type { Language } from "../racing/language.ts";
import type { Store } from "../store/store.ts";
import type { MakeCalendarFile } from "./calendar-files.ts";
import type { Desk } from "./desk.ts";
import type { Draw } from "./draw.ts";
import type { Message } from "./message.ts";
import type { Texts } from "./phrasing/texts.ts";
import { allOf } from "./phrasing/words.ts";
import { NO_QUESTION, type Question } from "./question.ts";
import { type Block, paragraph, type Reply, text } from "./reply.ts";
import type { Answer } from "./talk.ts";
import type { Vocabulary } from "./understanding/vocabulary.ts";

/** What all messages are heard with. */
export interface Ear {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly defaults: Defaults;
  readonly texts: ReadonlyMap<Language, Texts>;
  readonly vocabulary: Vocabulary;
  readonly conversation: Conversation;
  /** None where no newsroom is open, as for one question from a script. */
  readonly desk?: Desk;
  /** None where nobody can see a picture. */
  readonly draw?: Draw;
  readonly calendarFile?: MakeCalendarFile;
}

/** One message, and what holds where it was said. */
export interface Hearing {
  readonly ear: Ear;
  readonly message: Message;
  readonly preferences: Preferences;
  readonly today: Day;
  /** What the chat spoke of last, if that was just now. */
  readonly last: Subject | undefined;
}

/** How many followed drivers are named at once. */
const MAX_DRIVERS = 5;

/** The driver that a question is about: whom it names, else the one of the place. */
export function driverOf(
  { ear, preferences }: Pick<Hearing, "ear" | "preferences">,
  question: Pick<Question, "driver">,
): Driver {
  const { catalogue, defaults } = ear;
  const named = question.driver ?? preferences.driver ?? defaults.driver;
  const driver = catalogue.drivers.get(named) ?? catalogue.drivers.get(defaults.driver);
  if (driver === undefined) throw new Error(`The catalogue has no driver ${defaults.driver}`);
  return driver;
}

/** "Valentino Rossi and Max Verstappen", and how many others. */
export function followed({ ear }: Hearing, texts: Texts): string {
  const { drivers } = ear.catalogue;
  const names: string[] = [];
  for (const driver of drivers.values()) if (names.push(driver.name) === MAX_DRIVERS) break;
  const count = drivers.size - names.length;
  return count === 0 ? allOf(texts, names) : texts.say("and-others", { drivers: names.join(", "), count });
}

/** A question that can be asked here. */
export function exampleOf(hearing: Hearing, texts: Texts): string {
  return texts.say("example", { driver: driverOf(hearing, NO_QUESTION).shortName });
}

/** A reply without facts: help, settings, a refusal. */
export function plainly(
  question: Question,
  texts: Texts,
  blocks: readonly Block[],
  more: Partial<Pick<Reply, "actions" | "audience" | "file" | "form" | "link">> & {
    readonly disposition?: "answer" | "decline" | "clarify";
  } = {},
): Answer {
  const { disposition = "answer", actions = [], audience = "everyone", file, form, link } = more;
  const reply: Reply = {
    language: texts.language,
    audience,
    blocks,
    actions,
    ...(link !== undefined && { link }),
    ...(form !== undefined && { form }),
    ...(file !== undefined && { file }),
  };
  return { disposition, question, reply, outlooks: [] };
}

/** A line for nobody but who asked, who cannot have what was asked for. */
export function privately(
  texts: Texts,
  key:
    | "managers-only"
    | "managers-only-of"
    | "not-yours"
    | "settings-nowhere"
    | "settings-no-channel"
    | "terminal-tells-nothing",
  args: Readonly<Record<string, string>> = {},
): Answer {
  const said = paragraph(text(texts.say(key, args)));
  return plainly(NO_QUESTION, texts, [said], { audience: "asker", disposition: "decline" });
}
