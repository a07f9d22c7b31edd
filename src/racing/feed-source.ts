/** A feed that the operator follows. */
export interface FeedSource {
  readonly url: string;
  /** A publisher's id of the catalogue, or a name; else the pages tell it. */
  readonly publisher?: string;
  readonly title?: string;
}
