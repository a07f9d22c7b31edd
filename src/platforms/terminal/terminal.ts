import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Log } from "../../log.ts";
import { COMMANDS } from "../../talk/commands.ts";
import type { Action } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { ask } from "./ask.ts";
import { dress } from "./dress.ts";
import { painted } from "./styles.ts";

interface Chat {
  readonly talk: Talk;
  readonly log: Log;
  readonly input: Readable;
  readonly output: Writable;
  /** How many columns there are at the moment. */
  columns(): number | undefined;
  readonly colour: boolean;
  readonly languageHint?: string;
  now(): number;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

const COMMAND_WORDS = [...Object.keys(COMMANDS).map((name) => `/${name}`), "help", "exit", "quit"];
const PROMPT = "› ";
const HELP = { command: "help", options: {} } as const;

/** A chat at the terminal, until who types leaves. What was typed is kept in memory only. */
export async function chat(given: Chat): Promise<void> {
  const { input, output, colour, signal } = given;
  if (signal.aborted) return;
  const readline = createInterface({
    input,
    output,
    terminal: true,
    prompt: colour ? painted({ text: PROMPT, style: "strong" }) : PROMPT,
    completer: (line: string) => [COMMAND_WORDS.filter((word) => word.startsWith(line)), line],
  });
  const leave = () => readline.close();
  signal.addEventListener("abort", leave, { once: true });
  leaveOnSecondInterrupt(readline, output);

  output.write(`${greeting(colour)}\n\n`);
  const answering = answerEach(readline, given);
  readline.prompt();
  await once(readline, "close");
  signal.removeEventListener("abort", leave);
  output.write("\n");
  await answering.done();
}

function greeting(colour: boolean): string {
  const name = colour ? painted({ text: "Pitboard", style: "strong" }) : "Pitboard";
  return `${name} · which series will a driver race, how sure is that, and who said so.\nAsk in your own words. help shows more, Tab completes commands, exit leaves.`;
}

/** Ctrl-C takes back the line; on an empty one it asks, and then leaves. */
function leaveOnSecondInterrupt(readline: Interface, output: Writable): void {
  let isAsked = false;
  readline.on("line", () => {
    isAsked = false;
  });
  readline.on("SIGINT", () => {
    if (readline.line !== "") {
      isAsked = false;
      output.write("^C\n");
    } else if (isAsked) {
      readline.close();
      return;
    } else {
      isAsked = true;
      output.write("\nCtrl-C again leaves.\n");
    }
    readline.write(null, { ctrl: true, name: "e" });
    readline.write(null, { ctrl: true, name: "u" });
    readline.prompt();
  });
}

/** Answers line after line, one at a time. */
function answerEach(readline: Interface, given: Chat) {
  let last: Promise<void> = Promise.resolve();
  let offered: readonly Action[] = [];
  let isOpen = true;
  readline.on("close", () => {
    isOpen = false;
  });
  readline.on("line", (line) => {
    const typed = line.trim();
    if (typed === "exit" || typed === "quit") return readline.close();
    last = last.then(async () => {
      if (typed !== "") offered = await answer(line, offered, given);
      if (isOpen) readline.prompt();
    });
  });
  return { done: () => last };
}

/** Tells an answer, and resolves with what it offers to type next. Here what goes wrong is logged, and told in one line. */
async function answer(line: string, offered: readonly Action[], given: Chat): Promise<readonly Action[]> {
  const { talk, log, output, colour, languageHint } = given;
  try {
    const message = ask({ line, offered, at: given.now(), ...(languageHint !== undefined && { languageHint }) });
    const isHelp = typeof message.said === "string" && message.said.trim().toLowerCase() === "help";
    const heard = await talk.hear(isHelp ? { ...message, said: HELP } : message);
    if (heard.disposition === "silent") return [];
    output.write(`${dress(heard.reply, { width: given.columns(), colour, actions: true })}\n\n`);
    return heard.reply.actions;
  } catch (error) {
    log.error({ error }, "A line at the terminal was not answered");
    output.write("That went wrong on my side. Please try again.\n\n");
    return [];
  }
}
