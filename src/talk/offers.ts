import { namesOfSeries } from "../catalogue/names.ts";
import { nearest } from "../catalogue/nearest.ts";
import type { CommandCall } from "./commands.ts";
import type { Hearing } from "./hearing.ts";
import type { Message } from "./message.ts";
import { cutWords, plainWords } from "./plain-words.ts";
import type { Reply } from "./reply.ts";
import { respond } from "./respond.ts";
import type { Answer, Offer } from "./talk.ts";

/** As many as somebody looks through. */
const MAX_OFFERS = 10;

/** What a list shows of a reply, in characters. */
const MAX_TITLE = 80;
const MAX_DESCRIPTION = 160;

/** The answer to what was typed, or the programme; and below it each drive by itself. */
export async function offersFor(hearing: Hearing): Promise<readonly Offer[]> {
  const { message } = hearing;
  const typed = typeof message.said === "string" ? message.said.trim() : "";
  const first = await respond(hearing, typed === "" ? PROGRAMME : typed.replace(/^\/+/, ""));
  const isMeant = first.disposition === "answer" && first.question.intent !== "help";
  const calls = [...(isMeant ? drivesIn(first) : seriesLike(hearing, typed))].slice(0, MAX_OFFERS - 1);
  const others = await Promise.all(calls.map((call) => respond(hearing, call)));
  return distinct([...(isMeant ? [first] : []), ...others].flatMap(offered));
}

const PROGRAMME: Message["said"] = { command: "series", options: {} };

/** Each drive that an answer about several tells of. */
function drivesIn(answer: Answer): readonly CommandCall[] {
  if (answer.disposition === "silent" || answer.outlooks.length < 2) return [];
  return answer.outlooks.map(({ about: { driver, series, season } }) => ({
    command: "status",
    options: { driver, series, season: String(season) },
  }));
}

function seriesLike({ ear }: Hearing, typed: string): readonly CommandCall[] {
  const named = [...ear.catalogue.series.values()].map(
    (series) => [series.id, namesOfSeries(series).map(({ name }) => name)] as const,
  );
  return nearest(typed, named, MAX_OFFERS).map((series) => ({ command: "status", options: { series } }));
}

function offered(answer: Answer): readonly Offer[] {
  if (answer.disposition !== "answer") return [];
  const { reply } = answer;
  const title = reply.blocks.find((block) => block.kind === "heading") ?? reply.blocks[0];
  if (title === undefined) return [];
  const rest = reply.blocks.filter((block) => block !== title).map(plainWords);
  return [
    { title: cutWords(plainWords(title), MAX_TITLE), description: cutWords(rest.join(" · "), MAX_DESCRIPTION), reply },
  ];
}

/** A reply that says the same as one before it is no choice. */
function distinct(offers: readonly Offer[]): readonly Offer[] {
  const words = ({ blocks }: Reply) => blocks.map(plainWords).join("\n");
  return offers.filter(
    ({ reply }, index) => offers.findIndex((other) => words(other.reply) === words(reply)) === index,
  );
}
