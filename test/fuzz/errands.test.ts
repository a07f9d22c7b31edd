import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pitboard, runningBot } from "../cli/pitboard.ts";
import { freshFolder } from "../support/folders.ts";
import { always, PATIENT } from "./always.ts";
import { changed } from "./grammars/changed.ts";
import { anyText } from "./grammars/hostile.ts";

/** Commands with standard input or without, as somebody writes them who knows them. */
const COMMANDS: readonly string[] = [
  ...["ask Will-Rossi-race-in-the-WEC?", "ask --json --today 2024-01-01 WEC", "ask --jsonl", "outlook --json"],
  ...["extract -", "extract --json --published 2024-01-01 --language de -", "extract --jsonl", "ingest -"],
  ...["ingest --publish --published 2024-01-01 --publisher speedweek -", "ingest --jsonl", "review"],
  ...["review --publish first", "review --retract first --why false", "feeds list", "feeds export", "digest preview"],
  ...["export -", "import -", "import --replace -", "backup", "health", "help ask", "migrate", "run", ""],
];

/** One of them, in which words are left out or others put in now and then. */
const aCommand = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.array(fc.tuple(fc.nat(6), fc.nat(1), anyText), { maxLength: 2, size: "xsmall" }),
  )
  .map(([command, changes]) => {
    const argv = command.split(" ");
    for (const [at, gone, text] of changes) argv.splice(at, gone, text);
    return argv;
  });

const anOrder = fc
  .tuple(aCommand, fc.constantFrom("/", "", "/nowhere", "\0"))
  .map(([argv, cwd]) => ({ pitboard: 1, argv, cwd }));

const anInput = fc.array(fc.oneof(anyText, fc.constant("{}"), fc.constant("Will Rossi race in the WEC?\n")), {
  maxLength: 3,
});

/** What a process of this user sends: an order and its input, either of them ill-formed now and then, or just anything. */
const sent: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.oneof(anOrder, anOrder.chain(changed)), anInput).map(([order, inputs]) => {
    const lines = [order, ...inputs.map((text) => ({ stdin: Buffer.from(text).toString("base64") })), { end: true }];
    return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  }),
  fc.array(anyText).map((lines) => lines.join("\n")),
);

/** All that is said back until the connection ends; who sends says no more. */
async function answerTo(socketPath: string, text: string): Promise<string> {
  const socket = connect({ path: socketPath, allowHalfOpen: true });
  return new Promise((resolve) => {
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (more: string) => {
      heard += more;
    });
    socket.on("error", () => undefined); // Who sends what is no order is cut off, perhaps before all of it is read.
    socket.on("close", () => resolve(heard));
    socket.on("end", () => socket.end());
    socket.end(text);
  });
}

describe("what another process of the same user sends to a running bot", () => {
  it("is done or refused, in lines of its own form, and the next command is done", PATIENT, async () => {
    const folder = freshFolder();
    const { child, saw } = await runningBot(folder);
    const { socket } = JSON.parse(readFileSync(join(folder, "store", "lock"), "utf8"));
    const outcomes = new Set<number>();
    await always(
      sent,
      async (text) => {
        const lines = (await answerTo(socket, text)).split("\n").filter((line) => line !== "");
        const [greeting, ...told] = lines.map((line) => JSON.parse(line));
        if (greeting !== undefined) expect(greeting).toMatchObject({ pitboard: 1 });
        for (const line of told) expect(["stdout", "stderr", "wants", "exit"]).toContain(Object.keys(line).join());
        const exits = told.filter((line) => "exit" in line);
        expect(exits.length).toBeLessThan(2);
        for (const { exit } of exits) outcomes.add(exit);
      },
      { cases: 60 },
    );
    expect(outcomes).toEqual(new Set([0, 1, 2]));
    expect(await pitboard(folder, ["outlook", "--json"])).toMatchObject({ code: 0, stderr: "" });
    child.stdin.write("Will Rossi race in the WEC in 2024?\n");
    await saw(/2024/);
    expect(child.exitCode).toBeNull();
  });
});
