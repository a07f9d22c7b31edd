import type { ClaimId } from "../racing/claim.ts";
import type { Arrival } from "../racing/verdict.ts";
import type { Brought, Desk } from "../talk/desk.ts";

/** Who works at the command line. */
export const TERMINAL = "terminal";

/** What came of an article that was brought in. `lacks`: claims that were not published, since they tell no season. */
export type Ingested = Arrival & { readonly lacks?: readonly ClaimId[] };

/** Takes an article in, and publishes what it says where that is wanted. */
export async function ingested(desk: Desk, brought: Brought, isPublished: boolean): Promise<Ingested> {
  const arrival = await desk.add(brought, TERMINAL, "command-line");
  if (!isPublished || (arrival.kind !== "proposed" && arrival.kind !== "revised")) return arrival;
  if (arrival.proposal.state !== "waiting") return arrival;
  const verdict = await desk.publish(arrival.proposal.article.id, TERMINAL);
  switch (verdict.kind) {
    case "done": {
      const { proposal } = verdict;
      return { ...arrival, proposal, changes: [...arrival.changes, ...verdict.changes], lacks: lacking(proposal) };
    }
    case "incomplete":
      return { ...arrival, lacks: verdict.claims };
    case "decided-before":
    case "unknown":
      return arrival;
  }
}

function lacking({ claims }: { readonly claims: readonly { readonly id: ClaimId; readonly season: unknown }[] }) {
  return claims.filter(({ season }) => season === null).map(({ id }) => id);
}
