import type { InteractionType } from "discord-api-types/v10";
import type { Endpoint } from "./endpoint.ts";
import type { Modal } from "./modals.ts";
import { findPlace, type Place, type Where, wireActor } from "./place.ts";
import { snowflake } from "./snowflakes.ts";
import { wireChannel, wireMessage } from "./wire.ts";
import type { ServedMessage, Someone, World } from "./world.ts";

const TOKEN_GOOD_FOR_MS = 15 * 60_000;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** What a person sees first after doing something. */
export type Reply =
  | { readonly kind: "message" | "update"; readonly message: ServedMessage }
  /** "Pitboard is thinking…", or a tap that shows nothing yet. `finished` is what stands there at last. */
  | {
      readonly kind: "deferred" | "deferred-update";
      readonly ephemeral: boolean;
      readonly message?: undefined;
      finished(timeoutMs?: number): Promise<ServedMessage>;
    }
  | { readonly kind: "choices"; readonly choices: readonly Choice[]; readonly message?: undefined }
  | { readonly kind: "modal"; readonly modal: Modal; readonly source?: ServedMessage; readonly message?: undefined };

/** One thing that a person did with the bot, and how far its answer is. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly person: Someone;
  readonly place: Place;
  /** When the bot heard of it. */
  readonly at: number;
  /** The message whose component was used. */
  readonly source?: ServedMessage;
  expired: boolean;
  answered: boolean;
  /** The id of the message that answered it. */
  original?: string;
  followUps: number;
  settle(reply: Reply): void;
  /** The deferred answer is there. */
  finish(message: ServedMessage): void;
  readonly finished: Promise<ServedMessage>;
}

interface Doing {
  readonly type: InteractionType;
  readonly data: unknown;
  readonly person: Someone;
  readonly where: Where;
  readonly source?: ServedMessage;
}

export interface Interactions {
  /** Tells the bot; resolves with what the person sees first, rejects when nothing came in time. */
  begin(doing: Doing): Promise<Reply>;
  byId(id: string): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
  isLate(interaction: Interaction): boolean;
  /** As if a quarter of an hour had passed. */
  expireTokens(): void;
}

/** `answered` plays the callback for an answer that came in a response. */
export function createInteractions(
  world: World,
  endpoint: Endpoint,
  answerWithinMs: number,
  answered: (interaction: Interaction, body: unknown) => Promise<void>,
): Interactions {
  const all = new Map<string, Interaction>();
  const tokens = new Map<string, Interaction>();

  function begin({ type, data, person, where, source }: Doing): Promise<Reply> {
    const place = findPlace(world, person, where);
    const id = snowflake(Number(where.sentAt ?? Date.now()));
    const token = Buffer.from(`interaction:${id}:${crypto.randomUUID()}${crypto.randomUUID()}`).toString("base64url");
    let finish: Interaction["finish"] = () => undefined;
    const finished = new Promise<ServedMessage>((resolve) => {
      finish = resolve;
    });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("The application did not respond")), answerWithinMs);
      const settle = (reply: Reply) => {
        clearTimeout(timer);
        resolve(reply);
      };
      const state = { expired: false, answered: false, followUps: 0, settle, finish, finished, at: Date.now() };
      const interaction: Interaction = { id, token, type, person, place, ...(source ? { source } : {}), ...state };
      all.set(id, interaction);
      tokens.set(token, interaction);
      const wire = wireInteraction(world, interaction, data);
      if (endpoint.url !== undefined) {
        const post = async () => {
          const body = await endpoint.post(wire);
          if (body !== undefined) await answered(interaction, body);
        };
        post().catch(reject);
        return;
      }
      world.tell({
        t: "INTERACTION_CREATE",
        intent: 0,
        ...(place.guild?.botInstalled ? { guild: place.guild.id } : {}),
        payload: () => wire,
      });
    });
  }

  return {
    begin,
    byId: (id) => all.get(id),
    byToken(token) {
      const found = tokens.get(token);
      if (found && Date.now() > found.at + TOKEN_GOOD_FOR_MS) found.expired = true;
      return found;
    },
    isLate: ({ at }) => Date.now() > at + answerWithinMs,
    expireTokens() {
      for (const each of all.values()) each.expired = true;
    },
  };
}

function wireInteraction(world: World, interaction: Interaction, data: unknown): unknown {
  const { id, token, type, person, place, source } = interaction;
  const { guild, channel, context, owners, appPermissions } = place;
  const inGuild = guild && {
    guild_id: guild.id,
    guild_locale: guild.preferredLocale,
    guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
  };
  const permissions = guild ? { permissions: String(place.permissions) } : {};
  return {
    id,
    application_id: world.applicationId,
    type,
    data,
    token,
    version: 1,
    locale: person.locale,
    ...inGuild,
    channel: { ...wireChannel(world, channel), ...permissions },
    channel_id: channel.id,
    ...wireActor(person, place),
    ...(source ? { message: wireMessage(source) } : {}),
    app_permissions: String(appPermissions),
    authorizing_integration_owners: owners,
    context,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
}
