import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import { chatOf, type PlatformName } from "../../audience/chat.ts";

/** So many subscriptions share a watermark. */
export const BLOCK_SIZE = 256;

/** What tells the block of a subscription. */
export type Blocked = Pick<AlertSubscription, "chat" | "n">;

/** The block that a subscription is told with, by its number: those of a platform that were made about the same time. */
export function blockOf({ chat, n }: Blocked): string {
  return nthBlock(chatOf(chat).platform, Math.floor(n / BLOCK_SIZE));
}

export function nthBlock(platform: PlatformName, nth: number): string {
  return `${platform}:${nth}`;
}

/** Which block of its platform one is, from 0. */
export function ordinalOfBlock(block: string): number {
  return Number(block.slice(block.indexOf(":") + 1));
}
