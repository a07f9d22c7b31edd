/** An article as its publisher wrote it; all of them are made up, and written for these tests. */
export interface PressArticle {
  readonly slug: string;
  readonly language: string;
  readonly publisher: string;
  /** When it was published, as its page and its feed state it. */
  readonly published: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const ARTICLES: readonly PressArticle[] = [
  {
    slug: "rossi-signs-for-another-year",
    language: "en",
    publisher: "Paddock Courier",
    published: "2026-11-20T09:15:00Z",
    title: "Rossi signs for another year of GT3 endurance racing",
    paragraphs: [
      "Valentino Rossi will race in the GT World Challenge Europe Endurance Cup in 2027, Team WRT announced on Friday morning.",
      "The Italian shares the BMW M4 GT3 with the number 46 once more. The crew behind him has not been named, and the team says that it takes its time.",
      "“I feel at home in this garage,” Rossi said. “We were close to a big result more than once, and I want to finish the work.”",
      "The season starts at Monza in April; the team tests at Portimão in February.",
    ],
  },
  {
    slug: "le-mans-entry-in-doubt",
    language: "en",
    publisher: "Paddock Courier",
    published: "2026-11-18T17:40:00Z",
    title: "Le Mans programme of Rossi in doubt",
    paragraphs: [
      "Whether Valentino Rossi returns to the FIA World Endurance Championship in 2027 is uncertain, people in the paddock at Sakhir believe.",
      "His employer has two cars in LMGT3 and three drivers for each, and nobody wants to say which names stand on the list that goes to the organiser.",
      "A decision is expected before Christmas. Until then, all that is known of the plans are rumours, and they contradict each other.",
    ],
  },
  {
    slug: "hypercar-test-in-bahrain",
    language: "en",
    publisher: "Endurance Ledger",
    published: "2026-11-16T12:00:00+01:00",
    title: "Rossi drives the hypercar at the rookie test",
    paragraphs: [
      "Valentino Rossi drove the BMW M Hybrid V8 at the rookie test in Bahrain on Sunday, thirty laps in the morning and some more after lunch.",
      "It was a reward and a comparison, said the team; a seat in Hypercar is no subject for the coming season.",
      "“The brakes are from another planet,” Rossi said after he climbed out. “I could get used to it, but nobody has asked me to.”",
    ],
  },
  {
    slug: "bathurst-wish",
    language: "en",
    publisher: "Endurance Ledger",
    published: "2026-11-14T06:30:00Z",
    title: "“I would like to go back to Bathurst”",
    paragraphs: [
      "Valentino Rossi would like to race the Bathurst 12 Hour again in February, if the calendar of his team lets him.",
      "“It is the best track for these cars, with all respect to the others,” he said. “Whether we go depends on the budget and on the ships.”",
      "The entry list closes in the middle of December. The team confirmed that it talks about it, and nothing more than that.",
    ],
  },
  {
    slug: "no-daytona",
    language: "en",
    publisher: "Corner Marshal",
    published: "2026-11-12T20:05:00Z",
    title: "Rossi rules out Daytona",
    paragraphs: [
      "Valentino Rossi will not race the 24 Hours of Daytona in January: the team ruled it out on Thursday evening.",
      "Between the family and the winter tests there is no room for a trip of two weeks, a spokesman said.",
      "The four cars that go to Florida are entered by the American branch, which has drivers of its own.",
    ],
  },
  {
    slug: "rossi-conferma-gt-world-challenge",
    language: "it",
    publisher: "Gazzettino dei Motori",
    published: "2026-11-20T10:05:00+01:00",
    title: "Rossi ancora con la BMW: c'è la firma",
    paragraphs: [
      "Valentino Rossi correrà nel GT World Challenge Europe Endurance Cup anche nel 2027: lo ha annunciato la squadra venerdì mattina.",
      "Il numero resta il 46, la macchina la BMW M4 GT3. I compagni di equipaggio saranno comunicati più avanti.",
      "«Mi sento a casa», ha detto Rossi. «Siamo stati vicini a un grande risultato e voglio finire il lavoro».",
    ],
  },
  {
    slug: "mondiale-endurance-in-bilico",
    language: "it",
    publisher: "Gazzettino dei Motori",
    published: "2026-11-17T18:20:00+01:00",
    title: "Mondiale Endurance: il posto di Rossi è in bilico",
    paragraphs: [
      "La partecipazione di Valentino Rossi al Mondiale Endurance 2027 resta incerta, secondo quanto si dice nel paddock.",
      "La casa ha due vetture in LMGT3 e una lista di piloti più lunga dei sedili. Una decisione è attesa prima di Natale.",
      "Nessuno dei diretti interessati ha voluto commentare; la lista ufficiale degli iscritti sarà pubblicata a gennaio.",
    ],
  },
  {
    slug: "rossi-bleibt-bei-wrt",
    language: "de",
    publisher: "Boxengasse heute",
    published: "2026-11-20T11:00:00+01:00",
    title: "Rossi bleibt bei WRT",
    paragraphs: [
      "Valentino Rossi fährt auch 2027 im GT World Challenge Europe Endurance Cup. Das gab das Team WRT am Freitag bekannt.",
      "Der Italiener startet weiter mit der Nummer 46 in einem BMW M4 GT3. Wer mit ihm fährt, ist noch offen.",
      "„Ich fühle mich hier zu Hause“, sagte Rossi. „Wir waren nah dran, und ich möchte die Arbeit zu Ende bringen.“",
    ],
  },
  {
    slug: "rossi-seguira-en-gt3",
    language: "es",
    publisher: "El Muro de Boxes",
    published: "2026-11-20T12:30:00+01:00",
    title: "Rossi seguirá en la GT3 con BMW",
    paragraphs: [
      "Valentino Rossi correrá en la GT World Challenge Europe Endurance Cup en 2027, anunció el equipo WRT el viernes.",
      "El italiano mantiene el número 46 y el BMW M4 GT3. Sus compañeros se conocerán más adelante.",
      "«Me siento en casa», dijo Rossi. «Hemos estado cerca de un gran resultado y quiero terminar el trabajo».",
    ],
  },
  {
    slug: "rossi-prolonge-en-gt3",
    language: "fr",
    publisher: "La Grille de Départ",
    published: "2026-11-20T13:10:00+01:00",
    title: "Rossi prolonge en GT3",
    paragraphs: [
      "Valentino Rossi disputera la GT World Challenge Europe Endurance Cup en 2027, a annoncé l'équipe WRT vendredi.",
      "L'Italien garde le numéro 46 et la BMW M4 GT3. Ses coéquipiers seront connus plus tard.",
      "« Je me sens chez moi », a dit Rossi. « Nous étions proches d'un grand résultat et je veux finir le travail. »",
    ],
  },
];
