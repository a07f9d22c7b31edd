import type { Certainty } from "../../racing/certainty.ts";
import type { Block, Span } from "../../talk/reply.ts";

/** What a name leads to, and what there bears it in full: of two lines of one series, whoever listens hears which. */
interface Named {
  readonly to: string;
  readonly by: string;
}

interface SpansShown {
  readonly of: readonly Span[];
  /** Where what is strong leads to. */
  readonly names?: Named | undefined;
}

/** Spans of a reply as HTML; every word is escaped on its way. */
export function Spans({ of, names }: SpansShown) {
  return (
    <>
      {of.map((span) => (
        <SpanOf span={span} names={names} />
      ))}
    </>
  );
}

function SpanOf({ span, names }: { readonly span: Span } & Pick<SpansShown, "names">) {
  switch (span.kind) {
    case "text":
      return <>{span.text}</>;
    case "strong":
      return <strong>{names === undefined ? span.text : <NamedLink {...names}>{span.text}</NamedLink>}</strong>;
    case "grade":
      return <Grade certainty={span.certainty} text={span.text} />;
    case "link":
      return <Away to={span.url}>{span.text}</Away>;
  }
}

function NamedLink({ to, by, children }: Named & { readonly children: string }) {
  return (
    <a href={`#${to}`} aria-labelledby={by}>
      {children}
    </a>
  );
}

const SHAPES = /([✔●▲◆▽✕↗↘]|^\?)/u;

/** "▲ likely ↗ rising": whoever listens hears the words, and not what the shapes are called. */
function Grade({ certainty, text }: { readonly certainty: Certainty; readonly text: string }) {
  const pieces = text.split(SHAPES).filter((piece) => piece.trim() !== "");
  return (
    <span class={`grade ${certainty}`}>
      {pieces.map((piece) => (SHAPES.test(piece) ? <span aria-hidden="true">{piece}</span> : besideShape(piece)))}
    </span>
  );
}

/** A word stays on the line of its shape. */
function besideShape(words: string): string {
  return words.replace(/^ /, "\u00A0");
}

/** A link to a page of somebody else. */
function Away({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a href={to} rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** Blocks of a reply as HTML. Headings are left to whoever knows how deep they stand. */
export function Blocks({ of }: { readonly of: readonly Block[] }) {
  return (
    <>
      {of.map((block) => (
        <BlockOf block={block} />
      ))}
    </>
  );
}

function BlockOf({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <p class="lead">
          <Spans of={block.spans} />
        </p>
      );
    case "paragraph":
      return (
        <p>
          <Spans of={block.spans} />
        </p>
      );
    case "quote":
      return <Quoted text={block.text} by={block.by} />;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Spans of={item} />
            </li>
          ))}
        </ul>
      );
    case "footer":
      return (
        <p class="small">
          <Spans of={block.spans} />
        </p>
      );
  }
}

/** What somebody said, and who. */
export function Quoted({ text, by }: { readonly text: string; readonly by: string }) {
  return (
    <figure class="quote">
      <blockquote>
        <p>
          <q>{text}</q>
        </p>
      </blockquote>
      <figcaption>{by}</figcaption>
    </figure>
  );
}
