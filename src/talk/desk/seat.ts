import type { PlaceKey } from "../../audience/chat.ts";
import type { Desk, Who } from "../desk.ts";
import { type Hearing, plainly } from "../hearing.ts";
import type { Texts } from "../phrasing/texts.ts";
import { NO_QUESTION } from "../question.ts";
import { type Action, type Block, type Form, paragraph, text } from "../reply.ts";
import { replyTexts } from "../reply-language.ts";
import type { Scene } from "../scene.ts";
import type { Answer } from "../talk.ts";

/** In which words, and of whom and what, the desk is told. */
export type DeskScene = Pick<Scene, "texts" | "catalogue">;

/** A curator who asks for something. */
export interface Seat extends DeskScene {
  readonly hearing: Hearing;
  readonly desk: Desk;
  readonly who: Who;
}

/** What is told to a curator. */
export interface Card {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  readonly form?: Form;
}

/** The terminal's only user is curator there. */
const TERMINAL: Who = "terminal";

/** Does something for a curator; whoever is none is told so. */
export async function atDesk(hearing: Hearing, serve: (seat: Seat) => Promise<Card>): Promise<Answer> {
  const { ear, message } = hearing;
  const { desk, catalogue } = ear;
  const texts = replyTexts(hearing, undefined);
  if (desk === undefined) return declined(texts, [line(texts, "desk-closed")]);
  const who = await curatorIn(hearing, desk);
  if (who === undefined) return declined(texts, refusal(texts, message.person));
  const { blocks, actions, form } = await serve({ hearing, desk, who, texts, catalogue });
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", actions, ...(form !== undefined && { form }) });
}

/** By which name whoever wrote is known at the desk; `undefined` for who is no curator, or whom nobody knows. */
export async function curatorIn({ message }: Hearing, desk: Desk): Promise<Who | undefined> {
  if (message.chat.platform === "terminal") return TERMINAL;
  const { person } = message;
  return person !== undefined && (await desk.isCurator(person)) ? person : undefined;
}

export function declined(texts: Texts, blocks: readonly Block[]): Answer {
  return plainly(NO_QUESTION, texts, blocks, { audience: "asker", disposition: "decline" });
}

function refusal(texts: Texts, person: PlaceKey | undefined): readonly Block[] {
  return [
    line(texts, "desk-curators-only"),
    ...(person === undefined
      ? []
      : [{ kind: "footer", spans: [text(texts.say("desk-become", { person: typedPerson(person) }))] } as const]),
  ];
}

/** A person's key as it is typed: `discord:80351110224678912`. */
export function typedPerson(person: string): string {
  return person.replace(/^discord:@/, "discord:");
}

/** A paragraph of one text. */
export function line(texts: Texts, key: string, args: Readonly<Record<string, string | number>> = {}): Block {
  return paragraph(text(texts.say(key, args)));
}

/** One line and nothing to tap. */
export function said(texts: Texts, key: string, args: Readonly<Record<string, string | number>> = {}): Card {
  return { blocks: [line(texts, key, args)], actions: [] };
}
