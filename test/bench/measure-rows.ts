import type { Beside, Facts, Measured, Measurement, Peer, Row } from "./row.ts";
import { rounded } from "./row.ts";

/** The rows of a measurement; with its peers where they are asked for, each measured after the other. */
export async function measureRows(
  { measures, measure }: Measurement,
  { withPeers }: { readonly withPeers: boolean },
): Promise<readonly Row[]> {
  const all = await measure();
  const rows: Row[] = [];
  for (const [n, { peers = [], ...about }] of measures.entries()) {
    const measured = all[n];
    if (measured === undefined) throw new Error(`${about.name} was not measured`);
    const { figure, holds = true } = measured;
    const isReached = about.better === "lower" ? figure <= about.goal : figure >= about.goal;
    const others: Beside[] = [];
    for (const peer of withPeers ? peers : []) others.push(await measurePeer(peer));
    rows.push({ ...about, ...readable(measured), ok: isReached && holds, peers: others });
  }
  return rows;
}

/** What somebody else does wrong here takes no figure of ours away. */
async function measurePeer({ name, how, measure }: Peer): Promise<Beside> {
  try {
    return { kind: "measured", name, how, measured: readable(await measure()) };
  } catch (error) {
    return { kind: "failed", name, how, why: error instanceof Error ? error.message : String(error) };
  }
}

function readable(measured: Measured): Measured {
  const { figure, beside } = measured;
  return { ...measured, figure: rounded(figure), ...(beside && { beside: roundedAll(beside) }) };
}

function roundedAll(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([what, value]) => [what, rounded(value)]));
}
