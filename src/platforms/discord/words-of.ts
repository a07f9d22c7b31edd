import { type APIMessage, type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";

type Told = Pick<APIMessage, "content" | "embeds" | "components" | "message_snapshots">;

/** What a message says: its own words, those of its previews and components, and those of a message that it forwards. */
export function wordsOf({ content, embeds, components = [], message_snapshots = [] }: Told): string {
  const previews = embeds.flatMap(({ title = "", description = "" }) => [title, description]);
  const forwarded = message_snapshots.map(({ message }) => wordsOf(message));
  return [content, ...previews, ...textsIn(components), ...forwarded]
    .filter((text) => text !== "")
    .join("\n")
    .trim();
}

function textsIn(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  return components.flatMap((component) => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return [component.content];
      case ComponentType.Section:
        return component.components.map(({ content }) => content);
      case ComponentType.Container:
        return textsIn(component.components);
      default:
        return [];
    }
  });
}
