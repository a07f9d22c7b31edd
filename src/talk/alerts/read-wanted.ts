import { MEASURES, type Measure, type QuietHours } from "../../audience/alert-subscription.ts";
import { discordServerOf } from "../../audience/chat.ts";
import { fold } from "../../catalogue/fold.ts";
import type { Language } from "../../racing/language.ts";
import { runningSeason } from "../../racing/season.ts";
import { spokenLanguage, yesOrNo } from "../answers/settings.ts";
import type { CommandCall } from "../commands.ts";
import { driverOf, type Hearing, plainly } from "../hearing.ts";
import type { Texts } from "../phrasing/texts.ts";
import { allOf, languageName } from "../phrasing/words.ts";
import { NO_QUESTION } from "../question.ts";
import { refuse } from "../refusals.ts";
import { paragraph, text } from "../reply.ts";
import type { Answer } from "../talk.ts";
import { openTypedReader } from "../typed-reader.ts";
import { understandCall } from "../understanding/call.ts";
import { measureIn, withoutMeasure } from "../understanding/measures.ts";
import { quietHours } from "./quiet-hours.ts";
import type { Subject } from "./topic.ts";

/** What can be done about what a chat is told. */
export const ALERT_ACTIONS = ["on", "off", "show"] as const;

type AlertAction = (typeof ALERT_ACTIONS)[number];

/** Takes back what somebody set. */
type Off = "off";

/** What somebody wants of the alerts of a chat. What is left out stays as it is. */
export interface Wanted {
  readonly action: AlertAction;
  /** Whether in all chats of the place. */
  readonly everywhere: boolean;
  /** What it is about; nothing where nothing is named. */
  readonly subjects: readonly Subject[];
  /** What it is about, by the keys of what the chat is told already. */
  readonly keys: readonly string[];
  readonly measure?: Measure;
  readonly quiet?: QuietHours | Off;
  readonly language?: Language | Off;
  readonly role?: string | Off;
  readonly silent?: boolean;
}

interface Reading {
  readonly hearing: Hearing;
  readonly texts: Texts;
  readonly options: CommandCall["options"];
  readonly faults: string[];
}

/** What a call wants, all of it understood; else the answer that says what was not. */
export function readWanted(hearing: Hearing, { options }: CommandCall, texts: Texts): Wanted | Answer {
  const reading: Reading = { hearing, texts, options, faults: [] };
  const { action, rest } = actionIn(options);
  const isOfAll = ALL.test(rest);
  const everywhere = action === "off" && isOfAll;
  const about = isOfAll ? "" : rest;
  const subjects = subjectsIn(reading, about, action);
  if ("disposition" in subjects) return subjects;
  const wanted = { everywhere, subjects, keys: options.item?.split(",") ?? [], ...settingsIn(reading, about) };
  if (reading.faults.length > 0) {
    const blocks = reading.faults.map((fault) => paragraph(text(fault)));
    return plainly(NO_QUESTION, texts, blocks, { audience: "asker", disposition: "clarify" });
  }
  const { action: _, alert: __, channel: ___, person: ____, ...told } = options;
  return { ...wanted, action: action ?? (about === "" && Object.keys(told).length === 0 ? "show" : "on") };
}

const ALL = /^(all|everywhere)$/i;

/** The first word, where it says what to do, and the words behind it. */
function actionIn({ action: typed, alert }: CommandCall["options"]): { action: AlertAction | undefined; rest: string } {
  const words = (typed ?? alert ?? "").trim();
  const [first = "", ...others] = words.split(/\s+/);
  const action = ALERT_ACTIONS.find((each) => each === fold(first));
  return { action, rest: action === undefined ? words : others.join(" ") };
}

/** The drives that are named; nothing where none is. */
function subjectsIn(
  { hearing, texts, options, faults }: Reading,
  about: string,
  action: AlertAction | undefined,
): readonly Subject[] | Answer {
  const { vocabulary } = hearing.ear;
  const series = [options.series, withoutMeasure(about, vocabulary)].filter((each) => each).join(" ");
  const call = { command: "alerts", options: { ...options, series } } as const;
  const understood = understandCall(call, "subscribe", vocabulary, hearing.today);
  const { question } = understood;
  const refused = refuse(hearing, understood, question, texts);
  if (refused !== undefined) {
    if (action !== undefined || options.series !== undefined || about === "") return leadingBack(refused);
    const said = texts.say("alerts-nonsense", { name: about.slice(0, 60) });
    return plainly(question, texts, [paragraph(text(said))], { audience: "asker", disposition: "clarify" });
  }
  const { season } = question;
  if (season !== undefined && season < runningSeason(hearing.today)) {
    faults.push(texts.say("alerts-season-over", { season: String(season) }));
  }
  if (question.class !== undefined && question.series.length === 0) {
    faults.push(texts.say("alerts-no-class", { class: question.class }));
  }
  const isNamed = question.driver !== undefined || question.series.length > 0 || season !== undefined;
  if (!isNamed) return [];
  const drive = { driver: driverOf(hearing, question).id, ...(season !== undefined && { season }) };
  return question.series.length === 0 ? [drive] : question.series.map((each) => ({ ...drive, series: each }));
}

/** What is offered instead of what was not understood leads to alerts again. */
function leadingBack(refused: Answer): Answer {
  if (refused.disposition === "silent") return refused;
  const actions = refused.reply.actions.map(({ label, call }) => ({
    label,
    call: { command: "alerts", options: { ...call.options, action: "on" } } as const,
  }));
  return { ...refused, reply: { ...refused.reply, audience: "asker", actions } };
}

type Settings = Pick<Wanted, "measure" | "quiet" | "language" | "role" | "silent">;

function settingsIn(reading: Reading, about: string): Settings {
  const { hearing, texts, options, faults } = reading;
  const { ear } = hearing;
  const { read } = openTypedReader(texts, faults);
  const spoken = new Set(ear.texts.keys());
  const languages = allOf(
    texts,
    [...spoken].map((each) => languageName(texts, each)),
  );
  const measures = MEASURES.map((each) => `${each} (${texts.say(`measure-${each}`)})`).join(", ");
  const measure =
    read(options.measure, (typed) => measureNamed(hearing, typed), "alerts-no-measure", { measures }) ??
    measureIn(about, ear.vocabulary);
  const quiet = read(options.quiet, quietHours, "alerts-no-quiet");
  const language = read(
    options.language,
    (typed) => offOr(typed, () => spokenLanguage({ spoken, texts }, typed)),
    "settings-no-language",
    { languages },
  );
  const silent = read(options.silent, yesOrNo, "settings-no-listen");
  const role = read(
    options.role,
    (typed) => offOr(typed, () => roleNamed(hearing, typed)),
    hearing.message.chat.platform === "discord" ? "alerts-no-role" : "alerts-role-elsewhere",
  );
  return {
    ...(measure !== undefined && { measure }),
    ...(quiet !== undefined && { quiet }),
    ...(language !== undefined && { language }),
    ...(silent !== undefined && { silent }),
    ...(role !== undefined && { role }),
  };
}

function offOr<T>(typed: string, make: () => T | undefined): T | Off | undefined {
  return yesOrNo(typed) === false ? "off" : make();
}

/** By its key, the letter that it begins with, or in words. */
function measureNamed({ ear }: Hearing, typed: string): Measure | undefined {
  const word = fold(typed);
  return MEASURES.find((each) => each === word || each.charAt(0) === word) ?? measureIn(typed, ear.vocabulary);
}

/** The id of a role, or its mention; never that of everybody, which has the server's own id. */
function roleNamed({ message }: Hearing, typed: string): string | undefined {
  const [, id] = /^(?:<@&)?(\d{15,22})>?$/.exec(typed) ?? [];
  const isEverybody = message.place !== undefined && id === discordServerOf(message.place);
  return message.chat.platform !== "discord" || isEverybody ? undefined : id;
}
