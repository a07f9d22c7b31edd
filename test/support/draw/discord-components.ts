import { discordMarkdown } from "./discord-markdown.ts";
import type { Component } from "./discord-message.ts";
import { drawMedia } from "./draw-media.ts";
import { escapeHtml } from "./escape-html.ts";

const ROW = 1;
const BUTTON = 2;
const SELECTS = [3, 5, 6, 7, 8];
const SECTION = 9;
const TEXT = 10;
const THUMBNAIL = 11;
const GALLERY = 12;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;

const BUTTON_STYLES = ["", "primary", "secondary", "success", "danger", "link", "premium"];
const LINK = 5;

/** Components one below the other; a kind that is not known stays as red JSON. */
export function discordComponents(components: readonly Component[], at: Date): string {
  return components.map((component) => drawComponent(component, at)).join("");
}

function drawComponent(component: Component, at: Date): string {
  const inner = () => discordComponents(component.components ?? [], at);
  if (SELECTS.includes(component.type)) return drawSelect(component);
  switch (component.type) {
    case ROW:
      return `<div class="row">${inner()}</div>`;
    case BUTTON:
      return drawButton(component);
    case SECTION: {
      const accessory = component.accessory === undefined ? "" : drawComponent(component.accessory, at);
      return `<div class="section"><div class="body">${inner()}</div><div class="accessory">${accessory}</div></div>`;
    }
    case TEXT:
      return `<div class="text">${discordMarkdown(component.content ?? "", at)}</div>`;
    case THUMBNAIL:
      return `<div class="thumbnail">${drawMedia(component)}</div>`;
    case GALLERY: {
      const items = component.items ?? [];
      return `<div class="gallery${items.length > 1 ? " many" : ""}">${items.map(drawMedia).join("")}</div>`;
    }
    case FILE: {
      const name = (component.file?.url ?? "").replace(/^attachment:\/\//, "");
      return `<div class="file"><span class="sheet"></span>${escapeHtml(name)}</div>`;
    }
    case SEPARATOR: {
      const size = component.spacing === 2 ? "large" : "small";
      return `<div class="separator ${size}">${component.divider === false ? "" : "<hr>"}</div>`;
    }
    case CONTAINER:
      return `<div class="container"${barOf(component.accent_color)}>${inner()}</div>`;
    default:
      return `<div class="fault">${escapeHtml(JSON.stringify(component))}</div>`;
  }
}

/** The attribute that gives a box its coloured bar. */
export function barOf(color: number | null | undefined): string {
  return typeof color === "number" ? ` style="--bar:#${color.toString(16).padStart(6, "0")}"` : "";
}

function drawButton({ style = 0, label, emoji, disabled, url, custom_id }: Component): string {
  const name = BUTTON_STYLES[style];
  const acts = style === LINK ? /^(?:https?|discord):\/\//.test(url ?? "") : custom_id !== undefined;
  const broken = !name || !acts || (label === undefined && emoji === undefined) ? " broken" : "";
  const icon = emoji?.name ? `<i>${escapeHtml(emoji.name)}</i>` : "";
  const away = style === LINK ? '<i class="away"></i>' : "";
  const classes = `button ${name || "broken"}${disabled === true ? " disabled" : ""}${broken}`;
  return `<span class="${classes}">${icon}<span>${escapeHtml(label ?? "")}</span>${away}</span>`;
}

function drawSelect({ placeholder, options = [], disabled }: Component): string {
  const chosen = options.filter((option) => option.default === true).map((option) => option.label);
  const text = chosen.join(", ") || placeholder || "Make a selection";
  return `<span class="select${disabled === true ? " disabled" : ""}">${escapeHtml(text)}<i></i></span>`;
}
