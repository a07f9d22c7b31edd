import type { LookupAddress } from "node:dns";
import type { Press } from "../../src/feeds/feed.ts";
import { openPress, type PressOptions } from "../../src/feeds/open-press.ts";
import type { PressServer } from "../servers/press.ts";

/** The day on which these tests take place. */
export const NOW = Date.parse("2026-11-23T08:00:00Z");

/** The press outside with nothing but the test server open, and without pauses. */
export function pressOf({ host }: Pick<PressServer, "host">, options: Partial<PressOptions> = {}): Press {
  return openPress({
    allowHosts: [host],
    now: () => NOW,
    userAgent: "Pitboard/0.1 (+https://pitboard.test/press)",
    limits: { pauseMs: 0 },
    ...options,
  });
}

/** A name server that knows these names, and no other. */
export function named(names: Readonly<Record<string, readonly string[]>>) {
  return async (name: string): Promise<readonly LookupAddress[]> => addresses(names[name] ?? []);
}

export function addresses(plain: readonly string[]): readonly LookupAddress[] {
  return plain.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
}
