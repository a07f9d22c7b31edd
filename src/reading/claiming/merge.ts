import type { Certainty } from "../../racing/certainty.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { ReadClaim, ReadQuote } from "../reading.ts";
import type { Assertion } from "./assertion.ts";
import { confidenceOf } from "./confidence.ts";
import { isLead } from "./lead.ts";
import { type Settled, type Settling, settled } from "./settle.ts";

/** How strongly an assertion stands for the article's own grade. */
const WEIGHT = { cue: 3, flat: 2, wish: 1, conditional: 0 } as const;

/** Who leaves or is replaced is told of as clearly as by any cue. */
function weightOf({ graded, rule }: Settled): number {
  return graded.by === "flat" && rule !== "drives" ? WEIGHT.cue : WEIGHT[graded.by];
}

/** What is kept of a claim that an article repeats. */
const MAX_GROUNDS = 20;
const MAX_QUOTES = 10;

/** The claims that assertions make together, in the order of the text; what is a mere ambition is given back. */
export function merged(
  assertions: readonly Assertion[],
  settling: Settling,
): { readonly claims: readonly ReadClaim[]; readonly ambitions: readonly Assertion[] } {
  const { settled: all, ambitions } = settled(assertions, settling);
  const groups = new Map<string, Settled[]>();
  for (const assertion of all) {
    const key = `${assertion.driver}|${assertion.series}|${assertion.season}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [assertion]);
    else group.push(assertion);
  }
  const isNews = all.some((each) => each.announced && each.quote === undefined && isLead(each.sentence));
  const announced = isNews
    ? new Set(all.map(({ driver }) => driver))
    : new Set(all.flatMap((each) => (each.announced && each.quote === undefined ? [each.driver] : [])));
  const claims = [...groups.values()].flatMap((group) =>
    split(group).flatMap((part) => claimOf(part, settling.texts, announced) ?? []),
  );
  return { claims, ambitions };
}

/** Whether somebody who leaves a team, or is replaced in it, is told to drive on for another. */
function goesOn(left: Settled, other: Settled, isBehind: boolean): boolean {
  if (other.graded.certainty === "ruled-out" || other.quote !== undefined) return false;
  if (left.rule === "is replaced") return other.team !== undefined && isBehind;
  if (left.team === undefined) return other.team !== undefined && other.sentence === left.sentence;
  return other.team?.name !== left.team.name;
}

function isSettled(certainty: Certainty): boolean {
  return certainty === "confirmed" || certainty === "certain";
}

/** Classes and teams that the text grades apart are claims of their own. */
function split(group: readonly Settled[]): readonly (readonly Settled[])[] {
  const leaves = group.filter(
    ({ rule, graded }) => (rule === "leaves" || rule === "is replaced") && graded.certainty === "ruled-out",
  );
  const others = group.filter((assertion) => !leaves.includes(assertion));
  const [left] = leaves;
  const stays = others.filter(
    (other) => left !== undefined && goesOn(left, other, group.indexOf(other) > group.indexOf(left)),
  );
  if (leaves.length > 0 && stays.length > 0) {
    // Who drives for another team has left the first: only what is open is told beside it.
    return stays.some(({ graded }) => isSettled(graded.certainty)) ? [stays] : [leaves, stays];
  }
  const classes = new Set(group.flatMap((each) => each.class ?? []));
  if (classes.size < 2) return [group];
  const byClass = [...classes].map((name) => group.filter((each) => each.class === name));
  const signs = new Set(byClass.map((part) => part[0]?.graded.certainty));
  if (signs.size < 2) return [group];
  const [first = [], ...rest] = byClass;
  return [[...first, ...group.filter((each) => each.class === undefined)], ...rest];
}

/** `official` are those of whom the article tells something that was announced: what it tells of them as a fact was too. */
function claimOf(
  group: readonly Settled[],
  sentences: readonly string[],
  official: ReadonlySet<DriverId>,
): ReadClaim | undefined {
  const leading = leadingOf(group);
  if (leading === undefined) return undefined;
  const certainty = certaintyOf(leading, group, official);
  const quotes = quotesOf(group);
  const teams = group.flatMap((each) => each.team ?? []);
  const team = teams.find(({ kind }) => kind === "team") ?? teams[0];
  const told = <K extends "car" | "class" | "number" | "scope" | "trend">(name: K) => {
    const holder = leading[name] === undefined ? group.find((each) => each[name] !== undefined) : leading;
    return holder?.[name] === undefined ? {} : { [name]: holder[name] };
  };
  const crew = [...new Set(group.flatMap((each) => each.crew))];
  return {
    driver: leading.driver,
    series: leading.series,
    season: leading.season,
    certainty,
    ...basisOf(leading, group, certainty, quotes),
    ...told("trend"),
    ...told("scope"),
    ...told("class"),
    ...(team !== undefined && { team: team.name }),
    ...told("car"),
    ...told("number"),
    ...(crew.length > 0 && { crew }),
    quotes,
    sentence: sentences[leading.sentence] ?? "",
    confidence: confidenceOf(leading, certainty),
    grounds: group.slice(0, MAX_GROUNDS).map((each) => ({
      sentence: sentences[each.sentence] ?? "",
      subject: each.subject,
      cues: each.cues,
      rule: `${each.rule}, ${each.graded.by}: ${each.graded.certainty}`,
    })),
  };
}

/** The assertion that the article itself stands for: in its own voice, near the series, and by the clearest words. */
function leadingOf(group: readonly Settled[]): Settled | undefined {
  const own = group.filter(({ quote }) => quote === undefined);
  const voices = own.length > 0 ? own : group;
  const nearest = voices.filter(({ seriesFrom }) => seriesFrom !== "article");
  const near = nearest.length > 0 ? nearest : voices;
  const strongest = Math.max(...near.map(weightOf));
  const first = near.find((each) => weightOf(each) === strongest);
  // "X was mentioned, but he ruled it out."
  const but = near.find((each) => each.contrast && each.sentence === first?.sentence && weightOf(each) === strongest);
  return but ?? first;
}

/** What is told for certain is confirmed where those who decide have told it, and possible where it is rumoured. */
function certaintyOf(leading: Settled, group: readonly Settled[], official: ReadonlySet<DriverId>): Certainty {
  const said = leading.graded.certainty;
  if (said !== "certain") return said;
  if (leading.rumoured) return "possible";
  const isFact = leading.graded.by === "flat" && leading.quote === undefined;
  // Who tells with whom and in which car he drives has it from those who decide.
  const isDetailed = isFact && (leading.crew.length > 0 || leading.car !== undefined || leading.isListed);
  const isOfficial =
    announcedIn(leading, group).length > 0 ||
    isDetailed ||
    group.some(({ graded, quote }) => quote === undefined && graded.certainty === "confirmed") ||
    (isFact && (official.has(leading.driver) || leading.rule === "replaces"));
  return isOfficial ? "confirmed" : said;
}

/** The assertions that those who decide make; what somebody says counts where the claim rests on it. */
function announcedIn(leading: Settled, group: readonly Settled[]): readonly Settled[] {
  return group.filter((each) => each.announced && (each.quote === undefined || each === leading));
}

function basisOf(
  leading: Settled,
  group: readonly Settled[],
  certainty: Certainty,
  quotes: readonly ReadQuote[],
): Pick<ReadClaim, "basis" | "by" | "speaker"> {
  const told = leading.quote?.speaker ?? quotes.find((quote) => quote.certainty === certainty)?.speaker;
  const speaker = told === undefined ? {} : { speaker: told };
  const announced = announcedIn(leading, group);
  if (announced.length > 0 && (certainty === "confirmed" || certainty === "ruled-out")) {
    const by = announced.find((each) => each.by !== undefined)?.by;
    return { basis: "announcement", ...(by !== undefined && { by }), ...speaker };
  }
  if (told !== undefined) return { basis: "statement", ...speaker };
  return { basis: leading.rumoured ? "rumour" : "report" };
}

function quotesOf(group: readonly Settled[]): readonly ReadQuote[] {
  const quotes: ReadQuote[] = [];
  for (const { quote, graded } of group) {
    if (quotes.length === MAX_QUOTES) break;
    if (quote === undefined || quotes.some(({ text }) => text === quote.text)) continue;
    quotes.push({
      text: quote.text,
      speaker: quote.speaker,
      ...(quote.occasion !== undefined && { occasion: quote.occasion }),
      certainty: graded.certainty,
    });
  }
  return quotes;
}
