import type { Api } from "grammy";
import type { InlineQuery, InlineQueryResultArticle } from "grammy/types";
import type { Log } from "../../log.ts";
import type { Offer, Talk } from "../../talk/talk.ts";
import { oneLine } from "../one-line.ts";
import { askedInline, type Self } from "./ask.ts";
import { dress } from "./dress.ts";
import { isTooLate } from "./refused.ts";

/** How long Telegram may show the same results to the same person; news may come at any time. */
const CACHE_SECONDS = 30;

interface Means {
  readonly talk: Talk;
  readonly self: Self;
  readonly api: Api;
  readonly log: Log;
  now(): number;
}

/** Shows somebody who types after the bot's name what can be posted, in whatever chat that is. */
export async function answerInline(query: InlineQuery, { talk, self, api, log, now }: Means): Promise<void> {
  const offers = query.offset === "" ? await talk.offers(await askedInline(query, self, now())) : [];
  try {
    await api.answerInlineQuery(query.id, offers.flatMap(result), { cache_time: CACHE_SECONDS, is_personal: true });
  } catch (error) {
    if (!isTooLate(error)) throw error;
    log.debug({ reason: error.description }, "Telegram had given up waiting for inline results");
  }
}

function result({ title, description, reply }: Offer, index: number): readonly InlineQueryResultArticle[] {
  const [message] = dress(reply);
  const shown = oneLine(title);
  if (message === undefined || shown.trim() === "") return [];
  const { text, reply_markup, parse_mode, link_preview_options } = message;
  return [
    {
      type: "article",
      id: String(index),
      title: shown,
      description: oneLine(description),
      input_message_content: { message_text: text, parse_mode, link_preview_options },
      ...(reply_markup !== undefined && { reply_markup }),
    },
  ];
}
