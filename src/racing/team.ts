import type { SeriesId } from "./series.ts";

/** Who enters cars, or builds them. */
export interface Team {
  /** Lower-case ASCII with hyphens: `team-wrt`. */
  readonly id: string;
  readonly kind: "team" | "manufacturer";
  /** The name that claims use: `Team WRT`. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** The only series that it races in, where it is one. */
  readonly series?: SeriesId;
  /** The cars of a manufacturer, without its name: `M4 GT3`. */
  readonly cars?: readonly string[];
}
