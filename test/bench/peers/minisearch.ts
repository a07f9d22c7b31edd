import type { Peer } from "../row.ts";
import { type ClaimText, claimTexts, seasonIn, timeAnswers } from "./answers.ts";

const STOP_WORDS = new Set(
  "a and at by did does for how in is it of on said say that the to who why will with".split(" "),
);

export const minisearch: Peer = {
  name: "minisearch",
  how: "each claim a document that is found by its driver, stop words left out, filtered by the season asked about; the best five are told, nothing is judged",
  async measure() {
    const { default: MiniSearch } = await import("minisearch");
    const search = new MiniSearch<ClaimText>({
      fields: ["driver"],
      storeFields: ["season", "says"],
      processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    search.addAll(await claimTexts());
    return await timeAnswers((question) => {
      const asked = seasonIn(question);
      return search
        .search(question, { filter: ({ season }) => asked === undefined || season === asked })
        .slice(0, 5)
        .map(({ says }) => says)
        .join("\n");
    });
  },
};
