import type { InlineQueryResult, InputMessageContent } from "@grammyjs/types";
import { checkKeyboard } from "./check-keyboard.ts";
import { formatCaption, formatText } from "./format-text.ts";
import type { Handlers } from "./handlers.ts";
import { badRequest } from "./refusal.ts";
import type { World } from "./world.ts";

/** See https://core.telegram.org/bots/api#answercallbackquery and #answerinlinequery */
const MAX_NOTICE = 200;
const MAX_RESULTS = 50;
const MAX_OFFSET_BYTES = 64;

function checkContent(content: InputMessageContent): void {
  if (!("message_text" in content)) return;
  formatText({ text: content.message_text, parseMode: content.parse_mode, entities: content.entities });
}

function checkResult(result: InlineQueryResult): void {
  const bytes = Buffer.byteLength(result.id);
  if (bytes < 1 || bytes > 64) throw badRequest("RESULT_ID_INVALID");
  if ("title" in result && result.title.trim() === "" && result.type === "article") {
    throw badRequest("ARTICLE_TITLE_EMPTY");
  }
  if ("input_message_content" in result && result.input_message_content) checkContent(result.input_message_content);
  if ("caption" in result && result.caption) {
    formatCaption({ text: result.caption, parseMode: result.parse_mode, entities: result.caption_entities });
  }
  checkKeyboard(result.reply_markup);
}

/** Answers to taps and to the inline mode. */
export function queryMethods(world: World): Handlers {
  return {
    answerCallbackQuery(params) {
      if ((params.text?.length ?? 0) > MAX_NOTICE) throw badRequest("MESSAGE_TOO_LONG");
      const isOwnAddress = params.url?.toLowerCase().startsWith(`https://t.me/${world.me.username.toLowerCase()}`);
      if (params.url && !isOwnAddress) throw badRequest("URL_INVALID");
      world.taps.answer(params.callback_query_id, params);
      return true;
    },
    answerInlineQuery(params) {
      const { results, next_offset = "", button } = params;
      if (results.length > MAX_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
      if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest("RESULT_ID_DUPLICATE");
      for (const result of results) checkResult(result);
      if (Buffer.byteLength(next_offset) > MAX_OFFSET_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
      const start = button?.start_parameter;
      if (button && button.text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
      if (start !== undefined && !/^[\w-]{1,64}$/.test(start)) throw badRequest("START_PARAM_INVALID");
      world.inlineQueries.answer(params.inline_query_id, params);
      return true;
    },
  };
}
