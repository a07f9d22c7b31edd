import type { PressArticle } from "./articles.ts";

/** Two years of one driver's plans, as ten articles told them day by day, each in its language; written for these tests. */
export const CAREER = {
  rumour: {
    slug: "voci-sul-mondiale",
    language: "it",
    publisher: "Gazzettino dei Motori",
    published: "2024-11-14T09:00:00+01:00",
    title: "Rossi e il Mondiale: se ne parla",
    paragraphs: [
      "Secondo voci di paddock, Valentino Rossi potrebbe correre nel FIA World Endurance Championship nel 2026 con il Team WRT.",
      "Nessuno lo conferma, e nessuno ride quando lo si chiede. Per una firma è presto: manca più di un anno.",
    ],
  },
  test: {
    slug: "forty-laps-before-lunch",
    language: "en",
    publisher: "Endurance Ledger",
    published: "2025-02-12T11:30:00Z",
    title: "Rossi tries the prototype",
    paragraphs: [
      "Valentino Rossi tested the BMW M Hybrid V8 in Bahrain on Tuesday, forty laps before lunch and none after it.",
      "The track was cold, the tyres were old, and the team told nobody any times.",
    ],
  },
  doubt: {
    slug: "ein-platz-zu-wenig",
    language: "de",
    publisher: "Boxengasse heute",
    published: "2025-03-11T07:45:00+01:00",
    title: "Ein Platz zu wenig",
    paragraphs: [
      "Ob Valentino Rossi 2026 in der FIA World Endurance Championship fährt, ist ungewiss.",
      "Ein Budget gibt es und ein Auto auch, aber bisher keinen freien Platz darin.",
    ],
  },
  hearsay: {
    slug: "lo-cuenta-un-camarero",
    language: "es",
    publisher: "El Muro de Boxes",
    published: "2025-10-02T20:10:00+02:00",
    title: "Lo cuenta un camarero",
    paragraphs: [
      "Valentino Rossi probablemente correrá en el FIA World Endurance Championship en 2026.",
      "Lo cuenta el camarero de un hotel junto al circuito, que ha visto una servilleta con números.",
    ],
  },
  seasonOver: {
    slug: "eight-rounds-of-eight",
    language: "en",
    publisher: "Endurance Ledger",
    published: "2025-11-10T08:00:00Z",
    title: "Eight rounds of eight",
    paragraphs: [
      "Valentino Rossi raced the full season of the FIA World Endurance Championship in 2025, and it ended in Bahrain on Saturday.",
      "The car went home in a box, the crew by plane, and nobody talked about next year.",
    ],
  },
  announced: {
    slug: "wrt-keeps-its-line-up",
    language: "en",
    publisher: "Paddock Courier",
    published: "2025-12-04T10:00:00Z",
    title: "WRT keeps its line-up",
    paragraphs: [
      "Valentino Rossi will race in the FIA World Endurance Championship in 2026, Team WRT announced on Thursday.",
      "The colours of the car stay as they are, and so does the coffee machine in the garage, a mechanic added.",
      "A first test is planned for the end of January, on a track that the team does not name yet.",
    ],
  },
  ruledOut: {
    slug: "pas-de-sprint-pas-de-coupe",
    language: "fr",
    publisher: "La Grille de Départ",
    published: "2026-01-15T18:00:00+01:00",
    title: "Une coupe de moins",
    paragraphs: [
      "Valentino Rossi ne disputera pas la GT World Challenge Europe Endurance Cup en 2026, a annoncé l'équipe WRT jeudi.",
      "Le calendrier est trop plein, dit-on dans le garage, et les week-ends libres sont rares.",
    ],
  },
  edited: {
    slug: "una-notte-nelle-ardenne",
    language: "it",
    publisher: "Gazzettino dei Motori",
    published: "2026-05-10T12:00:00+02:00",
    title: "Una notte nelle Ardenne",
    paragraphs: [
      "Valentino Rossi probabilmente correrà la 24 Ore di Spa nel 2027, dice chi lo conosce bene.",
      "Il posto in squadra ci sarebbe, la voglia anche; la decisione è attesa dopo l'estate.",
    ],
  },
  somebodyElse: {
    slug: "ein-sieg-im-regen",
    language: "de",
    publisher: "Boxengasse heute",
    published: "2026-06-21T16:00:00+02:00",
    title: "Ein Sieg im Regen",
    paragraphs: [
      "Karla Beispiel gewann am Sonntag das Bergrennen am Ort ihrer Kindheit, im Regen und mit einer Minute Vorsprung.",
      "Im nächsten Jahr möchte sie wiederkommen, dann mit besseren Reifen.",
    ],
  },
  leaving: {
    slug: "the-last-lap-in-bahrain",
    language: "en",
    publisher: "Paddock Courier",
    published: "2026-11-18T19:20:00Z",
    title: "The last lap in Bahrain",
    paragraphs: [
      "Valentino Rossi will leave the FIA World Endurance Championship after 2026, he told reporters in Bahrain.",
      "What comes next is a family matter first, he said, and the phone stays off until Christmas.",
    ],
  },
} as const satisfies Record<string, PressArticle>;

/** What the page of the night in the Ardennes says two days later. */
export const EDITED: PressArticle = {
  ...CAREER.edited,
  paragraphs: [
    "Valentino Rossi non correrà la 24 Ore di Spa nel 2027, ha detto.",
    "Dopo l'estate si riposa, e le Ardenne restano un ricordo.",
  ],
};
