/** Figures that tell more of a measurement, by what they are. */
export type Facts = Readonly<Record<string, number>>;

/** What was measured, in the unit of its row. */
export interface Measured {
  readonly figure: number;
  readonly beside?: Facts;
  /** What has to be so besides, such as that nothing was refused. */
  readonly holds?: boolean;
  /** How much was measured, where that was not all of it. */
  readonly sample?: string;
}

/** Somebody else's way of doing what a row measures. */
export interface Peer {
  readonly name: string;
  /** What is done with it: the way its own documentation advises. */
  readonly how: string;
  measure(): Promise<Measured>;
}

/** What a row measures, and what of it is good enough. */
interface Measure {
  readonly name: string;
  readonly about: string;
  readonly unit: string;
  readonly goal: number;
  readonly better: "lower" | "higher";
  /** What has to be known of the figure: why it is short, and what was tried. */
  readonly notes?: readonly string[];
  readonly peers?: readonly Peer[];
}

/** The rows that are measured together. */
export interface Measurement {
  readonly measures: readonly Measure[];
  /** Resolves with a figure for each row, in their order. */
  measure(): Promise<readonly Measured[]>;
}

/** One line of the bench: a figure, and the goal that it is held against. */
export interface Row extends Omit<Measure, "peers">, Measured {
  readonly ok: boolean;
  readonly peers: readonly Beside[];
}

/** A peer of a row, as it was measured in the same run. */
export type Beside = Pick<Peer, "name" | "how"> &
  ({ readonly kind: "measured"; readonly measured: Measured } | { readonly kind: "failed"; readonly why: string });

/** The value below which that share of the values lies: 0.5 for the median, 0.99 for the slowest of a hundred. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A figure with as many digits as anybody reads. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}
