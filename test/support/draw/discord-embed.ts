import { barOf } from "./discord-components.ts";
import { discordMarkdown } from "./discord-markdown.ts";
import type { Embed } from "./discord-message.ts";
import { drawMedia } from "./draw-media.ts";
import { escapeHtml } from "./escape-html.ts";

/** A classic embed as on a phone, where inline fields stand below each other too. */
export function discordEmbed(embed: Embed, at: Date): string {
  const { title, url, description, author, footer, timestamp, image, thumbnail, fields = [] } = embed;
  const day =
    timestamp === undefined ? undefined : new Date(timestamp).toLocaleDateString("en-GB", { timeZone: "UTC" });
  const foot = [footer?.text, day].filter((text) => text !== undefined).join(" • ");
  const heading = title === undefined ? "" : discordMarkdown(title, at);
  return [
    `<div class="container embed"${barOf(embed.color ?? 0x2b2d31)}>`,
    thumbnail === undefined ? "" : `<div class="thumbnail corner">${drawMedia({ media: thumbnail })}</div>`,
    author === undefined ? "" : `<div class="author">${escapeHtml(author.name)}</div>`,
    heading === "" ? "" : `<div class="title">${url ? `<a href="${escapeHtml(url)}">${heading}</a>` : heading}</div>`,
    description === undefined ? "" : `<div class="text">${discordMarkdown(description, at)}</div>`,
    ...fields.map(
      ({ name, value }) =>
        `<div class="field"><b>${discordMarkdown(name, at)}</b><div class="text">${discordMarkdown(value, at)}</div></div>`,
    ),
    image === undefined ? "" : `<div class="gallery">${drawMedia({ media: image })}</div>`,
    foot === "" ? "" : `<div class="foot">${escapeHtml(foot)}</div>`,
    "</div>",
  ].join("");
}
