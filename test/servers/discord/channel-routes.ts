import {
  CreateForumThreadRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  UpdateThreadRequestPartialSchema,
} from "discord-api-spec/zod";
import {
  ChannelType,
  GatewayIntentBits as Intents,
  PermissionFlagsBits as May,
  MessageFlags,
} from "discord-api-types/v10";
import { checkMessage, type MessageBody } from "./check-message.ts";
import { checkSchema } from "./check-schema.ts";
import { deleteMessage, editMessage, postMessage } from "./messages.ts";
import { channelForBot, permissionsIn } from "./permissions.ts";
import { invalidForm, Refusal, refusals } from "./refusal.ts";
import { noContent, ok, type Route } from "./route.ts";
import { readableMessage, tellMessage, wireChannel, wireMessage } from "./wire.ts";
import { type Channel, isThread, openChannel, type ServedMessage, type World } from "./world.ts";

/** "A few minutes": https://discord.com/developers/docs/resources/message#create-message */
const NONCE_GOOD_FOR_MS = 5 * 60_000;

/** Channels, their messages and their threads. */
export function channelRoutes(world: World): Route[] {
  const byNonce = new Map<string, { message: ServedMessage; at: number }>();

  function must(channel: Channel, permissions: bigint): void {
    if (channel.type !== ChannelType.DM && (permissionsIn(world, channel) & permissions) !== permissions)
      throw refusals.missingPermissions();
  }

  function mustBeAbleToSend(channel: Channel, body: MessageBody, files: number): void {
    if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildCategory)
      throw new Refusal(400, 50008, "Cannot send messages in a non-text channel");
    if (world.people.get(channel.recipient ?? "")?.dmsClosed)
      throw new Refusal(403, 50007, "Cannot send messages to this user");
    must(channel, isThread(channel) ? May.SendMessagesInThreads : May.SendMessages);
    if (body.embeds?.length) must(channel, May.EmbedLinks);
    if (files > 0) must(channel, May.AttachFiles);
    if (channel.locked && !(permissionsIn(world, channel) & May.ManageThreads))
      throw channel.archived
        ? new Refusal(400, 50083, "Thread is archived")
        : new Refusal(400, 160005, "Thread is locked");
    channel.archived = false;
  }

  function checkSending({ message_reference, flags }: MessageBody, channel: Channel): void {
    // Discord drops the flag and shows the message to everybody.
    if ((flags ?? 0) & MessageFlags.Ephemeral)
      throw invalidForm([
        { path: ["flags"], code: "FLAGS_EPHEMERAL", message: "Only answers to interactions are ephemeral" },
      ]);
    if (!message_reference || message_reference.fail_if_not_exists === false) return;
    if (world.messages.get(message_reference.message_id)?.channel_id === channel.id) return;
    throw invalidForm([
      { path: ["message_reference"], code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", message: "Unknown message" },
    ]);
  }

  function messageIn(channel: Channel, id: string): ServedMessage {
    const message = world.messages.get(id);
    if (message === undefined || message.channel_id !== channel.id || message.ephemeralFor !== undefined)
      throw refusals.unknownMessage();
    return message;
  }

  return [
    {
      method: "GET",
      path: "/channels/:channel",
      handle: ({ params: [id = ""] }) => ok(wireChannel(world, channelForBot(world, id))),
    },
    {
      method: "PATCH",
      path: "/channels/:channel",
      handle({ params: [id = ""], body }) {
        const channel = channelForBot(world, id);
        if (!isThread(channel)) throw refusals.missingPermissions();
        checkSchema(UpdateThreadRequestPartialSchema, body);
        must(channel, channel.locked ? May.ManageThreads : May.SendMessagesInThreads);
        channel.archived = Object(body).archived ?? channel.archived;
        return ok(wireChannel(world, channel));
      },
    },
    {
      method: "POST",
      path: "/channels/:channel/typing",
      handle({ params: [id = ""] }) {
        const channel = channelForBot(world, id);
        must(channel, isThread(channel) ? May.SendMessagesInThreads : May.SendMessages);
        return noContent;
      },
    },
    {
      method: "POST",
      path: "/channels/:channel/messages",
      handle({ params: [id = ""], body, files }) {
        const channel = channelForBot(world, id);
        const said = checkMessage(MessageCreateRequestSchema, body, { files });
        mustBeAbleToSend(channel, said, files.length);
        checkSending(said, channel);
        const nonce = said.enforce_nonce && said.nonce ? `${id} ${said.nonce}` : undefined;
        const before = byNonce.get(nonce ?? "");
        if (before && Date.now() < before.at + NONCE_GOOD_FOR_MS) return ok(wireMessage(before.message));
        const message = postMessage(world, { channel, author: world.botUser, body: said, files });
        if (nonce !== undefined) byNonce.set(nonce, { message, at: Date.now() });
        return ok(wireMessage(message));
      },
    },
    {
      method: "GET",
      path: "/channels/:channel/messages/:message",
      handle({ params: [id = "", message = ""] }) {
        const channel = channelForBot(world, id);
        must(channel, May.ReadMessageHistory);
        return ok(readableMessage(world, messageIn(channel, message), world.granted & Intents.MessageContent));
      },
    },
    {
      method: "PATCH",
      path: "/channels/:channel/messages/:message",
      handle({ params: [id = "", message = ""], body, files }) {
        const standing = messageIn(channelForBot(world, id), message);
        if (standing.author.id !== world.botUser.id)
          throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
        if (world.channels.get(id)?.archived) throw new Refusal(400, 50083, "Thread is archived");
        editMessage(world, standing, checkMessage(MessageEditRequestPartialSchema, body, { files, standing }), files);
        return ok(wireMessage(standing));
      },
    },
    {
      method: "DELETE",
      path: "/channels/:channel/messages/:message",
      handle({ params: [id = "", message = ""] }) {
        const channel = channelForBot(world, id);
        const standing = messageIn(channel, message);
        if (standing.author.id !== world.botUser.id) must(channel, May.ManageMessages);
        deleteMessage(world, standing);
        return noContent;
      },
    },
    {
      method: "POST",
      path: "/channels/:channel/messages/:message/crosspost",
      handle({ params: [id = "", message = ""] }) {
        const channel = channelForBot(world, id);
        if (channel.type !== ChannelType.GuildAnnouncement)
          throw new Refusal(400, 50024, "Cannot execute action on this channel type");
        const standing = messageIn(channel, message);
        must(channel, standing.author.id === world.botUser.id ? May.SendMessages : May.ManageMessages);
        if ((standing.flags ?? 0) & MessageFlags.Crossposted)
          throw new Refusal(400, 40033, "This message has already been crossposted.");
        standing.flags = (standing.flags ?? 0) | MessageFlags.Crossposted;
        tellMessage(world, "MESSAGE_UPDATE", standing);
        return ok(wireMessage(standing));
      },
    },
    {
      method: "POST",
      path: "/channels/:channel/threads",
      handle({ params: [id = ""], body, files }) {
        const parent = channelForBot(world, id);
        if (parent.guild === undefined || isThread(parent))
          throw new Refusal(400, 50024, "Cannot execute action on this channel type");
        const forum = parent.type === ChannelType.GuildForum;
        must(parent, forum ? May.SendMessages : May.CreatePublicThreads);
        const said = forum
          ? checkMessage(CreateForumThreadRequestSchema, body, { below: ["message"], files })
          : undefined;
        if (forum && parent.needsTag && !Object(body).applied_tags?.length)
          throw new Refusal(400, 40067, "A tag is required to create a forum post in this channel");
        if (!forum) checkSchema(CreateTextThreadWithoutMessageRequestSchema, body);
        const type =
          parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        const thread = openChannel(world, { name: String(Object(body).name), type, guild: parent.guild, parent: id });
        world.tell({
          t: "THREAD_CREATE",
          intent: Intents.Guilds,
          guild: parent.guild,
          payload: () => ({ ...wireChannel(world, thread), newly_created: true }),
        });
        const first =
          said && postMessage(world, { channel: thread, author: world.botUser, body: said, files, id: thread.id });
        return {
          status: 201,
          body: { ...wireChannel(world, thread), ...(first ? { message: wireMessage(first) } : {}) },
        };
      },
    },
  ];
}
