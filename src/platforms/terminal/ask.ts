import { placeKey } from "../../audience/chat.ts";
import type { CommandCall } from "../../talk/commands.ts";
import type { Message } from "../../talk/message.ts";
import type { Action } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";

const LOCAL = "local";

interface Typed {
  readonly line: string;
  /** What the last reply offered to type. */
  readonly offered: readonly Action[];
  readonly at: number;
  readonly languageHint?: string;
}

/** What somebody typed into the terminal, who manages the only chat there is. */
export function ask({ line, offered, at, languageHint }: Typed): Message {
  return {
    chat: { platform: "terminal", id: LOCAL },
    place: placeKey("terminal", LOCAL),
    said: offeredCall(line, offered) ?? line,
    setting: "addressed",
    ...(languageHint !== undefined && { languageHint }),
    manages: () => true,
    hears: () => "private",
    at,
  };
}

function offeredCall(line: string, offered: readonly Action[]): CommandCall | undefined {
  const typed = wordsOf(line);
  return typed === "" ? undefined : offered.find(({ label }) => wordsOf(label) === typed)?.call;
}

/** Shapes and dots of a label are on no keyboard: `retract` means "Retract…", and `likely` "▲ likely". */
function wordsOf(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
