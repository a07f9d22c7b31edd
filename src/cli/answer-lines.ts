import { Unusable } from "../schema/faults.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED } from "./exit-codes.ts";
import { jsonText } from "./json-text.ts";
import { idIn } from "./line-id.ts";
import { readLines } from "./lines.ts";

/** Answers each line of standard input with one, in order; one that cannot be read is told in its place, and the others are answered. */
export async function answerLines(
  { stdin, stdout }: Context,
  longest: number,
  answered: (line: string, where: string) => object | Promise<object>,
): Promise<number> {
  let code = DONE;
  let number = 0;
  for await (const { text, cut } of readLines(stdin, longest)) {
    number += 1;
    if (text.trim() === "") continue;
    const where = `line ${number}`;
    let told: object;
    try {
      if (cut) throw new Unusable(where, [`is longer than ${longest} characters`]);
      told = await answered(text, where);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      code = FAILED;
      const id = cut ? undefined : idIn(text);
      told = { ...(id !== undefined && { id }), error: error.message.replace(/\s*\n\s*/g, " ") };
    }
    await stdout.write(`${jsonText(told)}\n`);
  }
  return code;
}
