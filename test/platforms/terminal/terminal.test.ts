import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { openToWrite } from "../../../src/app.ts";
import { parseConfig } from "../../../src/config.ts";
import { createLog } from "../../../src/log.ts";
import { chat } from "../../../src/platforms/terminal/terminal.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const AT = Date.parse("2023-11-10T12:00:00Z");

/** A chat with the first article known, at a terminal of 70 columns. */
async function seated({ colour = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "pitboard-chat-"));
  const config = parseConfig({ PITBOARD_DATA_DIR: folder }, folder);
  const log = await createLog({ level: "silent", pretty: false, scrub: (line) => line, write: () => undefined });
  const house = await openToWrite({ config, log, now: () => AT });
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.on("data", (bytes) => {
    shown += bytes;
  });
  const ending = new AbortController();
  const talk = await house.talk();
  const left = chat({ talk, log, input, output, columns: () => 70, colour, now: () => AT, signal: ending.signal });
  onTestFinished(async () => {
    ending.abort();
    await left;
    await house.close();
    rmSync(folder, { recursive: true });
  });
  return {
    left,
    ending,
    type: (text: string) => void input.write(text),
    shown: () => shown,
    sees: (what: RegExp) => expect.poll(() => shown, { timeout: 5000 }).toMatch(what),
  };
}

describe("a chat at the terminal", () => {
  it("greets in two lines, and answers with what can be typed next", async () => {
    const { type, sees, shown } = await seated();
    await sees(/^Pitboard · [^\n]*\n[^\n]*help[^\n]*\n\n/);
    type("Will Rossi race in the WEC in 2024?\r");
    await sees(/likely.*6 November 2023.*→ [^\n]*why/s);
    expect(shown()).not.toMatch(/\p{Cc}\[3\dm/u);
  });

  it("takes what it offered by its name", async () => {
    const { type, sees } = await seated();
    type("Will Rossi race in the WEC in 2024?\r");
    await sees(/→ [^\n]*sources/);
    type("Sources\r");
    await sees(/→ .*https:\/\/www\.speedweek\.com/s);
  });

  it("takes what it offered without the shapes and dots that no keyboard has", async () => {
    const { type, sees } = await seated();
    type("/article add publisher:RAI day:2023-11-09 text:Rossi will race the WEC in 2024 with Team WRT.\r");
    await sees(/Nothing of it is published yet.*→ publish · edit · reject/s);
    type("edit\r");
    await sees(/→ grade · series/);
    type("grade\r");
    await sees(/→ ✔ confirmed · ● certain/);
    type("possible\r");
    await sees(/Changed\..*◆ possible/s);
  });

  it("takes commands as on every platform, and help", async () => {
    const { type, sees } = await seated();
    type("/status series:fia-wec season:2024\r");
    await sees(/likely/);
    type("help\r");
    await sees(/\/series/);
    type("/nonsense\r");
    await sees(/nonsense/);
  });

  it("completes commands", async () => {
    const { type, sees } = await seated();
    type("/prog\t");
    await sees(/\/programme/);
  });

  it("paints grades on a terminal that has colours", async () => {
    const { type, sees } = await seated({ colour: true });
    type("Will Rossi race in the WEC in 2024?\r");
    await sees(/\p{Cc}\[36m[^\p{Cc}]*likely/u);
  });

  it.each(["exit\r", "quit\r", CTRL_D, CTRL_C + CTRL_C])("is left by %j", async (keys) => {
    const { type, left, sees } = await seated();
    await sees(/› /);
    type(keys);
    await left;
  });

  it("is not left by Ctrl-C in the middle of a line, which it takes back", async () => {
    const { type, sees, left } = await seated();
    await sees(/› /);
    type(`who is${CTRL_C}`);
    await sees(/\^C/);
    type("Will Rossi race in the WEC in 2024?\r");
    await sees(/likely/);
    type(CTRL_C);
    await sees(/Ctrl-C again leaves/);
    type(CTRL_C);
    await left;
  });

  it("answers what was asked before it is left", async () => {
    const { type, left, shown } = await seated();
    type("Will Rossi race in the WEC in 2024?\rexit\r");
    await left;
    expect(shown()).toContain("likely");
  });

  it("ends when the process is asked to", async () => {
    const { left, ending, sees } = await seated();
    await sees(/› /);
    ending.abort();
    await left;
  });
});
