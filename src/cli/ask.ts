import { dayIn } from "../audience/preferences.ts";
import type { House } from "../house.ts";
import { oneLine } from "../platforms/one-line.ts";
import { dress } from "../platforms/terminal/dress.ts";
import type { Day } from "../racing/day.ts";
import type { Language } from "../racing/language.ts";
import type { Message } from "../talk/message.ts";
import type { Adding } from "./adding.ts";
import { answerJson, languageUntold } from "./answer-json.ts";
import { askLines } from "./ask-lines.ts";
import type { Context } from "./context.ts";
import { WrongUsage } from "./exit-codes.ts";
import { jsonText } from "./json-text.ts";
import { dayOption, languageGiven, languageOption } from "./options.ts";
import { showingProgress } from "./progress.ts";
import { reading } from "./reading.ts";

interface Options {
  readonly today?: Day;
  readonly asOf?: Day;
  readonly language?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly jsonl?: boolean;
}

/** What the options mean here. */
interface Given extends Pick<Options, "today" | "asOf"> {
  readonly language?: Language;
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
    .option("--explain", "tell how the question is understood, word by word, and answer nothing")
    .option(
      "--jsonl",
      "read one JSON object a line from standard input, answer one a line: {id, text, today?, asOf?, language?, setting?}",
    )
    .action(async (words: readonly string[], options: Options) => {
      const question = words.join(" ");
      if (options.jsonl === true) {
        if (question !== "") throw new WrongUsage("ask: expected either a question or --jsonl, found both");
        await reading(context, async (house) =>
          exitWith(await askLines(house, await givenBy(options, house), context)),
        );
        return;
      }
      if (question.trim() === "")
        throw new WrongUsage('ask: expected a question, such as pitboard ask "Will Rossi race in the WEC?"');
      await askOne(question, options, context);
    });
}

async function givenBy({ today, asOf, language: text }: Options, house: House): Promise<Given> {
  const language = languageGiven(text, (await house.talk()).languages);
  return {
    ...(today !== undefined && { today }),
    ...(asOf !== undefined && { asOf }),
    ...(language !== undefined && { language }),
  };
}

function askOne(question: string, options: Options, context: Context): Promise<void> {
  return reading(context, async (house) => {
    const given = await givenBy(options, house);
    if (options.explain === true) {
      const today = given.today ?? dayIn(context.config().defaults.timeZone, context.now());
      const lines = (await house.talk()).explain(question, today);
      await context.stdout.write(`${lines.map(oneLine).join("\n")}\n`);
      return;
    }
    const answer = await showingProgress(context.stderr, "Thinking", async () =>
      (await house.talk()).hear({ ...ALONE, ...given, said: question, at: context.now() }),
    );
    const { stdout } = context;
    if (options.json === true) {
      const text = answer.disposition === "silent" ? "" : dress(answer.reply);
      const language = languageUntold(given.language, context.config().defaults.language);
      await stdout.write(`${jsonText(answerJson(answer, house.catalogue, { text, language }), 2)}\n`);
    } else if (answer.disposition !== "silent") {
      await stdout.write(`${dress(answer.reply, { width: stdout.columns, colour: stdout.colour })}\n`);
    }
  });
}

/** A question of which nothing is kept. */
const ALONE: Pick<Message, "chat" | "setting" | "manages" | "hears"> = {
  chat: { platform: "terminal", id: "ask" },
  setting: "addressed",
  manages: () => true,
  hears: () => "private",
};
