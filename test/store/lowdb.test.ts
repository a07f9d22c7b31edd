import { openLowdbStore } from "../../src/store/lowdb/open-store.ts";
import { freshFolder } from "../support/folders.ts";
import { silentLog } from "../support/silent-log.ts";
import { describeStore } from "./contract.ts";

describeStore("the store on lowdb", () => {
  const folder = freshFolder();
  return { open: () => openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now }) };
});
