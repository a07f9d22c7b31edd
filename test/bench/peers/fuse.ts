import type { Peer } from "../row.ts";
import { claimTexts, seasonIn, timeAnswers } from "./answers.ts";

export const fuse: Peer = {
  name: "fuse.js",
  how: "the same documents, found by their drivers in the same way; its search by words (`useTokenSearch`), and an index made beforehand",
  async measure() {
    const { default: Fuse } = await import("fuse.js");
    const claims = await claimTexts();
    const keys = ["driver"];
    const search = new Fuse(claims, { keys, useTokenSearch: true }, Fuse.createIndex(keys, claims));
    return await timeAnswers((question) => {
      const asked = seasonIn(question);
      return search
        .search(question)
        .filter(({ item }) => asked === undefined || item.season === asked)
        .slice(0, 5)
        .map(({ item }) => item.says)
        .join("\n");
    });
  },
};
