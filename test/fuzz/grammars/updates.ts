import fc from "fast-check";
import { aCallbackKey, aTypedCommand } from "./commands.ts";
import { aName, anyText } from "./hostile.ts";
import { aQuestion } from "./questions.ts";

/** What may be written in a message. */
const words = fc.oneof(aQuestion, aTypedCommand, anyText).map((text) => text.slice(0, 4096));

/** As Telegram tells of somebody. */
const aUser = (id: number) =>
  fc
    .record(
      { first_name: aName, last_name: aName, username: aName, language_code: anyText },
      { requiredKeys: ["first_name"] },
    )
    .map((told) => ({ id, is_bot: false, ...told }));

/** Marks of a message that lie anywhere, as no client sends them. */
const entities = fc.array(
  fc.record({
    type: fc.constantFrom("mention", "bot_command", "text_mention", "url", "new_kind"),
    offset: fc.integer({ min: -5, max: 100 }),
    length: fc.integer({ min: -5, max: 5000 }),
    user: aUser(7),
  }),
  { maxLength: 3 },
);

/** Where and by whom: a private chat, and groups that say what they like of themselves. */
interface Scene {
  readonly privately: number;
  readonly group: number;
  readonly date: number;
}

/** An update of a form that Telegram knows, with any words in it. */
export function anUpdate({ privately, group, date }: Scene): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const from = aUser(privately);
  const chat = fc.oneof(
    fc.constant({ id: privately, type: "private", first_name: "Ada" }),
    fc.record({ title: aName }).map((told) => ({ id: group, type: "supergroup", ...told })),
  );
  const message = fc
    .record({ from, chat, text: words, entities, caption: words }, { requiredKeys: ["from", "chat", "text"] })
    .map((told) => ({ message_id: 1, date, ...told }));
  const callback = fc
    .record(
      { from, message, data: fc.oneof(aCallbackKey, anyText), inline_message_id: anyText },
      { requiredKeys: ["from"] },
    )
    .map((told) => ({ id: "1", chat_instance: "1", ...told }));
  const inline = fc.record({ from, query: words, offset: anyText }).map((told) => ({ id: "1", ...told }));
  const left = fc.record({ chat, from, old: aStatus, new: aStatus }).map((told) => ({
    ...{ chat: told.chat, from: told.from, date },
    old_chat_member: { user: told.from, status: told.old },
    new_chat_member: { user: told.from, status: told.new },
  }));
  return fc.oneof(
    { weight: 5, arbitrary: message.map((told) => ({ message: told })) },
    { weight: 3, arbitrary: callback.map((told) => ({ callback_query: told })) },
    { weight: 2, arbitrary: inline.map((told) => ({ inline_query: told })) },
    { weight: 1, arbitrary: left.map((told) => ({ my_chat_member: told })) },
  );
}

const aStatus = fc.constantFrom("creator", "administrator", "member", "restricted", "left", "kicked", "new");
