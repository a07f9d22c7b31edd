import type { DigestSubscription, LastDigest, ToldLine as LineBefore } from "../../audience/digest-subscription.ts";
import { dayIn } from "../../audience/preferences.ts";
import { type Catalogue, seasonEnds } from "../../catalogue/catalogue.ts";
import { pairs, sameStandpoint, standpoint } from "../../judging/compare.ts";
import { compareCertainty } from "../../racing/certainty.ts";
import type { Change } from "../../racing/change.ts";
import { sameDrive } from "../../racing/claim.ts";
import type { Line, Outlook } from "../../racing/outlook.ts";
import type { Season } from "../../racing/season.ts";
import type { Knowledge } from "../knowledge.ts";
import { linesIn, type ToldLine } from "../scene.ts";

/** Whose programme a digest tells, and what the one before told. */
export type DigestSubject = Pick<DigestSubscription, "driver" | "season" | "zone" | "last">;

/** A season as a digest tells it. */
export interface SeasonTold {
  readonly season: Season;
  /** Those under way or ahead, and those that ended since the digest before; the surest first. */
  readonly lines: readonly ToldLine[];
  /** Earlier digests told nothing of it. */
  readonly isFirst: boolean;
  /** It is over, and no later digest tells of it. */
  readonly isLast: boolean;
}

/** A change since the digest before; `now` is none where the line fell away. */
export interface Moved extends Omit<Change, "because"> {
  readonly now?: Line;
}

/** What a digest has to tell. */
export interface Matter {
  /** The season that is under way first. */
  readonly seasons: readonly SeasonTold[];
  readonly moved: readonly Moved[];
  /** How things stand, for the next digest to compare with. */
  readonly lines: LastDigest["lines"];
}

/** What there is to tell of a driver since the digest before, or where there was none, all that is not over. */
export function matterOf(knowledge: Knowledge, catalogue: Catalogue, of: DigestSubject): Matter {
  const years = of.season === undefined ? [...knowledge.seasons()].sort((a, b) => a - b) : [of.season];
  const seasons = years.flatMap((season) => seasonTold(knowledge, catalogue, of, season));
  const told = seasons.flatMap(({ lines }) => lines);
  return {
    seasons,
    moved: of.last === undefined ? [] : movedSince(knowledge, of.last, told),
    lines: told
      .filter(({ outlook }) => !outlook.over)
      .map(({ outlook, line }) => ({ about: outlook.about, ...standpoint(line) })),
  };
}

function seasonTold(
  knowledge: Knowledge,
  catalogue: Catalogue,
  of: DigestSubject,
  season: Season,
): readonly SeasonTold[] {
  const { outlooks } = knowledge.programme(season);
  const lines = linesIn(outlooks.filter((outlook) => !outlook.over || endedSince(knowledge, catalogue, of, outlook)));
  if (lines.length === 0) return [];
  const isNew = of.last?.lines.every(({ about }) => about.season !== season) ?? false;
  return [
    {
      season,
      lines: [...lines].sort((a, b) => compareCertainty(b.line.certainty, a.line.certainty)),
      isFirst: isNew && outlooks.every(({ over }) => !over),
      isLast: outlooks.every(({ over }) => over),
    },
  ];
}

/** Whether it was not over yet when the digest before was told. What is over is in no digest but one. */
function endedSince(
  knowledge: Knowledge,
  catalogue: Catalogue,
  { last, season, zone }: DigestSubject,
  { about }: Outlook,
): boolean {
  if (last === undefined) return season !== undefined; // Whoever asks for a season that is over is told how it went.
  const ended = seasonEnds(catalogue, about.series, about.season, knowledge.asOf);
  return ended >= dayIn(zone, last.at) || last.lines.some((before) => sameDrive(before.about, about));
}

function movedSince(knowledge: Knowledge, { lines }: LastDigest, told: readonly ToldLine[]): readonly Moved[] {
  const abouts = [...told.map(({ outlook }) => outlook.about), ...lines.map(({ about }) => about)];
  const drives = abouts.filter((about, at) => abouts.findIndex((other) => sameDrive(other, about)) === at);
  return drives.flatMap((about) => {
    const before = lines.filter((line) => sameDrive(line.about, about));
    return pairs(before, knowledge.outlook(about.series, about.season).lines).flatMap(({ was, is }) => {
      const after = is && standpoint(is);
      if (sameStandpoint(was, after)) return [];
      return [{ about, ...(was && { before: withoutAbout(was) }), ...(after && { after }), ...(is && { now: is }) }];
    });
  });
}

function withoutAbout({ about: _, ...standing }: LineBefore): NonNullable<Change["before"]> {
  return standing;
}
