import { CERTAINTIES, type Certainty } from "../racing/certainty.ts";
import type { Claim, Scope } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { Line, Outlook } from "../racing/outlook.ts";
import { judgedDay, type Published, publishedOn } from "../racing/published.ts";
import type { PastDrive } from "./picture.ts";

/** From a day on, how sure a line was. */
export interface Knot {
  readonly day: Day;
  /** When what led to it was published. */
  readonly told: Published;
  readonly certainty: Certainty;
  readonly contested: boolean;
}

/** An article, and how sure it was. */
interface Dot {
  readonly day: Day;
  readonly certainty: Certainty;
}

/** A line of an outlook over time. */
export interface Curve {
  readonly name: string;
  /** What tells it from the other lines of its drive. */
  readonly apart: { readonly class?: string; readonly scope?: Scope };
  readonly knots: readonly [Knot, ...Knot[]];
  readonly dots: readonly Dot[];
  /** Until when it is drawn. */
  readonly ends: Day;
  readonly over: boolean;
  /** The day of the leading report, where it is old. */
  readonly stale?: Published;
}

/** A curve for each line that is told apart in the end, the surest first. */
export function curvesOf(drives: readonly PastDrive[]): readonly Curve[] {
  const curves = drives.flatMap((drive) => drive.outlook.lines.flatMap((line) => curveOf(drive, line)));
  const rank = ({ knots }: Curve) => -CERTAINTIES.indexOf((knots.at(-1) ?? knots[0]).certainty);
  return curves.toSorted((a, b) => rank(a) - rank(b));
}

function curveOf(drive: PastDrive, line: Line): readonly Curve[] {
  const { outlook, steps, name } = drive;
  const published = new Map(line.evidence.map(({ article }) => [judgedDay(article.published), article.published]));
  const all = steps.flatMap(({ day, outlook: then }): readonly Knot[] => {
    const was = lineThen(then, line);
    const told = published.get(day) ?? publishedOn(day);
    return was === undefined ? [] : [{ day, told, certainty: was.certainty, contested: was.contest.length > 0 }];
  });
  const [first, ...others] = all.filter((knot, n) => n === 0 || isTurn(all[n - 1], knot));
  if (first === undefined) return [];
  const dots = dotsOf(line);
  const end = outlook.over && drive.ends < outlook.asOf ? drive.ends : outlook.asOf;
  const days = [end, ...[first, ...others, ...dots].map(({ day }) => day)].toSorted();
  return [
    {
      name,
      apart: apartOf(drive, line),
      knots: [first, ...others],
      dots,
      ends: days.at(-1) ?? end,
      over: outlook.over,
      ...(line.stale && { stale: line.leading.article.published }),
    },
  ];
}

/** Whether a line became different, and not another of its drive. */
function isTurn(before: Knot | undefined, { certainty, contested }: Knot): boolean {
  return before?.certainty !== certainty || before.contested !== contested;
}

/** What a line was on a day: the one of its class and scope, else one that spoke of more than it. */
function lineThen({ lines }: Outlook, { class: raceClass, scope }: Line): Line | undefined {
  const isSame = (line: Line) => line.class === raceClass && line.scope === scope;
  const isWider = (line: Line) =>
    (line.class === undefined || line.class === raceClass) && (line.scope === undefined || line.scope === scope);
  return lines.find(isSame) ?? lines.find(isWider);
}

function apartOf({ outlook, kind }: PastDrive, { class: raceClass, scope }: Line): Curve["apart"] {
  const goesWithoutSaying = kind === "event" && scope === "single-event";
  return {
    ...(outlook.lines.length > 1 && raceClass !== undefined && { class: raceClass }),
    ...(scope !== undefined && !goesWithoutSaying && { scope }),
  };
}

/** One for each article: the claim that leads, else the surest of those that it makes. */
function dotsOf({ evidence, leading }: Line): readonly Dot[] {
  const byArticle = new Map<string, Claim>();
  const rank = (claim: Claim) => (claim === leading ? CERTAINTIES.length : CERTAINTIES.indexOf(claim.certainty));
  for (const claim of evidence) {
    const other = byArticle.get(claim.article.id);
    if (other === undefined || rank(claim) > rank(other)) byArticle.set(claim.article.id, claim);
  }
  return [...byArticle.values()].map(({ article, certainty }) => ({ day: judgedDay(article.published), certainty }));
}
