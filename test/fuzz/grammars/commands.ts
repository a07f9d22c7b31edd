import fc from "fast-check";
import { callKey } from "../../../src/talk/call-key.ts";
import { COMMANDS, type CommandCall, type CommandName, formOf, type OptionName } from "../../../src/talk/commands.ts";
import { anyText } from "./hostile.ts";
import { aQuestion } from "./questions.ts";

/** What options are filled in with where somebody means something. */
const MEANT = [
  ..."on off show add remove preview next here curators list form publish reject edit correct retract pass why".split(
    " ",
  ),
  ..."fia-wec wec gtwc-europe le-mans-24h 2024 2023 next valentino-rossi rossi en it de xx Europe/Rome UTC Mars".split(
    " ",
  ),
  ..."every clear decided 22-7 22:30-6:00 25-99 nothing line yes no false misreading publisher likely ruled-out".split(
    " ",
  ),
  ..."abcdefghij-1 abcdefghij aaaaaaaaad aaaaaaaaad-1 abc234 telegram:222 discord:111 @channel -1001234567890".split(
    " ",
  ),
  ..."https://paddock.test/a http://127.0.0.1/ file:///etc/passwd javascript:alert(1) // monday 18:00".split(" "),
  ...["monday 18:00", "every day at 9", "* * * * *", "0 9 * * 1", "61 25 * * *", "ogni lunedì alle 18", "2026-11-20"],
  ...["999999999999999999999", "NaN", "undefined", "null", "true", "series:?", ""],
];

const aValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...MEANT) },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: aQuestion },
);

/** Options of a command, any of them, each with anything. */
function optionsOf(command: CommandName): fc.Arbitrary<CommandCall["options"]> {
  const record = Object.fromEntries(formOf(command).options.map((option) => [option, aValue]));
  return fc.record(record, { requiredKeys: [] });
}

/** A command as a platform hands it over when somebody filled it in. */
export const aCall: fc.Arbitrary<CommandCall> = fc
  .constantFrom(...(Object.keys(COMMANDS) as CommandName[]))
  .chain((command) => optionsOf(command).map((options) => ({ command, options })));

/** The same typed, as people type: with and without the options' names. */
export const aTypedCommand: fc.Arbitrary<string> = fc
  .tuple(aCall, fc.array(fc.boolean(), { maxLength: 15 }), fc.constantFrom("", "@PitboardBot", "@", "@Other"), aValue)
  .map(([{ command, options }, named, at, more]) => {
    const words = Object.entries(options).map(([option, value], n) => (named[n] ? `${option}:${value}` : value));
    return `/${command}${at} ${[...words, more].join(" ")}`;
  });

/** What comes back from a button, or from who made it up: a key of ours, mostly changed somewhere. */
export const aCallbackKey: fc.Arbitrary<string> = fc
  .tuple(aCall, fc.nat(60), fc.constantFrom("", ":", "%", "%00", "%E0%A4%A", "1", "s", "\u0000", "🏁"), fc.nat(3))
  .map(([call, at, piece, gone]) => {
    const key = keyOf(call);
    return key.slice(0, at % (key.length + 1)) + piece + key.slice((at % (key.length + 1)) + gone);
  });

/** Halves of characters have no key. */
function keyOf({ command, options }: CommandCall): string {
  const kept = Object.entries(options).filter(([, value]) => value.length < 40 && !/\p{Cs}/u.test(value));
  return callKey({ command, options: Object.fromEntries(kept) as { readonly [O in OptionName]?: string } });
}
