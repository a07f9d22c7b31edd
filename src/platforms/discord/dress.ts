import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RESTAPIAttachment,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord-api-types/v10";
import { callKey } from "../../talk/call-key.ts";
import type { Action, Block, Reply, Span } from "../../talk/reply.ts";
import { joined } from "../joined.ts";
import { oneLine } from "../one-line.ts";
import { type Page, pages } from "../pages.ts";
import { type Enclosure, NOTHING_ENCLOSED } from "./enclosure.ts";
import { markdown } from "./markdown.ts";

/** Over all text displays of a message; see https://discord.com/developers/docs/components/reference#text-display */
const MAX_CHARACTERS = 4000;

/** See https://discord.com/developers/docs/components/reference#button */
const MAX_LABEL = 80;
const MAX_CUSTOM_ID = 100;
const MAX_BUTTONS_A_ROW = 5;
const MAX_ROWS = 5;

/** A message as Discord takes it, to a channel as in answer to an interaction. */
export type DiscordMessage = Required<
  Pick<RESTPostAPIChannelMessageJSONBody, "components" | "allowed_mentions"> & { readonly flags: MessageFlags }
> & { readonly attachments?: readonly RESTAPIAttachment[] };

interface Look {
  /** Whether only who asked can read it. */
  readonly ephemeral?: boolean;
  /** The role that is pinged by the first message. */
  readonly role?: string;
  /** Nobody's phone rings. */
  readonly silent?: boolean;
  /** What goes along with the last message. */
  readonly enclosure?: Enclosure;
}

/** A reply as messages, in order: each a container with the colour of its grade, the buttons in the last. */
export function dress(reply: Reply, look: Look = {}): readonly DiscordMessage[] {
  const colour = colourOf(reply.blocks);
  const ping = look.role === undefined ? "" : `<@&${look.role}>`;
  const most = MAX_CHARACTERS - ping.length;
  const written = new Map(reply.blocks.map((block) => [block, textOf(block)]));
  const dressed = (blocks: readonly Block[]) => pageOf(blocks, (block) => written.get(block) ?? textOf(block));
  // Discord refuses a text of nothing.
  const blocks = reply.blocks.filter((block) => written.get(block) !== "");
  const texts = pages(blocks, dressed, most).map((page) => page.text);
  const rows = [...rowsOf(reply.actions), ...linkRow(reply.link)];
  return texts.map((content, index) => {
    const isLast = index === texts.length - 1;
    const along = isLast ? (look.enclosure ?? NOTHING_ENCLOSED) : NOTHING_ENCLOSED;
    const below = [...along.components, ...(isLast ? rows : [])];
    const components: APIComponentInContainer[] = [{ type: ComponentType.TextDisplay, content }, ...below];
    const pings = index === 0 && look.role !== undefined;
    return {
      flags: flagsOf(look),
      components: [
        ...(pings ? [{ type: ComponentType.TextDisplay, content: ping } as const] : []),
        { type: ComponentType.Container, ...(colour !== undefined && { accent_color: colour }), components },
      ],
      allowed_mentions: { parse: [], ...(pings && { roles: [look.role] }) },
      ...(along.attachments.length > 0 && { attachments: along.attachments }),
    };
  });
}

function flagsOf({ ephemeral = false, silent = false }: Look): number {
  const { IsComponentsV2, Ephemeral, SuppressNotifications } = MessageFlags;
  return IsComponentsV2 | (ephemeral ? Ephemeral : 0) | (silent ? SuppressNotifications : 0);
}

function pageOf(blocks: readonly Block[], write: (block: Block) => string): Page {
  const text = joined(blocks, write, "\n\n");
  return { text, size: text.length };
}

/** A block as markdown; nothing where it says nothing. */
function textOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return heading(markdown(block.spans.map(plainer)));
    case "paragraph":
      return markdown(block.spans);
    case "quote": {
      const by = block.by === "" ? "" : ` (${block.by})`;
      return `> ${markdown([{ kind: "text", text: `“${block.text}”${by}` }])}`;
    }
    case "list":
      return block.items
        .map(itemOf)
        .filter((item) => item !== "")
        .join("\n");
    case "footer":
      return marked("-# ", markdown(block.spans));
  }
}

/** The client takes `#` off the end of a heading, also behind a backslash. */
function heading(line: string): string {
  return line.endsWith("#") ? `**${line}**` : marked("### ", line);
}

/** A heading is strong as it is. */
function plainer(span: Span): Span {
  return span.kind === "strong" ? { kind: "text", text: span.text } : span;
}

/** The shape of a grade is its own bullet. */
function itemOf(item: readonly Span[]): string {
  return marked(item[0]?.kind === "grade" ? "" : "- ", markdown(item));
}

function marked(mark: string, line: string): string {
  return line === "" ? "" : `${mark}${line}`;
}

/** A button whose words or call do not fit is left out: what it offers can be typed. */
function rowsOf(actions: readonly Action[]): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const { label, call } of actions) {
    const key = callKey(call);
    const words = oneLine(label)
      .trim()
      .slice(0, MAX_LABEL)
      .replace(/[\uD800-\uDBFF]$/, "");
    if (key.length > MAX_CUSTOM_ID || words === "") continue;
    buttons.set(key, { type: ComponentType.Button, style: ButtonStyle.Secondary, label: words, custom_id: key });
  }
  const all = [...buttons.values()];
  const rows = Math.min(MAX_ROWS, Math.ceil(all.length / MAX_BUTTONS_A_ROW));
  return Array.from({ length: rows }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: all.slice(row * MAX_BUTTONS_A_ROW, (row + 1) * MAX_BUTTONS_A_ROW),
  }));
}

function linkRow(link: Reply["link"]): readonly APIActionRowComponent<APIButtonComponentWithURL>[] {
  if (link === undefined) return [];
  const label = oneLine(link.label).slice(0, MAX_LABEL);
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url: link.url }],
    },
  ];
}

type Grade = Extract<Span, { kind: "grade" }>;

/** The colour of the grade, where a reply tells one alone; its shape and word tell it too. */
function colourOf(blocks: readonly Block[]): number | undefined {
  const spans = blocks.flatMap((block) =>
    block.kind === "quote" ? [] : block.kind === "list" ? block.items.flat() : block.spans,
  );
  const told = new Set(spans.filter((span): span is Grade => span.kind === "grade").map(({ certainty }) => certainty));
  const [only] = told;
  return only === undefined || told.size > 1 ? undefined : COLOURS[only];
}

/** After Okabe and Ito's palette, which colour-blind eyes tell apart: https://jfly.uni-koeln.de/color/ */
const COLOURS: Readonly<Record<Grade["certainty"], number>> = {
  confirmed: 0x009e73,
  certain: 0x009e73,
  likely: 0x56b4e9,
  possible: 0x0072b2,
  uncertain: 0xe69f00,
  unlikely: 0xd55e00,
  "ruled-out": 0xd55e00,
};
