import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { ASK_AT } from "./postgres-for-all.ts";
import { createDatabase } from "./postgres-server.ts";

let address: Promise<string> | undefined;

async function ask(): Promise<string> {
  const told = await text(connect(process.env[ASK_AT] ?? ""));
  if (!URL.canParse(told)) throw new Error(told);
  return told;
}

/** The address of an empty database on the PostgreSQL that all tests of a run share. */
export async function freshDatabase(): Promise<string> {
  address ??= ask();
  return createDatabase(await address);
}
