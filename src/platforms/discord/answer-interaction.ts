import { DiscordAPIError, type REST } from "discord.js";
import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from "discord-api-types/v10";
import type { Log } from "../../log.ts";
import type { Reply } from "../../talk/reply.ts";
import type { Talk } from "../../talk/talk.ts";
import { type AnswerWhere, type Asked, askedByInteraction, type Self } from "./ask.ts";
import { type DiscordMessage, dress } from "./dress.ts";

/** Discord waits for three seconds; where an answer takes longer than this, it is told that one comes. */
const PATIENCE_MS = 1500;

/** See https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const MAX_CHOICE_CHARACTERS = 100;

interface Means {
  readonly talk: Talk;
  readonly rest: REST;
  readonly log: Log;
  readonly self: Self;
  now(): number;
}

/** Somebody who used a command, tapped a button or is filling in an option. */
export interface InteractionAnswer {
  /** What is being done, for the log: never what somebody wrote. */
  readonly doing: object;
  answer(): Promise<void>;
  /** One calm line for who waits. */
  apologise(): Promise<void>;
}

export function answerInteraction(interaction: APIInteraction, means: Means): InteractionAnswer {
  const { talk, self } = means;
  const exchange = exchangeOn(interaction, means);
  const languageHint = "locale" in interaction ? interaction.locale : undefined;
  return {
    doing: { interaction: interaction.id, ...commandIn(interaction), channel: interaction.channel?.id },
    async answer() {
      const asked = askedByInteraction(interaction, self, means.now());
      if (asked !== undefined) await answered(asked, talk, exchange);
    },
    async apologise() {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return exchange.choices([]);
      await exchange.say(talk.remark({ kind: "sorry" }, languageHint), "to-asker");
    },
  };
}

async function answered(asked: Asked, talk: Talk, exchange: Exchange): Promise<void> {
  switch (asked.kind) {
    case "outdated":
      return exchange.say(talk.remark({ kind: "outdated" }, asked.languageHint), "to-asker");
    case "typing":
      return exchange.choices(
        (await talk.complete(asked.typing))
          .filter(({ value }) => value.length <= MAX_CHOICE_CHARACTERS)
          .map(({ name, value }) => ({ name: [...name].slice(0, MAX_CHOICE_CHARACTERS).join(""), value })),
      );
    case "message": {
      const { message, answer } = asked;
      const heard = await exchange.within(talk.hear(message), answer);
      // Whatever was used has to be answered; only what was overheard may be met with silence.
      if (heard.disposition === "silent")
        return exchange.say(talk.remark({ kind: "sorry" }, message.languageHint), answer);
      const isRefused = heard.disposition === "decline" && heard.reply.audience !== "everyone";
      return exchange.say(heard.reply, isRefused || heard.reply.audience !== "everyone" ? discreet(answer) : answer);
    }
  }
}

/** What nobody else is meant to read goes to who asked, unless it takes the place of what only they read. */
function discreet(answer: AnswerWhere): AnswerWhere {
  return answer === "here" ? "to-asker" : answer;
}

/** What is said to Discord in answer to one interaction: first the answer to it, then what follows. */
interface Exchange {
  /** The result of some work; where it takes long, who waits is told so meanwhile. */
  within<Result>(work: Promise<Result>, where: AnswerWhere): Promise<Result>;
  say(reply: Reply, where: AnswerWhere): Promise<void>;
  choices(choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>;
}

function exchangeOn({ id, token, application_id }: APIInteraction, { rest, log }: Means): Exchange {
  let isAcknowledged = false;

  async function callback(type: InteractionResponseType, data?: object): Promise<void> {
    isAcknowledged = true;
    const body = data === undefined ? { type } : { type, data };
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false }).catch(calmlyLate(log, id));
  }

  async function first(message: DiscordMessage, where: AnswerWhere, wasDeferred: boolean): Promise<void> {
    if (wasDeferred) {
      const { flags, ...rest_ } = message;
      const body = { ...rest_, flags: flags & MessageFlags.IsComponentsV2 }; // Who reads it was said before.
      await rest.patch(Routes.webhookMessage(application_id, token), { body, auth: false });
      return;
    }
    const type =
      where === "in-place" ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
    await callback(type, message);
  }

  return {
    async within(work, where) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS, "late");
      });
      const isLate = (await Promise.race([work, late])) === "late";
      clearTimeout(timer);
      if (!isLate) return work;
      if (where === "in-place") await callback(InteractionResponseType.DeferredMessageUpdate);
      else await callback(InteractionResponseType.DeferredChannelMessageWithSource, flagsFor(where));
      return work;
    },
    async say(reply, where) {
      const [message, ...others] = dress(reply, { ephemeral: where === "to-asker" });
      if (message === undefined) return;
      await first(message, where, isAcknowledged);
      for (const body of others) await rest.post(Routes.webhook(application_id, token), { body, auth: false });
    },
    choices: (choices) => callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}

function flagsFor(where: AnswerWhere): object {
  return where === "to-asker" ? { flags: MessageFlags.Ephemeral } : {};
}

/** An answer that came too late, or twice, is nobody's fault here and helps nobody any more. */
function calmlyLate(log: Log, interaction: string): (error: unknown) => void {
  const LATE: readonly unknown[] = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  ];
  return (error) => {
    if (!(error instanceof DiscordAPIError) || !LATE.includes(error.code)) throw error;
    log.warn({ interaction, code: error.code }, "Discord had given up waiting for an answer");
  };
}

function commandIn({ type, data }: APIInteraction): { readonly command?: string } {
  if (type === InteractionType.MessageComponent) return { command: data.custom_id.slice(0, 100) };
  return data !== undefined && "name" in data ? { command: data.name } : {};
}
