/** An entry and where it was read, for whoever has to mend it. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly file: string;
  /** Where inside the file: `3`; empty for a file that holds one thing. */
  readonly path: string;
}

/** Where inside a file a field of an entry lies. */
export function at(placed: Placed<unknown>, field: string): string {
  return placed.path === "" ? field : `${placed.path}.${field}`;
}
