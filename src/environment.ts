import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { Unusable } from "./schema/faults.ts";

/** Variables by name, as they were written. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Never shown, in whatever is wrong with them. */
export const SECRETS = ["DISCORD_TOKEN", "TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET", "DATABASE_URL"] as const;

/** The variables that are set: those of `.env` in a folder, and over them those of the process. An empty one is not set. */
export function readEnvironment(processEnv: Environment, folder: string): Environment {
  const file = join(folder, ".env");
  let told: Environment = {};
  try {
    told = parseEnv(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT") throw new Unusable("The configuration is not usable", [`${file}: cannot be read: ${code}`]);
  }
  const isSet = ([, value]: readonly [string, string | undefined]) => value !== undefined && value.trim() !== "";
  return {
    ...Object.fromEntries(Object.entries(told).filter(isSet)),
    ...Object.fromEntries(Object.entries(processEnv).filter(isSet)),
  };
}

/** Below this a password is too short to be looked for by itself: it would be found in every other word. */
const SHORTEST_SECRET = 4;

/** Every text of an environment that nobody may read, usable or not. */
export function secretsIn(environment: Environment): readonly string[] {
  const values = SECRETS.flatMap((name) => environment[name]?.trim() ?? []);
  return values.flatMap((value) => [value, ...passwordsIn(value)]).filter((secret) => secret.length >= SHORTEST_SECRET);
}

function passwordsIn(value: string): readonly string[] {
  const written = /^[a-z]+:\/\/[^/]*?:(.*)@/i.exec(value)?.[1];
  if (written === undefined || written === "") return [];
  try {
    return [written, decodeURIComponent(written), `:${written}@`];
  } catch {
    return [written, `:${written}@`];
  }
}
