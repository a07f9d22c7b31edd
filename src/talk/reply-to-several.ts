import type { Hearing } from "./hearing.ts";
import { driverOf } from "./hearing.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import type { Answer } from "./talk.ts";
import type { Understood } from "./understanding/understand.ts";

/** One reply to all that a message asks, each in its turn; a later question goes on from the one before. */
export async function replyToSeveral(hearing: Hearing, questions: readonly Understood[]): Promise<Answer> {
  const [first, ...others] = questions;
  if (first === undefined) throw new Error("A message asks something or nothing, but not no question");
  let told = await replyToQuestion(hearing, first);
  let last = hearing.last;
  for (const [index, question] of others.entries()) {
    last = {
      ...subjectOf(hearing, questions[index] ?? first, told),
      language: languageOf(told) ?? last?.language ?? "en",
    };
    told = together(told, await replyToQuestion({ ...hearing, last }, question));
  }
  return told;
}

function subjectOf(
  hearing: Hearing,
  { question }: Understood,
  told: Answer,
): Omit<NonNullable<Hearing["last"]>, "language"> {
  const season = question.season ?? (told.disposition === "silent" ? undefined : told.outlooks[0]?.about.season);
  return { driver: driverOf(hearing, question).id, series: question.series, season };
}

function languageOf(told: Answer) {
  return told.disposition === "silent" ? undefined : told.reply.language;
}

/** Two replies as one, which offers what the first one offers. */
function together(first: Answer, second: Answer): Answer {
  if (first.disposition === "silent") return second;
  if (second.disposition === "silent") return first;
  const blocks = [...first.reply.blocks, ...second.reply.blocks];
  return {
    ...first,
    reply: { ...first.reply, blocks },
    outlooks: [...first.outlooks, ...second.outlooks],
  };
}
