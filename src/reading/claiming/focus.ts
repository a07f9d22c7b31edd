import type { DriverId } from "../../racing/driver.ts";
import type { Person } from "./people.ts";

/** So many sentences somebody may not be spoken of and is still meant by "he". */
const MAX_SILENCE = 1;

/** Who is meant by "he", "they" and "the Italian", as an article goes on. */
export class Focus {
  /** Whom "he" means; nobody after a subject that is not followed. */
  #he: DriverId | undefined;
  /** Whom "the Italian" means. */
  #last: DriverId | undefined;
  #they: readonly DriverId[] = [];
  /** Where somebody was the subject last, and which sentence is read: from 0. */
  #since = -1;
  #now = 0;
  /** All who were spoken of, the last one last. */
  #seen: DriverId[] = [];

  readonly #topic: DriverId | undefined;

  /** `topic`: whom the article is about. */
  constructor(topic: DriverId | undefined) {
    this.#topic = topic;
    this.#he = topic;
    this.#last = topic;
    if (topic !== undefined) this.#seen = [topic];
  }

  /** Goes on to a sentence. Whoever was not spoken of for a sentence is not meant by "he"; the article comes back to its own man. */
  reach(sentence: number): void {
    this.#now = sentence;
    if (this.#now - this.#since > MAX_SILENCE && this.#topic !== undefined && this.#he !== this.#topic)
      this.#he = this.#last = this.#topic;
  }

  get he(): DriverId | undefined {
    return this.#he;
  }

  /** The last one spoken of who is none of these. */
  other(than: readonly DriverId[]): DriverId | undefined {
    return this.#seen.findLast((driver) => !than.includes(driver));
  }

  /** Whom somebody in a clause means. */
  mean({ kind, driver }: Person): readonly DriverId[] {
    if (kind === "other") return [];
    if (kind === "they") return this.#they;
    const meant = kind === "driver" ? driver : kind === "he" ? this.#he : this.#last;
    return meant === undefined ? [] : [meant];
  }

  /** Goes on after a clause: its subjects are spoken of now. */
  see(people: readonly Person[], subjects: readonly { readonly driver: DriverId }[], sentence: number): void {
    for (const { driver, part } of people) {
      if (driver === undefined || part === "named") continue;
      this.#seen = [...this.#seen.filter((seen) => seen !== driver), driver].slice(-8);
    }
    const named = subjects.map(({ driver }) => driver);
    // Of several the one whom the article is about is meant by "he".
    const last = this.#topic !== undefined && named.includes(this.#topic) ? this.#topic : named[0];
    if (last !== undefined) {
      this.#since = sentence;
      this.#he = last;
      this.#last = last;
      if (named.length > 1) this.#they = named;
      return;
    }
    const drivers = people.flatMap(({ driver, part }) => (driver !== undefined && part !== "named" ? [driver] : []));
    if (people.some(({ kind, part, words }) => kind === "other" && part === "subject" && /^\p{Lu}/u.test(words))) {
      this.#he = undefined;
      this.#since = sentence;
    } else if (drivers.at(-1) !== undefined) this.#he = this.#last = drivers.at(-1);
  }
}
