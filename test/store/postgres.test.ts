import { openPostgresStore } from "../../src/store/postgres/open-store.ts";
import { freshDatabase } from "../support/postgres.ts";
import { silentLog } from "../support/silent-log.ts";
import { describeStore } from "./contract.ts";

describeStore("the store on PostgreSQL", () => {
  let url: Promise<string> | undefined;
  return {
    async open() {
      url ??= freshDatabase();
      return openPostgresStore(await url, { access: "write", log: silentLog, keepBackup: async () => "" });
    },
  };
});
