import { createPublicKey, verify } from "node:crypto";
import { type APIInteraction, InteractionResponseType, InteractionType } from "discord-api-types/v10";
import type { Endpoint } from "../../talk/platform.ts";
import { later, objectIn, posted, refusal } from "../posted.ts";
import type { InteractionsOverHttp } from "./parts.ts";

/** More than an interaction can hold. */
const MOST_BYTES = 1 << 20;

/** How far the instant of a signature may lie from ours; nothing is heard a second time meanwhile. */
const WINDOW_MS = 5 * 60_000;

interface Means {
  /** That the bot is asked to stop. */
  readonly stopping: AbortSignal;
  /** Answers an interaction by Discord's callback; `false` where that cannot be yet. */
  hear(interaction: APIInteraction): boolean;
  now(): number;
}

/** Hears the interactions that Discord posts, each once; see https://discord.com/developers/docs/interactions/overview */
export function interactionsAt({ path, publicKey }: InteractionsOverHttp, { stopping, hear, now }: Means): Endpoint {
  const isSigned = signaturesBy(publicKey);
  const heard = new Map<string, number>();

  /** Whether an interaction was heard within the window. */
  function wasHeard(id: string): boolean {
    for (const [old, at] of heard) {
      if (now() - at <= 2 * WINDOW_MS) break; // They are in the order in which they came.
      heard.delete(old);
    }
    return heard.has(id);
  }

  return {
    path,
    async answer(request) {
      const timestamp = request.headers.get("x-signature-timestamp") ?? "";
      const signature = request.headers.get("x-signature-ed25519") ?? "";
      const isInWindow = /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now()) <= WINDOW_MS;
      if (!isInWindow || !/^[0-9a-f]{128}$/i.test(signature)) return refusal(401);
      const body = await posted(request, MOST_BYTES);
      if (body instanceof Response) return body;
      if (!isSigned(Buffer.concat([Buffer.from(timestamp), body]), signature)) return refusal(401);
      const interaction = objectIn(body);
      if (!isInteraction(interaction)) return refusal(400);
      if (interaction.type === InteractionType.Ping) return Response.json({ type: InteractionResponseType.Pong });
      if (stopping.aborted) return later();
      if (wasHeard(interaction.id)) return refusal(409);
      if (!hear(interaction)) return later();
      heard.set(interaction.id, now());
      // What is said goes by the callback, where Discord tells what it refuses, and in which order it was said.
      return new Response(null, { status: 202 });
    },
  };
}

function signaturesBy(publicKey: string): (signed: Buffer, signature: string) => boolean {
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return (signed, signature) => verify(null, signed, key, Buffer.from(signature, "hex"));
}

function isInteraction(told: object | undefined): told is APIInteraction {
  if (told === undefined || !("type" in told && "id" in told && "token" in told)) return false;
  return typeof told.type === "number" && typeof told.id === "string" && typeof told.token === "string";
}
