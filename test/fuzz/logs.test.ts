import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLog, type Log } from "../../src/log.ts";
import { always } from "./always.ts";
import { anyText } from "./grammars/hostile.ts";

async function written(pretty: boolean, write: (log: Log) => void): Promise<string> {
  let text = "";
  const keep = (line: string) => {
    text += line;
  };
  write(await createLog({ level: "debug", pretty, scrub: (line) => line, write: keep }));
  return text;
}

/** Words from outside wherever such words can stand. */
function tell(log: Log, words: string): void {
  log.info({ chat: words, [words]: 1, list: [words], inner: { words } }, words);
  log.error({ error: new Error(words, { cause: new TypeError(words) }) }, "It went wrong");
  log.child({ feed: words }).warn(words);
}

describe("words from outside in the log", () => {
  it("are one line for each thing that is told, and read back as they were", async () => {
    await always(
      anyText,
      async (words) => {
        const text = await written(false, (log) => tell(log, words));
        expect(text).toMatch(/^([^\r\n]+\n){3}$/);
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
        const [first, second, third] = text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
        expect(first).toMatchObject({ level: "info", msg: words, list: [words], inner: { words } });
        expect(second).toMatchObject({ level: "error", msg: "It went wrong" });
        expect(third).toMatchObject({ level: "warn", feed: words, msg: words });
      },
      { cases: 300 },
    );
  });

  it("command no terminal, and forge no line of it", async () => {
    const marked = fc.tuple(anyText, anyText).map(([one, other]) => `${one}\n[12:00:00] ERROR: forged\r${other}`);
    await always(
      marked,
      async (words) => {
        const text = await written(true, (log) => tell(log, words));
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
        expect(text).not.toMatch(/^\[12:00:00\] ERROR: forged/m);
      },
      { cases: 100 },
    );
  });
});
