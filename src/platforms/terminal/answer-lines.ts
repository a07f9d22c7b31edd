import type { Talk } from "../../talk/talk.ts";
import { ask } from "./ask.ts";
import { dress } from "./dress.ts";

interface Lines {
  readonly talk: Talk;
  readonly lines: AsyncIterable<string>;
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  readonly languageHint?: string;
  now(): number;
}

/** Answers each line of a conversation, with a blank line between answers. Resolves with how many were asked. */
export async function answerLines({ talk, lines, write, languageHint, now }: Lines): Promise<number> {
  let asked = 0;
  let between = "";
  for await (const line of lines) {
    if (line.trim() === "") continue;
    asked += 1;
    const message = ask({ line, offered: [], at: now(), ...(languageHint !== undefined && { languageHint }) });
    const answer = await talk.hear(message);
    if (answer.disposition === "silent") continue;
    await write(`${between}${dress(answer.reply)}\n`);
    between = "\n";
  }
  return asked;
}
