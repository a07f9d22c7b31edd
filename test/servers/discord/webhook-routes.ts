import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from "discord-api-spec/zod";
import { MessageFlags } from "discord-api-types/v10";
import { checkMessage } from "./check-message.ts";
import { postReply } from "./interaction-routes.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import { deleteMessage, editMessage } from "./messages.ts";
import { Refusal, refusals } from "./refusal.ts";
import { noContent, ok, type Route } from "./route.ts";
import { wireMessage } from "./wire.ts";
import type { ServedMessage, World } from "./world.ts";

/** Where nobody installed the bot but the person: https://discord.com/developers/docs/interactions/receiving-and-responding */
const MAX_FOLLOW_UPS_OF_A_USER_APP = 5;

/** What an interaction's token is good for after the first answer. */
export function webhookRoutes(world: World, interactions: Interactions): Route[] {
  function answered(application: string, token: string): Interaction {
    const interaction = application === world.applicationId ? interactions.byToken(token) : undefined;
    if (interaction === undefined || !interaction.answered) throw new Refusal(404, 10015, "Unknown Webhook");
    if (interaction.expired) throw new Refusal(401, 50027, "Invalid Webhook Token");
    return interaction;
  }

  function messageOf(interaction: Interaction, id: string): ServedMessage {
    const message = world.messages.get(id === "@original" ? (interaction.original ?? "") : id);
    if (message === undefined || message.author.id !== world.botUser.id) throw refusals.unknownMessage();
    return message;
  }

  const one = { path: "/webhooks/:application/:token/messages/:message", open: true } as const;
  return [
    {
      method: "POST",
      path: "/webhooks/:application/:token",
      open: true,
      handle({ params: [application = "", token = ""], body, files }) {
        const interaction = answered(application, token);
        const said = checkMessage(IncomingWebhookInteractionRequestSchema, body, { files });
        const original = world.messages.get(interaction.original ?? "");
        // The first follow-up after a deferral takes its place.
        if (original && (original.flags ?? 0) & MessageFlags.Loading) {
          editMessage(world, original, said, files);
          interaction.finish(structuredClone(original));
          return ok(wireMessage(original));
        }
        if (!("0" in interaction.place.owners) && interaction.followUps >= MAX_FOLLOW_UPS_OF_A_USER_APP)
          throw new Refusal(400, 40094, "This interaction has reached the maximum number of follow up messages");
        interaction.followUps += 1;
        return ok(wireMessage(postReply(world, interaction, said, files)));
      },
    },
    {
      ...one,
      method: "PATCH",
      handle({ params: [application = "", token = "", id = ""], body, files }) {
        const interaction = answered(application, token);
        const standing = messageOf(interaction, id);
        const schema = IncomingWebhookUpdateRequestPartialSchema;
        editMessage(world, standing, checkMessage(schema, body, { files, standing }), files);
        if (standing.id === interaction.original) interaction.finish(structuredClone(standing));
        return ok(wireMessage(standing));
      },
    },
    {
      ...one,
      method: "GET",
      handle: ({ params: [application = "", token = "", id = ""] }) =>
        ok(wireMessage(messageOf(answered(application, token), id))),
    },
    {
      ...one,
      method: "DELETE",
      handle({ params: [application = "", token = "", id = ""] }) {
        deleteMessage(world, messageOf(answered(application, token), id));
        return noContent;
      },
    },
  ];
}
