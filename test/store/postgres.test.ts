import { freshDatabase } from "../support/postgres.ts";
import { openOn } from "../support/postgres-stores.ts";
import { describeStore } from "./contract.ts";

describeStore("the store on PostgreSQL", () => {
  let url: Promise<string> | undefined;
  return {
    async open() {
      url ??= freshDatabase();
      return openOn(await url);
    },
  };
});
