import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Driver } from "../../src/racing/driver.ts";
import type { StoreDocument } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import { publishedOn, theDay, theDriver, theSeason, theSeries } from "../support/facts.ts";
import { built } from "./built.ts";
import { DRIVERS, manyClaims } from "./many-claims.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su"];
const CLAIMS = 100_000;
/** Three questions about each driver, so that the program is compiled and the claims are found, as in a bot that runs. */
const WARM_UP = 3 * DRIVERS;

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

/** How long each question took, in milliseconds, until it was answered. */
export interface Asked {
  readonly times: readonly number[];
  /** On a new day nothing is remembered of what was judged. */
  readonly cold: readonly number[];
}

/** Asks so many questions of a store that has a hundred thousand claims about a thousand drivers, through the real talk. */
export async function ask(store: Store, asked: number, cold: number): Promise<Asked> {
  const { createTalk }: typeof import("../../src/talk/create-talk.ts") = await import(built("talk/create-talk"));
  const catalogue = await catalogueAsked();
  const defaults = { language: "en", timeZone: "Europe/Rome", driver: theDriver("driver-0") } as const;
  const talk = await createTalk({ catalogue, store, defaults, dataFolder: DATA });
  const chat = { platform: "terminal", id: "bench" } as const;
  const told = async (said: string, at: number) => {
    const started = performance.now();
    await talk.hear({ chat, said, setting: "addressed", manages: () => true, hears: () => "private", at });
    return performance.now() - started;
  };
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + asked; n++) {
    const ms = await told(nthQuestion(n), TODAY);
    if (n >= WARM_UP) times.push(ms);
  }
  const first: number[] = [];
  for (let day = 1; day <= cold; day++) {
    const question = QUESTIONS[day % QUESTIONS.length]?.(driverName(day % DRIVERS)) ?? "";
    first.push(await told(question, TODAY + day * DAY_MS));
  }
  return { times, cold: first };
}

/** What the store is to hold that is asked. */
export function whatIsAsked(): StoreDocument {
  return spread(manyClaims(CLAIMS));
}

/** One question after the other: in time each driver is asked about in every way. */
export function nthQuestion(n: number): string {
  const round = Math.floor(n / DRIVERS);
  const kind = n < WARM_UP ? round : (n + round) % QUESTIONS.length;
  return QUESTIONS[kind]?.(driverName((n * 7) % DRIVERS)) ?? "";
}

/** A name as drivers have them. */
function driverName(n: number): string {
  const word = (number: number) =>
    [...String(number).padStart(3, "0")].map((digit) => SYLLABLES[Number(digit)]).join("");
  return `Xa${word(n)} Ze${word((n * 37) % DRIVERS)}`;
}

/** What is known of a thousand drivers and of every series. */
export async function catalogueAsked(): Promise<Catalogue> {
  const { loadCatalogue }: typeof import("../../src/catalogue/load-catalogue.ts") = await import(
    built("catalogue/load-catalogue")
  );
  const drivers = Array.from({ length: DRIVERS }, (_, n): Driver => {
    const name = driverName(n);
    return { id: theDriver(`driver-${n}`), name, shortName: name, otherNames: [], weakNames: [], notToBeTakenFor: [] };
  });
  return { ...(await loadCatalogue([DATA])), drivers: new Map(drivers.map((driver) => [driver.id, driver])) };
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
