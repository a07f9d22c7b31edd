import { placeKey } from "../../src/audience/chat.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Claim } from "../../src/racing/claim.ts";
import type { Store } from "../../src/store/store.ts";
import type { CommandCall } from "../../src/talk/commands.ts";
import { createTalk } from "../../src/talk/create-talk.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { anAlert, bulletinsOf } from "../support/bulletins.ts";
import { articleKey, publishedOn, ROSSI, theDay, theSeason } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";
import { articleWorded, claimWorded, noteWorded } from "../support/worded.ts";

/** A bot to which somebody's words are told as facts, others each time. */
export interface Worded {
  replies(words: string, asked: readonly CommandCall[]): Promise<readonly Reply[]>;
  /** A digest and an alert. */
  unasked(words: string): Promise<readonly Reply[]>;
}

const NOON = Date.parse("2023-11-10T12:00:00Z");
const place = placeKey("terminal", "local");
const chat = { platform: "terminal", id: "local" } as const;

/** Two articles that say all they say in those words, of a sure drive and a doubtful one. */
function factsWorded(words: string) {
  const first = articleWorded(words);
  const second = articleWorded(words, {
    id: articleKey(4),
    url: "https://example.org/b",
    published: publishedOn("2023-11-09"),
    received: theDay("2023-11-09"),
  });
  const claims = [claimWorded(words, first), claimWorded(words, second, { certainty: "unlikely" })];
  return { claims, notes: [noteWorded(words, first)] };
}

export async function openWorded(): Promise<Worded> {
  const catalogue = await loadCatalogue([DATA]);
  const kept = await openToWrite(freshFolder());
  let facts = factsWorded("Nobody");
  const ofArticle = ({ article }: Claim) => ({ article, claims: facts.claims, notes: facts.notes, corrections: [] });
  const store: Store = Object.assign(Object.create(kept), {
    claimsAbout: async () => facts.claims,
    notesAbout: async () => facts.notes,
    kept: async (id: string) => facts.claims.filter(({ article }) => article.id === id).map(ofArticle)[0],
  });
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: ROSSI } as const;
  const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });

  return {
    async replies(words, asked) {
      facts = factsWorded(words);
      const replies: Reply[] = [];
      for (const said of asked) {
        const answer = await talk.hear({
          ...{ chat, place, said, at: NOON, setting: "addressed" },
          manages: () => true,
          hears: () => "private",
        });
        if (answer.disposition === "silent") throw new Error(`Nothing was answered to ${said.command}`);
        replies.push(answer.reply);
      }
      return replies;
    },
    async unasked(words) {
      facts = factsWorded(words);
      const asked = {
        place,
        driver: ROSSI,
        season: theSeason(2024),
        whenNothing: "line",
        zone: "Europe/Rome",
      } as const;
      const { reply } = await talk.digest(asked, NOON);
      const alert = await talk.alert(bulletinsOf(...facts.claims), anAlert());
      return [sure(reply), sure(alert)];
    },
  };
}
