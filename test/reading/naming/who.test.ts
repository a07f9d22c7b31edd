import { describe, expect, it } from "vitest";
import type { Driver } from "../../../src/racing/driver.ts";
import { type Context, whoIsWho } from "../../../src/reading/naming/who.ts";
import { theDriver, theSeries } from "../../support/facts.ts";
import { aDriver, annotated } from "../../support/reading.ts";

const VALENTINO = aDriver("Valentino Rossi", {
  weakNames: ["Vale", "The Doctor"],
  namesakes: [
    { name: "Alexander Rossi", races: [theSeries("indycar")] },
    { name: "Louis Rossi", races: [] },
  ],
});
const ALEXANDER = aDriver("Alexander Rossi");
const DRIES = aDriver("Dries Vanthoor");
const LAURENS = aDriver("Laurens Vanthoor");

/** Whom the names of people in a text mean, in order; `-` for nobody who is followed. */
function meant(text: string, drivers: readonly Driver[], context: Context = {}): readonly string[] {
  const mentions = annotated(text, { drivers, givenNames: ["Marta"] }).map((sentence) => sentence.mentions);
  const who = whoIsWho(mentions, new Map(drivers.map((driver) => [driver.id, driver])), context);
  return mentions.flatMap((each, sentence) =>
    each.flatMap((mention) =>
      mention.kind === "person" || mention.kind === "stranger" ? [who(mention, sentence) ?? "-"] : [],
    ),
  );
}

describe("a surname that two drivers bear", () => {
  const brothers = [DRIES, LAURENS];

  it("means whoever was named in full last", () => {
    expect(meant("Dries Vanthoor stays. Vanthoor won. Laurens Vanthoor leaves. Vanthoor won.", brothers)).toEqual([
      "dries-vanthoor",
      "dries-vanthoor",
      "laurens-vanthoor",
      "laurens-vanthoor",
    ]);
  });

  it("means whoever is named in full later, as in a headline", () => {
    expect(meant("Vanthoor stays\nLaurens Vanthoor goes on in the WEC.", brothers)).toEqual([
      "laurens-vanthoor",
      "laurens-vanthoor",
    ]);
  });

  it("means whom the article was about before", () => {
    expect(meant("Vanthoor stays.", brothers, { driver: theDriver("laurens-vanthoor") })).toEqual(["laurens-vanthoor"]);
    expect(meant("Dries Vanthoor won. Vanthoor stays.", brothers, { driver: theDriver("laurens-vanthoor") })).toEqual([
      "dries-vanthoor",
      "dries-vanthoor",
    ]);
  });

  it("means him though it has several words", () => {
    const linde = [aDriver("Kelvin van der Linde"), aDriver("Sheldon van der Linde")];
    expect(meant("Sheldon van der Linde leaves. Van der Linde stays.", linde)).toEqual([
      "sheldon-van-der-linde",
      "sheldon-van-der-linde",
    ]);
  });

  it("means nobody where nothing tells", () => {
    expect(meant("Vanthoor stays in the WEC.", brothers)).toEqual(["-"]);
  });
});

describe("a surname that a stranger bears too", () => {
  it("means the stranger where he alone is named", () => {
    expect(meant("Marta Rossi stays. Rossi is glad.", [VALENTINO])).toEqual(["-", "-"]);
  });

  it("means the driver where he is named as well", () => {
    expect(meant("Marta Rossi cheers. Valentino Rossi stays. Rossi is glad.", [VALENTINO])).toEqual([
      "-",
      "valentino-rossi",
      "valentino-rossi",
    ]);
  });
});

describe("namesakes", () => {
  it("are told apart by the series that is spoken of", () => {
    expect(meant("Rossi stays in IndyCar.", [VALENTINO, ALEXANDER])).toEqual(["alexander-rossi"]);
    expect(meant("Rossi stays in the WEC.", [VALENTINO, ALEXANDER])).toEqual(["valentino-rossi"]);
    expect(meant("Rossi stays.", [VALENTINO, ALEXANDER], { series: theSeries("indycar") })).toEqual([
      "alexander-rossi",
    ]);
  });

  it("are nobody where they are not followed", () => {
    expect(meant("Rossi stays in IndyCar.", [VALENTINO])).toEqual(["-"]);
    expect(meant("Rossi stays in the WEC.", [VALENTINO])).toEqual(["valentino-rossi"]);
  });
});

describe("a nickname", () => {
  it("counts where a series is spoken of, or he was named", () => {
    expect(meant("Vale stays in the WEC.", [VALENTINO])).toEqual(["valentino-rossi"]);
    expect(meant("Vale stays. So says Valentino Rossi.", [VALENTINO])).toEqual(["valentino-rossi", "valentino-rossi"]);
    expect(meant("Vale stays.", [VALENTINO], { driver: VALENTINO.id })).toEqual(["valentino-rossi"]);
  });

  it("is an ordinary word elsewhere", () => {
    expect(meant("The Doctor gave me pills.", [VALENTINO])).toEqual(["-"]);
  });
});

describe("a given name", () => {
  it("means whoever is named by his surname", () => {
    expect(meant("Dries stays. Vanthoor is glad.", [DRIES])).toEqual(["dries-vanthoor", "dries-vanthoor"]);
  });

  it("means whoever is named in full", () => {
    expect(meant("Dries stays. So says Dries Vanthoor.", [DRIES, LAURENS])).toEqual([
      "dries-vanthoor",
      "dries-vanthoor",
    ]);
  });

  it("means nobody by itself", () => {
    expect(meant("Dries stays in the WEC.", [DRIES, LAURENS])).toEqual(["-"]);
  });
});
