import { theDay } from "../support/facts.ts";
import { openToRead } from "../support/stores.ts";

/** What a store took in. */
export interface TakenIn {
  /** Each proposal by the key of its article, without when it was made. */
  readonly proposals: ReadonlyMap<string, string>;
  readonly claims: number;
}

/** Nothing where there is no store yet. */
export async function takenIn(folder: string): Promise<TakenIn> {
  const store = await openToRead(folder).catch(() => undefined);
  if (store === undefined) return { proposals: new Map(), claims: 0 };
  const { proposals, claims } = await store.export(theDay("2026-11-22"));
  await store.close();
  const told = proposals.map(({ article, deeds, ...proposal }) => {
    const { received: _, ...published } = typeof article === "string" ? { received: "", id: article } : article;
    return [
      published.id,
      JSON.stringify({ published, proposal, deeds: deeds.map(({ deed, who }) => [deed, who]) }),
    ] as const;
  });
  return { proposals: new Map(told), claims: claims.length };
}

/** How what was taken in with interruptions differs from what is taken in without. */
export function differences(expected: TakenIn, found: TakenIn): Readonly<Record<string, number>> {
  const lost = [...expected.proposals.keys()].filter((key) => !found.proposals.has(key));
  const others = [...found.proposals].filter(([key, told]) => expected.proposals.get(key) !== told);
  const unknown = others.filter(([key]) => !expected.proposals.has(key));
  return {
    "articles lost": lost.length,
    "articles too many": unknown.length,
    "articles that say something else": others.length - unknown.length,
  };
}
