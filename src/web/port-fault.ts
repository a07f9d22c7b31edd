import type { Address } from "./serve.ts";

type Told = (host: string, port: number) => string;

const unknownHost: Told = (host) =>
  `HTTP_HOST: expected an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them, found "${host}"`;

/** By the codes of Node and the system. */
const FAULTS: ReadonlyMap<string, Told> = new Map<string, Told>([
  [
    "EADDRINUSE",
    (host, port) =>
      `HTTP_PORT: another process listens on port ${port} of ${host}; stop it, or set HTTP_PORT to another port`,
  ],
  ["EACCES", (_, port) => `HTTP_PORT: this user may not listen on port ${port}; those from 1024 on are free to use`],
  ["EADDRNOTAVAIL", unknownHost],
  ["ENOTFOUND", unknownHost],
  ["EAI_AGAIN", unknownHost],
]);

/** Why nobody can listen at an address, and what to do; `undefined` for what an operator cannot mend. */
export function portFault({ host, port }: Address, error: unknown): string | undefined {
  return FAULTS.get(error instanceof Error && "code" in error ? String(error.code) : "")?.(host, port);
}
