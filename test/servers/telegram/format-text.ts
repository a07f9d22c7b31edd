import type { MessageEntity } from "@grammyjs/types";
import { findEntities } from "./find-entities.ts";
import { type FormattedText, parseHtml } from "./parse-html.ts";
import { badRequest, Refusal } from "./refusal.ts";

/** Counted after entities are parsed; see https://core.telegram.org/bots/api#sendmessage */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
/** See https://core.telegram.org/bots/api#formatting-options */
const MAX_ENTITIES = 100;

interface Raw {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

function parse({ text, parseMode, entities = [] }: Raw): FormattedText {
  if (!parseMode) return { text, entities };
  if (parseMode !== "HTML") throw new Refusal(501, `Not Implemented: this server does not read ${parseMode}`);
  return parseHtml(text);
}

/** Telegram takes away white space around a text; marks move along. */
function trim({ text, entities }: FormattedText): FormattedText {
  const shift = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const moved = entities.flatMap((entity) => {
    const start = Math.max(entity.offset - shift, 0);
    const end = Math.min(entity.offset + entity.length - shift, trimmed.length);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: trimmed, entities: moved };
}

function mark({ text, entities }: FormattedText): FormattedText {
  const inside = (one: MessageEntity, other: MessageEntity): boolean =>
    one !== other && one.offset >= other.offset && one.offset + one.length <= other.offset + other.length;
  const verbatim = entities.filter(({ type }) => type === "pre" || type === "code");
  const kept = entities.filter((entity) => !verbatim.some((other) => inside(entity, other)));
  const blocking = kept.filter(({ type }) => ["pre", "code", "text_link", "custom_emoji"].includes(type));
  const found = findEntities(text).filter(
    ({ offset, length }) => !blocking.some((one) => offset < one.offset + one.length && one.offset < offset + length),
  );
  const all = [...kept, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities: all.slice(0, MAX_ENTITIES) };
}

/** A message's text as people see it. */
export function formatText(raw: Raw): FormattedText {
  const formatted = trim(parse(raw));
  if (formatted.text === "") throw badRequest("message text is empty");
  if (formatted.text.length > MAX_TEXT) throw badRequest("message is too long");
  return mark(formatted);
}

/** A caption may be empty. */
export function formatCaption(raw: Raw): FormattedText {
  const formatted = trim(parse(raw));
  if (formatted.text.length > MAX_CAPTION) throw badRequest("message caption is too long");
  return mark(formatted);
}

/** A formatted text as a message has it. */
export function textFields({ text, entities }: FormattedText): { text: string; entities?: MessageEntity[] } {
  return entities.length === 0 ? { text } : { text, entities: [...entities] };
}

/** A formatted caption as a message has it. */
export function captionFields(said: FormattedText): { caption?: string; caption_entities?: MessageEntity[] } {
  const { text, entities = [] } = textFields(said);
  return { ...(text !== "" && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) };
}
