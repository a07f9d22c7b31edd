import { once } from "node:events";
import { createServer, isIPv6 } from "node:net";
import type { Config } from "../config.ts";
import { codeOf, reasonOf } from "../schema/system-fault.ts";
import { portFault } from "../web/port-fault.ts";
import { absent, bad, type Check, good } from "./check.ts";

const TIMEOUT_MS = 2000;

/** Looks whether the port can be had, or is held by a bot that runs already. */
export async function checkPort({ http }: Config): Promise<Check> {
  const { host, port } = http;
  if (port === undefined) return absent("port", "no HTTP_PORT, so neither board nor figures");
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, "listening");
    return good("port", `${port} of ${host} is free`);
  } catch (error) {
    if (codeOf(error) === "EADDRINUSE" && (await isPitboard(host, port))) {
      return good("port", `a bot that runs answers on ${port} of ${host}`);
    }
    const fault = portFault({ host, port }, error);
    return bad("port", fault ?? `HTTP_PORT: ${port} of ${host} cannot be had: ${reasonOf(error)}`);
  } finally {
    server.close();
  }
}

/** Addresses that mean every one of this machine. */
const EVERY: ReadonlyMap<string, string> = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);

/** Whether whoever listens there tells readiness as we do. */
async function isPitboard(host: string, port: number): Promise<boolean> {
  const near = EVERY.get(host) ?? host;
  const at = isIPv6(near) ? `[${near}]` : near;
  try {
    const response = await fetch(`http://${at}:${port}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const told: unknown = await response.json();
    return typeof told === "object" && told !== null && "ready" in told && "platforms" in told;
  } catch {
    return false;
  }
}
