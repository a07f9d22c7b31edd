import { parseArgs } from "node:util";
import { nthBlock } from "../../src/store/rules/blocks.ts";
import { broadcast } from "./simulation/broadcast.ts";
import { filledDatabase } from "./simulation/database.ts";

const MB = 2 ** 20;

const { values } = parseArgs({
  options: {
    chats: { type: "string", default: "20000" },
    servers: { type: "string", default: "1000" },
    /** How many are told before it ends; without it all. */
    told: { type: "string" },
  },
});
const audience = { chats: Number(values.chats), servers: Number(values.servers) };

const filledFrom = performance.now();
const database = await filledDatabase(audience);
say(
  "database filled",
  `${shown((performance.now() - filledFrom) / 1000)} s, ${shown((await database.size()) / MB)} MB`,
);
const timed = async (what: string, ask: () => Promise<{ readonly length: number }>) => {
  const from = performance.now();
  const { length } = await ask();
  say(what, `${shown(performance.now() - from)} ms, ${length} rows`);
};
for (const round of ["first", "again"]) {
  await timed(`watermarks, ${round}`, () => database.store.watermarks("telegram"));
  await timed(`a block, ${round}`, () => database.store.followedIn(nthBlock("telegram", 1)));
  await timed(`chats paused, ${round}`, () => database.store.chatsPaused("telegram"));
}
try {
  const most = values.told === undefined ? undefined : Number(values.told);
  const begun = performance.now();
  const { published, platforms, each, memory, ...reached } = await broadcast(database, audience, most);
  say("alert published", `${shown(published.ms)} ms, ${published.bytes} bytes written`);
  for (const [name, { tookMs, ...tally }] of Object.entries(platforms)) {
    say(name, `${shown(tookMs / 1000)} s for ${tally.told}; ${JSON.stringify(tally)}`);
  }
  say("told, twice, left", `${reached.told}, ${reached.twice}, ${reached.left}`);
  say("each message", `sender ${shown(each.senderMs)} ms, database ${shown(each.databaseMs)} ms of processor`);
  say("", `${shown(each.statements)} statements, ${shown(each.bytes)} bytes written`);
  say(
    "memory",
    `${shown(memory.atRest.resident / MB)} MB at rest, ${shown(memory.more.resident / MB)} more; in use ${shown(memory.more.used / MB)} more`,
  );
  say("database afterwards", `${shown((await database.size()) / MB)} MB`);
  say("paused", String(await database.count("select count(*) from pitboard.alerts where is_paused")));
  say("real time", `${shown((performance.now() - begun) / 1000)} s`);
} finally {
  await database.close();
}
process.exit();

function shown(figure: number): number {
  return Number(figure.toPrecision(3));
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(22)} ${figure}\n`);
}
