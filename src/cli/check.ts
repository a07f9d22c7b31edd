/** What came of looking at one thing. `bad` needs mending; `absent` is not set up, and need not be. */
export interface Check {
  readonly state: "good" | "bad" | "absent";
  readonly what: string;
  readonly found: string;
  /** How to mend it, where what was found does not say so itself. */
  readonly mend?: string;
}

export const good = (what: string, found: string): Check => ({ state: "good", what, found });
export const absent = (what: string, found: string): Check => ({ state: "absent", what, found });
export const bad = (what: string, found: string, mend?: string): Check => ({
  state: "bad",
  what,
  found,
  ...(mend !== undefined && { mend }),
});
