import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InlineKeyboardMarkup, InlineQueryResultArticle } from "@grammyjs/types";
import type { APIEmbed, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../folders.ts";
import { discordMarkdown } from "./discord-markdown.ts";
import { drawChoices, drawDiscord } from "./draw-discord.ts";
import { drawCallbackAnswer, drawInlineResults, drawTelegram } from "./draw-telegram.ts";
import { canScreenshot, page, screenshot } from "./look.ts";

const AT = new Date("2026-11-23T14:05:00Z");
const UNIX = AT.getTime() / 1000;
const markdown = (text: string) => discordMarkdown(text, AT);
const telegram = (text: string) => drawTelegram({ text, parse_mode: "HTML" }, { at: AT });

describe("Discord markdown", () => {
  it.each([
    ["**a** *b* _c_ __d__ ~~e~~", "<strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <s>e</s>"],
    ["***a***", "<em><strong>a</strong></em>"],
    ["__**a _b_**__", "<u><strong>a <em>b</em></strong></u>"],
    ["snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"],
    ["`**a**` ``b`c``", "<code>**a**</code> <code>b`c</code>"],
    ["||a||", '<span class="spoiler">a</span>'],
    ["```ts\n**a**\n```", "<pre>**a**</pre>"],
    ["**a", "**a"],
  ])("styles %s", (text, html) => {
    expect(markdown(text)).toBe(html);
  });

  it.each(["\\*a\\*", "\\_\\_a\\_\\_", "\\# a", "\\- a", "1\\. a", "\\> a", "-\\# a", "\\[a](https://b.example)"])(
    "leaves %s as text, but for an address in it",
    (text) => {
      expect(markdown(text).replace(/<a .*?>|<\/a>/g, "")).toBe(text.replaceAll("\\", "").replace(">", "&gt;"));
    },
  );

  it("shows a mention as a pill, and none where it is escaped", () => {
    const pills = (text: string) => markdown(text).match(/class="pill \w+"/g) ?? [];
    const kinds = ["user", "role", "channel", "everyone", "everyone", "command"];
    expect(pills("<@1> <@&2> <#3> @everyone x@here </status:4>")).toEqual(kinds.map((kind) => `class="pill ${kind}"`));
    expect(pills("\\<@1> \\<@&2> \\<#3> \\@everyone `<@1>`")).toEqual([]);
  });

  it("tells a moment in its style", () => {
    expect(markdown(`<t:${UNIX}:t> <t:${UNIX}:D>`).replace(/<.*?>/g, "")).toBe("14:05 23 November 2026");
    expect(markdown(`<t:${UNIX + 3 * 86_400}:R>`)).toContain("in 3 days");
  });

  it("has headings and subtext only at the start of a line", () => {
    expect(markdown("# a\n## b ##\n-# c\nd # e")).toBe("<h1>a</h1><h2>b</h2><small>c</small>d # e");
    expect(markdown("#### a\n#b\n# # c\n-#d")).toBe("#### a\n#b\n# # c\n-#d");
  });

  it("nests lists and counts on from the first number", () => {
    expect(markdown("- a\n  - b\n    - c\n- d\ne")).toBe(
      "<ul><li>a\n<ul><li>b\n<ul><li>c</li></ul></li></ul></li><li>d</li></ul>e",
    );
    expect(markdown("a:\n3. b\n  * c\n4. d")).toBe('a:\n<ol start="3"><li>b\n<ul><li>c</li></ul></li><li>d</li></ol>');
    expect(markdown("-a\n*b")).toBe("-a\n*b");
  });

  it("quotes lines, or all that follows", () => {
    expect(markdown("> a\n> b\nc")).toBe("<blockquote>a\nb</blockquote>c");
    expect(markdown(">>> a\nb")).toBe("<blockquote>a\nb</blockquote>");
    expect(markdown(">a")).toBe("&gt;a");
  });

  it("links a label, an address in angle brackets and a bare one", () => {
    const link = (url: string, label = url) => `<a href="${url}">${label}</a>`;
    expect(markdown("[a *b*](https://c.example/d_(e))")).toBe(link("https://c.example/d_(e)", "a <em>b</em>"));
    expect(markdown("[a](<https://b.example>) <https://c.example>")).toBe(
      `${link("https://b.example", "a")} ${link("https://c.example")}`,
    );
    expect(markdown("(see https://a.example/b_c_d).")).toBe(`(see ${link("https://a.example/b_c_d")}).`);
    expect(markdown("[https://a.example](https://b.example)")).not.toContain('href="https://b.example"');
    expect(markdown("[a](javascript:b)")).toBe("[a](javascript:b)");
  });

  it("lets no markup of its own through", () => {
    expect(markdown('<b onclick="x">&')).toBe("&lt;b onclick=&quot;x&quot;&gt;&amp;");
  });
});

describe("a Discord message", () => {
  const components: APIMessageTopLevelComponent[] = [
    {
      type: 17,
      accent_color: 0x00ff7f,
      components: [
        {
          type: 9,
          components: [{ type: 10, content: "**a**" }],
          accessory: { type: 2, style: 1, label: "b", custom_id: "c" },
        },
        { type: 1, components: [{ type: 2, style: 5, label: "d", url: "https://e.example", disabled: true }] },
        { type: 12, items: [{ media: { url: "attachment://f.png" }, description: "g" }] },
      ],
    },
  ];

  it("draws the components of the API's own types", () => {
    const html = drawDiscord({ flags: (1 << 15) | (1 << 6), components }, "Bot", AT);
    for (const part of ["--bar:#00ff7f", "<strong>a</strong>", "button primary", "button link disabled", "f.png"]) {
      expect(html).toContain(part);
    }
    expect(html).toContain("Only you can see this");
    expect(html).not.toContain("fault");
  });

  it("draws a classic embed", () => {
    const embed: APIEmbed = { title: "a", description: "*b*", color: 255, fields: [{ name: "c", value: "d" }] };
    expect(drawDiscord({ embeds: [embed] })).toMatch(/--bar:#0000ff.*a.*<em>b<\/em>.*c.*d/);
  });

  it("shows what Discord would refuse", () => {
    expect(drawDiscord({ content: "a", flags: 1 << 15, components })).toContain("Discord refuses this");
    expect(drawDiscord({ components })).toContain("without the Components V2 flag");
    expect(drawDiscord({ content: "a".repeat(2001) })).toContain("more than 2000 characters");
    expect(drawDiscord({ content: "a", components: [{ type: 99 }] })).toContain("{&quot;type&quot;:99}");
  });

  it("lists choices and marks one that is too long", () => {
    expect(drawChoices([{ name: "<a>" }, { name: "b".repeat(101) }])).toMatch(/"choice">&lt;a&gt;.*"choice fault">b/);
  });
});

describe("a Telegram message", () => {
  it("styles what Telegram knows", () => {
    expect(telegram('<b>a<i>b</i></b> <a href="https://c.example?d&amp;e">f</a> &lt;g&gt; &amp;amp;')).toContain(
      '<b>a<i>b</i></b> <a href="https://c.example?d&amp;e">f</a> &lt;g&gt; &amp;amp;',
    );
    expect(telegram("<blockquote expandable>a</blockquote>\nb")).toContain(
      '<blockquote class="quote folded"><div>a</div></blockquote>b',
    );
    expect(telegram('<pre><code class="language-ts">a</code></pre>')).toContain(
      '<span class="language">ts</span>a</pre>',
    );
    expect(telegram("<tg-spoiler>a</tg-spoiler>")).toContain('<span class="spoiler">a</span>');
  });

  it.each([
    ["<h1>a</h1>", "unsupported start tag"],
    ["<b>a", "find end tag"],
    ["<b><i>a</b></i>", "unmatched end tag"],
    ["a < b", "a lone"],
  ])("shows why %s is refused", (text, fault) => {
    expect(telegram(text)).toMatch(new RegExp(`Telegram refuses this: .*${fault}`));
  });

  it("shows in red what was not escaped", () => {
    const raw = (text: string) => telegram(text).match(/(?<=class="raw">)[^<]*/g);
    expect(raw("<h1>a</h1> AT&T &nbsp; 3 > 2")).toEqual(["&lt;h1&gt;", "&lt;/h1&gt;", "&amp;", "&amp;", "&gt;"]);
    expect(raw('<a href="javascript:a">b</a>')).toEqual(["b"]);
    expect(raw("<b>a</b> &amp; b")).toBeNull();
  });

  it("links by itself what Telegram would", () => {
    const found = (text: string) => drawTelegram({ text }).match(/(?<=class="found">)[^<]*/g) ?? [];
    expect(found("see F1.com, @pitboard #wec /status a@b.example https://c.example/d.")).toEqual([
      "F1.com",
      "@pitboard",
      "#wec",
      "/status",
      "a@b.example",
      "https://c.example/d",
    ]);
    expect(found("No. 24, #24, 2026/27, and/or, e.g. a.b")).toEqual([]);
  });

  it("shows tags as they are without a parse mode", () => {
    expect(drawTelegram({ text: "<b>a</b>" })).toContain("&lt;b&gt;a&lt;/b&gt;");
  });

  it("previews the first address unless that is off", () => {
    const text = '<a href="https://www.a.example/b">c</a>';
    expect(telegram(text)).toContain("<b>a.example</b>");
    expect(drawTelegram({ text, parse_mode: "HTML", link_preview_options: { is_disabled: true } })).not.toContain(
      "preview",
    );
  });

  it("keeps the rows of the keyboard, in the API's own types", () => {
    const reply_markup: InlineKeyboardMarkup = {
      inline_keyboard: [
        [
          { text: "a", callback_data: "a" },
          { text: "b", url: "https://b.example" },
        ],
        [{ text: "<c>", callback_data: "c" }],
      ],
    };
    const rows = drawTelegram({ text: "d", reply_markup }).match(/<div class="keys">.*?<\/div>/g) ?? [];
    expect(rows.map((row) => row.match(/(?<=>)[^<]+/g))).toEqual([["a", "b"], ["&lt;c&gt;"]]);
  });

  it("draws inline results and answers to a button", () => {
    const input_message_content = { message_text: "a" };
    const results: InlineQueryResultArticle[] = [
      { type: "article", id: "1", title: "b", description: "c", input_message_content },
    ];
    expect(drawInlineResults(results)).toMatch(/<b>b<\/b><p>c<\/p>/);
    expect(drawCallbackAnswer("d", false)).toContain('class="toast">d');
    expect(drawCallbackAnswer("d", true)).toContain('class="alert"');
  });
});

describe("a page to look at", () => {
  const drawn = page("<a>", [{ caption: "<b>", html: drawDiscord({ content: "c\n".repeat(100) }) }]);

  it("escapes title and captions and loads nothing", () => {
    expect(drawn).toContain("<title>&lt;a&gt;</title>");
    expect(drawn).toContain("<figcaption>&lt;b&gt;");
    expect(drawn).toContain("default-src 'none'");
  });

  it.runIf(canScreenshot())("is pictured in its full height", { timeout: 60_000 }, async () => {
    const file = join(freshFolder(), "page.png");
    await screenshot(drawn, file);
    const picture = readFileSync(file);
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    expect(width).toBe(856);
    expect(height).toBeGreaterThan(2000);
  });
});
