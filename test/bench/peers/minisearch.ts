import type { Peer } from "../row.ts";
import { type ClaimText, claimTexts, timeAnswers } from "./answers.ts";

const STOP_WORDS = new Set(
  "a and at by did does for how in is it of on said say that the to who why will with".split(" "),
);

export const minisearch: Peer = {
  name: "minisearch",
  how: "each claim a document of driver, short name of the series, and season, stop words left out; the best five of a search are told, nothing is judged",
  async measure() {
    const { default: MiniSearch } = await import("minisearch");
    const search = new MiniSearch<ClaimText>({
      fields: ["driver", "series", "season"],
      storeFields: ["says"],
      processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    search.addAll(await claimTexts());
    return await timeAnswers((question) =>
      search
        .search(question)
        .slice(0, 5)
        .map(({ says }) => says)
        .join("\n"),
    );
  },
};
