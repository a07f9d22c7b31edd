import { namesOfSeries } from "../catalogue/names.ts";
import { nearest } from "../catalogue/nearest.ts";
import type { DriverId } from "../racing/driver.ts";
import { runningSeason } from "../racing/season.ts";
import { driverOf, exampleOf, followed, type Hearing, plainly } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import { anyOf } from "./phrasing/words.ts";
import type { Question } from "./question.ts";
import { type Action, paragraph, text } from "./reply.ts";
import type { Answer } from "./talk.ts";
import type { Understood } from "./understanding/understand.ts";

/** How many series are offered for one that is not known. */
const MAX_OFFERED = 3;

/** What is said of somebody or something that is not known here; `undefined` where there is nothing to refuse. */
export function refuse(hearing: Hearing, understood: Understood, question: Question, texts: Texts): Answer | undefined {
  const { stranger, unknownSeries, unknownSeason, namesakes } = understood;
  const chosen = hearing.preferences.driver;
  if (namesakes.length > 0 && (chosen === undefined || !namesakes.includes(chosen))) {
    return clarifyDriver(hearing, namesakes, question, texts);
  }
  if (understood.homonym !== undefined) return whichOfName(hearing, understood.homonym, question, texts);
  if (question.intent === "unknown_driver") return declineDriver(hearing, stranger ?? "?", question, texts);
  if (unknownSeason !== undefined) {
    const example = String(runningSeason(hearing.today) + 1);
    const said = texts.say("unknown-season", { name: unknownSeason, example });
    return plainly(question, texts, [paragraph(text(said))], { disposition: "clarify" });
  }
  return unknownSeries === undefined ? undefined : clarifySeries(hearing, unknownSeries, question, texts);
}

/** Somebody who is not followed: one line that says whom it follows. */
export function declineDriver(hearing: Hearing, name: string, question: Question, texts: Texts): Answer {
  const said = texts.say("decline-driver", { name, drivers: followed(hearing, texts) });
  return plainly(question, texts, [paragraph(text(said))], { disposition: "decline" });
}

/** Nothing about racing: one line on what it can do. */
export function declineTopic(
  hearing: Hearing,
  question: Question,
  texts: Texts,
  courtesy: Understood["courtesy"],
): Answer {
  const key = courtesy === undefined ? "decline-offtopic" : (`courtesy-${courtesy}` as const);
  const said = texts.say(key, { drivers: followed(hearing, texts), example: exampleOf(hearing, texts) });
  return plainly(question, texts, [paragraph(text(said))], { disposition: "decline" });
}

/** "Which Rossi?": a name that several followed drivers bear. */
function clarifyDriver({ ear }: Hearing, ids: readonly DriverId[], question: Question, texts: Texts): Answer {
  const drivers = ids.flatMap((id) => ear.catalogue.drivers.get(id) ?? []);
  const names = anyOf(
    texts,
    drivers.map((driver) => driver.name),
  );
  const season = question.season === undefined ? {} : { season: String(question.season) };
  const [series] = question.series;
  const command = series === undefined ? "series" : "status";
  const actions = drivers.map(
    ({ id, name }): Action => ({
      label: name,
      call: { command, options: { driver: id, ...season, ...(series === undefined ? {} : { series }) } },
    }),
  );
  const said = texts.say("which-driver", { names });
  return plainly(question, texts, [paragraph(text(said))], { disposition: "clarify", actions });
}

/** "Which Rossi?": a surname that somebody bears who is not followed, and who races there. */
function whichOfName(hearing: Hearing, homonym: string, question: Question, texts: Texts): Answer {
  const { id, name } = driverOf(hearing, question);
  const [series] = question.series;
  const season = question.season === undefined ? {} : { season: String(question.season) };
  const call: Action["call"] =
    series === undefined
      ? { command: "series", options: { driver: id, ...season } }
      : { command: "status", options: { driver: id, series, ...season } };
  const names = anyOf(texts, [name, homonym]);
  const said = texts.say("which-of-name", { names, followed: name });
  return plainly(question, texts, [paragraph(text(said))], {
    disposition: "clarify",
    actions: [{ label: name, call }],
  });
}

function clarifySeries({ ear }: Hearing, name: string, question: Question, texts: Texts): Answer {
  const named = [...ear.catalogue.series.values()].map(
    (series) => [series, namesOfSeries(series).map(({ name }) => name)] as const,
  );
  const offered = nearest(name, named, MAX_OFFERED);
  const names = anyOf(
    texts,
    offered.map((series) => series.name),
  );
  const meant = offered.length === 0 ? "" : ` ${texts.say("did-you-mean", { names })}`;
  const said = `${texts.say("unknown-series", { name })}${meant}`;
  const actions = offered.map(({ id, shortName }): Action => {
    const season = question.season === undefined ? {} : { season: String(question.season) };
    return { label: shortName, call: { command: "status", options: { series: id, ...season } } };
  });
  return plainly(question, texts, [paragraph(text(said))], { disposition: "clarify", actions });
}
