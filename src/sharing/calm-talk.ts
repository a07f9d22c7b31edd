import { StoreUnavailable } from "../store/store.ts";
import { NO_QUESTION } from "../talk/question.ts";
import type { Talk } from "../talk/talk.ts";

/** The same talk; where what is kept is out of reach, it says so in a calm line. */
export function calm(talk: Talk): Talk {
  return {
    ...talk,
    async hear(message) {
      try {
        return await talk.hear(message);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        if (message.setting === "overheard") return { disposition: "silent", question: NO_QUESTION };
        const reply = talk.remark({ kind: "out-of-reach" }, message.languageHint);
        return { disposition: "decline", question: NO_QUESTION, reply, outlooks: [] };
      }
    },
  };
}
