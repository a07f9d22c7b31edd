import { openLowdbStore } from "../../../src/store/lowdb/open-store.ts";
import { silentLog } from "../../support/silent-log.ts";

/**
 * Opens the store in a folder for writing, tells on standard output how that went, and holds it until standard input ends.
 * Given a user's number too, it becomes that user first: only now, since that user may not read the program's own files.
 */
const [, , folder = "", user] = process.argv;
if (user !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
const began = performance.now();
try {
  const store = await openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now });
  process.stdout.write(`${JSON.stringify({ opened: true, ms: performance.now() - began })}\n`);
  process.stdin.resume().on("end", () => store.close());
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  process.stdout.write(`${JSON.stringify({ opened: false, ms: performance.now() - began, name, message })}\n`);
}
