import { readDotEnv } from "./dot-env.ts";

/** Variables by name, as they were written. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Never shown, in whatever is wrong with them. */
export const SECRETS = [
  "DISCORD_TOKEN",
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_WEBHOOK_SECRET",
  "DATABASE_URL",
  "PGPASSWORD", // Read by what speaks to PostgreSQL, where the address names no password.
  "POSTGRES_PASSWORD", // Of compose.yaml, in the same file.
] as const;

/** The variables that are set: those of `.env` in a folder, and over them those of the process. An empty one is not set. */
export function readEnvironment(processEnv: Environment, folder: string): Environment {
  return { ...setIn(readDotEnv(folder)), ...setIn(processEnv) };
}

/** Without what is left empty. */
export function setIn(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
}

/** In these a password may stand. */
const ADDRESSES = ["DATABASE_URL", "DISCORD_API_BASE", "TELEGRAM_API_ROOT", "TELEGRAM_WEBHOOK_URL"] as const;

/** Below this a password is too short to be looked for by itself: it would be found in every other word. */
const SHORTEST_SECRET = 4;

/** Every text of an environment that nobody may read, usable or not. */
export function secretsIn(environment: Environment): readonly string[] {
  const own = SECRETS.flatMap((name) => environment[name]?.trim() ?? []);
  const passwords = ADDRESSES.flatMap((name) => passwordsIn(environment[name]?.trim() ?? ""));
  return [...own, ...passwords].filter((secret) => secret.length >= SHORTEST_SECRET);
}

/** The password in an address, as it is written and as it is meant. */
export function passwordsIn(value: string): readonly string[] {
  const [, beforeHost = ""] = /^[a-z]+:\/\/[^/]*?:(.*)@/i.exec(value) ?? [];
  const [, asked = ""] = /^[a-z]+:.*[?&]password=([^&#]*)/i.exec(value) ?? [];
  const passwords = [beforeHost, asked].filter((password) => password !== "");
  return passwords.flatMap((written) => [written, meantBy(written), `:${written}@`]);
}

function meantBy(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
