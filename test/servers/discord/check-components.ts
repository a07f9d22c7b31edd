import { ComponentType } from "discord-api-types/v10";
import type { FormFault } from "./refusal.ts";

/** https://discord.com/developers/docs/components/reference#component-object */
const MAX_COMPONENTS = 40;
/** Over all text displays of a message together. */
const MAX_CHARACTERS = 4_000;
const MAX_ROWS = 5;
const LINK = 5;
const PREMIUM = 6;

/** What the checks need to know of any component. */
export interface AnyComponent {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly style?: number;
  readonly label?: string | null;
  readonly emoji?: unknown;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly disabled?: boolean | null;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  /** Of a gallery. */
  readonly items?: readonly { readonly media: { readonly url: string } }[];
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
}

interface Placed {
  readonly component: AnyComponent;
  readonly path: readonly PropertyKey[];
}

/** The components and all inside them, outermost first. */
export function everyComponent(components: readonly AnyComponent[], below: readonly PropertyKey[] = []): Placed[] {
  return components.flatMap((component, index) => {
    const path = [...below, index];
    const accessory =
      component.accessory === undefined ? [] : [{ component: component.accessory, path: [...path, "accessory"] }];
    return [{ component, path }, ...everyComponent(component.components ?? [], [...path, "components"]), ...accessory];
  });
}

/** The addresses of what components show or hand out, each with its place. */
export function mediaIn(
  components: readonly AnyComponent[],
): { readonly url: string; readonly path: readonly PropertyKey[] }[] {
  return everyComponent(components, ["components"]).flatMap(({ component: { items = [], media, file }, path }) => [
    ...items.map(({ media: { url } }, index) => ({ url, path: [...path, "items", index, "media", "url"] })),
    ...(media === undefined ? [] : [{ url: media.url, path: [...path, "media", "url"] }]),
    ...(file === undefined ? [] : [{ url: file.url, path: [...path, "file", "url"] }]),
  ]);
}

/** What Discord refuses in components, beyond their schema. */
export function componentFaults(components: readonly AnyComponent[], v2: boolean): FormFault[] {
  const all = everyComponent(components, ["components"]);
  const faults = all.flatMap((each) => [...buttonFaults(each), ...rowFaults(each), ...textFaults(each)]);
  faults.push(
    ...repeated(all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"),
    ...repeated(all, "id", "COMPONENT_ID_DUPLICATED"),
  );
  const total = (code: string, message: string) => faults.push({ path: ["components"], code, message });
  if (!v2) {
    if (components.length > MAX_ROWS) total("BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${MAX_ROWS} in length.`);
    if (components.some(({ type }) => type !== ComponentType.ActionRow))
      total("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).');
    return faults;
  }
  if (all.length > MAX_COMPONENTS)
    total("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", `At most ${MAX_COMPONENTS} components, not ${all.length}`);
  const characters = all.reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
  if (characters > MAX_CHARACTERS)
    total(
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `At most ${MAX_CHARACTERS} characters of text, not ${characters}`,
    );
  return faults;
}

function buttonFaults({ component, path }: Placed): FormFault[] {
  const { type, style, custom_id, url, label, emoji, sku_id } = component;
  if (type !== ComponentType.Button) return [];
  const faults: FormFault[] = [];
  const fault = (key: string, code: string, message: string) => faults.push({ path: [...path, key], code, message });
  if (style === LINK && !url) fault("url", "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
  if (style !== LINK && url) fault("url", "BUTTON_COMPONENT_URL_FORBIDDEN", "Only link buttons have a url");
  if (style === PREMIUM && !sku_id) fault("sku_id", "BASE_TYPE_REQUIRED", "This field is required");
  const named = style !== LINK && style !== PREMIUM;
  if (named && !custom_id) fault("custom_id", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
  if (!named && custom_id)
    fault(
      "custom_id",
      "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
      "A custom id and url cannot both be specified",
    );
  if (style !== PREMIUM && !label && !emoji)
    fault("label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "Must have a label or emoji");
  return faults;
}

function rowFaults({ component, path }: Placed): FormFault[] {
  const inside = component.components ?? [];
  if (component.type !== ComponentType.ActionRow || inside.length <= 1) return [];
  if (inside.every(({ type }) => type === ComponentType.Button)) return [];
  return [
    { path: [...path, "components"], code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message: "A select fills a row alone" },
  ];
}

function textFaults({ component, path }: Placed): FormFault[] {
  if (component.type !== ComponentType.TextDisplay || component.content?.trim() !== "") return [];
  return [{ path: [...path, "content"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
}

function repeated(all: readonly Placed[], key: "custom_id" | "id", code: string): FormFault[] {
  const seen = new Set<string | number>();
  return all.flatMap(({ component, path }) => {
    const value = component[key];
    // Discord gives an id to a component whose id is 0.
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [{ path: [...path, key], code, message: `Component ${key} cannot be duplicated` }];
    seen.add(value);
    return [];
  });
}
