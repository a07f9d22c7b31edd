import type { Config } from "../config.ts";
import { bad, type Check, good } from "./check.ts";
import { counted } from "./counted.ts";

const TIMEOUT_MS = 5000;

/** By more than this a clock is wrong: a certificate, a signature or an alert's age may then be judged wrongly. */
const MOST_WRONG_MS = 60_000;

/** Compares this machine's clock with that of a platform; tells nothing where none can be asked, which is told elsewhere. */
export async function checkClock({ discord, telegram }: Config, now: () => number): Promise<readonly Check[]> {
  const address = discord.token === undefined ? telegram.apiRoot : `${discord.apiBase}/v10/gateway`;
  if (discord.token === undefined && telegram.token === undefined) return [];
  try {
    const { headers } = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    const told = Date.parse(headers.get("date") ?? "");
    if (Number.isNaN(told) || headers.has("age")) return []; // What comes from a cache tells an old time.
    return [judged(now() - told)];
  } catch {
    return [];
  }
}

function judged(wrongMs: number): Check {
  if (Math.abs(wrongMs) <= MOST_WRONG_MS) return good("clock", "agrees with the platform's");
  const minutes = counted(Math.round(Math.abs(wrongMs) / 60_000), "minute");
  const found = `this machine's is ${minutes} ${wrongMs > 0 ? "ahead" : "behind"}`;
  return bad("clock", found, "set it by the network: sudo timedatectl set-ntp true");
}
