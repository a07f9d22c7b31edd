import { dress } from "../platforms/terminal/dress.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import type { Message } from "../talk/message.ts";
import type { Adding } from "./adding.ts";
import { answerJson } from "./answer-json.ts";
import { askLines } from "./ask-lines.ts";
import type { Context } from "./context.ts";
import { WrongUsage } from "./exit-codes.ts";
import { dayOption, languageOption } from "./options.ts";
import { showingProgress } from "./progress.ts";
import { reading } from "./reading.ts";

interface Options {
  readonly today?: Day;
  readonly asOf?: Day;
  readonly language?: Language;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

export function addAsk({ program, context, exitWith }: Adding): void {
  program
    .command("ask")
    .description("answer one question, or with --jsonl many")
    .argument("[question...]", "what somebody wants to know")
    .addOption(dayOption("today", "the day of asking"))
    .addOption(dayOption("as-of", "know only what was published by that day"))
    .addOption(languageOption())
    .option("--json", "answer as one JSON object")
    .option(
      "--jsonl",
      "read one JSON object a line from standard input, answer one a line: {id, text, today?, asOf?, language?, setting?}",
    )
    .action(async (words: readonly string[], options: Options) => {
      const question = words.join(" ");
      if (options.jsonl === true) {
        if (question !== "") throw new WrongUsage("ask: expected either a question or --jsonl, found both");
        await reading(context, async (house) => exitWith(await askLines(house, options, context)));
        return;
      }
      if (question.trim() === "")
        throw new WrongUsage('ask: expected a question, such as pitboard ask "Will Rossi race in the WEC?"');
      await askOne(question, options, context);
    });
}

function askOne(question: string, { json = false, ...given }: Options, context: Context): Promise<void> {
  return reading(context, async (house) => {
    const answer = await showingProgress(context.stderr, "Thinking", async () =>
      (await house.talk()).hear(messageOf(question, given, context)),
    );
    const { stdout } = context;
    if (json) {
      const text = answer.disposition === "silent" ? "" : dress(answer.reply);
      const told = answerJson(answer, house.catalogue, {
        text,
        language: given.language ?? context.config().defaults.language,
      });
      await stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
    } else if (answer.disposition !== "silent") {
      await stdout.write(`${dress(answer.reply, { width: stdout.columns, colour: stdout.colour })}\n`);
    }
  });
}

/** A question of which nothing is kept. */
function messageOf(said: string, { today, asOf, language }: Options, context: Context): Message {
  return {
    chat: { platform: "terminal", id: "ask" },
    said,
    setting: "addressed",
    ...(language !== undefined && { language }),
    manages: true,
    at: context.now(),
    ...(today !== undefined && { today }),
    ...(asOf !== undefined && { asOf }),
  };
}
