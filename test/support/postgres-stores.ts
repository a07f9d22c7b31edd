import { openPostgresStore, type PostgresOptions } from "../../src/store/postgres/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { silentLog } from "./silent-log.ts";

/** The store in a database, open for writing unless told. */
export function openOn(url: string, options: Partial<PostgresOptions> = {}): Promise<Store> {
  return openPostgresStore(url, { access: "write", log: silentLog, keepBackup: async () => "", ...options });
}
