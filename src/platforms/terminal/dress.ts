import type { Block, Reply, Span } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";
import { columnsOf } from "./columns.ts";
import { painted, type Styled, styleOf } from "./styles.ts";
import { wrap } from "./wrap.ts";

interface Look {
  /** Columns to wrap at; none where no line is broken, as for a program that reads it. */
  readonly width?: number | undefined;
  readonly colour?: boolean;
  /** Whether to say what can be typed next. */
  readonly actions?: boolean;
}

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 100;
const NARROWEST = 20;
const INDENT = "  ";
const BULLET = "• ";

/** A reply as text for a terminal. Nothing that it holds can command the terminal. */
export function dress({ blocks, actions, link }: Reply, look: Look = {}): string {
  const width = look.width === undefined ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, Math.min(look.width, WIDEST));
  const addresses = addressesIn(blocks);
  const runsOf = dressSpans(addresses);
  const pieces = blocks.flatMap((block, index) => [
    ...(index > 0 && block.kind === "heading" ? [[]] : []),
    ...linesOf(block, width, runsOf),
  ]);
  pieces.push(...addresses.map((address): Lines[number] => [{ text: marked(address, addresses), style: "dim" }]));
  if (look.actions === true && actions.length > 0) {
    const labels = actions.map(({ label }) => oneLine(label).toLowerCase()).join(" · ");
    pieces.push(...wrap([{ text: `→ ${labels}`, style: "dim" }], width));
  }
  if (link !== undefined) pieces.push([{ text: `→ ${oneLine(link.label)}: ${oneLine(link.url)}`, style: "dim" }]);
  return pieces.map((line) => line.map((run) => (look.colour === true ? painted(run) : run.text)).join("")).join("\n");
}

type Lines = readonly (readonly Styled[])[];

type RunsOf = (span: Span, style?: "strong" | "dim") => readonly Styled[];

function linesOf(block: Block, width: number, runsOf: RunsOf): Lines {
  switch (block.kind) {
    case "heading":
      return wrap(
        block.spans.flatMap((span) => runsOf(span, "strong")),
        width,
      );
    case "paragraph":
      return wrap(
        block.spans.flatMap((span) => runsOf(span)),
        width,
      );
    case "quote":
      return indented(INDENT, [{ text: quoted(block) }], width);
    case "list":
      return block.items.flatMap((item) => listed(item, width, runsOf));
    case "footer":
      return wrap(
        block.spans.flatMap((span) => runsOf(span, "dim")),
        width,
      );
  }
}

function quoted({ text, by }: { readonly text: string; readonly by: string }): string {
  const [words, speaker] = [oneLine(text), oneLine(by)];
  return speaker === "" ? `“${words}”` : `“${words}” (${speaker})`;
}

/** The shape of a grade is its own bullet. */
function listed(item: readonly Span[], width: number, runsOf: RunsOf): Lines {
  return indented(
    item[0]?.kind === "grade" ? INDENT : BULLET,
    item.flatMap((span) => runsOf(span)),
    width,
  );
}

/** The first line behind a mark, the others as far in. */
function indented(mark: string, runs: readonly Styled[], width: number): Lines {
  const columns = columnsOf(mark);
  return wrap(runs, width - columns).map((line, index) => [
    { text: index === 0 ? mark : " ".repeat(columns) },
    ...line,
  ]);
}

/** An address stands below the reply, whole, and where there are several, its text bears its number. */
function dressSpans(addresses: readonly string[]): RunsOf {
  return (span, style) => {
    const text = oneLine(span.text);
    const plain = style === undefined ? { text } : { text, style };
    switch (span.kind) {
      case "text":
        return [plain];
      case "strong":
        return [style === undefined ? { text, style: "strong" } : plain];
      case "grade":
        return [{ text, style: styleOf(span.certainty) }];
      case "link": {
        const number = addresses.indexOf(addressOf(span)) + 1;
        return addresses.length > 1 && number > 0 ? [plain, { text: ` [${number}]`, style: "dim" }] : [plain];
      }
    }
  };
}

/** The addresses that a reply leads to, each once, save those that its words spell already. */
function addressesIn(blocks: readonly Block[]): readonly string[] {
  const addresses = blocks.flatMap(spansIn).flatMap((span) => {
    const address = span.kind === "link" ? addressOf(span) : "";
    return address === "" || address === oneLine(span.text) ? [] : [address];
  });
  return [...new Set(addresses)];
}

function spansIn(block: Block): readonly Span[] {
  switch (block.kind) {
    case "quote":
      return [];
    case "list":
      return block.items.flat();
    case "heading":
    case "paragraph":
    case "footer":
      return block.spans;
  }
}

function addressOf({ url }: Extract<Span, { kind: "link" }>): string {
  return oneLine(url).replace(/ /g, "%20");
}

function marked(address: string, addresses: readonly string[]): string {
  return addresses.length > 1 ? `[${addresses.indexOf(address) + 1}] ${address}` : address;
}
