import { InvalidArgumentError, Option } from "commander";
import type { Config } from "../config.ts";
import type { Shards } from "../platforms/discord/parts.ts";
import { parseShards, ROLES, type Share } from "../sharing/share.ts";
import { WrongUsage } from "./exit-codes.ts";

export function roleOption(): Option {
  const description =
    "with DATABASE_URL, what this process does of the work that several share: bot listens and answers, worker asks the press, tells and keeps house";
  return new Option("--role <role>", description).choices(ROLES).default("all");
}

export function shardsOption(): Option {
  const description = "with DATABASE_URL, which of Discord's shards this process listens on, such as 0-3/16";
  return new Option("--shards <range>", description).argParser(shardsIn);
}

function shardsIn(text: string): Shards {
  const shards = parseShards(text);
  if (shards !== undefined) return shards;
  throw new InvalidArgumentError(
    "Expected a range such as 0-3/16: the first shard and the last, of how many there are.",
  );
}

/** Throws `WrongUsage` where a share is told that this process cannot do, or has no use for. */
export function checkShare({ role, shards }: Share, { databaseUrl, discord }: Config): void {
  if (role !== "all" && databaseUrl === undefined) {
    throw new WrongUsage(
      `--role ${role}: expected DATABASE_URL, since processes share their work by PostgreSQL; without it one process does all`,
    );
  }
  if (shards === undefined) return;
  if (databaseUrl === undefined) {
    throw new WrongUsage("--shards: expected DATABASE_URL, since one process alone listens on all of them");
  }
  if (role === "worker") throw new WrongUsage("--shards: expected --role bot or all, since a worker listens on none");
  if (discord.token === undefined) {
    throw new WrongUsage("--shards: expected DISCORD_TOKEN, since only Discord has shards");
  }
}
