import { isIPv6 } from "node:net";

/** Whether the operator opened the host of an address, wherever it lies: `PITBOARD_ALLOW_HOSTS`. */
export type IsOpened = (url: URL) => boolean;

/**
 * A host is opened by its name as it stands in the address (`news.lan`, `*.lan`, `10.0.0.5`, `[fd00::1]`), with a port only
 * on that port. An address that is opened opens no name that leads to it, since anybody can point a name of theirs there.
 */
export function openedHosts(patterns: readonly string[]): IsOpened {
  const opened = patterns.flatMap((pattern) => openedBy(pattern));
  return (url) =>
    opened.some(({ name, port }) => fits(nameOf(url), name) && (port === undefined || port === portOf(url)));
}

function openedBy(pattern: string): readonly { readonly name: string; readonly port: string | undefined }[] {
  const address = `http://${isIPv6(pattern) ? `[${pattern}]` : pattern}`;
  if (!URL.canParse(address)) return [];
  const port = isIPv6(pattern) ? undefined : /:(\d+)$/.exec(pattern)?.[1];
  return [{ name: nameOf(new URL(address)), port }];
}

function fits(name: string, opened: string): boolean {
  return opened.startsWith("*.") ? name.endsWith(opened.slice(1)) : name === opened;
}

function nameOf(url: URL): string {
  return url.hostname.replace(/\.$/, "");
}

function portOf(url: URL): string {
  if (url.port !== "") return url.port;
  return url.protocol === "https:" ? "443" : "80";
}
