import type { ClaimId } from "../racing/claim.ts";
import type { Proposal } from "../racing/proposal.ts";
import type { Arrival } from "../racing/verdict.ts";
import type { Brought, Desk } from "../talk/desk.ts";

/** Who works at the command line. */
export const TERMINAL = "terminal";

/** What came of an article that was brought in. `lacks`: claims that were not published, since they tell no season. `state`: of a known one. */
export type Ingested = Arrival & { readonly lacks?: readonly ClaimId[]; readonly state?: Proposal["state"] };

/** Takes an article in, and publishes what it says where that is wanted. */
export async function ingested(desk: Desk, brought: Brought, isPublished: boolean): Promise<Ingested> {
  const arrival = await desk.add(brought, TERMINAL, "command-line");
  if (arrival.kind === "known") return known(desk, arrival, isPublished);
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

/** What was known already and waits is published as well, where that is wanted. */
async function known(desk: Desk, arrival: Arrival & { kind: "known" }, isPublished: boolean): Promise<Ingested> {
  const { proposal } = await desk.find(arrival.article);
  if (!isPublished || proposal?.state !== "waiting") return { ...arrival, ...(proposal && { state: proposal.state }) };
  const verdict = await desk.publish(arrival.article, TERMINAL);
  if (verdict.kind !== "done") return { ...arrival, state: proposal.state };
  return { kind: "proposed", proposal: verdict.proposal, changes: verdict.changes, lacks: lacking(verdict.proposal) };
}

function lacking({ claims }: { readonly claims: readonly { readonly id: ClaimId; readonly season: unknown }[] }) {
  return claims.filter(({ season }) => season === null).map(({ id }) => id);
}
