import { isIP } from "node:net";
import { isSpecial } from "../feeds/fetching/special-networks.ts";
import { DISCORD_PATH, TELEGRAM } from "./addresses.ts";

/** The variables that hold one another. */
interface Given {
  readonly TELEGRAM_WEBHOOK_URL?: string;
  readonly TELEGRAM_WEBHOOK_SECRET?: string;
  readonly TELEGRAM_API_ROOT: string;
  readonly DISCORD_PUBLIC_KEY?: string;
  readonly HTTP_PORT?: number;
}

/** What is set and cannot be used without another, or beside it. */
export function lacksIn(set: Given): readonly string[] {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret, DISCORD_PUBLIC_KEY: key, HTTP_PORT: port } = set;
  const called = [
    ...(url === undefined ? [] : ["TELEGRAM_WEBHOOK_URL"]),
    ...(key === undefined ? [] : ["DISCORD_PUBLIC_KEY"]),
  ];
  return [
    ...(url !== undefined && secret === undefined
      ? ["TELEGRAM_WEBHOOK_SECRET: expected beside TELEGRAM_WEBHOOK_URL, found nothing; openssl rand -hex 32 makes one"]
      : []),
    ...(called.length > 0 && port === undefined
      ? [
          `HTTP_PORT: expected beside ${called.join(" and ")}, found nothing; it is where your proxy passes on what it is sent`,
        ]
      : []),
    ...(url === undefined ? [] : webhookFaults(new URL(url), set)),
  ];
}

/** See https://core.telegram.org/bots/api#setwebhook; a Bot API server of one's own takes any port. */
const WEBHOOK_PORTS = ["", "80", "88", "443", "8443"];

/** Whether an address may lie on the internet: no host of this machine, nor one that only its own network knows. */
function isReached(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0) return !isSpecial(address);
  return /[^.]\.[^.]/.test(hostname) && !/\.(local|localhost|lan|internal|home\.arpa)$/.test(hostname);
}

function webhookFaults(
  { hostname, port, pathname }: URL,
  { TELEGRAM_API_ROOT: root, DISCORD_PUBLIC_KEY: key }: Given,
): readonly string[] {
  const isPortRefused = root === TELEGRAM && !WEBHOOK_PORTS.includes(port);
  const isNear = root === TELEGRAM && !isReached(hostname);
  const isTaken = key !== undefined && pathname === DISCORD_PATH;
  return [
    ...(isPortRefused
      ? [`TELEGRAM_WEBHOOK_URL: expected port 443, 80, 88 or 8443, since Telegram calls no other, found ${port}`]
      : []),
    ...(isNear
      ? [`TELEGRAM_WEBHOOK_URL: expected a host that Telegram reaches over the internet, found ${hostname}`]
      : []),
    ...(isTaken ? [`TELEGRAM_WEBHOOK_URL: expected another path than Discord's, found ${pathname}`] : []),
  ];
}
