import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { BrokenPipe, outputOn } from "../../src/cli/output.ts";

function terminal() {
  return Object.assign(new PassThrough(), { isTTY: true, columns: 66 }) as unknown as NodeJS.WriteStream;
}

function pipe() {
  return new PassThrough() as unknown as NodeJS.WriteStream;
}

describe("an output", () => {
  it("is coloured on a terminal alone, and never with NO_COLOR", () => {
    expect(outputOn(terminal(), {}).colour).toBe(true);
    expect(outputOn(terminal(), { NO_COLOR: "1" }).colour).toBe(false);
    expect(outputOn(terminal(), { NO_COLOR: "" }).colour).toBe(true);
    expect(outputOn(terminal(), { TERM: "dumb" }).colour).toBe(false);
    expect(outputOn(pipe(), {}).colour).toBe(false);
  });

  it("has the width of a terminal, and none in a pipe", () => {
    expect(outputOn(terminal(), {}).columns).toBe(66);
    expect(outputOn(pipe(), {}).columns).toBeUndefined();
  });

  it("rejects what nobody reads any longer", async () => {
    const stream = pipe();
    const output = outputOn(stream, {});
    await output.write("read");
    stream.destroy();
    await expect(output.write("not read")).rejects.toThrow(BrokenPipe);
  });
});
