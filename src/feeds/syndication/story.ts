/** An item as its feed tells it, in the words of no format. */
export interface Story {
  /** As they stand there, relative or not, the likeliest first. */
  readonly links: readonly (string | undefined)[];
  /** What relative links of the item start from. */
  readonly base: string;
  readonly title?: Wording | undefined;
  readonly content?: Wording | undefined;
  readonly published?: string | undefined;
}

/** A feed as it tells itself. */
export interface Stories {
  readonly title?: Wording | undefined;
  readonly language?: string | undefined;
  readonly stories: readonly Story[];
  readonly refresh: Refresh;
}

/** How often a feed says that it changes: minutes of RSS, and `times` a `period` of the syndication module. */
export interface Refresh {
  readonly minutes?: number | undefined;
  readonly period?: string | undefined;
  readonly times?: number | undefined;
}

/** Text that is HTML, or is not. */
export interface Wording {
  readonly text: string;
  readonly isHtml: boolean;
}
