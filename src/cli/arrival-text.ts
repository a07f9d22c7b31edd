import type { Catalogue } from "../catalogue/catalogue.ts";
import { hindranceWords } from "./hindrance-words.ts";
import type { Ingested } from "./ingested.ts";
import { articleLine, changesText } from "./proposal-text.ts";

const FATES = { waiting: ", which waits to be reviewed", published: "", rejected: ", which was rejected" } as const;

/** What came of an article, for people at a terminal. */
export function arrivalText(source: string, arrival: Ingested, catalogue: Catalogue): string {
  switch (arrival.kind) {
    case "proposed":
    case "revised": {
      const { proposal, changes, lacks = [] } = arrival;
      const waits = proposal.state === "waiting" ? "proposed" : "published";
      const again = arrival.kind === "revised" ? ", in the place of what its page said before" : "";
      const lacking = lacks.map(
        (claim) => `  ${claim} waits: it tells no season. pitboard review ${proposal.article.id}\n`,
      );
      return `${waits}: ${articleLine(proposal.article, catalogue)}${again}\n${lacking.join("")}${changesText(changes, catalogue)}`;
    }
    case "known":
      return `known already: ${arrival.article}${FATES[arrival.state ?? "published"]}\n`;
    case "nothing":
      return "nothing: it says nothing of a drive of anybody who is followed\n";
    case "unreadable":
      return `${hindranceWords(source, arrival.hindrance)}\n`;
  }
}
