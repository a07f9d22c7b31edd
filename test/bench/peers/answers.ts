import { catalogueAsked, nthQuestion, whatIsAsked } from "../asking.ts";
import { type Measured, quantile } from "../row.ts";

/** A claim in the words of people, as a search engine takes it. */
export interface ClaimText {
  readonly id: number;
  readonly driver: string;
  readonly season: string;
  readonly says: string;
}

/** The hundred thousand claims that Pitboard is asked about. */
export async function claimTexts(): Promise<readonly ClaimText[]> {
  const { drivers } = await catalogueAsked();
  return whatIsAsked().claims.map(({ driver, season, statement }, id) => ({
    id,
    driver: drivers.get(driver)?.name ?? "",
    season: String(season),
    says: statement?.en ?? "",
  }));
}

/** The year that a question names. */
export function seasonIn(question: string): string | undefined {
  return /\b20\d\d\b/.exec(question)?.[0];
}

const WITHIN_MS = 30_000;
const AT_LEAST = 3;

/** Asks the questions that Pitboard is asked, one after the other, until the time is over; the first fifth warms up. */
export async function timeAnswers(answer: (question: string) => unknown): Promise<Measured> {
  const times: number[] = [];
  const begun = performance.now();
  for (let n = 0; n < AT_LEAST || performance.now() < begun + WITHIN_MS; n += 1) {
    const asked = performance.now();
    await answer(nthQuestion(n * 11)); // Each way of asking has its turn.
    times.push(performance.now() - asked);
  }
  const counted = times.slice(Math.floor(times.length / 5));
  return {
    figure: quantile(counted, 0.99),
    beside: { "p50 ms": quantile(counted, 0.5) },
    sample: `${counted.length} questions`,
  };
}
