import {
  type APIUser,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import { type AnyComponent, everyComponent } from "./check-components.ts";
import { commandData } from "./command-data.ts";
import type { Commands, RegisteredCommand } from "./commands.ts";
import type { Choice, Interactions, Reply } from "./interactions.ts";
import { editMessage, postMessage } from "./messages.ts";
import { submission } from "./modals.ts";
import { findPlace, type Where, whyHidden } from "./place.ts";
import { snowflake } from "./snowflakes.ts";
import { tellMessage, wireMessage } from "./wire.ts";
import { aUser, privateChannel, type ServedMessage, type Someone, type World } from "./world.ts";

/** How a message is said. */
interface Saying {
  readonly channel?: string;
  readonly dm?: true;
  /** It begins with a mention of the bot. */
  readonly mentions?: boolean;
  readonly replyTo?: Pick<ServedMessage, "id">;
  /** A reply mentions whom it answers, unless false. */
  readonly ping?: boolean;
  /** It comes as the change of a message that the bot never saw: MESSAGE_UPDATE alone. */
  readonly edited?: boolean;
  readonly isBot?: boolean;
  readonly webhook?: boolean;
  readonly embeds?: ServedMessage["embeds"];
  readonly sentAt?: number | Date;
}

/** Somebody on Discord, who does what the client lets them do. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly user: APIUser;
  readonly locale: string;
  /** `command` may name a subcommand: `admin review`. */
  uses(command: string, options: Readonly<Record<string, string>>, where: Where): Promise<Reply>;
  completes(
    command: string,
    focused: string,
    typed: string,
    where: Where,
    others?: Readonly<Record<string, string>>,
  ): Promise<readonly Choice[]>;
  /** By the label (or custom id) of a button that is there now, or by a custom id that the test made up. */
  taps(
    message: Pick<ServedMessage, "id">,
    button: string | { readonly customId: string },
    where?: Where,
  ): Promise<Reply>;
  /** Fills in the form that came, by the labels of its fields, and sends it. */
  fills(form: Reply, values: Readonly<Record<string, string>>, where?: Where): Promise<Reply>;
  /** By a command of the message's menu; a mere content becomes a message of this person. */
  asksAbout(message: string | Pick<ServedMessage, "id">, command: string, where?: Where): Promise<Reply>;
  says(content: string, saying: Saying): ServedMessage;
  edits(message: Pick<ServedMessage, "id">, content: string): void;
  closesDms(): void;
}

export function createPerson(
  world: World,
  commands: Commands,
  interactions: Interactions,
  { name, locale = "en-US" }: { readonly name: string; readonly locale?: string },
): Person {
  const someone: Someone = { user: aUser(snowflake(), name), locale, dmsClosed: false };
  const { id } = someone.user;
  world.people.set(id, someone);

  function shown(command: string, type: ApplicationCommandType, where: Where): RegisteredCommand {
    const place = findPlace(world, someone, where);
    const found = commands.find(command, type, place.guild?.id);
    if (found === undefined) {
      const names = [...commands.all(), ...commands.all(place.guild?.id)].map((each) => each.name);
      throw new Error(`No command "${command}" is registered, only ${names.join(", ") || "none"}`);
    }
    const hidden = whyHidden(found, place);
    if (hidden !== undefined) throw new Error(`The client does not show "${command}" here: ${hidden}`);
    return found;
  }

  function asItStands(message: Pick<ServedMessage, "id">): ServedMessage {
    const found = world.messages.get(message.id);
    if (found === undefined) throw new Error(`The message ${message.id} is gone`);
    if ((found.ephemeralFor ?? id) !== id) throw new Error(`${name} does not see that message`);
    return found;
  }

  /** Where a message is, unless the test says more of it. */
  const beside = (message: ServedMessage, where: Where): Where => ({ channel: message.channel_id, ...where });

  return {
    id,
    name,
    user: someone.user,
    locale,
    async uses(typed, options, where) {
      const [command = "", ...words] = typed.split(" ");
      const data = commandData(world, shown(command, ApplicationCommandType.ChatInput, where), { words, options });
      return interactions.begin({ type: InteractionType.ApplicationCommand, data, person: someone, where });
    },
    async completes(typed, focused, value, where, others = {}) {
      const [command = "", ...words] = typed.split(" ");
      const options = { ...others, [focused]: value };
      const data = commandData(world, shown(command, ApplicationCommandType.ChatInput, where), {
        words,
        options,
        focused,
      });
      const type = InteractionType.ApplicationCommandAutocomplete;
      const reply = await interactions.begin({ type, data, person: someone, where });
      if (reply.kind !== "choices") throw new Error(`A ${reply.kind} came instead of choices`);
      return reply.choices;
    },
    async taps(message, button, where = {}) {
      const source = asItStands(message);
      const data = { component_type: ComponentType.Button, custom_id: customIdOf(source, button) };
      const type = InteractionType.MessageComponent;
      return interactions.begin({
        type,
        data,
        person: someone,
        where: beside(source, installed(source, where)),
        source,
      });
    },
    async fills(form, values, where = {}) {
      if (form.kind !== "modal") throw new Error(`A ${form.kind} came instead of a form`);
      const { modal, source } = form;
      return interactions.begin({
        type: InteractionType.ModalSubmit,
        data: submission(modal, values),
        person: someone,
        where: source === undefined ? where : beside(source, installed(source, where)),
        ...(source && { source }),
      });
    },
    async asksAbout(message, command, where = {}) {
      const target =
        typeof message === "string"
          ? post(message, { channel: findPlace(world, someone, where).channel.id }, true)
          : asItStands(message);
      const there = beside(target, where);
      const { id: command_id, type, guild_id } = shown(command, ApplicationCommandType.Message, there);
      const resolved = { messages: { [target.id]: wireMessage(target) } };
      const own = { id: command_id, name: command, type, ...(guild_id === undefined ? {} : { guild_id }) };
      const data = { ...own, target_id: target.id, resolved };
      return interactions.begin({ type: InteractionType.ApplicationCommand, data, person: someone, where: there });
    },
    says: (content, saying) => structuredClone(post(content, saying, false)),
    edits: (message, content) => editMessage(world, asItStands(message), { content }),
    closesDms() {
      someone.dmsClosed = true;
    },
  };

  /** A tap on what a bot said for a person who installed it is theirs too. */
  function installed({ interaction_metadata }: ServedMessage, where: Where): Where {
    const owners: Readonly<Record<string, string>> = interaction_metadata?.authorizing_integration_owners ?? {};
    return "1" in owners ? { userInstalled: true, ...where } : where;
  }

  function post(content: string, saying: Saying, silent: boolean): ServedMessage {
    const { channel, dm, mentions, replyTo, ping = true, edited, isBot, webhook, embeds, sentAt } = saying;
    const place = dm ? privateChannel(world, id, ChannelType.DM) : world.channels.get(channel ?? "");
    if (place === undefined) throw new Error(`There is no channel ${channel}`);
    const bot = `<@${world.botUser.id}>`;
    const author = isBot || webhook ? { ...someone.user, bot: true } : someone.user;
    const message = postMessage(world, {
      channel: place,
      author,
      id: snowflake(Number(sentAt ?? Date.now())),
      silent: silent || edited === true,
      body: {
        content: mentions && !content.includes(bot) ? `${bot} ${content}` : content,
        embeds: embeds ?? [],
        ...(replyTo ? { message_reference: { message_id: replyTo.id } } : {}),
        ...(ping ? {} : { allowed_mentions: { parse: ["users", "roles"] as never[], replied_user: false } }),
      },
      ...(webhook ? { more: { webhook_id: id } } : {}),
    });
    if (edited) {
      message.edited_timestamp = new Date().toISOString();
      tellMessage(world, "MESSAGE_UPDATE", message);
    }
    return message;
  }
}

function customIdOf(message: ServedMessage, button: string | { readonly customId: string }): string {
  if (typeof button !== "string") return button.customId;
  if ((message.flags ?? 0) & MessageFlags.Loading) throw new Error("The message is still loading");
  const components = everyComponent((message.components ?? []) as readonly AnyComponent[]).map(
    (each) => each.component,
  );
  const buttons = components.filter(({ type }) => type === ComponentType.Button);
  const found = buttons.find(({ label }) => label === button) ?? buttons.find(({ custom_id }) => custom_id === button);
  if (!found)
    throw new Error(`No button "${button}" there, only ${buttons.map(({ label }) => label).join(", ") || "none"}`);
  if (found.disabled || !found.custom_id) throw new Error(`The button "${button}" does not tell the bot of a tap`);
  return found.custom_id;
}
