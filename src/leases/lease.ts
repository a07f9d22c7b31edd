/** For how long a lease is had, by the database's clock, unless it is prolonged. */
export const LEASE_MS = 6000;

/** The time from when on something is one process's own until it is not. */
export interface Term {
  /**
   * Whether it is ours for certain: whatever is begun while this is true, nobody else has begun. False once the lease may have
   * lapsed, even in a process that was stopped meanwhile and knows nothing of it.
   */
  isHeld(): boolean;
  /** Aborted when nothing more is to be begun: the lease was lost, or is to be given up as soon as what is under way is done. */
  readonly ending: AbortSignal;
}

/** Goes on for as long as the term lasts; resolves when all that was begun is done. */
export type Duty = (term: Term) => Promise<void>;

/** A lease that this process has, or waits for. */
export interface Holding {
  readonly name: string;
  isHeld(): boolean;
  /** Ends the duty, lets somebody else have the lease at once, and waits for it no more. */
  stop(): Promise<void>;
}

/** Who has a lease. */
export interface Holder {
  readonly name: string;
  /** A process, as people find it: `host:pid`. */
  readonly process: string;
  readonly isOurs: boolean;
}

/** What processes know of each other's leases. Every call rejects where it is not reached in time. */
export interface LeaseTable {
  /** Takes a lease that nobody has, or prolongs our own, for `LEASE_MS` from some instant of the call on; `false` where another has it. */
  take(name: string): Promise<boolean>;
  /** Gives a lease back; nothing where it is not ours. */
  release(name: string): Promise<void>;
  /** Those that somebody has at the moment, by their names. */
  held(): Promise<readonly Holder[]>;
}

/** What only one process may do at a time, by a name. */
export interface Leases {
  /** Does a duty whenever the lease of that name is ours, again and again, until it is stopped. That it comes and goes is logged. */
  hold(name: string, duty: Duty, manner?: "quietly"): Holding;
  held(): Promise<readonly Holder[]>;
  close(): Promise<void>;
}
