import type * as v from "valibot";
import { parse, parseJson, Unusable } from "../schema/faults.ts";

/** What a schema makes of JSON text from outside, or an `Unusable` that names each path and value that is wrong. */
export function parseTold<Schema extends v.GenericSchema>(
  what: string,
  schema: Schema,
  text: string,
): v.InferOutput<Schema> {
  try {
    return parse(what, schema, parseJson(what, text));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unusable(what, ["is nested too deeply"]); // Whoever walks it runs out of stack.
  }
}
