/** A wait that can be cut short. */
export interface Nap {
  /** Resolves after so many milliseconds, or when it is cut short. One at a time. */
  take(ms: number): Promise<void>;
  wake(): void;
}

export function openNap(): Nap {
  let wake: () => void = () => undefined;
  return {
    take: (ms) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}
