import type { Peer } from "../row.ts";
import { claimTexts, timeAnswers } from "./answers.ts";

export const fuse: Peer = {
  name: "fuse.js",
  how: "the same documents, an index made beforehand, its search by words (`useTokenSearch`); the best five are told",
  async measure() {
    const { default: Fuse } = await import("fuse.js");
    const claims = await claimTexts();
    const keys = ["driver", "series", "season"];
    const search = new Fuse(claims, { keys, useTokenSearch: true }, Fuse.createIndex(keys, claims));
    return await timeAnswers((question) =>
      search
        .search(question, { limit: 5 })
        .map(({ item }) => item.says)
        .join("\n"),
    );
  },
};
