/** All that was kept, in the form of some version: each table a list of rows. */
export type RawDocument = Readonly<Record<string, readonly unknown[]>>;
