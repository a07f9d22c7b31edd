import { fileURLToPath } from "node:url";
import { publishedOn } from "../../support/facts.ts";
import { built } from "../built.ts";
import { type Measured, type Measurement, quantile } from "../row.ts";

const DATA = fileURLToPath(new URL("../../../data", import.meta.url));
const TIMES_AS_LONG = 100;
/** So often the article is read before it counts, as in a bot that runs. */
const WARM_UP = 200;
/** Each round reads the short one as often as the long one is long, and the long one once. */
const ROUNDS = 12;
const GOAL_MS = 5;
const GOAL_RATIO = 120;

/** About 3,000 characters. */
const ARTICLE = `After his first two seasons in GT racing, Valentino Rossi has made up his mind about the coming year. The Italian will race in the GT World Challenge Europe Endurance Cup again in 2024, and it is increasingly likely that he joins the FIA WEC as well. A start in the Sprint Cup remains uncertain.

Team WRT had brought its whole crew to Bahrain, where the last round of the World Endurance Championship took place. Rossi watched from the garage, spoke with engineers and on Sunday took part in the rookie test, in which he drove an LMP2 for the first time. He completed 35 laps and was less than two seconds off the pace of the regular drivers. According to the team the test has nothing to do with a programme for next season.

"I enjoyed every lap, the car is much lighter than what I am used to," Rossi said after the test. "Maybe I will race in the WEC next year, we will see. My goal is to be at Le Mans one day, everybody knows that. I hope that we can decide it before Christmas."

In the WEC a new class takes the place of GTE: from 2024 the LMGT3 cars will race behind the Hypercars. BMW wants to enter two M4 GT3, and WRT is considered certain to run them, although the manufacturer has not yet confirmed the team. Team principal Vincent Vosse did not want to talk about drivers. "We have several candidates for the six seats, and Valentino is one of them," he told reporters. "He works harder than anybody else, and he is quick on long runs."

Augusto Farfus is expected to share the car with him, while Maxime Martin is set to stay in the GT World Challenge. Dries Vanthoor will leave the GT programme and drive the BMW M Hybrid V8 in the Hypercar class. Sheldon van der Linde is linked with the same car; a decision is expected in December.

For the nine-time motorbike world champion the 24 Hours of Le Mans would be the fulfilment of a dream. As a child he watched the race on television with his father, and he drove a lap of honour there a few years ago. The race will be held on 15 and 16 June 2024, two weeks before the 24 Hours of Spa, in which he is certain to start. The Bathurst 12 Hour in February is possible too, since BMW has entered it in the past two years. Rossi will not return to the Dubai 24 Hour, which clashes with a test in Portugal.

Two other names were mentioned in the paddock on Saturday evening. Nicky Catsburg could move to America, where he would compete in the IMSA series for a full season, and Marco Wittmann, who won two titles in the DTM, may take over one of the seats in the Endurance Cup. Neither of them wanted to comment. The entry list of the WEC will be published at the end of November, that of the GT World Challenge Europe follows in January. Until then everything is open, and the winter will be a short one: the first tests are planned for the middle of January in Portugal, and three weeks later the season begins in Australia. "I can promise that we will not be bored," Rossi said with a smile, before he left for the airport and a short holiday.

`;

export const measurement: Measurement = {
  measures: [
    {
      name: "read-article",
      about: "An article of 3,000 characters read",
      unit: "ms",
      goal: GOAL_MS,
      better: "lower",
      notes: [
        "Neither compromise nor wink is a dependency here; measured elsewhere they took 43 ms and 2.8 ms for such an article.",
      ],
    },
    {
      name: "read-article-long",
      about: "An article that is 100 times as long, by how much longer it takes",
      unit: "x",
      goal: GOAL_RATIO,
      better: "lower",
    },
  ],
  measure,
};

async function measure(): Promise<Measured[]> {
  const { loadCatalogue }: typeof import("../../../src/catalogue/load-catalogue.ts") = await import(
    built("catalogue/load-catalogue")
  );
  const { openReader }: typeof import("../../../src/reading/open-reader.ts") = await import(
    built("reading/open-reader")
  );
  const others = ["Augusto Farfus", "Maxime Martin", "Dries Vanthoor", "Nicky Catsburg", "Marco Wittmann"];
  const reader = await openReader(`${DATA}/language/reading`, await loadCatalogue([DATA]), others);
  const long = ARTICLE.repeat(TIMES_AS_LONG);
  const timed = (text: string) => {
    const started = performance.now();
    const { claims } = reader.read({ text, published: publishedOn("2023-11-06") });
    const ms = performance.now() - started;
    if (claims.length === 0) throw new Error("The article was not read");
    return ms;
  };
  for (let n = 0; n < WARM_UP; n++) timed(ARTICLE);
  timed(long);
  const [shorts, longs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < TIMES_AS_LONG; n++) shorts.push(timed(ARTICLE));
    longs.push(timed(long));
  }
  const [one, hundred] = [quantile(shorts, 0.5), quantile(longs, 0.5)];
  return [
    {
      figure: one,
      beside: { "p99 ms": quantile(shorts, 0.99), "max ms": Math.max(...shorts) },
    },
    {
      figure: hundred / one,
      beside: { "times as long": TIMES_AS_LONG, "ms p50": hundred },
    },
  ];
}
