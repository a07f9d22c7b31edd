/** What a page was made of: as long as each is the very same, so is the page. */
type Ground = readonly unknown[];

interface Kept<Page> {
  readonly ground: Ground;
  readonly page: Promise<Page>;
}

/** Keeps the last pages that were asked for, as long as what they were made of holds. */
export class KeptPages<Page> {
  readonly #kept = new Map<string, Kept<Page>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** The page of a path; whoever asks for it while it is made waits for the same. */
  of(path: string, ground: Ground, make: () => Page | Promise<Page>): Promise<Page> {
    const known = this.#kept.get(path);
    const holds = known?.ground.every((each, at) => each === ground[at]) === true;
    const kept = holds && known !== undefined ? known : { ground, page: Promise.resolve().then(make) };
    this.#kept.delete(path); // What was asked for last stands last.
    this.#kept.set(path, kept);
    kept.page.catch(() => {
      if (this.#kept.get(path) === kept) this.#kept.delete(path);
    });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return kept.page;
  }
}
