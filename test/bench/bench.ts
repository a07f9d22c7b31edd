import { writeFile } from "node:fs/promises";
import { inspect, parseArgs } from "node:util";
import { FILES } from "./files.ts";
import { measureRows } from "./measure-rows.ts";
import type { Row } from "./row.ts";
import { thisRun, toldAsJson, toldAsLine, toldAsMarkdown } from "./tell.ts";

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean" },
    only: { type: "string", multiple: true },
    /** Measures others as well, which takes longer than all the rest. */
    peers: { type: "boolean" },
    /** A file that is given all that was measured. */
    markdown: { type: "string" },
  },
  allowPositionals: true,
});
const wanted = new Set([...(values.only ?? []), ...positionals]);
const known = FILES.flatMap(({ names }) => names);
const unknown = [...wanted].filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No row is called ${unknown.join(", ")}. There are: ${known.join(", ")}\n`);
  process.exitCode = 2;
} else {
  const run = thisRun(process.argv.slice(2), new Date());
  const told: Row[] = [];
  for (const { names, load } of FILES) {
    if (wanted.size > 0 && !names.some((name) => wanted.has(name))) continue;
    try {
      const { measurement } = await load();
      for (const row of await measureRows(measurement, { withPeers: values.peers ?? false })) {
        if (wanted.size > 0 && !wanted.has(row.name)) continue;
        told.push(row);
        process.stdout.write(`${values.json ? toldAsJson(row) : toldAsLine(row)}\n`);
      }
    } catch (error) {
      process.stderr.write(`Not measured: ${names.join(", ")}: ${inspect(error)}\n`); // The others took their time too.
      process.exitCode = 1;
    }
    if (values.markdown !== undefined) await writeFile(values.markdown, toldAsMarkdown(told, run));
  }
}
process.exit(); // Whatever a peer that failed has left behind.
