import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import type { Driver } from "../../../src/racing/driver.ts";
import type { StoreDocument } from "../../../src/store/records.ts";
import { publishedOn, theDay, theDriver, theSeason, theSeries } from "../../support/facts.ts";
import { silentLog } from "../../support/silent-log.ts";
import { built } from "../built.ts";
import { DRIVERS, manyClaims } from "../many-claims.ts";
import { quantile, type Row, rounded } from "../row.ts";

const DATA = fileURLToPath(new URL("../../../data", import.meta.url));
const CLAIMS = 100_000;
/** Three questions about each driver, so that the program is compiled and the claims are found, as in a bot that runs. */
const WARM_UP = 3 * DRIVERS;
const ASKED = 20_000;
const COLD = 3000;
const GOAL_MS = 0.2;

const TODAY = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

const SERIES = ["fia-wec", "gtwc-europe-endurance", "gtwc-europe-sprint", "le-mans-24h", "imsa"].map(theSeries);
const SEASONS = [2024, 2025, 2026, 2027].map(theSeason);

const QUESTIONS: readonly ((name: string) => string)[] = [
  (name) => `Will ${name} race in the WEC in 2026?`,
  (name) => `Which series will ${name} race next year?`,
  (name) => `why is ${name} only likely for le mans`,
  (name) => `who said that ${name} does the sprint cup?`,
  (name) => `how did it change for ${name} in the endurance cup 2025`,
  (name) => `which car will ${name} drive in 2027`,
  (name) => `when is the next race of ${name}?`,
  () => "when does the wec season start 2024",
  () => "is Mick Schumacher going to WEC with Alpine",
  () => "vale, nos vemos a las 8 en el bar",
];

/** Question to reply, with a thousand drivers and a hundred thousand claims. */
export async function rows(): Promise<Row[]> {
  const { loadCatalogue }: typeof import("../../../src/catalogue/load-catalogue.ts") = await import(
    built("catalogue/load-catalogue")
  );
  const { openLowdbStore }: typeof import("../../../src/store/lowdb/open-store.ts") = await import(
    built("store/lowdb/open-store")
  );
  const { createTalk }: typeof import("../../../src/talk/create-talk.ts") = await import(built("talk/create-talk"));
  const folder = await mkdtemp(join(tmpdir(), "pitboard-bench-"));
  const store = await openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now });
  await store.import(spread(manyClaims(CLAIMS)));
  const catalogue = withDrivers(await loadCatalogue([DATA]));
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: theDriver("driver-0") } as const;
  const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });
  const names = [...catalogue.drivers.values()].map((driver) => driver.name);
  const chat = { platform: "terminal", id: "bench" } as const;
  const ask = async (said: string, at: number) => {
    const started = performance.now();
    await talk.hear({ chat, said, setting: "addressed", manages: () => true, hears: () => "private", at });
    return performance.now() - started;
  };
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + ASKED; n++) {
    const round = Math.floor(n / DRIVERS);
    const kind = n < WARM_UP ? round : (n + round) % QUESTIONS.length; // In time each driver is asked about in every way.
    const ms = await ask(QUESTIONS[kind]?.(names[(n * 7) % DRIVERS] ?? "") ?? "", TODAY);
    if (n >= WARM_UP) times.push(ms);
  }
  const cold: number[] = [];
  for (let day = 1; day <= COLD; day++) {
    // On a new day nothing is remembered of what was judged.
    const name = names[day % DRIVERS] ?? "";
    cold.push(await ask(QUESTIONS[day % QUESTIONS.length]?.(name) ?? "", TODAY + day * DAY_MS));
  }
  await store.close();
  await rm(folder, { recursive: true, force: true });
  const figure = quantile(times, 0.99);
  const beside = {
    "first of a day, p99 ms": rounded(quantile(cold, 0.99)),
    "p50 ms": rounded(quantile(times, 0.5)),
    "max ms": rounded(Math.max(...times)),
  };
  return [{ name: "answer-p99", figure: rounded(figure), unit: "ms", goal: GOAL_MS, ok: figure <= GOAL_MS, beside }];
}

/** A thousand drivers with names as drivers have them. */
function withDrivers(catalogue: Catalogue): Catalogue {
  const syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su"];
  const word = (n: number) => [...String(n).padStart(3, "0")].map((digit) => syllables[Number(digit)]).join("");
  const drivers = Array.from({ length: DRIVERS }, (_, n): Driver => {
    const name = `Xa${word(n)} Ze${word((n * 37) % DRIVERS)}`;
    return { id: theDriver(`driver-${n}`), name, shortName: name, otherNames: [], weakNames: [], notToBeTakenFor: [] };
  });
  return { ...catalogue, drivers: new Map(drivers.map((driver) => [driver.id, driver])) };
}

/** The claims over several series and seasons, and over four years of publication. */
function spread(document: StoreDocument): StoreDocument {
  const pick = <T>(from: readonly T[], n: number, other: T): T => from[n % from.length] ?? other;
  return {
    ...document,
    articles: document.articles.map((article, n) => {
      const when = `202${3 + (n % 4)}-${String(1 + (n % 12)).padStart(2, "0")}-06`;
      return { ...article, published: publishedOn(when), received: theDay(when) };
    }),
    claims: document.claims.map((claim, n) => ({
      ...claim,
      series: pick(SERIES, Math.floor(n / DRIVERS), claim.series),
      season: pick(SEASONS, Math.floor(n / DRIVERS / SERIES.length), claim.season),
    })),
  };
}
