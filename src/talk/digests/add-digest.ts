import { chatKey } from "../../audience/chat.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import { fingerprint } from "../../catalogue/fingerprint.ts";
import { nextDue } from "../../timetable/next-due.ts";
import type { CommandCall } from "../commands.ts";
import { type Card, line, said } from "../desk/seat.ts";
import type { Hearing } from "../hearing.ts";
import { barrier } from "../phrasing/pause.ts";
import type { Texts } from "../phrasing/texts.ts";
import { type Action, paragraph, text } from "../reply.ts";
import type { Target } from "../target.ts";
import { digestCard } from "./digest-card.ts";
import { type DigestWanted, readDigest } from "./read-digest.ts";
import { scheduleWords } from "./schedule-words.ts";

/** More digests than this in one place are a mistake. */
const MAX_DIGESTS = 25;

const ID_CHARACTERS = 6;

/** What most people want, offered to those who did not say when. */
const USUAL = ["0 18 * * 1", "0 18 * * 5", "0 9 * * *", "0 9 1 * *"];

/** Sets a digest up, where the bot may post it, and says what was understood. */
export async function addDigest(
  hearing: Hearing,
  call: CommandCall,
  when: string | undefined,
  target: Target,
  texts: Texts,
): Promise<Card> {
  const { ear, message } = hearing;
  if (when === undefined) return askWhen(call, texts);
  const read = readDigest(hearing, call, when, target, texts);
  if (read.kind === "refused") return { blocks: read.faults.map((fault) => paragraph(text(fault))), actions: [] };
  const { wanted } = read;
  const others = await ear.store.digestsOf(target.place);
  const twin = others.find((other) => other.chat === chatKey(target.chat) && isSame(other, wanted));
  if (twin !== undefined) return saved(hearing, twin, "digest-there-already", texts);
  if (others.length >= MAX_DIGESTS) return said(texts, "digest-too-many", { count: MAX_DIGESTS });
  const barriers = (await message.barriers?.(target.chat, wanted.manner)) ?? [];
  if (barriers.length > 0) {
    const items = barriers.map((each) => [text(barrier(texts, each))]);
    return {
      blocks: [line(texts, "digest-may-not"), { kind: "list", items }, line(texts, "alerts-try-again")],
      actions: [],
    };
  }
  const digest = subscription(hearing, wanted, target);
  await ear.store.changeDigest(digest.id, () => digest);
  return saved(hearing, digest, "digest-added", texts);
}

function subscription({ message, today }: Hearing, wanted: DigestWanted, { chat, place }: Target): DigestSubscription {
  const { at, person } = message;
  const id = fingerprint(`${chatKey(chat)} ${wanted.driver} ${wanted.cron} ${at}`, ID_CHARACTERS);
  return {
    id,
    chat: chatKey(chat),
    place,
    ...wanted,
    ...(person !== undefined && { by: person }),
    since: today,
    due: nextDue(wanted.cron, wanted.zone, at),
    reminded: [],
  };
}

function isSame(a: DigestWanted, b: DigestWanted): boolean {
  return (
    a.driver === b.driver &&
    a.season === b.season &&
    a.cron === b.cron &&
    a.zone === b.zone &&
    a.language === b.language
  );
}

async function saved(
  hearing: Hearing,
  digest: DigestSubscription,
  key: "digest-added" | "digest-there-already",
  texts: Texts,
): Promise<Card> {
  const on = (action: string, label: string): Action => ({
    label: texts.say(label),
    call: onDigest(hearing, action, digest),
  });
  const undo = key === "digest-added" ? [on("remove", "digest-undo")] : [];
  return {
    blocks: [line(texts, key), ...(await digestCard(hearing, digest, texts))],
    actions: [on("preview", "digest-show-preview"), ...undo],
  };
}

/** What a button does to a digest; it names the channel again that was set up from another chat. */
export function onDigest({ message }: Hearing, action: string, { id }: Pick<DigestSubscription, "id">): CommandCall {
  const { channel } = message;
  return { command: "digest", options: { action, item: id, ...(channel !== undefined && { channel: channel.name }) } };
}

async function askWhen({ options }: CommandCall, texts: Texts): Promise<Card> {
  const actions = USUAL.map(async (when): Promise<Action> => {
    return {
      label: await scheduleWords(texts, when),
      call: { command: "digest", options: { ...options, action: "add", when } },
    };
  });
  const example = await scheduleWords(texts, USUAL[0] ?? "");
  return { blocks: [line(texts, "digest-how", { example })], actions: await Promise.all(actions) };
}
