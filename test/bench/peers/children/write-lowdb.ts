import { once } from "node:events";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";

// Opens a file, and writes so often to it once it is told to.
const [, , file = "", name = "", writes = "0"] = process.argv;
const db = new Low<{ kept: string[] }>(new JSONFile(file), { kept: [] });
await db.read();
process.stdout.write("ready\n");
await once(process.stdin, "data");
let failures = 0;
for (let n = 0; n < Number(writes); n += 1) {
  try {
    await db.update(({ kept }) => void kept.push(`${name} ${n}`));
  } catch {
    failures += 1; // The other one took the file away that both write to first.
  }
}
process.stdout.write(`${failures}\n`);
process.stdin.resume();
