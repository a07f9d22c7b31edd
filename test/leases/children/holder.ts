import { openLeases } from "../../../src/leases/postgres-leases.ts";
import { createLog } from "../../../src/log.ts";

/** Waits for a lease, and says on standard output when it has it, at each tenth of a second meanwhile, and when it has it no more. */
const EACH_MS = 100;

const [, , databaseUrl = "", name = ""] = process.argv;
const log = await createLog({
  level: "warn",
  pretty: false,
  scrub: (line) => line,
  write: (line) => say("logged", line),
});
const leases = await openLeases(databaseUrl, log);

function say(what: string, more = ""): void {
  process.stdout.write(`${what} ${Date.now()} ${more.trim()}\n`);
}

const holding = leases.hold(name, async (term) => {
  say("took");
  while (!term.ending.aborted) {
    if (term.isHeld()) say("held");
    await new Promise((resolve) => setTimeout(resolve, EACH_MS));
  }
  say("left");
});
process.stdin.resume().on("end", () => void holding.stop().then(() => leases.close()));
