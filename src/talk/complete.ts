import { MEASURES } from "../audience/alert-subscription.ts";
import { fitting, type Named } from "../catalogue/fitting.ts";
import { fold } from "../catalogue/fold.ts";
import { namesOfDriver, namesOfSeries } from "../catalogue/names.ts";
import { CERTAINTIES } from "../racing/certainty.ts";
import type { DriverId } from "../racing/driver.ts";
import { runningSeason } from "../racing/season.ts";
import type { SeriesId } from "../racing/series.ts";
import { clock, quietHours } from "./alerts/quiet-hours.ts";
import { ALERT_ACTIONS } from "./alerts/read-wanted.ts";
import { REASON_WORDS, REVIEW_ACTIONS } from "./desk/read-review.ts";
import { curatorIn } from "./desk/seat.ts";
import { whenChoices } from "./digests/complete-when.ts";
import { DIGEST_ACTIONS } from "./digests/digest.ts";
import { digestName } from "./digests/digest-card.ts";
import { driverOf, type Ear, type Hearing } from "./hearing.ts";
import { ARTICLE_ACTIONS } from "./parse-article.ts";
import { languageName } from "./phrasing/words.ts";
import { cutWords } from "./plain-words.ts";
import { NO_QUESTION } from "./question.ts";
import { replyTexts } from "./reply-language.ts";
import type { Choice, Typing } from "./talk.ts";
import { understand } from "./understanding/understand.ts";

/** As many as Discord shows; see https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const MAX_CHOICES = 25;
const MAX_CHOICE = 100;

const DIGEST_NOTHINGS = ["line", "nothing"].map(itself);

interface NamedChoice extends Choice, Named {}

type Complete = (hearing: Hearing, typing: Typing) => Promise<readonly Choice[]>;

/** Reads all names once, when somebody fills in an option for the first time. */
export function completing(ear: Ear): Complete {
  let names: ReturnType<typeof everyName> | undefined;
  return async (hearing, { message, option, command, driver }) => {
    const { said } = message;
    names ??= everyName(ear);
    const { drivers, series, zones, languages, words, teams, publishers, grades, reasons } = names;
    switch (option) {
      case "driver":
        return chosen(said, drivers, [driverOf(hearing, NO_QUESTION).id]);
      case "series":
        return chosen(said, series, await seriesTold(hearing, driverMeant(hearing, driver)));
      case "season":
        return seasons(hearing, said, driverMeant(hearing, driver));
      case "zone":
        return chosen(said, zones, [hearing.preferences.timeZone ?? hearing.ear.defaults.timeZone]);
      case "language":
        return chosen(said, languages, []);
      case "when":
        return whenChoices(said, ear.vocabulary, replyTexts(hearing, undefined));
      case "nothing":
        return chosen(said, DIGEST_NOTHINGS, []);
      case "listen":
      case "pictures":
      case "moderators":
      case "silent":
      case "reminders":
      case "pinned":
      case "crossposted":
        return chosen(said, words, []);
      case "team":
        return chosen(said, teams, []);
      case "publisher":
        return chosen(said, publishers, []);
      case "grade":
        return chosen(said, grades, []);
      case "why":
        return chosen(said, reasons, []);
      case "action":
        return chosen(said, actionsOf(command), []);
      case "item":
        return chosen(said, await itemsOf(hearing, command), []);
      case "measure":
        return chosen(said, measuresIn(hearing), MEASURES);
      case "quiet":
        return chosen(said, [...quietTyped(said), ...QUIET_HOURS], []);
      case "question":
      case "role":
      case "link":
      case "text":
      case "day":
      case "title":
      case "person":
      case "channel":
      case "confirm":
      case "about":
      case "alert":
      case "file":
        return [];
    }
  };
}

function everyName({ catalogue, texts }: Ear): {
  readonly [List in
    | "drivers"
    | "series"
    | "zones"
    | "languages"
    | "words"
    | "teams"
    | "publishers"
    | "grades"
    | "reasons"]: readonly NamedChoice[];
} {
  const folded = (names: readonly string[]) => [...new Set(names.map(fold))];
  return {
    drivers: [...catalogue.drivers.values()].map((driver) => ({
      name: driver.name,
      value: driver.id,
      names: folded(namesOfDriver(driver).map(({ name }) => name)),
    })),
    series: [...catalogue.series.values()].map((each) => ({
      name: each.name,
      value: each.id,
      names: folded(namesOfSeries(each).map(({ name }) => name)),
    })),
    zones: Intl.supportedValuesOf("timeZone").map((zone) => ({
      name: zone.replaceAll("_", " "),
      value: zone,
      names: folded([zone.replaceAll("_", " "), zone.replace(/^.*\//, "").replaceAll("_", " ")]),
    })),
    languages: [...texts.keys()].map((code) => {
      const name = languageName({ language: code }, code);
      return { name, value: code, names: folded([name, code, languageName({ language: "en" }, code)]) };
    }),
    words: ["on", "off"].map(itself),
    teams: catalogue.teams.map(({ name, otherNames }) => ({ name, value: name, names: folded([name, ...otherNames]) })),
    publishers: [...catalogue.publishers.values()].map(({ name }) => ({ name, value: name, names: folded([name]) })),
    grades: CERTAINTIES.toReversed().map(itself),
    reasons: Object.keys(REASON_WORDS).map(itself),
  };
}

/** A word that is offered as it is typed. */
function itself(word: string): NamedChoice {
  return { name: word, value: word, names: [fold(word)] };
}

/** Hours in which people sleep, and that none are quiet. */
const QUIET_HOURS = ["22:00-07:00", "23:00-08:00", "00:00-06:00", "off"].map(itself);

/** The hours that were typed, as clocks show them. */
function quietTyped(typed: string): readonly NamedChoice[] {
  const quiet = quietHours(typed);
  if (quiet === undefined || quiet === "off") return [];
  const shown = `${clock(quiet.from)}-${clock(quiet.until)}`;
  return QUIET_HOURS.some(({ value }) => value === shown) ? [] : [{ name: shown, value: shown, names: [fold(typed)] }];
}

/** How much must change, in the words of who asks. */
function measuresIn(hearing: Hearing): readonly NamedChoice[] {
  const texts = replyTexts(hearing, undefined);
  return MEASURES.map((measure) => {
    const name = texts.say(`measure-${measure}`);
    return { name, value: measure, names: [fold(name), measure] };
  });
}

function actionsOf(command: Typing["command"]): readonly NamedChoice[] {
  if (command === "alerts") return ALERT_ACTIONS.map(itself);
  if (command === "article") return ARTICLE_ACTIONS.map(itself);
  if (command === "digest") return DIGEST_ACTIONS.map(itself);
  if (command === "review") return REVIEW_ACTIONS.map(itself);
  return [...new Set([...ALERT_ACTIONS, ...ARTICLE_ACTIONS, ...DIGEST_ACTIONS, ...REVIEW_ACTIONS])].map(itself);
}

/** What a command may be about: digests of the place, for those who manage it, or articles that wait. */
async function itemsOf(hearing: Hearing, command: Typing["command"]): Promise<readonly NamedChoice[]> {
  if (command !== "digest") return waitingFor(hearing);
  const { ear, message } = hearing;
  if (message.place === undefined || !(await message.manages())) return [];
  const texts = replyTexts(hearing, undefined);
  const digests = await ear.store.digestsOf(message.place);
  return Promise.all(
    digests.map(async (digest) => {
      const name = cutWords(await digestName(hearing, digest, texts), MAX_CHOICE);
      return { name, value: digest.id, names: [fold(name), digest.id] };
    }),
  );
}

/** What waits, by its title, for curators alone. */
async function waitingFor(hearing: Hearing): Promise<readonly NamedChoice[]> {
  const { desk } = hearing.ear;
  if (desk === undefined || (await curatorIn(hearing, desk)) === undefined) return [];
  return (await desk.waiting()).map(({ article: { id, title = id } }) => ({
    name: cutWords(title, MAX_CHOICE),
    value: id,
    names: [fold(title), id],
  }));
}

function chosen(typed: string, named: readonly NamedChoice[], likely: readonly string[]): readonly Choice[] {
  const first = likely.flatMap((value) => named.find((each) => each.value === value) ?? []);
  return fitting(typed, named, first, MAX_CHOICES).map(({ name, value }) => ({ name, value }));
}

function driverMeant(hearing: Hearing, typed: string | undefined): DriverId {
  const { vocabulary } = hearing.ear;
  const meant = typed === undefined ? undefined : understand(typed, vocabulary, hearing.today, true).question.driver;
  return driverOf(hearing, { driver: meant }).id;
}

/** The series that claims about a driver tell of, those of the newest season first. */
async function seriesTold({ ear }: Hearing, driver: DriverId): Promise<readonly SeriesId[]> {
  const claims = [...(await ear.store.claimsAbout(driver))].sort((a, b) => b.season - a.season);
  return [...new Set(claims.map((claim) => claim.series))];
}

/** Seasons that something is known of or that come next, newest first; before them the one that was put in words. */
async function seasons({ ear, today }: Hearing, typed: string, driver: DriverId): Promise<readonly Choice[]> {
  const running = runningSeason(today);
  const told = (await ear.store.claimsAbout(driver)).map((claim) => claim.season);
  const planned = ear.catalogue.calendars.map((calendar) => calendar.season);
  const all = [...new Set<number>([running, running + 1, ...told, ...planned])].sort((a, b) => b - a);
  const digits = typed.trim();
  const found = all.filter((year) => String(year).startsWith(digits) || String(year).endsWith(digits));
  const meant = understand(typed, ear.vocabulary, today, true).question.season;
  return [...new Set([...(meant === undefined ? [] : [meant]), ...found])]
    .slice(0, MAX_CHOICES)
    .map((year) => ({ name: String(year), value: String(year) }));
}
