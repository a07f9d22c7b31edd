import { MessageCreateRequestSchema } from "discord-api-spec/zod";
import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiscordMessage, dress } from "../../../src/platforms/discord/dress.ts";
import { enclosed } from "../../../src/platforms/discord/enclosure.ts";
import { oneLine } from "../../../src/platforms/one-line.ts";
import type { Certainty } from "../../../src/racing/certainty.ts";
import type { Block, Reply } from "../../../src/talk/reply.ts";
import { type AnyComponent, everyComponent } from "../../servers/discord/check-components.ts";
import { checkMessage } from "../../servers/discord/check-message.ts";
import { pings } from "../../servers/discord/pings.ts";
import { drawDiscord } from "../../support/draw/draw-discord.ts";
import { anyReply } from "./any-reply.ts";
import { buttons, isEphemeral, words } from "./paddock.ts";

const RUNS = { numRuns: 60 };

const saying = (...blocks: readonly Block[]): Reply => ({ language: "en", audience: "everyone", blocks, actions: [] });
const paragraph = (text: string): Block => ({ kind: "paragraph", spans: [{ kind: "text", text }] });

/** What a reader sees, without what lies around it and without any space. */
function seen(messages: readonly DiscordMessage[]): string {
  const texts = messages.map(
    (message) =>
      drawDiscord(message)
        .match(/<div class="text">[\s\S]*?<\/div>/g)
        ?.join("") ?? "",
  );
  return withoutSpace(texts.join("").replace(/<.*?>/g, "")).replace(
    /&(lt|gt|amp|quot|#39);/g,
    (entity) => ENTITIES[entity] ?? entity,
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

const withoutSpace = (text: string) => text.replace(/\s/gu, "");

function wordsOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === "quote") return [`“${block.text}”${block.by === "" ? "" : `(${block.by})`}`];
    return (block.kind === "list" ? block.items : [block.spans]).map((spans) =>
      spans.map(({ text }) => oneLine(text)).join(""),
    );
  });
  return withoutSpace(lines.map(oneLine).join(""));
}

describe("any reply", { timeout: 60_000 }, () => {
  it("becomes messages that Discord takes", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { flags: _, ...message } of dress(reply)) {
          expect(() =>
            checkMessage(MessageCreateRequestSchema, { ...message, flags: 1 << 15 }, { files: [] }),
          ).not.toThrow();
        }
      }),
      RUNS,
    );
  });

  it("becomes messages that Discord takes with a picture and a file beside it", () => {
    fc.assert(
      fc.property(anyReply, fc.string({ unit: "binary", maxLength: 2000 }), (reply, alt) => {
        const picture = { png: Buffer.from("a picture"), alt, width: 4, height: 3 };
        const enclosure = enclosed(picture, { name: "calendar.ics", type: "text/calendar", text: "BEGIN:VCALENDAR" });
        const files = enclosure.files.map(({ name, data }, n) => {
          return { field: `files[${n}]`, name, type: "any", content: Buffer.from(data as Buffer) };
        });
        const pages = dress(reply, { enclosure });
        for (const [page, body] of pages.entries()) {
          const along = page === pages.length - 1 ? files : [];
          expect(() => checkMessage(MessageCreateRequestSchema, body, { files: along })).not.toThrow();
        }
      }),
      RUNS,
    );
  });

  it("pings nobody", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { components, allowed_mentions } of dress(reply)) {
          const rights = { mayPingEveryone: true, mayPingRole: () => true };
          const said = { content: "", components: components as readonly AnyComponent[], ...rights };
          expect(pings({ ...said, allowed: allowed_mentions })).toEqual([]);
          expect(drawDiscord({ components })).not.toContain('class="pill');
        }
      }),
      RUNS,
    );
  });

  it("is drawn in its own words, all of them and in order", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        // A quote that is cut has quotation marks of its own on each page.
        const quoteless = (text: string) => text.replace(/[“”]/g, "");
        const told = withoutBy(reply);
        expect(quoteless(seen(dress(told)))).toBe(quoteless(wordsOf(told.blocks)));
      }),
      RUNS,
    );
  });

  it("has no heading, list, quote, code or link that it does not tell of", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const html = dress(reply)
          .map((message) => drawDiscord(message))
          .join("");
        const kinds = new Set(reply.blocks.map(({ kind }) => kind));
        expect(html).not.toMatch(/<h[12]>|<code>|<pre>|<em>|<u>|<s>|<ol|spoiler|class="fault/);
        if (!kinds.has("heading")) expect(html).not.toContain("<h3>");
        if (!kinds.has("list")) expect(html).not.toContain("<li>");
        if (!kinds.has("quote")) expect(html).not.toContain("<blockquote>");
        if (!kinds.has("footer")) expect(html).not.toContain("<small>");
        if (!JSON.stringify(reply.blocks).includes('"kind":"link"')) expect(html).not.toContain("<a ");
      }),
      RUNS,
    );
  });

  it("has buttons that fit, each once, below the last message", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const messages = dress(reply);
        for (const message of messages.slice(0, -1)) expect(buttons(message)).toEqual([]);
        const all = messages.flatMap(({ components }) => everyComponent(components as readonly AnyComponent[]));
        const ids = all.flatMap(({ component }) => component.custom_id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
      }),
      RUNS,
    );
  });
});

/** Who said a quote stands on each page that it is cut into, so here nobody did. */
function withoutBy(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map((block) => (block.kind === "quote" ? { ...block, by: "" } : block)) };
}

describe("a dressed reply", () => {
  it("has the colour of the only grade that it tells, and none where it tells several", () => {
    const graded = (...grades: readonly Certainty[]): Block => ({
      kind: "list",
      items: grades.map((certainty) => [{ kind: "grade", certainty, text: certainty }]),
    });
    const colour = (...blocks: readonly Block[]) =>
      Reflect.get(Object(dress(saying(...blocks))[0]?.components?.[0]), "accent_color");
    expect(colour(graded("likely"), paragraph("a"))).toBe(0x56b4e9);
    expect(colour(graded("likely", "ruled-out"))).toBeUndefined();
    expect(colour(paragraph("a"))).toBeUndefined();
  });

  it("is ephemeral on every page, or on none", () => {
    const long = saying(paragraph("word ".repeat(3_000)));
    expect(dress(long, { ephemeral: true }).map(isEphemeral)).toEqual([true, true, true, true]);
    expect(dress(long).map(isEphemeral)).toEqual([false, false, false, false]);
  });

  it("leaves out what says nothing", () => {
    const nothing: readonly Block[] = [
      paragraph(" \u202E"),
      { kind: "list", items: [[], []] },
      { kind: "heading", spans: [] },
    ];
    expect(dress(saying(...nothing))).toEqual([]);
    expect(dress(saying(...nothing, paragraph("a"), ...nothing)).map((message) => words(message))).toEqual(["a"]);
  });

  it("gives a grade no other bullet", () => {
    const items = [
      [{ kind: "grade", certainty: "likely", text: "▲" } as const],
      [{ kind: "text", text: "b" } as const],
    ];
    expect(words(dress(saying({ kind: "list", items }))[0])).toBe("▲\n- b");
  });

  it("has five buttons a row, grey all of them, and leaves out those that do not fit", () => {
    const series = Array.from({ length: 7 }, (_, n) => ({
      label: `Series ${n}`,
      call: { command: "status", options: { series: `s-${n}` } } as const,
    }));
    const tooLong = { label: "Long", call: { command: "ask", options: { question: "q".repeat(99) } } as const };
    const [message] = dress({ ...saying(paragraph("a")), actions: [...series, tooLong, ...series] });
    const all = everyComponent((message?.components ?? []) as readonly AnyComponent[]).map(
      ({ component }) => component,
    );
    const rows = all.filter(({ type }) => type === ComponentType.ActionRow);
    expect(rows.map(({ components }) => components?.length)).toEqual([5, 2]);
    expect(
      all.filter(({ type }) => type === ComponentType.Button).every(({ style }) => style === ButtonStyle.Secondary),
    ).toBe(true);
  });

  it("opens what lies outside of Discord by a button in a row of its own", () => {
    const link = { label: "Tell me privately", url: "https://t.me/PitboardBot?start=alerts" };
    const [message] = dress({ ...saying(paragraph("a")), link });
    const all = everyComponent((message?.components ?? []) as readonly AnyComponent[]);
    const buttons = all.map(({ component }) => component).filter(({ type }) => type === ComponentType.Button);
    expect(buttons).toEqual([{ type: ComponentType.Button, style: ButtonStyle.Link, ...link }]);
  });
});
