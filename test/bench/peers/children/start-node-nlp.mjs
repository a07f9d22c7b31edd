// The same frameworks, and node-nlp that knows the catalogue's drivers and series: answers the first question that it is asked.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

await Promise.all([import("discord.js"), import("grammy"), import("lowdb"), import("node-cron")]);
const { NlpManager } = await import("node-nlp");

const model = join(process.env.PITBOARD_DATA_DIR ?? ".", "model.nlp");
const manager = new NlpManager({ languages: ["en"], forceNER: true, autoSave: false, nlu: { log: false } });
if (existsSync(model)) {
  manager.load(model); // It was trained before, as is advised.
} else {
  for (const kind of ["drivers", "series"]) {
    const file = new URL(`../../../../data/catalogue/${kind}.json`, import.meta.url);
    for (const { id, name, shortName } of JSON.parse(readFileSync(file, "utf8"))) {
      manager.addNamedEntityText(kind, id, ["en"], [...new Set([name, shortName])]);
    }
  }
  manager.addDocument("en", "will %drivers% race in the %series%?", "status");
  manager.addDocument("en", "see you at eight in the bar", "None");
  manager.addAnswer("en", "status", "That is likely.");
  await manager.train();
  manager.save(model);
}
const [question] = await once(process.stdin, "data");
const { answer } = await manager.process("en", String(question));
process.stdout.write(`${answer ?? ""}\n`);
