import { describe, expect, it } from "vitest";
import { calm } from "../../src/sharing/calm-talk.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Talk } from "../../src/talk/talk.ts";
import { aReply } from "../support/replies.ts";

const asked: Message = {
  chat: { platform: "telegram", id: "1" },
  said: "WEC 2024?",
  setting: "addressed",
  languageHint: "de",
  manages: () => true,
  hears: () => "private",
  at: 0,
};

/** Talk that cannot hear, for a reason. */
function deaf(error: Error): Talk {
  const remark: Talk["remark"] = ({ kind }, hint) => aReply(`${kind} ${hint}`);
  return calm({ hear: () => Promise.reject(error), remark } as Partial<Talk> as Talk);
}

describe("what is kept is out of reach", () => {
  const lost = deaf(new StoreUnavailable("PostgreSQL cannot be reached"));

  it("is said in a calm line to who asked", async () => {
    const answer = await lost.hear(asked);
    expect(answer).toMatchObject({ disposition: "decline", reply: aReply("out-of-reach de"), outlooks: [] });
  });

  it("is said to nobody who did not ask the bot", async () => {
    expect(await lost.hear({ ...asked, setting: "overheard" })).toMatchObject({ disposition: "silent" });
  });

  it("is no name for any other fault", async () => {
    await expect(deaf(new Error("a bug")).hear(asked)).rejects.toThrow("a bug");
  });
});
