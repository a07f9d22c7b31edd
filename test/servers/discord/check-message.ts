import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from "discord-api-types/v10";
import type { ZodMiniType } from "zod/mini";
import { type AnyComponent, componentFaults, mediaIn } from "./check-components.ts";
import { checkSchema } from "./check-schema.ts";
import type { SentFile } from "./read-body.ts";
import { type FormFault, refusals, refuseFaults } from "./refusal.ts";
import type { ServedMessage } from "./world.ts";

/** https://discord.com/developers/docs/resources/message#create-message */
const MAX_CONTENT = 2_000;
/** Where nobody boosted the server: https://discord.com/developers/docs/reference#uploading-files */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Over titles, descriptions, fields, footers and authors of all embeds. */
const MAX_EMBED_CHARACTERS = 6_000;

/** What a bot may say in a message, once checked. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?:
    | readonly { readonly id: string; readonly filename?: string | null; readonly description?: string | null }[]
    | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly tts?: boolean | null;
  readonly poll?: unknown;
  readonly sticker_ids?: string[] | null;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean | null } | null;
}

interface Circumstances {
  /** Where in the request the message stands. */
  readonly below?: readonly PropertyKey[];
  readonly files: readonly SentFile[];
  /** The message that is edited. */
  readonly standing?: ServedMessage;
}

/** The body of a message, or 50035 or 50006. The schema is that of the whole request. */
export function checkMessage(
  schema: ZodMiniType,
  request: unknown,
  { below = [], files, standing }: Circumstances,
): MessageBody {
  checkSchema(schema, request ?? {});
  if (files.some(({ content }) => content.length > MAX_FILE_BYTES)) throw refusals.tooLarge();
  const inside = below.reduce<unknown>((body, key) => (Object(body) as Record<PropertyKey, unknown>)[key], request);
  const body = (inside ?? {}) as MessageBody;
  const content = body.content === undefined ? (standing?.content ?? "") : (body.content ?? "");
  const embeds = body.embeds === undefined ? (standing?.embeds ?? []) : (body.embeds ?? []);
  const components = body.components === undefined ? (standing?.components ?? []) : (body.components ?? []);
  const wasV2 = ((standing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const v2 = wasV2 || ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  refuseFaults(
    [
      ...lengthFaults(content, embeds),
      ...componentFaults(components, v2),
      ...(v2 ? legacyFaults({ content, embeds, poll: body.poll, sticker_ids: body.sticker_ids }) : []),
      ...mentionFaults(body.allowed_mentions ?? {}),
      ...attachmentFaults(body, files.length, standing),
      ...referenceFaults(components, namesOf(body, files, standing)),
    ],
    below,
  );
  const kept = body.attachments === undefined ? (standing?.attachments.length ?? 0) : 0;
  const things = embeds.length + components.length + files.length + kept + (body.sticker_ids?.length ?? 0);
  if (v2 ? components.length === 0 : content.trim() === "" && things === 0 && !body.poll) throw refusals.emptyMessage();
  return body;
}

function lengthFaults(content: string, embeds: readonly APIEmbed[]): FormFault[] {
  const faults: FormFault[] = [];
  if ([...content].length > MAX_CONTENT)
    faults.push({
      path: ["content"],
      code: "BASE_TYPE_MAX_LENGTH",
      message: `Must be ${MAX_CONTENT} or fewer in length.`,
    });
  const characters = embeds.flatMap(embedTexts).reduce((sum, text) => sum + text.length, 0);
  if (characters > MAX_EMBED_CHARACTERS)
    faults.push({
      path: ["embeds"],
      code: "MAX_EMBED_SIZE_EXCEEDED",
      message: `Embed size exceeds maximum size of ${MAX_EMBED_CHARACTERS}`,
    });
  embeds.forEach((embed, index) => {
    if (embedTexts(embed).join("") === "" && !embed.image && !embed.thumbnail && !embed.video)
      faults.push({
        path: ["embeds", index, "description"],
        code: "BASE_TYPE_REQUIRED",
        message: "This field is required",
      });
  });
  return faults;
}

function embedTexts({ title, description, fields, footer, author }: APIEmbed): string[] {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.filter((text): text is string => typeof text === "string");
}

function legacyFaults(fields: Record<string, unknown>): FormFault[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    !value || (Array.isArray(value) && value.length === 0)
      ? []
      : [
          {
            path: [key],
            code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          },
        ],
  );
}

function mentionFaults({ parse, users, roles }: APIAllowedMentions): FormFault[] {
  return Object.entries({ users, roles }).flatMap(([key, ids]) =>
    ids?.length && parse?.some((kind) => kind === key)
      ? [
          {
            path: ["allowed_mentions"],
            code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            message: `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
          },
        ]
      : [],
  );
}

/** The names that `attachment://` may give: of the files that came, and of those that stay. */
function namesOf(
  { attachments }: MessageBody,
  files: readonly SentFile[],
  standing?: ServedMessage,
): readonly string[] {
  const stays = ({ id }: { readonly id: string }) => attachments?.some((each) => each.id === id) ?? true;
  return [
    ...files.map(({ name }) => name),
    ...(standing?.attachments ?? []).filter(stays).map((each) => each.filename),
  ];
}

function referenceFaults(components: readonly AnyComponent[], names: readonly string[]): FormFault[] {
  return mediaIn(components).flatMap(({ url, path }) => {
    const name = /^attachment:\/\/(.*)$/.exec(url)?.[1];
    if (name === undefined || names.includes(name)) return [];
    const message = `The referenced attachment "${name}" was not found`;
    return [{ path, code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", message }];
  });
}

function attachmentFaults({ attachments }: MessageBody, files: number, standing?: ServedMessage): FormFault[] {
  return (attachments ?? []).flatMap(({ id }, index) =>
    Number(id) < files || standing?.attachments.some((each) => each.id === id)
      ? []
      : [
          {
            path: ["attachments", index, "id"],
            code: "ATTACHMENT_NOT_FOUND",
            message: `Attachment ${id} is not among the files`,
          },
        ],
  );
}
