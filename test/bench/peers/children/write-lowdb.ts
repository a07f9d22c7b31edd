import { once } from "node:events";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";

// Opens a file, and writes so often to it once it is told to.
const [, , file = "", name = "", writes = "0"] = process.argv;
const db = new Low<{ kept: string[] }>(new JSONFile(file), { kept: [] });
await db.read();
process.stdout.write("ready\n");
await once(process.stdin, "data");
for (let n = 0; n < Number(writes); n += 1) await db.update(({ kept }) => void kept.push(`${name} ${n}`));
process.stdout.write("written\n");
