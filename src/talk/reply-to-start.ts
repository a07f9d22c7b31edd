import type { Catalogue } from "../catalogue/catalogue.ts";
import { driverId } from "../racing/driver.ts";
import type { Outlook } from "../racing/outlook.ts";
import { seriesId } from "../racing/series.ts";
import { linkedAlert } from "./alerts/private-way.ts";
import type { CommandCall } from "./commands.ts";
import { driverOf, type Hearing, privately } from "./hearing.ts";
import type { Message } from "./message.ts";
import type { Texts } from "./phrasing/texts.ts";
import { languageName } from "./phrasing/words.ts";
import { NO_QUESTION } from "./question.ts";
import { type Action, type Block, paragraph, text } from "./reply.ts";
import { codeOf, replyTexts } from "./reply-language.ts";
import { nameOf } from "./scene.ts";
import type { Answer } from "./talk.ts";

/** How many drives are told at once to somebody who has asked nothing yet. */
const MAX_LINES = 4;

/** Grades about which nobody wonders. */
const SETTLED: ReadonlySet<string> = new Set(["confirmed", "certain", "ruled-out"]);

type Respond = (hearing: Hearing, said: Message["said"]) => Promise<Answer>;

/** The first words: what a link asks for, or else the programme, what the bot can hear, languages, and questions to tap. */
export async function replyToStart(hearing: Hearing, { options }: CommandCall, respond: Respond): Promise<Answer> {
  const { catalogue } = hearing.ear;
  const linked = linkedAlert(options.about, catalogue) ?? linkedCall(options.about, catalogue);
  if (linked !== undefined) return respond(hearing, linked);
  const chosen = await withLanguage(hearing, options.language);
  if (chosen === undefined) return privately(replyTexts(hearing, undefined), "managers-only");
  const told = await respond(chosen, { command: "series", options: {} });
  if (told.disposition === "silent") return told;
  const texts = replyTexts(chosen, undefined);
  const blocks = [...told.reply.blocks.map(shortened), ...(await hearingBlocks(chosen, texts))];
  const actions = [...questions(chosen, told.outlooks, texts), ...languages(chosen, texts)];
  return { ...told, question: NO_QUESTION, reply: { ...told.reply, blocks, actions } };
}

/** A link such as `fia-wec-2024`, `valentino-rossi` or `valentino-rossi_fia-wec-2024` as a command. */
function linkedCall(about: string | undefined, { drivers, series }: Catalogue): CommandCall | undefined {
  const [, first, second, year] = /^(?:([a-z0-9-]+)_)?([a-z0-9-]+?)(?:-(\d{4}))?$/.exec(about ?? "") ?? [];
  if (second === undefined) return undefined;
  const season = year === undefined ? {} : { season: year };
  const isDriver = (key: string) => isIn(drivers, driverId(key));
  const isSeries = (key: string) => isIn(series, seriesId(key));
  if (first === undefined && isDriver(second)) return { command: "series", options: { driver: second, ...season } };
  if (!isSeries(second) || (first !== undefined && !isDriver(first))) return undefined;
  return {
    command: "status",
    options: { series: second, ...season, ...(first === undefined ? {} : { driver: first }) },
  };
}

function isIn<Key>(known: ReadonlyMap<Key, unknown>, key: Key | undefined): boolean {
  return key !== undefined && known.has(key);
}

/** The hearing in a language that somebody chose for the place; `undefined` where that is not for them to choose. */
async function withLanguage(hearing: Hearing, typed: string | undefined): Promise<Hearing | undefined> {
  const { ear, message } = hearing;
  const language = codeOf(typed);
  if (language === undefined || !ear.texts.has(language) || message.place === undefined) return hearing;
  if (!(await message.manages())) return undefined;
  const set = await ear.store.changePreferences(message.place, (before) => ({ ...before, language }));
  return { ...hearing, preferences: set };
}

function shortened(block: Block): Block {
  return block.kind === "list" ? { ...block, items: block.items.slice(0, MAX_LINES) } : block;
}

/** What the bot hears of a group, and how to ask there. */
async function hearingBlocks({ message, preferences }: Hearing, texts: Texts): Promise<readonly Block[]> {
  const hears = await message.hears();
  if (hears === "private") return [];
  const on = preferences.listenIn === true ? "yes" : "no";
  return [paragraph(text(texts.say(`hears-${hears}`, { bot: message.calledAs ?? "Pitboard", on })))];
}

function questions(hearing: Hearing, outlooks: readonly Outlook[], texts: Texts): readonly Action[] {
  const driver = driverOf(hearing, NO_QUESTION).id;
  const open = outlooks.find(({ lines }) => lines.some(({ certainty }) => !SETTLED.has(certainty))) ?? outlooks[0];
  const season = open === undefined ? {} : { season: String(open.about.season) };
  return [
    ...(open === undefined
      ? []
      : [
          {
            label: `${nameOf({ catalogue: hearing.ear.catalogue, texts }, open.about.series)} ${open.about.season}?`,
            call: { command: "status", options: { driver, series: open.about.series, ...season } },
          } as const,
        ]),
    { label: texts.say("start-next"), call: { command: "next", options: {} } },
    { label: texts.say("start-sources"), call: { command: "sources", options: { driver, ...season } } },
  ];
}

/** The other languages, each in its own words. */
function languages({ ear, message }: Hearing, texts: Texts): readonly Action[] {
  if (message.place === undefined) return [];
  return [...ear.texts.keys()]
    .filter((code) => code !== texts.language)
    .map((code) => ({
      label: capitalised(languageName({ language: code }, code), code),
      call: { command: "start", options: { language: code } },
    }));
}

function capitalised(word: string, language: string): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
