import type { DigestSubscription } from "../audience/digest-subscription.ts";
import type { CommandCall } from "./commands.ts";
import { type Card, line, said } from "./desk/seat.ts";
import { addDigest, onDigest } from "./digests/add-digest.ts";
import { DIGEST_ACTIONS, type DigestAction } from "./digests/digest.ts";
import { digestCard, digestName } from "./digests/digest-card.ts";
import { tellDigest } from "./digests/tell-digest.ts";
import { type Hearing, plainly, privately } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import { NO_QUESTION } from "./question.ts";
import { type Action, type Block, text } from "./reply.ts";
import { replyTexts } from "./reply-language.ts";
import type { Answer } from "./talk.ts";
import { isTold, type Target, targetOf } from "./target.ts";

/** Sets digests up, takes them away, or shows them, to those who manage the chat. */
export async function replyToDigest(hearing: Hearing, call: CommandCall): Promise<Answer> {
  const { channel } = hearing.message;
  const texts = replyTexts(hearing, undefined);
  const target = targetOf(hearing, call, texts);
  if ("disposition" in target) return target;
  if (!(await target.manages())) {
    return channel === undefined
      ? privately(texts, "managers-only")
      : privately(texts, "managers-only-of", { name: channel.name });
  }
  const asked = actionIn(call);
  if (asked.action === "add" && !isTold(target)) return privately(texts, "terminal-tells-nothing");
  const { blocks, actions } = await act(hearing, call, asked, target, texts);
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", actions });
}

interface Asked {
  readonly action: DigestAction | undefined;
  readonly when: string | undefined;
}

/** What is to be done; "/digest monday 18:00" leaves it out. */
function actionIn({ options: { action: typed = "", when } }: CommandCall): Asked {
  const action = DIGEST_ACTIONS.find((each) => each === typed.trim().toLowerCase());
  if (action !== undefined) return { action, when };
  if (typed === "") return { action: when === undefined ? undefined : "add", when };
  return { action: "add", when: when === undefined ? typed : `${typed} ${when}` };
}

async function act(
  hearing: Hearing,
  call: CommandCall,
  { action, when }: Asked,
  target: Target,
  texts: Texts,
): Promise<Card> {
  const { item } = call.options;
  if (action === "add") return addDigest(hearing, call, when, target, texts);
  const digests = await hearing.ear.store.digestsOf(target.place);
  if (digests.length === 0) return { ...said(texts, "digest-none"), actions: [adding(hearing, texts)] };
  const named = item ?? when;
  const asked =
    named === undefined && digests.length === 1 ? digests[0] : digests.find(({ id }) => id === named?.trim());
  switch (action) {
    case undefined:
    case "show":
      return shown(hearing, named === undefined ? digests : ((asked && [asked]) ?? digests), texts);
    case "remove":
    case "preview":
      if (asked === undefined) return whichOne(hearing, action, digests, named, texts);
      return action === "remove" ? remove(hearing, asked, texts) : preview(hearing, asked, texts);
  }
}

async function shown(hearing: Hearing, digests: readonly DigestSubscription[], texts: Texts): Promise<Card> {
  const cards = await Promise.all(digests.map((digest) => digestCard(hearing, digest, texts)));
  const [only, ...others] = digests;
  const of = (action: DigestAction, label: string): readonly Action[] =>
    only === undefined || others.length > 0
      ? [{ label: texts.say(label), call: { command: "digest", options: { action, ...inChannel(hearing) } } }]
      : [{ label: texts.say(label), call: onDigest(hearing, action, only) }];
  return {
    blocks: [line(texts, "digest-list", { count: digests.length }), ...cards.flat()],
    actions: [...of("preview", "digest-show-preview"), ...of("remove", "digest-remove"), adding(hearing, texts)],
  };
}

async function remove({ ear, ...hearing }: Hearing, digest: DigestSubscription, texts: Texts): Promise<Card> {
  await ear.store.changeDigest(digest.id, () => undefined);
  return said(texts, "digest-removed", { digest: await digestName({ ear, ...hearing }, digest, texts) });
}

/** What would be posted now, without anything being kept of it. */
async function preview(hearing: Hearing, digest: DigestSubscription, texts: Texts): Promise<Card> {
  const { reply } = await tellDigest(hearing.ear, digest, hearing.message.at);
  const actions: readonly Action[] = [
    { label: texts.say("action-show"), call: onDigest(hearing, "show", digest) },
    { label: texts.say("digest-remove"), call: onDigest(hearing, "remove", digest) },
  ];
  if (reply === undefined) return { ...said(texts, "digest-preview-nothing"), actions };
  const blocks: readonly Block[] = [line(texts, "digest-preview"), ...reply.blocks];
  return { blocks, actions };
}

async function whichOne(
  hearing: Hearing,
  action: DigestAction,
  digests: readonly DigestSubscription[],
  named: string | undefined,
  texts: Texts,
): Promise<Card> {
  const names = await Promise.all(digests.map((digest) => digestName(hearing, digest, texts)));
  const actions = digests.map((digest, at): Action => {
    const name = names[at] ?? digest.id;
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return { label: isAlone ? name : `${digest.id}: ${name}`, call: onDigest(hearing, action, digest) };
  });
  const asked =
    named === undefined
      ? line(texts, "digest-which")
      : line(texts, "digest-unknown", { name: named.trim().slice(0, 30) });
  const items = digests.map(({ id }, at) => [text(`${id}: ${names[at] ?? ""}`)]);
  return { blocks: [asked, { kind: "list", items }], actions };
}

function adding(hearing: Hearing, texts: Texts): Action {
  return {
    label: texts.say("digest-add"),
    call: { command: "digest", options: { action: "add", ...inChannel(hearing) } },
  };
}

function inChannel({ message: { channel } }: Hearing): CommandCall["options"] {
  return channel === undefined ? {} : { channel: channel.name };
}
