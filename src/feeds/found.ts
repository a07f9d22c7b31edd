/** Where something was found in the end, what its header says that it is, and when. */
export interface Found {
  readonly url: string;
  readonly contentType: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}
