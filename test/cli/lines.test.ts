import { Readable } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../../src/cli/lines.ts";

async function linesIn(chunks: readonly Uint8Array[], longest = 1000) {
  const lines = [];
  for await (const line of readLines(Readable.from(chunks, { objectMode: false }), longest)) lines.push(line);
  return lines;
}

describe("lines from a stream", () => {
  it("are the same however the bytes come in", async () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n\uFEFF]/g, ""));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, fc.constantFrom("\n", "\r\n"), async (lines, steps, end) => {
        const bytes = Buffer.from(lines.map((text) => text + end).join(""));
        const chunks: Uint8Array[] = [];
        for (let from = 0, step = 0; from < bytes.length; step += 1) {
          const size = steps[step % steps.length] ?? 1;
          chunks.push(bytes.subarray(from, from + size));
          from += size;
        }
        expect((await linesIn(chunks)).map(({ text }) => text)).toEqual(lines);
      }),
    );
  });

  it("need no end behind the last one, and no mark before the first", async () => {
    const lines = await linesIn([Buffer.from("\uFEFFone\ntwo")]);
    expect(lines.map(({ text }) => text)).toEqual(["one", "two"]);
  });

  it("are cut where they are too long, and only those", async () => {
    const lines = await linesIn([Buffer.from("12345678\n12345\n"), Buffer.from("1234"), Buffer.from("56")], 5);
    expect(lines).toEqual([
      { text: "12345", cut: true },
      { text: "12345", cut: false },
      { text: "12345", cut: true },
    ]);
  });

  it("end quietly when they are not wanted any longer", async () => {
    const ending = new AbortController();
    const stream = new Readable({ read: () => undefined });
    const lines = readLines(stream, 10, ending.signal);
    stream.push("one\n");
    expect((await lines.next()).value).toEqual({ text: "one", cut: false });
    const next = lines.next();
    ending.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
