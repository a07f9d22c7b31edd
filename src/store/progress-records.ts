import * as v from "valibot";
import { Text } from "../schema/words.ts";
import { Count } from "./words.ts";

const BlockOf = v.pipe(Text, v.regex(/^[a-z]+:\d+$/, "expected a block, such as telegram:3"));

/** By which a platform finds a message again. */
const MessageOf = v.pipe(Text, v.regex(/^\S+$/, "expected no space"));

export const WatermarkRow = v.strictObject({ block: BlockOf, told: Count });

/** How far one subscription was told, while its block is told or where it is not as far; short, since there is one for each chat. */
export const TellingRow = v.strictObject({
  n: Count,
  told: Count,
  /** What told it what came after `from`, until it is packed. */
  message: v.exactOptional(MessageOf),
  from: v.exactOptional(Count),
});

/** The messages that told a block the bulletins after `from`, up to `to`, as of an instant. */
export const PackRow = v.strictObject({
  block: BlockOf,
  from: Count,
  to: Count,
  at: Count,
  /** Each the number of a subscription, a colon and the message; a space before, between and behind. */
  messages: v.string(),
});

export type WatermarkRow = v.InferOutput<typeof WatermarkRow>;
export type TellingRow = v.InferOutput<typeof TellingRow>;
export type PackRow = v.InferOutput<typeof PackRow>;
