import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callKey, callOf } from "../../src/talk/call-key.ts";
import { COMMANDS, type CommandCall, type CommandName, formOf } from "../../src/talk/commands.ts";

const calls: fc.Arbitrary<CommandCall> = fc
  .constantFrom(...(Object.keys(COMMANDS) as CommandName[]))
  .chain((command) =>
    fc
      .record(
        Object.fromEntries(
          formOf(command).options.map((option) => [option, fc.string({ unit: "grapheme", maxLength: 20 })]),
        ),
        { requiredKeys: [] },
      )
      .map((options) => ({ command, options })),
  );

describe("the key of a button", () => {
  it("is short, and says the same after a restart", () => {
    const call = { command: "why", options: { driver: "valentino-rossi", season: "2024", series: "fia-wec" } } as const;
    expect(callKey(call)).toBe("1:why:dvalentino-rossi:y2024:sfia-wec");
    fc.assert(
      fc.property(calls, (given) => {
        const key = callKey(given);
        fc.pre(key.length <= 200);
        expect(callOf(key)).toEqual(given);
      }),
    );
  });

  it.each([
    "",
    "1",
    "1:",
    "0:why",
    "2:why",
    "1:constructor",
    "1:why:",
    "1:why:xfia-wec",
    "1:help:sfia-wec",
    "1:why:s%",
    "1:why:s%E0%A4%A",
    `1:ask:q${"a".repeat(300)}`,
    "{}",
    "why",
  ])("is nothing where it was made up or is of another version: %s", (key) => {
    expect(callOf(key)).toBeUndefined();
  });

  it("is nothing for whatever anybody sends, and never a fault", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (key) => callOf(key) === undefined || key.startsWith("1:")));
  });
});
