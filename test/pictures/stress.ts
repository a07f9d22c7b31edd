import type { HistoryPicture } from "../../src/pictures/picture.ts";
import { CERTAINTIES } from "../../src/racing/certainty.ts";
import type { Claim } from "../../src/racing/claim.ts";
import { addDays } from "../../src/racing/day.ts";
import { publishedOn as asPublished } from "../../src/racing/published.ts";
import { theDay } from "../support/facts.ts";
import { aHistory, reports, type Said, type Told } from "./scenes.ts";

export const NAMES = [
  "FIA WEC",
  "24 Hours of Le Mans",
  "GT World Challenge Europe Endurance Cup",
  "GT World Challenge Europe Sprint Cup",
  "Bathurst 12 Hour",
  "Intercontinental GT Challenge powered by Pirelli",
  "NLS",
  "24 Hours of Nürburgring",
  "IMSA",
  "Gulf 12 Hours",
  "Suzuka 1000 km",
  "Donaudampfschifffahrtsgesellschaftslanglaufmeisterschaft",
];

/** So many series, each reported of so often between two days, on grades that go up and down. */
export function manySeries(
  series: number,
  times: number,
  from: string,
  until: string,
  told: Told = {},
): HistoryPicture {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
  const claims: Claim[] = [];
  const names: Record<string, string> = {};
  for (let n = 0; n < series; n++) {
    const key = `series-${n + 1}`;
    names[key] = NAMES[n % NAMES.length] ?? key;
    const said = Array.from({ length: times }, (_, time): Said => {
      const day = addDays(theDay(from), Math.round((days * (time + (n % 3) * 0.2)) / times));
      return { on: asPublished(day), certainty: CERTAINTIES[(n * 3 + time * 2) % CERTAINTIES.length] ?? "likely" };
    });
    claims.push(...reports(key, said, claims.length));
  }
  return aHistory(claims, { asOf: until, ends: "2099-12-31", ...told, names });
}

/** Two sources that say the opposite, and one that decides. */
export function disagreement(told: Told = {}): HistoryPicture {
  const wec = reports("fia-wec", [
    { on: "2023-09-04", certainty: "possible" },
    { on: "2023-10-02", certainty: "likely" },
    { on: "2023-10-20", certainty: "unlikely" },
    { on: "2023-11-06", certainty: "possible", basis: { kind: "rumour" } },
    {
      on: "2024-01-20",
      certainty: "confirmed",
      basis: { kind: "announcement", by: "team" },
      class: "LMGT3",
      team: "Team WRT",
    },
  ]);
  const cup = reports(
    "gtwc-europe-endurance",
    [
      { on: "2023-08-01", certainty: "certain" },
      { on: "2024-02-10", certainty: "ruled-out", scope: "full-season" },
      { on: "2024-02-20", certainty: "likely", scope: "full-season" },
    ],
    100,
  );
  const old = reports("imsa", [{ on: "2023-09-20", certainty: "uncertain" }], 200);
  return aHistory([...wec, ...cup, ...old], {
    ...told,
    names: { "fia-wec": "FIA WEC", "gtwc-europe-endurance": "GT World Challenge Europe Endurance Cup", imsa: "IMSA" },
  });
}
