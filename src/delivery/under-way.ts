import type { Sent } from "./sender.ts";

/** What is being told by its own key: a chat may get another id meanwhile. */
export interface UnderWay {
  has(key: string): boolean;
  /** Does it, during which it is under way. */
  during(key: string, send: () => Promise<Sent>): Promise<Sent>;
}

export function openUnderWay(): UnderWay {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    async during(key, send) {
      keys.add(key);
      try {
        return await send();
      } finally {
        keys.delete(key);
      }
    },
  };
}
