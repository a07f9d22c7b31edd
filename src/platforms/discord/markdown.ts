import type { Span } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";

/** Characters that Discord's markdown, mentions and emoji are made of, wherever they stand. */
const MEANING = /[\\*_~`|<>@#[\]]/g;

/** What begins a list or small print at the start of a line. */
const LINE_START = /^(\s*)([-+]|\d+(?=\.))/;

/** What makes a link of an address, whatever it begins with. */
const ADDRESS = /:\/\//g;

/** The name of an emoji, up to the colon that ends it. */
const EMOJI = /:(?=[a-z\d+-]+:)/gi;

/** What makes an invitation of words that have no address's beginning: `discord.gg/…`. */
const INVITATION = /\.(?=gg\/|com\/invite)/gi;

/** The address of a channel or thread, which Discord shows by its name to whoever may see it. */
const CHANNEL = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)$/;

/** A longer address is left out: it would not fit into a message together with what it is about. */
const MAX_ADDRESS = 1000;

/** Spans as one line of markdown: it pings nobody, and links to nothing and forms nothing that the spans do not say. */
export function markdown(spans: readonly Span[]): string {
  return runsOf(spans).map(written).join("").trim();
}

/** A run of words that are written alike. */
interface Run {
  readonly text: string;
  readonly kind: "text" | "strong";
  readonly address?: string;
}

/** What stands side by side and is written alike is one run, so that nothing takes on a meaning where two spans meet. */
function runsOf(spans: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of spans.map(runOf)) {
    const last = runs.at(-1);
    const isSame = last?.kind === run.kind && last.address === run.address;
    if (isSame) runs.splice(-1, 1, { ...run, text: last.text + run.text });
    else if (run.text !== "") runs.push(run);
  }
  return runs;
}

function runOf(span: Span): Run {
  const text = oneLine(span.text);
  if (text.trim() === "") return { kind: "text", text };
  const address = span.kind === "link" ? addressOf(span.url) : undefined;
  return { kind: span.kind === "strong" ? "strong" : "text", text, ...(address !== undefined && { address }) };
}

function written({ text, kind, address }: Run): string {
  const words = escaped(text);
  const [, channel] = CHANNEL.exec(address ?? "") ?? [];
  if (channel !== undefined) return `<#${channel}>`;
  if (address !== undefined) return `[${words}](<${address}>)`;
  return kind === "strong" ? `**${words}**` : words;
}

function escaped(text: string): string {
  return text
    .replace(MEANING, "\\$&")
    .replace(EMOJI, "\\:")
    .replace(INVITATION, "\\.")
    .replace(ADDRESS, ":\\//")
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** An address of the web in a form that ends where it ends, and ends nothing that is strong; `undefined` for any other. */
function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  const address = href.replace(/[()<>\\*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return address.length > MAX_ADDRESS ? undefined : address;
}
