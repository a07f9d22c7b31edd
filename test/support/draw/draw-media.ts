import type { Media } from "./discord-message.ts";
import { escapeHtml } from "./escape-html.ts";

/** A picture where its bytes are in the address, else its place and its words: nothing is loaded. */
export function drawMedia({ media, description, spoiler }: Media): string {
  const url = media?.url ?? "";
  const words = escapeHtml(description ?? "");
  const cover = spoiler === true ? " covered" : "";
  if (/^data:image\//.test(url)) return `<img class="media${cover}" src="${escapeHtml(url)}" alt="${words}">`;
  const name = escapeHtml(url.replace(/^attachment:\/\//, "")) || "no address";
  return `<div class="media placeholder${cover}"><b>${name}</b><span>${words}</span></div>`;
}
