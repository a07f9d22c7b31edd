import { DiscordAPIError, type RawFile, type REST } from "discord.js";
import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from "discord-api-types/v10";
import type { Log } from "../../log.ts";
import type { Picture, Reply } from "../../talk/reply.ts";
import { type AnswerWhere, isOnHidden } from "./ask.ts";
import { type DiscordMessage, dress } from "./dress.ts";
import { enclosed } from "./enclosure.ts";
import { modalOf } from "./modal.ts";

/** Discord waits for three seconds; where an answer takes longer than this, it is told that one comes. */
const PATIENCE_MS = 1500;

/** What is said to Discord in answer to one interaction: first the answer to it, then what follows. */
export interface Exchange {
  /** The result of some work; where it takes long, who waits is told so meanwhile. */
  within<Result>(work: Promise<Result>, where: AnswerWhere): Promise<Result>;
  /** `picture`: what is shown beside the words. */
  say(reply: Reply, where: AnswerWhere, picture?: Picture): Promise<void>;
  choices(choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>;
}

/** How far the answer is. */
type State =
  | { readonly kind: "waiting" }
  /** Discord was told that an answer comes, and where. */
  | { readonly kind: "promised"; readonly where: AnswerWhere }
  | { readonly kind: "answered" }
  /** Discord waits no longer. */
  | { readonly kind: "given-up" };

export function exchangeOn(interaction: APIInteraction, { rest, log }: { rest: REST; log: Log }): Exchange {
  const { id, token, application_id } = interaction;
  const original = Routes.webhookMessage(application_id, token);
  let state: State = { kind: "waiting" };

  async function callback(next: State, type: InteractionResponseType, data?: object, files?: RawFile[]): Promise<void> {
    const body = data === undefined ? { type } : { type, data };
    try {
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false, ...along(files) });
      state = next;
    } catch (error) {
      const isLate = isRefusal(error, RESTJSONErrorCodes.UnknownInteraction);
      if (!isLate && !isRefusal(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
      log.warn({ interaction: id, code: error.code }, "Discord had an answer already, or had given up waiting for one");
      state = isLate ? { kind: "given-up" } : next; // Acknowledged it was by an attempt that seemed to fail.
    }
  }

  async function tell(message: DiscordMessage, where: AnswerWhere, files: RawFile[]): Promise<void> {
    switch (state.kind) {
      case "waiting":
        return where === "in-place"
          ? callback({ kind: "answered" }, InteractionResponseType.UpdateMessage, inItsPlace(message), files)
          : callback({ kind: "answered" }, InteractionResponseType.ChannelMessageWithSource, message, files);
      case "promised":
        return keepPromise(state.where, message, where, files);
      case "answered":
        return follow(message, files);
      case "given-up":
        return;
    }
  }

  async function keepPromise(
    promised: AnswerWhere,
    message: DiscordMessage,
    where: AnswerWhere,
    files: RawFile[],
  ): Promise<void> {
    state = { kind: "answered" };
    if (promised !== where && promised !== "to-asker") {
      // Who reads the promised message cannot be changed any more; what was tapped stays as it is.
      if (promised === "here") await rest.delete(original, { auth: false });
      return follow(message, files);
    }
    await rest.patch(original, { body: inItsPlace(message), auth: false, ...along(files) });
  }

  /** Discord shows a form only as the first answer, and not to somebody who just filled one in. */
  function mayShowForm(): boolean {
    return state.kind === "waiting" && interaction.type !== InteractionType.ModalSubmit;
  }

  async function follow(body: DiscordMessage, files: RawFile[]): Promise<void> {
    await rest.post(Routes.webhook(application_id, token), { body, auth: false, ...along(files) });
  }

  return {
    async within(work, where) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS, "late");
      });
      const isLate = (await Promise.race([work, late]).finally(() => clearTimeout(timer))) === "late";
      if (isLate && where === "in-place") {
        await callback({ kind: "promised", where }, InteractionResponseType.DeferredMessageUpdate);
      } else if (isLate) {
        const flags = where === "to-asker" ? { flags: MessageFlags.Ephemeral } : {};
        await callback({ kind: "promised", where }, InteractionResponseType.DeferredChannelMessageWithSource, flags);
      }
      return work;
    },
    async say(reply, asked, picture) {
      const modal = reply.form === undefined || !mayShowForm() ? undefined : modalOf(reply.form);
      if (modal !== undefined) return callback({ kind: "answered" }, InteractionResponseType.Modal, modal);
      const isHidden = isOnHidden(interaction);
      // A file is to be kept, and the message that was tapped too.
      const where = asked === "in-place" && reply.file !== undefined ? (isHidden ? "to-asker" : "here") : asked;
      const ephemeral = where === "to-asker" || (where === "in-place" && isHidden);
      const enclosure = enclosed(picture, reply.file);
      const messages = dress(reply, { ephemeral, enclosure });
      for (const [index, message] of messages.entries()) {
        await tell(message, where, index === messages.length - 1 ? enclosure.files : []);
      }
    },
    choices: (choices) =>
      callback({ kind: "answered" }, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}

/** A message for a place where it was said before who reads it; what was shown there goes. */
function inItsPlace({ flags, attachments = [], ...message }: DiscordMessage): DiscordMessage {
  return { ...message, attachments, flags: flags & ~MessageFlags.Ephemeral };
}

function along(files: RawFile[] = []): { readonly files?: RawFile[] } {
  return files.length === 0 ? {} : { files };
}

function isRefusal(error: unknown, code: RESTJSONErrorCodes): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.code === code;
}
