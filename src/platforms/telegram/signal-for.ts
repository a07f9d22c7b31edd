import type { Api } from "grammy";

type Signal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** grammY's types name the signal of a package for older Nodes; it takes Node's own as well. */
export function signalFor(signal: AbortSignal): Signal {
  return signal as Signal;
}
