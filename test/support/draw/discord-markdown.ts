import { discordTime } from "./discord-time.ts";
import { escapeHtml } from "./escape-html.ts";

interface Place {
  readonly lineStart: boolean;
  readonly quoted: boolean;
  readonly at: Date;
}

interface Piece {
  readonly html: string;
  readonly length: number;
}

type Rule = (source: string, place: Place) => Piece | undefined;

/** The message text as the Discord client lays it out; line ends stay in the text and need `white-space: pre-wrap`. */
export function discordMarkdown(text: string, at: Date): string {
  return parse(text, { lineStart: true, quoted: false, at });
}

function parse(source: string, place: Place): string {
  let html = "";
  let rest = source;
  let { lineStart } = place;
  while (rest !== "") {
    const piece = firstPiece(rest, { ...place, lineStart });
    const taken = rest.slice(0, piece.length);
    html += piece.html;
    lineStart = /\n *$/.test(taken) || (lineStart && taken.trim() === "");
    rest = rest.slice(piece.length);
  }
  return html;
}

function firstPiece(source: string, place: Place): Piece {
  for (const rule of RULES) {
    const piece = rule(source, place);
    if (piece !== undefined) return piece;
  }
  // One line end, or all up to what may begin markup or an address.
  const [taken] = /^(?:\n|[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|\w+:\S|$))/.exec(source) ?? [source];
  return { html: escapeHtml(taken), length: taken.length };
}

/** A rule for one pattern; `draw` gets its groups. */
function matching(pattern: RegExp, draw: (groups: readonly string[], place: Place) => string | undefined): Rule {
  return (source, place) => {
    const match = pattern.exec(source);
    if (match === null) return undefined;
    const [taken, ...groups] = match;
    const html = draw(
      groups.map((group) => group ?? ""),
      place,
    );
    return html === undefined ? undefined : { html, length: taken.length };
  };
}

function atLineStart(rule: Rule): Rule {
  return (source, place) => (place.lineStart ? rule(source, place) : undefined);
}

function wrapped(pattern: RegExp, open: string, close: string): Rule {
  return matching(pattern, (groups, place) => open + parse(groups.join(""), place) + close);
}

const escaped = matching(/^\\([^0-9A-Za-z\s])/u, ([character = ""]) => escapeHtml(character));

const EMPHASES: readonly Rule[] = [
  wrapped(/^_((?:__|\\[\s\S]|[^\\_])+?)_\b/, "<em>", "</em>"),
  wrapped(/^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, "<em>", "</em>"),
  wrapped(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, "<strong>", "</strong>"),
  wrapped(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, "<u>", "</u>"),
];

// Where `***a** b*` could begin more than one, the client takes the longest.
function emphasis(source: string, place: Place): Piece | undefined {
  const pieces = EMPHASES.flatMap((rule) => rule(source, place) ?? []);
  return pieces.toSorted((one, other) => other.length - one.length)[0];
}

const codeBlock = matching(/^```(?:[\w+.-]*\s*\n)?\n*([\s\S]+?)\n*```(?:\n|$)?/, ([code = ""]) =>
  /[^`\s]/.test(code) ? `<pre>${escapeHtml(code)}</pre>` : undefined,
);

const code = matching(
  /^(`+)([\s\S]*?[^`])\1(?!`)/,
  ([, content = ""]) => `<code>${escapeHtml(content.replace(/^ (?= *`)|(?<=` *) $/g, ""))}</code>`,
);

const heading = atLineStart(
  matching(
    /^ *(#{1,3}) +(?!#)(?=.*\S)(.+?) *#* *(?:\n|$)/,
    ([marks = "", title = ""], place) => `<h${marks.length}>${parse(title, place)}</h${marks.length}>`,
  ),
);

const subtext = atLineStart(wrapped(/^ *-# +(?!-#)(?=.*\S)(.+?) *(?:\n|$)/, "<small>", "</small>"));

const quote = atLineStart((source, place) => {
  const [taken] = place.quoted ? [] : (/^ *>>> [\s\S]+|^(?: *> [^\n]*(?:\n|$))+/.exec(source) ?? []);
  if (taken === undefined) return undefined;
  const content = /^ *>>> /.test(taken) ? taken.replace(/^ *>>> /, "") : taken.replace(/^ *> /gm, "");
  const html = parse(content.replace(/\n$/, ""), { ...place, quoted: true });
  return { html: `<blockquote>${html}</blockquote>`, length: taken.length };
});

const list = atLineStart((source, place) => {
  const first = BULLET.exec(source);
  if (first === null) return undefined;
  const [, indent = "", mark = ""] = first;
  const items: string[] = [];
  let length = 0;
  let width = 0;
  for (const line of source.split("\n")) {
    const bullet = BULLET.exec(line);
    const last = items.pop();
    if (bullet?.[1] === indent) {
      if (last !== undefined) items.push(last);
      items.push(line.slice(bullet[0].length));
      width = bullet[0].length;
    } else if (last !== undefined) {
      const continued = /^ +\S/.test(line);
      items.push(continued ? `${last}\n${line.replace(new RegExp(`^ {1,${width}}`), "")}` : last);
      if (!continued) break;
    }
    length += line.length + 1;
  }
  const lines = items.map((item) => `<li>${parse(item, { ...place, lineStart: true })}</li>`).join("");
  const html = /\d/.test(mark) ? `<ol start="${Number.parseInt(mark, 10)}">${lines}</ol>` : `<ul>${lines}</ul>`;
  return { html, length: Math.min(length, source.length) };
});

const BULLET = /^( *)([*-]|\d{1,9}\.) +(?=\S)/;

const maskedLink = matching(
  /^\[((?:\\[\s\S]|\[[^\]]*\]|[^\\[\]])+)\]\(\s*(?:<([^\s<>]+)>|((?:\\[\s\S]|\((?:\\[\s\S]|[^\s()\\])*\)|[^\s()\\])+))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/,
  ([label = "", quiet = "", open = ""], place) => {
    const target = (quiet || open).replace(/\\([^0-9A-Za-z\s])/g, "$1");
    // The client refuses a label that could be taken for another address.
    if (!/^https?:\/\/\S/i.test(target) || /https?:\/\//i.test(label) || label.trim() === "") return undefined;
    return anchor(target, parse(label, { ...place, lineStart: false }));
  },
);

const quietUrl = matching(/^<(https?:\/\/[^\s<>]+)>/i, ([url = ""]) => anchor(url, escapeHtml(url)));

function bareUrl(source: string): Piece | undefined {
  let [url] = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/i.exec(source) ?? [];
  if (url === undefined) return undefined;
  while (url.endsWith(")") && url.split(")").length > url.split("(").length) url = url.slice(0, -1);
  return { html: anchor(url, escapeHtml(url)), length: url.length };
}

function anchor(url: string, html: string): string {
  return `<a href="${escapeHtml(url)}">${html}</a>`;
}

function pill(kind: string, text: string): string {
  return `<span class="pill ${kind}">${escapeHtml(text)}</span>`;
}

// The order decides only between rules that could begin at the same character.
const RULES: readonly Rule[] = [
  escaped,
  heading,
  subtext,
  quote,
  list,
  emphasis,
  wrapped(/^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/, "<s>", "</s>"),
  wrapped(/^\|\|([\s\S]+?)\|\|/, '<span class="spoiler">', "</span>"),
  codeBlock,
  code,
  maskedLink,
  quietUrl,
  bareUrl,
  matching(/^<@!?(\d+)>/, ([id]) => pill("user", `@${id}`)),
  matching(/^<@&(\d+)>/, ([id]) => pill("role", `@${id}`)),
  matching(/^<#(\d+)>/, ([id]) => pill("channel", `#${id}`)),
  matching(/^<\/([^:>\n]+):\d+>/, ([command]) => pill("command", `/${command}`)),
  matching(/^(@everyone|@here)/, ([all = ""]) => pill("everyone", all)),
  matching(/^<a?:(\w{2,}):\d+>/, ([name]) => pill("emoji", `:${name}:`)),
  matching(/^<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>/, ([unix, style], { at }) =>
    pill("time", discordTime(Number(unix), style || "f", at)),
  ),
];
