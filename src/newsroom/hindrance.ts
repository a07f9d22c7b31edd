import type { Fault } from "../feeds/feed.ts";
import type { Hindrance } from "../racing/verdict.ts";
import { oneLine } from "./one-line.ts";

/** A server may say much. */
const MAX_DETAIL = 200;

/** Why an address brought no article, for whoever brought it in. */
export function hindranceOf(fault: Fault): Hindrance {
  switch (fault.kind) {
    case "private-address":
      return detailed(fault.kind, fault.host);
    case "unreachable":
    case "certificate":
      return detailed(fault.kind, fault.code);
    case "status":
      return detailed(fault.kind, String(fault.status));
    case "type":
      return detailed(fault.kind, fault.found);
    case "malformed":
      return detailed(fault.kind, fault.what);
    case "address":
    case "robots":
    case "too-slow":
    case "too-large":
    case "redirects":
    case "cut":
      return { kind: fault.kind };
  }
}

function detailed(kind: Hindrance["kind"], told: string): Hindrance {
  const detail = oneLine(told, MAX_DETAIL);
  return detail === "" ? { kind } : { kind, detail };
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
