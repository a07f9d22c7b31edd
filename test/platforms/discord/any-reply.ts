import fc from "fast-check";
import { CERTAINTIES } from "../../../src/racing/certainty.ts";
import { OPTIONS } from "../../../src/talk/commands.ts";
import { commandsOn } from "../../../src/talk/menu.ts";
import type { Action, Block, Reply, Span } from "../../../src/talk/reply.ts";

/** What Discord's markdown, mentions, links and emoji are made of, and what is hard to cut or to show. */
const PIECES = [
  ...["@everyone", "@here", "<@1>", "<@!2>", "<@&3>", "<#4>", "</status:5>", "<t:1700000000:R>", "<a:x:6>", ":smile:"],
  ...[
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "```",
    "||",
    "#",
    "# ",
    "### ",
    "-# ",
    "- ",
    "* ",
    "+ ",
    "1.",
    "1. ",
    "> ",
    ">>> ",
  ],
  ...["[a](https://b.example)", "[a](<b>)", "[", "](", ")", "<", ">", "\\", "\\\\", "/", "//", ":", "."],
  ...["https://evil.example/x_y_z", "http", "s", "://", "xhttps://evil.example", "HTTPS://EVIL.example", "discord://x"],
  ...[" ", "  ", "\n", "\n\n", "\r\n", "\t", "\u2028", "\u0000", "\u200B", "\u00A0"],
  ...[
    "\u202E",
    "\u202C",
    "\u200F",
    "\u2066",
    "\u2069",
    "\uD83D",
    "\uDE00",
    "🏁",
    "👨‍👩‍👧‍👦",
    "é",
    "e\u0301",
    "ä",
    "漢字",
    "א",
  ],
  ...["a", "Rossi", "46", "WEC 2024", "▲ likely", "-", "—", "!", "“", "”", "(", "'"],
];

export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

const longText = fc
  .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 500, max: 10_000 }))
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)));

const anyUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  anyText.map((text) => `https://b.example/${text}`),
  longText.map((text) => `https://b.example/?${text}`),
  fc.constantFrom(
    "javascript:alert(1)",
    "https://",
    "",
    "ftp://b.example",
    "https://b.example/a)b>c d|e",
    "//b.example",
  ),
  anyText,
);

export const anySpan: fc.Arbitrary<Span> = anySpanOf(anyText);

function anySpanOf(text: fc.Arbitrary<string>): fc.Arbitrary<Span> {
  return fc.oneof(
    fc.record({ kind: fc.constant("text" as const), text }),
    fc.record({ kind: fc.constant("strong" as const), text }),
    fc.record({ kind: fc.constant("grade" as const), certainty: fc.constantFrom(...CERTAINTIES), text }),
    fc.record({ kind: fc.constant("link" as const), text, url: anyUrl }),
  );
}

const rarelyLong = fc.oneof({ weight: 60, arbitrary: anyText }, { weight: 1, arbitrary: longText });
const someSpans = fc.array(anySpanOf(rarelyLong), { maxLength: 6 });
const manySpans = fc.array(anySpan, { minLength: 100, maxLength: 300 });
const anySpans = fc.oneof({ weight: 20, arbitrary: someSpans }, { weight: 1, arbitrary: manySpans });

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans: anySpans }),
  fc.record({ kind: fc.constant("quote" as const), text: rarelyLong, by: anyText }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(anySpans, { maxLength: 8 }) }),
);

/** A list of thousands, told from a few so that it is quickly made. */
const longList = fc
  .tuple(
    fc.array(fc.array(anySpan, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 500, max: 2_000 }),
  )
  .map(
    ([few, count]): Block => ({
      kind: "list",
      items: Array.from({ length: count }, (_, n) => few[n % few.length] ?? []),
    }),
  );

const anyAction: fc.Arbitrary<Action> = fc.record({
  label: fc.oneof(anyText, longText),
  call: fc.record({
    command: fc.constantFrom(...commandsOn("discord")),
    options: fc.dictionary(fc.constantFrom(...OPTIONS), anyText, { maxKeys: 3 }),
  }),
});

export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { weight: 30, arbitrary: fc.array(anyBlock, { maxLength: 8 }) },
  { weight: 2, arbitrary: fc.array(anyBlock, { minLength: 20, maxLength: 30 }) },
  { weight: 1, arbitrary: longList.map((list) => [list]) },
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constant("en" as const),
  audience: fc.constantFrom("everyone" as const, "asker" as const, "if-owed" as const),
  blocks: anyBlocks,
  actions: fc.oneof(fc.array(anyAction, { maxLength: 4 }), fc.array(anyAction, { minLength: 26, maxLength: 60 })),
});
