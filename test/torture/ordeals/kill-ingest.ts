import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { manyClaims } from "../../bench/many-claims.ts";
import { ARTICLES } from "../../servers/press/articles.ts";
import { CAREER } from "../../servers/press/career.ts";
import { startProcess } from "../../support/processes.ts";
import { broken, type Ordeal } from "../ordeal.ts";
import { differences, takenIn } from "../taken-in.ts";

const CLAIMS = 20_000;
/** How often an article is brought in, each time under another address and with another figure in its text. */
const COPIES = 6;
const LONGEST_MS = 2500;

/** Articles and an export, brought in by commands that are killed and given again, are there once, and never by half. */
export const killIngest: Ordeal = {
  name: "kill-ingest",
  weight: 2,
  async endure({ folder, random, goesOn }) {
    const [whole, often] = [join(folder, "whole"), join(folder, "often")];
    for (const each of [whole, often]) await mkdir(each);
    await writeFile(join(folder, "export.json"), JSON.stringify(manyClaims(CLAIMS)));
    await run(whole, ["ingest", "--jsonl"], lines());
    const expected = await takenIn(whole);
    const importing = ["import", join(folder, "export.json")];
    let [kills, halves] = [0, 0];
    do {
      const [words, input] = random.next() < 0.5 ? [["ingest", "--jsonl"], lines()] : [importing, ""];
      const command = startProcess(words, { folder: often, input });
      await pause(random.between(300, LONGEST_MS));
      await command.end("SIGKILL");
      kills += 1;
      const { claims } = await takenIn(often);
      if (claims > expected.claims && claims < CLAIMS) halves += 1;
    } while (goesOn());
    const codes = [await run(often, ["ingest", "--jsonl"], lines()), await run(often, importing)];
    const found = await takenIn(often);
    return {
      did: { kills, articles: expected.proposals.size },
      broken: broken({
        "imports kept by half": halves,
        "commands failed in the end": codes.filter((code) => code !== 0).length,
        "claims too few or too many": Math.abs(found.claims - CLAIMS - expected.claims),
        ...differences(expected, found),
      }),
    };
  },
};

/** What one publisher brings at once, as a script would pass it on. */
function lines(): string {
  const articles = [...ARTICLES, ...Object.values(CAREER)];
  const told = Array.from({ length: COPIES }, (_, copy) =>
    articles.map(({ slug, title, publisher, published, language, paragraphs }) => ({
      url: `https://press.example/${copy}/${slug}`,
      title: `${title} (${copy})`,
      publisher,
      published: published.slice(0, 10),
      language,
      text: [...paragraphs, `It was read ${copy + 2} times.`].join("\n\n"),
    })),
  );
  return told
    .flat()
    .map((line) => JSON.stringify(line))
    .join("\n");
}

async function run(folder: string, words: readonly string[], input = ""): Promise<number | string | null> {
  return startProcess(words, { folder, input }).end();
}
