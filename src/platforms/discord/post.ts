import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import { Routes } from "discord-api-types/v10";
import type { Chat } from "../../audience/chat.ts";
import type { Log } from "../../log.ts";
import type { Posted, Posting } from "../../talk/platform.ts";
import type { Reply } from "../../talk/reply.ts";
import { dress } from "./dress.ts";
import { loggable } from "./loggable.ts";
import { isGone } from "./refused.ts";

/** See https://discord.com/developers/docs/resources/message#create-message */
const MAX_NONCE = 25;

/** Says something in a channel, unasked. For some minutes Discord knows a message again that it has already. */
export async function post({ id }: Chat, reply: Reply, { once }: Posting, rest: REST, log: Log): Promise<Posted> {
  try {
    for (const [page, message] of dress(reply).entries()) {
      const body = { ...message, nonce: nonceOf(`${id} ${once} ${page}`), enforce_nonce: true };
      await rest.post(Routes.channelMessages(id), { body });
    }
    return { kind: "posted", message: "" };
  } catch (error) {
    if (!isGone(error)) throw loggable(error);
    log.warn({ channel: id, code: error.code, reason: error.message }, "Discord does not let me write there");
    return { kind: "shut", why: "no-right" };
  }
}

function nonceOf(what: string): string {
  return createHash("sha256").update(what).digest("base64url").slice(0, MAX_NONCE);
}
