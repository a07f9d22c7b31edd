import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Fault } from "../feed.ts";
import { BodyTooLarge, UnknownEncoding } from "./body.ts";
import { SpecialNetwork } from "./guarded-lookup.ts";

/** Why a request failed, in kinds that somebody can do something about. `answered` tells that the headers had come. */
export function faultOf(error: NodeJS.ErrnoException, url: URL, answered: boolean, socket: Socket | undefined): Fault {
  const code = codeOf(error);
  if (error instanceof SpecialNetwork) return { kind: "private-address", host: url.host };
  if (error instanceof BodyTooLarge) return { kind: "too-large" };
  if (error instanceof UnknownEncoding) return { kind: "type", found: `the content encoding ${error.message}` };
  if (answered) return { kind: "cut" };
  // Node keeps the reason for which it trusts a certificate not, of whatever kind, under this name.
  const distrust = (socket as TLSSocket | undefined)?.authorizationError as unknown;
  if (distrust !== undefined && distrust !== null) return { kind: "certificate", code };
  return { kind: "unreachable", code };
}

/** Of several addresses that were tried in vain the error tells them all; the first one stands for them. */
function codeOf(error: NodeJS.ErrnoException): string {
  if (error.code !== undefined) return error.code;
  const [first] = error instanceof AggregateError ? (error.errors as NodeJS.ErrnoException[]) : [];
  return first?.code ?? error.message;
}
