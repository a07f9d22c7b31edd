import type { PressArticle } from "./articles.ts";

/** What was heard of one driver's plans in a few winter days; written for these tests. */
export const WINTER = {
  /** Three drives at once. */
  programme: {
    slug: "one-cup-one-night-no-florida",
    language: "en",
    publisher: "Endurance Ledger",
    published: "2026-11-20T16:00:00Z",
    title: "One cup, one night, no Florida",
    paragraphs: [
      "Valentino Rossi will race in the GT World Challenge Europe Endurance Cup in 2027, Team WRT announced on Friday.",
      "He will not race the 24 Hours of Daytona in 2027, the team said.",
      "Rossi will probably race in the FIA World Endurance Championship in 2027, sources in the paddock say.",
    ],
  },
  /** One of them, the other way round. */
  refusal: {
    slug: "the-world-can-wait",
    language: "it",
    publisher: "Gazzettino dei Motori",
    published: "2026-11-21T10:00:00+01:00",
    title: "Il mondo può aspettare",
    paragraphs: [
      "Valentino Rossi non correrà nel FIA World Endurance Championship nel 2027, ha annunciato il Team WRT sabato.",
      "Un programma solo basta, dicono in squadra, e l'inverno è già corto così.",
    ],
  },
  /** One of them, made sure. */
  signature: {
    slug: "a-pen-and-a-cold-morning",
    language: "en",
    publisher: "Paddock Courier",
    published: "2026-11-24T09:00:00Z",
    title: "A pen and a cold morning",
    paragraphs: [
      "Valentino Rossi will race in the FIA World Endurance Championship in 2027, Team WRT announced on Tuesday.",
      "The signature took a minute, and the coffee after it an hour.",
    ],
  },
} as const satisfies Record<string, PressArticle>;
