import type { REST } from "discord.js";
import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import type { Log } from "../../log.ts";
import { callOf } from "../../talk/call-key.ts";
import type { Message } from "../../talk/message.ts";
import type { Talk } from "../../talk/talk.ts";
import { pictureOf } from "../picture-of.ts";
import { type AnswerWhere, type Asked, askedByInteraction, type Self, withChannel } from "./ask.ts";
import { SCHEME } from "./enclosure.ts";
import { type Exchange, exchangeOn } from "./exchange.ts";

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
    doing: { interaction: interaction.id, command: commandIn(interaction), channel: interaction.channel?.id },
    async answer() {
      const asked = askedByInteraction(interaction, self, means.now());
      if (asked !== undefined) await answered(asked, means, exchange);
    },
    async apologise() {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return exchange.choices([]);
      await exchange.say(talk.remark({ kind: "sorry" }, languageHint), "to-asker");
    },
  };
}

async function answered(asked: Asked, means: Means, exchange: Exchange): Promise<void> {
  const { talk } = means;
  switch (asked.kind) {
    case "outdated":
      return exchange.say(talk.remark({ kind: "outdated" }, asked.languageHint), "to-asker");
    case "outdated-typing":
      return exchange.choices([]);
    case "typing": {
      const choices = await talk.complete(asked.typing);
      const fitting = choices.filter(({ name, value }) => Math.max(name.length, value.length) <= MAX_CHOICE_CHARACTERS);
      return exchange.choices(fitting.map(({ name, value }) => ({ name, value })));
    }
    case "message": {
      const { message, answer } = asked;
      const { heard, picture } = await exchange.within(hearAndDraw(message, asked.mayAttach, means), answer);
      // Whatever was used has to be answered; only what was overheard may be met with silence.
      if (heard.disposition === "silent") {
        return exchange.say(talk.remark({ kind: "sorry" }, message.languageHint), "to-asker");
      }
      const { disposition, reply } = heard;
      if (reply.file !== undefined && !asked.mayAttach) {
        return exchange.say(talk.remark({ kind: "no-files" }, reply.language), "to-asker");
      }
      if (reply.audience === "everyone") return exchange.say(reply, answer, picture);
      return exchange.say(reply, disposition === "decline" ? "to-asker" : discreet(answer));
    }
  }
}

/** What is answered, and what is shown beside it where the bot may show anything. */
async function hearAndDraw(message: Message, mayAttach: boolean, { talk, self, log }: Means) {
  const heard = await talk.hear(await withChannel(message, self));
  const isDrawn = mayAttach && heard.disposition !== "silent";
  return { heard, picture: isDrawn ? await pictureOf(heard.reply, SCHEME, log) : undefined };
}

/** What nobody else is meant to read goes to who asked, unless it takes the place of what only they read. */
function discreet(answer: AnswerWhere): AnswerWhere {
  return answer === "here" ? "to-asker" : answer;
}

function commandIn({ type, data }: APIInteraction): string | undefined {
  if (type === InteractionType.ModalSubmit) return `form ${callOf(data.custom_id)?.command ?? "outdated"}`;
  if (type === InteractionType.MessageComponent) return `button ${callOf(data.custom_id)?.command ?? "outdated"}`;
  return data !== undefined && "name" in data ? data.name : undefined;
}
