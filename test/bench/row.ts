/** One line of the bench: a figure, and the goal that it is held against. */
export interface Row {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly goal: number;
  readonly ok: boolean;
  /** What else was measured in the same run. */
  readonly beside?: Readonly<Record<string, number>>;
}

/** The value below which that share of the values lies: 0.5 for the median, 0.99 for the slowest of a hundred. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A figure with as many digits as anybody reads. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}
