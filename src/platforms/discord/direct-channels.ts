import type { REST } from "discord.js";
import type { Chat } from "../../audience/chat.ts";
import { directChannelOpened } from "./rest-answers.ts";

/** Of how many people it is remembered; Discord tells the same again. */
const REMEMBERED = 1000;

/** Whether a chat is a person's direct messages, by the person. */
export function isDirect({ id }: Chat): boolean {
  return id.startsWith("@");
}

/** The channels of direct messages with people. */
export interface DirectChannels {
  /** Opens it where it is not open. */
  with(person: string): Promise<string>;
}

export function directChannels(rest: REST): DirectChannels {
  const known = new Map<string, string>();
  return {
    async with(person) {
      const before = known.get(person);
      if (before !== undefined) return before;
      const { id } = await directChannelOpened(person, rest);
      known.set(person, id);
      for (const each of known.keys()) if (known.size > REMEMBERED) known.delete(each);
      return id;
    },
  };
}
