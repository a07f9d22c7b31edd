/** A request as it came and what was answered. */
export interface Recorded {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The answer's HTTP status; 0 while there is none, or when the connection was broken. */
  readonly status: number;
  /** Why it was refused. */
  readonly description?: string;
  readonly at: Date;
}

type Draft = { -readonly [K in keyof Recorded]: Recorded[K] };

export type Matches = (params: Readonly<Record<string, unknown>>) => boolean;

export interface Recorder {
  readonly requests: readonly Recorded[];
  /** Notes a request that came; the result is called with its answer. */
  note(method: string, params: Readonly<Record<string, unknown>>): (status: number, description?: string) => void;
  /** The next answered request of a method, or of one of several, that was not taken yet. */
  next(method: string | readonly string[], matches?: Matches, timeoutMs?: number): Promise<Recorded>;
}

function listed(requests: readonly Recorded[]): string {
  const lines = requests
    .filter(({ method }) => method !== "getUpdates")
    .slice(-20)
    .map(({ method, params, status, description = "" }) =>
      `  ${method} ${JSON.stringify(params).slice(0, 300)} -> ${status} ${description}`.trimEnd(),
    );
  return lines.length === 0 ? "none" : `\n${lines.join("\n")}`;
}

export function openRecorder(nowMs: () => number): Recorder {
  const requests: Draft[] = [];
  /** Answered and not taken so far, by method. */
  const untaken = new Map<string, Recorded[]>();
  const looks = new Set<() => void>();

  return {
    requests,
    note(method, params) {
      const request: Draft = { method, params, status: 0, at: new Date(nowMs()) };
      requests.push(request);
      return (status, description) => {
        request.status = status;
        if (description !== undefined) request.description = description;
        const others = untaken.get(method) ?? [];
        others.push(request);
        untaken.set(method, others);
        for (const look of looks) look();
      };
    },
    next(wanted, matches = () => true, timeoutMs = 5000) {
      const methods = typeof wanted === "string" ? [wanted] : wanted;
      const since = requests.length;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          looks.delete(look);
          const others = listed(requests.slice(Math.max(since - 10, 0)));
          reject(
            new Error(
              `No ${methods.join(" or ")} as awaited came within ${timeoutMs} ms; the last requests are ${others}`,
            ),
          );
        }, timeoutMs);
        const look = (): void => {
          const found = methods.flatMap((method) => untaken.get(method) ?? []).find((one) => matches(one.params));
          if (!found) return;
          clearTimeout(late);
          looks.delete(look);
          const { method } = found;
          untaken.set(
            method,
            (untaken.get(method) ?? []).filter((one) => one !== found),
          );
          resolve(found);
        };
        looks.add(look);
        look();
      });
    },
  };
}
