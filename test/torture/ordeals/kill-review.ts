import { setTimeout as pause } from "node:timers/promises";
import { type ArticleId, articleId } from "../../../src/racing/article.ts";
import type { Proposal } from "../../../src/racing/proposal.ts";
import type { Store } from "../../../src/store/store.ts";
import { startChild } from "../../support/child.ts";
import { anArticle, aProposal, articleKey, theDay } from "../../support/facts.ts";
import { openToWrite } from "../../support/stores.ts";
import { sure } from "../../support/sure.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const CHILD = new URL("../children/review-on.ts", import.meta.url);
const ARTICLES = 4000;
const LONGEST_MS = 700;

/** What a curator decided stands when the bot is killed, and no decision is there by half or twice. */
export const killReview: Ordeal = {
  name: "kill-review",
  weight: 1,
  async endure({ folder, random, goesOn }) {
    const first = await openToWrite(folder);
    await Promise.all(Array.from(keys(), (key) => first.decide(key, () => ({ proposal: waiting(key) }))));
    await first.close();
    const decided = new Map<ArticleId, string>();
    let kills = 0;
    do {
      const child = startChild(CHILD, [folder]);
      await child.line();
      await pause(random.between(0, LONGEST_MS));
      for (const line of await child.kill()) {
        const [what = "", key = "", came] = line.split(" ");
        if (came === "done") decided.set(sure(articleId(key)), what);
      }
      kills += 1;
    } while (goesOn() && decided.size < ARTICLES);
    const store = await openToWrite(folder);
    const lost = await count(decided, async ([key, what]) => (await store.proposal(key))?.state !== what);
    const halves = await count(keys(), async (key) => isHalf(store, key));
    const bulletins = (await store.bulletinsAfter(0)).map(({ article }) => article);
    await store.close();
    return {
      did: { kills, decisions: decided.size },
      broken: broken({
        "decisions lost that were acknowledged": lost,
        "decisions kept by half": halves,
        "bulletins told twice": bulletins.length - new Set(bulletins).size,
      }),
    };
  },
};

function waiting(id: ArticleId): Proposal {
  return aProposal({ article: anArticle({ id, received: theDay("2026-11-20") }) });
}

function* keys(): Generator<ArticleId> {
  for (let n = 1; n <= ARTICLES; n += 1) yield articleKey(n);
}

/** Whether an article is published without its claim, or has it though it is not. */
async function isHalf(store: Store, key: ArticleId): Promise<boolean> {
  const [proposal, kept] = await Promise.all([store.proposal(key), store.kept(key)]);
  return proposal === undefined || (proposal.state === "published") !== (kept?.claims.length === 1);
}

async function count<T>(all: Iterable<T>, is: (one: T) => Promise<boolean>): Promise<number> {
  let found = 0;
  for (const one of all) if (await is(one)) found += 1;
  return found;
}
