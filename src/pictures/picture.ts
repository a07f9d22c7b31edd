import type { Certainty, Trend } from "../racing/certainty.ts";
import type { Scope } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Published } from "../racing/published.ts";
import type { Series } from "../racing/series.ts";

export type Scheme = "light" | "dark";

/** What a picture says besides names and numbers, in the language of whoever looks at it. */
export interface Words {
  /** The BCP 47 tag by which months are named on an axis: `en-GB`. */
  readonly locale: string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly trend: Readonly<Record<Trend, string>>;
  readonly scope: Readonly<Record<Scope, string>>;
  readonly contested: string;
  /** What a dot stands for: "a report". */
  readonly report: string;
  readonly over: string;
  /** What has to be known first where all of it is over. */
  readonly allOver: string;
  /** Between a name and what is said of it; French has a space before it. */
  readonly colon: string;
  /** "nothing newer since 6 November 2023". */
  stale(since: Published): string;
  date(when: Published): string;
  /** "and 3 more". */
  more(count: number): string;
}

/** A drive, by the name of its series in that language. */
export interface Drive {
  readonly name: string;
  readonly kind: Series["kind"];
  readonly outlook: Outlook;
}

/** A day on which something was published about a drive or became different, and what was known from then on. */
interface Step {
  readonly day: Day;
  readonly outlook: Outlook;
}

/** A drive and how its outlook came to be, oldest step first. */
export interface PastDrive extends Drive {
  readonly steps: readonly Step[];
  /** The last day of its season. */
  readonly ends: Day;
}

interface Pictured {
  readonly scheme: Scheme;
  readonly words: Words;
  /** Whose programme, and of which season. */
  readonly title: string;
  /** As of when, and by how many reports. */
  readonly footer: string;
}

/** What a driver will race in a season, a row each. */
export interface ProgrammePicture extends Pictured {
  readonly kind: "programme";
  readonly drives: readonly Drive[];
}

/** How sure each drive of a season was, over time. */
export interface HistoryPicture extends Pictured {
  readonly kind: "history";
  readonly drives: readonly PastDrive[];
}

export type Picture = HistoryPicture | ProgrammePicture;

/** A picture as SVG, in its own pixels, with the text for those who cannot see it. */
export interface Drawing {
  readonly svg: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A picture to be sent: a PNG, in its pixels. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}
