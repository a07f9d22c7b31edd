import type { Fault } from "../feeds/feed.ts";
import type { Hindrance } from "../racing/verdict.ts";

/** Why an address brought no article, for whoever brought it in. */
export function hindranceOf(fault: Fault): Hindrance {
  switch (fault.kind) {
    case "private-address":
      return { kind: fault.kind, detail: fault.host };
    case "unreachable":
    case "certificate":
      return { kind: fault.kind, detail: fault.code };
    case "status":
      return { kind: fault.kind, detail: String(fault.status) };
    case "type":
      return { kind: fault.kind, detail: fault.found };
    case "malformed":
      return { kind: fault.kind, detail: fault.what };
    case "address":
    case "robots":
    case "too-slow":
    case "too-large":
    case "redirects":
    case "cut":
      return { kind: fault.kind };
  }
}

/** Whether it may work out when it is tried again soon. */
export function mayPass(fault: Fault): boolean {
  switch (fault.kind) {
    case "unreachable":
    case "too-slow":
    case "cut":
      return true;
    case "status":
      return fault.status >= 500 || fault.status === 429 || fault.status === 408;
    default:
      return false;
  }
}
