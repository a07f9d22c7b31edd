/** What goes wrong with a request instead of, or besides, its answer. */
export type Fault =
  | { readonly kind: "error"; readonly status: number; readonly code?: number; readonly message?: string }
  | {
      readonly kind: "rate-limit";
      /** Seconds. */
      readonly retryAfter: number;
      readonly global?: boolean;
      readonly scope?: "user" | "global" | "shared";
    }
  /**
   * The connection breaks; with `after`, Discord had already done what was asked.
   * discord.js tries again by itself after a `reset` only, not after a plain end.
   */
  | { readonly kind: "cut"; readonly after?: boolean; readonly reset?: boolean }
  /** Reaches Discord that much later. */
  | { readonly kind: "slow"; readonly ms: number };

/** Which requests will fail, in the order they were told. */
export interface Faults {
  fail(method: string, path: RegExp, fault: Fault, times?: number): void;
  take(method: string, path: string): Fault | undefined;
  /** None of those that did not come yet will. */
  heal(): void;
}

export function createFaults(): Faults {
  const planned: { method: string; path: RegExp; fault: Fault; left: number }[] = [];
  return {
    fail(method, path, fault, times = 1) {
      planned.push({ method, path, fault, left: times });
    },
    take(method, path) {
      const plan = planned.find((each) => each.left > 0 && each.method === method && each.path.test(path));
      if (plan === undefined) return undefined;
      plan.left -= 1;
      return plan.fault;
    },
    heal: () => void planned.splice(0),
  };
}
