import type { ResponseParameters } from "@grammyjs/types";

/** What may go wrong on the way. */
export type Fault =
  | {
      readonly kind: "error";
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    }
  /** The connection breaks before anything is done. */
  | { readonly kind: "cut" }
  /** All is done and then the connection breaks, so the answer is lost. */
  | { readonly kind: "lost" }
  | { readonly kind: "slow"; readonly ms: number }
  /** Somebody else answers, as a gateway does. */
  | { readonly kind: "raw"; readonly status: number; readonly body: string };

export interface Faults {
  add(method: string, fault: Fault, times: number): void;
  /** The fault for this request, which is then used up. */
  take(method: string): Fault | undefined;
  /** None of those that wait will come. */
  clear(): void;
}

export function openFaults(): Faults {
  const waiting: { readonly method: string; readonly fault: Fault; times: number }[] = [];
  return {
    add: (method, fault, times) => waiting.push({ method, fault, times }),
    take(method) {
      const next = waiting.find((one) => one.times > 0 && (one.method === method || one.method === "*"));
      if (next) next.times -= 1;
      return next?.fault;
    },
    clear: () => void waiting.splice(0),
  };
}
