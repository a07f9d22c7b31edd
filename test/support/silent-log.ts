import { pino } from "pino";
import type { Log } from "../../src/log.ts";

export const silentLog: Log = pino({ level: "silent" });

/** A log whose lines can be read afterwards. */
export function heardLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  return { log: pino({ base: null }, { write: (line: string) => void lines.push(line) }), lines };
}
