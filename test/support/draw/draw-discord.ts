import { discordComponents } from "./discord-components.ts";
import { discordEmbed } from "./discord-embed.ts";
import { discordMarkdown } from "./discord-markdown.ts";
import type { Component, DiscordMessage } from "./discord-message.ts";
import { escapeHtml } from "./escape-html.ts";

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

/** https://discord.com/developers/docs/resources/message#create-message and …/components/reference */
const MAX_CONTENT = 2000;
const MAX_V2_TEXT = 4000;
const MAX_V2_COMPONENTS = 40;
const MAX_IN_ROW = 5;

/** https://discord.com/developers/docs/interactions/application-commands */
const MAX_CHOICES = 25;
const MAX_CHOICE_NAME = 100;

/** One message on a phone with the dark theme; what Discord would refuse stands above it in red. */
export function drawDiscord(message: DiscordMessage, by = "Pitboard", at = new Date()): string {
  const flags = message.flags ?? 0;
  const time = at.toLocaleTimeString("en-GB", { timeStyle: "short", timeZone: "UTC" });
  const v2 = (flags & COMPONENTS_V2) !== 0;
  const content = v2 || !message.content ? "" : `<div class="text">${discordMarkdown(message.content, at)}</div>`;
  const embeds = v2 ? "" : (message.embeds ?? []).map((embed) => discordEmbed(embed, at)).join("");
  return [
    '<div class="discord"><div class="message">',
    `<div class="avatar">${escapeHtml([...by][0] ?? "")}</div><div class="main">`,
    `<div class="by"><b>${escapeHtml(by)}</b><span class="app">APP</span><time>${time}</time></div>`,
    ...faultsOf(message, v2).map((fault) => `<div class="fault">Discord refuses this: ${escapeHtml(fault)}</div>`),
    content,
    embeds,
    discordComponents(message.components ?? [], at),
    (flags & EPHEMERAL) === 0
      ? ""
      : '<div class="ephemeral"><i></i>Only you can see this · <a>Dismiss message</a></div>',
    "</div></div></div>",
  ].join("");
}

function faultsOf(message: DiscordMessage, v2: boolean): readonly string[] {
  const components = message.components ?? [];
  const all = components.flatMap(withInner);
  const characters = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  const faults: readonly (readonly [boolean, string])[] = [
    [v2 && (Boolean(message.content) || Boolean(message.embeds?.length)), "content or embeds beside Components V2"],
    [!v2 && components.some(({ type }) => type !== 1), "a new component without the Components V2 flag"],
    [!v2 && (message.content?.length ?? 0) > MAX_CONTENT, `more than ${MAX_CONTENT} characters`],
    [v2 && characters > MAX_V2_TEXT, `${characters} characters, more than ${MAX_V2_TEXT}`],
    [v2 && all.length > MAX_V2_COMPONENTS, `${all.length} components, more than ${MAX_V2_COMPONENTS}`],
    [all.some(({ type, components: inner }) => type === 1 && (inner?.length ?? 0) > MAX_IN_ROW), "a row too long"],
    [!message.content && !message.embeds?.length && components.length === 0, "an empty message"],
  ];
  return faults.flatMap(([is, fault]) => (is ? [fault] : []));
}

function withInner(component: Component): readonly Component[] {
  const { accessory, components = [] } = component;
  return [component, ...[...components, ...(accessory === undefined ? [] : [accessory])].flatMap(withInner)];
}

/** The list that opens above the keyboard while an option is typed. */
export function drawChoices(choices: readonly { readonly name: string }[]): string {
  const rows = choices.map(({ name }, index) => {
    const refused = index >= MAX_CHOICES || name === "" || name.length > MAX_CHOICE_NAME;
    return `<div class="choice${refused ? " fault" : ""}">${escapeHtml(name)}</div>`;
  });
  const none = '<div class="choice none">No options match your search.</div>';
  return `<div class="discord"><div class="choices">${rows.join("") || none}</div></div>`;
}
