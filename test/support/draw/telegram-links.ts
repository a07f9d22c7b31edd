import { escapeHtml } from "./escape-html.ts";

// Telegram keeps a list of every top-level domain; these are those that our texts are likely to hold by accident.
const DOMAINS =
  "com|org|net|info|biz|io|co|me|tv|app|dev|eu|uk|de|fr|it|es|nl|be|ch|at|se|no|fi|dk|pl|pt|cz|hu|br|ar|mx|us|ca|au|nz|jp|cn|in|ae|qa|sa|bh|mc|racing|news|live|sport|team|car|cars|st|am|fm|gg|ru|ws|cc|to|ai";

const LINKS = new RegExp(
  [
    String.raw`(?<url>(?:https?|ftp|tg):\/\/[^\s<>"]*[^\s<>"'.,:;!?)\]])`,
    String.raw`(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<![\p{L}\p{N}_.@-])(?<domain>(?:[\p{L}\p{N}-]+\.)+(?:${DOMAINS})(?![\p{L}\p{N}_-])(?:\/[^\s<>"]*[^\s<>"'.,:;!?)\]])?)`,
    String.raw`(?<![\p{L}\p{N}_])(?<mention>@[A-Za-z][A-Za-z0-9_]{2,31})(?![A-Za-z0-9_])`,
    String.raw`(?<![\p{L}\p{N}_])(?<tag>[#][\p{N}_]*\p{L}[\p{L}\p{N}_]*)`,
    String.raw`(?<![\p{L}\p{N}_/<>])(?<command>\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\p{L}\p{N}_/])`,
  ].join("|"),
  "giu",
);

/** Plain text with all that Telegram makes into a link by itself: addresses, names, tags and commands. */
export function telegramLinks(text: string): string {
  let html = "";
  let from = 0;
  for (const match of text.matchAll(LINKS)) {
    html += `${escapeHtml(text.slice(from, match.index))}<a class="found">${escapeHtml(match[0])}</a>`;
    from = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(from));
}

/** The first address that a preview could be made of. */
export function firstUrl(text: string): string | undefined {
  for (const { groups } of text.matchAll(LINKS)) {
    const { url, domain } = groups ?? {};
    if (url?.startsWith("http")) return url;
    if (domain) return `http://${domain}`;
  }
  return undefined;
}
