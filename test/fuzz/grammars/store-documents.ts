import type fc from "fast-check";
import { chatKey, placeKey } from "../../../src/audience/chat.ts";
import { nthClaim } from "../../../src/racing/claim.ts";
import type { StoreDocument } from "../../../src/store/records.ts";
import { documentOf } from "../../../src/store/rules/document.ts";
import { articleKey, theDay } from "../../support/facts.ts";
import { aDigest, alertsWanted } from "../../support/subscriptions.ts";
import { articleWorded, claimWorded, noteWorded } from "../../support/worded.ts";
import { aName } from "./hostile.ts";

const on = theDay("2026-11-22");
const person = placeKey("telegram", "456");
const chat = chatKey({ platform: "telegram", id: "-1001234", thread: "45" });
const place = placeKey("telegram", "-1001234");

/** All that a store keeps, with such words wherever words can stand. */
export function documentWorded(words: string): StoreDocument {
  const article = articleWorded(words);
  const other = articleWorded(words, { id: articleKey(4), url: "https://example.org/b" });
  const { article: _, ...claim } = claimWorded(words, article);
  const { article: __, ...note } = noteWorded(words, article);
  const { changedMind: ___, statement: ____, ...read } = claim;
  const key = nthClaim(other.id, 1);
  const paused = { why: "no-right", right: words, since: on } as const;
  const tables: { readonly [table: string]: readonly unknown[] } = {
    articles: [article],
    claims: [{ ...claim, article: article.id }],
    notes: [{ ...note, article: article.id }],
    corrections: [{ kind: "claim-retracted", claim: claim.id, who: words, when: on, why: "false" }],
    seeds: [{ article: article.id, digest: words, entries: [{ digest: words, key: claim.id }] }],
    places: [{ place, language: "it", timeZone: "Europe/Rome", pictures: false }],
    proposals: [
      {
        ...{ article: other, way: "feed", state: "waiting", notes: [], gone: [], print: words },
        claims: [{ ...read, id: key, sentence: words, confidence: 0.5 }],
        told: [{ digest: words, key }],
        deeds: [{ deed: "proposed", who: words, when: on, how: words }],
      },
    ],
    aliases: [{ alias: articleKey(9), article: other.id }],
    feeds: [
      {
        ...{ url: "https://example.org/feed", due: 1, etag: words, lastModified: words, failures: 1, isPaused: true },
        fault: { kind: "unreachable", detail: words },
        items: [{ key: articleKey(8), digest: words, tries: 1 }],
      },
    ],
    curators: [{ person, by: words, since: on }],
    desks: [{ chat, by: words, since: on }],
    suggestions: [
      {
        ...{ id: "abcdefghij", by: person, chat, language: "en", when: on, isSettled: false },
        of: { kind: "wrong", claim: claim.id, words },
      },
    ],
    notices: [{ id: words, chat, since: on, about: { kind: "paused", chat, why: "no-right", right: words } }],
    alerts: [{ ...alertsWanted({ chat, place, manner: { role: words }, paused }), n: 1, after: 0 }],
    digests: [aDigest({ chat, place, cron: words, reminded: [words], manner: { role: words }, paused })],
    bulletins: [
      {
        ...{ n: 1, at: 1, article: article.id },
        changes: [
          {
            about: { driver: claim.driver, series: claim.series, season: claim.season },
            after: { certainty: "likely", class: words, team: words, contested: false },
            because: claim.id,
          },
        ],
      },
    ],
    numbers: [
      { of: "alerts", last: 1 },
      { of: "bulletins", last: 1 },
    ],
    watermarks: [{ block: "telegram:0", told: 1 }],
    tellings: [{ n: 1, told: 1 }],
    packs: [{ block: "telegram:0", from: 0, to: 1, at: 1, messages: ` ${words} ` }],
  };
  return documentOf(on, (table) => [...(tables[table] ?? [])] as never);
}

/** An export of anything that may be kept. */
export const aDocument: fc.Arbitrary<StoreDocument> = aName.map(documentWorded);
