import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { Pool } from "pg";
import type { Log } from "../log.ts";
import { elapsedBy } from "./elapsed.ts";
import { heldLeases } from "./held-leases.ts";
import { holdLease } from "./hold-lease.ts";
import { LEASE_MS, type Leases, type LeaseTable } from "./lease.ts";
import { watchedTable } from "./watched-table.ts";

/** An answer that takes longer comes too late to be of use. */
const TIMEOUT_MS = 1500;

/** One to ask by, and one while another is being made. */
const CONNECTIONS = 2;

/** When many processes start, or the database itself just did, one answer may come too late. */
const ATTEMPTS = 5;

/**
 * Two processes that make the table at once would be in each other's way. Where it is there, nothing is made: that would ask
 * for the right to, though all is there.
 */
const MAKE = `
  do $$
  begin
    perform pg_advisory_xact_lock(hashtext('pitboard leases'));
    if to_regclass('pitboard.leases') is null then
      create schema if not exists pitboard;
      create table pitboard.leases (
        name text primary key,
        holder uuid not null,
        process text not null,
        until timestamptz not null
      );
    end if;
    delete from pitboard.leases where until < clock_timestamp() - interval '1 hour';
  end
  $$`;

/** By the database's own clock, so that it does not matter how the processes' clocks go. */
const TAKE = `
  insert into pitboard.leases as kept (name, holder, process, until)
  values ($1, $2, $3, clock_timestamp() + $4 * interval '1 ms')
  on conflict (name) do update
    set holder = excluded.holder, process = excluded.process, until = clock_timestamp() + $4 * interval '1 ms'
    where kept.holder = excluded.holder or kept.until < clock_timestamp()
  returning name`;

const RELEASE = "delete from pitboard.leases where name = $1 and holder = $2";

/** Leases that the processes on one database share. */
export async function openLeases(databaseUrl: string, log: Log): Promise<Leases> {
  const holder = randomUUID();
  const ours = `${hostname()}:${process.pid}`;
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: "pitboard leases",
    max: CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
    keepAlive: true,
  });
  const unheard = () => undefined; // The next call makes a new connection, or says that it cannot.
  pool.on("error", unheard).on("connect", (client) => client.on("error", unheard));
  await made(pool);
  const table: LeaseTable = watchedTable(
    {
      take: async (name) => (await pool.query(TAKE, [name, holder, ours, LEASE_MS])).rowCount === 1,
      release: async (name) => void (await pool.query(RELEASE, [name, holder])),
      held: () => heldLeases((text, values) => pool.query(text, [...values]), holder),
    },
    log,
  );
  const elapsed = elapsedBy(() => performance.now(), Date.now);
  return {
    hold: (name, duty, manner) =>
      holdLease(name, duty, { table, log, elapsed, level: manner === "quietly" ? "debug" : "info" }),
    held: table.held,
    close: () => pool.end(),
  };
}

async function made(pool: Pool): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query(MAKE);
      return;
    } catch (error) {
      if (attempt < ATTEMPTS) continue;
      await pool.end();
      throw error;
    }
  }
}
