import { articleIn } from "../racing/article.ts";
import { type ClaimId, claimId } from "../racing/claim.ts";
import type { CommandCall } from "./commands.ts";
import { hindranceLine } from "./desk/arrival.ts";
import { titleSpan } from "./desk/proposal-card.ts";
import { type Card, declined, line, said } from "./desk/seat.ts";
import type { Desk, Suggested, Suggesting } from "./desk.ts";
import { type Hearing, plainly } from "./hearing.ts";
import { isLink } from "./parse-article.ts";
import { actionsOn } from "./phrasing/actions.ts";
import type { Texts } from "./phrasing/texts.ts";
import { postableChat } from "./postable-chat.ts";
import { NO_QUESTION } from "./question.ts";
import { text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";

/** Takes what a reader brings: a link that is not known here, or a claim that seems wrong. */
export async function replyToSuggest(hearing: Hearing, { options }: CommandCall): Promise<Answer> {
  const texts = replyTexts(hearing, undefined);
  const { desk } = hearing.ear;
  if (desk === undefined) return declined(texts, [line(texts, "desk-closed")]);
  const of = suggestedIn(options);
  const { blocks, actions, form } =
    of === undefined
      ? said(texts, "suggest-how")
      : isAskedFirst(hearing, of, options)
        ? askWords(texts, of.claim)
        : await suggest(hearing, desk, of, texts);
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", actions, ...(form !== undefined && { form }) });
}

type Of = Suggesting["of"];

/** A link, or the key of a claim, alone or with words behind it. */
function suggestedIn({ link = "", text: more = "", item }: CommandCall["options"]): Of | undefined {
  const [first = "", ...others] = link.trim().split(/\s+/);
  const claim = claimId(item ?? first.toLowerCase());
  if (claim !== undefined) {
    const words = `${others.join(" ")} ${more}`.trim().slice(0, MAX_WORDS);
    return { kind: "wrong", claim, ...(words !== "" && { words }) };
  }
  const url = [first, ...others].find(isLink);
  return url === undefined ? undefined : { kind: "link", url };
}

/** What a reader says is wrong need not be longer. */
const MAX_WORDS = 500;

/** Where a form can be shown, what is wrong is asked before anything is kept. */
function isAskedFirst({ message }: Hearing, of: Of, { confirm }: CommandCall["options"]): of is Of & { kind: "wrong" } {
  return of.kind === "wrong" && of.words === undefined && message.chat.platform === "discord" && confirm === undefined;
}

function askWords(texts: Texts, claim: ClaimId): Card {
  const call = { command: "suggest", options: { item: claim, confirm: "yes" } } as const;
  return {
    blocks: [line(texts, "suggest-what", { example: `/suggest ${claim}` })],
    actions: [{ label: texts.say("suggest-anyway"), call }],
    form: {
      title: texts.say("form-wrong"),
      fields: [{ option: "text", label: texts.say("field-wrong"), isNeeded: false, isLong: true }],
      call,
    },
  };
}

async function suggest({ message }: Hearing, desk: Desk, of: Of, texts: Texts): Promise<Card> {
  const by = message.person ?? (message.chat.platform === "terminal" ? message.place : undefined);
  if (by === undefined) return said(texts, "suggest-nobody");
  const suggested = await desk.suggest({ of, by, chat: postableChat(message.chat), language: texts.language });
  return tellSuggested(desk, of, suggested, texts);
}

async function tellSuggested(desk: Desk, of: Of, suggested: Suggested, texts: Texts): Promise<Card> {
  switch (suggested.kind) {
    case "queued": {
      const isBare = of.kind === "wrong" && of.words === undefined;
      const more = isBare ? [line(texts, "suggest-more", { example: `/suggest ${of.claim}` })] : [];
      return {
        blocks: [line(texts, of.kind === "wrong" ? "suggest-doubted" : "suggest-queued"), ...more],
        actions: [],
      };
    }
    case "too-many":
      return said(texts, "suggest-too-many", { most: suggested.most });
    case "twice":
      return said(texts, "suggest-twice");
    case "unknown":
      return said(texts, "suggest-unknown");
    case "known":
      return tellKnown(desk, suggested.article, texts);
    case "nothing":
      return said(texts, "arrival-nothing");
    case "unreadable":
      return { blocks: [hindranceLine(texts, suggested.hindrance), line(texts, "suggest-unread")], actions: [] };
  }
}

/** An article that was known, and what can be asked about it. */
async function tellKnown(desk: Desk, id: string, texts: Texts): Promise<Card> {
  const { kept } = await desk.find(articleIn(id));
  if (kept === undefined) return said(texts, "suggest-waits");
  const [claim] = kept.claims;
  return {
    blocks: [
      { kind: "paragraph", spans: [text(`${texts.say("arrival-known")} `), titleSpan({ texts }, kept.article)] },
    ],
    actions: claim === undefined ? [] : actionsOn(texts, claim, ["status"]),
  };
}
