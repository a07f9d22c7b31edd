import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import {
  InteractionType,
  InteractionResponseType as Kind,
  PermissionFlagsBits as May,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import { checkMessage, type MessageBody } from "./check-message.ts";
import { checkSchema } from "./check-schema.ts";
import type { Choice, Interaction, Interactions, Reply } from "./interactions.ts";
import { editMessage, postMessage } from "./messages.ts";
import { checkModal } from "./modals.ts";
import type { SentFile } from "./read-body.ts";
import { invalidForm, Refusal, refusals } from "./refusal.ts";
import { noContent, ok, type Route } from "./route.ts";
import { wireMessage } from "./wire.ts";
import type { ServedMessage, World } from "./world.ts";

/** `POST /interactions/{id}/{token}/callback`: the first answer to an interaction. */
export function interactionRoutes(world: World, interactions: Interactions): Route[] {
  return [
    {
      method: "POST",
      path: "/interactions/:id/:token/callback",
      open: true,
      exempt: true,
      handle({ params: [id = "", token = ""], query: { with_response }, body, files }) {
        const interaction = interactions.byId(id);
        if (
          interaction === undefined ||
          interaction.token !== token ||
          (!interaction.answered && interactions.isLate(interaction))
        )
          throw new Refusal(404, 10062, "Unknown interaction");
        if (interaction.answered) throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
        const type = Number(Object(body).type);
        const { reply, message } = answer(world, interaction, type, body, files);
        interaction.answered = true;
        if (message !== undefined) interaction.original = message.id;
        interaction.settle(reply);
        return with_response === "true" ? ok(told(interaction, type, message)) : noContent;
      },
    },
  ];
}

interface Answered {
  readonly reply: Reply;
  readonly message?: ServedMessage;
}

function answer(world: World, it: Interaction, type: number, body: unknown, files: readonly SentFile[]): Answered {
  const autocompletes = it.type === InteractionType.ApplicationCommandAutocomplete;
  const updates = type === Kind.UpdateMessage || type === Kind.DeferredMessageUpdate;
  const mayAnswer =
    autocompletes === (type === Kind.ApplicationCommandAutocompleteResult) &&
    (!updates || it.source !== undefined) &&
    (type !== Kind.Modal || it.type !== InteractionType.ModalSubmit);
  if (!mayAnswer)
    throw invalidForm([
      { path: ["type"], code: "INTERACTION_TYPE", message: `Callback ${type} does not answer interaction ${it.type}` },
    ]);
  if (files.length > 0 && !(it.place.appPermissions & May.AttachFiles)) throw refusals.missingPermissions();
  const finished = (timeoutMs = 5_000) => within(it.finished, timeoutMs);
  switch (type) {
    case Kind.ChannelMessageWithSource: {
      const said = checkMessage(CreateMessageInteractionCallbackRequestSchema, body, {
        below: ["data"],
        files,
      });
      const message = postReply(world, it, said, files);
      return { reply: { kind: "message", message: structuredClone(message) }, message };
    }
    case Kind.DeferredChannelMessageWithSource: {
      checkSchema(CreateMessageInteractionCallbackRequestSchema, body);
      const flags = Number(Object(Object(body).data).flags ?? 0);
      const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
      const message = postReply(world, it, { content: "", flags: flags | MessageFlags.Loading }, []);
      return { reply: { kind: "deferred", ephemeral, finished }, message };
    }
    case Kind.DeferredMessageUpdate: {
      checkSchema(UpdateMessageInteractionCallbackRequestSchema, body);
      const ephemeral = it.source?.ephemeralFor !== undefined;
      return { reply: { kind: "deferred-update", ephemeral, finished }, ...(it.source ? { message: it.source } : {}) };
    }
    case Kind.UpdateMessage: {
      const standing = it.source;
      if (standing === undefined) throw new Refusal(404, 10008, "Unknown Message");
      const schema = UpdateMessageInteractionCallbackRequestSchema;
      editMessage(world, standing, checkMessage(schema, body, { below: ["data"], files, standing }), files);
      return { reply: { kind: "update", message: structuredClone(standing) }, message: standing };
    }
    case Kind.ApplicationCommandAutocompleteResult:
      return { reply: { kind: "choices", choices: checkChoices(body) } };
    case Kind.Modal:
      return { reply: { kind: "modal", modal: checkModal(body), ...(it.source && { source: it.source }) } };
    default:
      throw invalidForm([{ path: ["type"], code: "BASE_TYPE_CHOICES", message: `Unknown callback type ${type}` }]);
  }
}

/** A message of the bot that belongs to an interaction. */
export function postReply(world: World, it: Interaction, body: MessageBody, files: readonly SentFile[]): ServedMessage {
  const type = it.type === InteractionType.ApplicationCommand ? MessageType.ChatInputCommand : MessageType.Default;
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const interaction_metadata = {
    id: it.id,
    type: it.type,
    user: it.person.user,
    authorizing_integration_owners: it.place.owners,
  } as unknown as NonNullable<ServedMessage["interaction_metadata"]>;
  return postMessage(world, {
    channel: it.place.channel,
    author: world.botUser,
    body,
    files,
    ...(ephemeral ? { ephemeralFor: it.person.user.id } : {}),
    more: { type, webhook_id: world.applicationId, application_id: world.applicationId, interaction_metadata },
  });
}

function checkChoices(body: unknown): readonly Choice[] {
  checkSchema(ApplicationCommandAutocompleteCallbackRequestSchema, body);
  const choices = (Object(body).data?.choices ?? []) as readonly Choice[];
  const faults = choices.flatMap(({ value }, index) => {
    const length = String(value).length;
    const message = "Must be between 1 and 100 in length.";
    return length >= 1 && length <= 100
      ? []
      : [{ path: ["data", "choices", index, "value"], code: "BASE_TYPE_BAD_LENGTH", message }];
  });
  if (faults.length > 0) throw invalidForm(faults);
  return choices;
}

function told(it: Interaction, type: number, message: ServedMessage | undefined): unknown {
  const flags = message?.flags ?? 0;
  const response = message && {
    response_message_id: message.id,
    response_message_loading: (flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
  };
  const { channel, guild } = it.place;
  return {
    interaction: {
      id: it.id,
      type: it.type,
      ...response,
      channel_id: channel.id,
      ...(guild ? { guild_id: guild.id } : {}),
    },
    resource: { type, ...(message ? { message: wireMessage(message) } : {}) },
  };
}

function within<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Still thinking after ${timeoutMs} ms`)), timeoutMs);
    promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    }, reject);
  });
}
