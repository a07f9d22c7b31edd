import { AllowedMentionsTypes, type APIAllowedMentions } from "discord-api-types/v10";
import { type AnyComponent, everyComponent } from "./check-components.ts";

interface Said {
  readonly content: string;
  readonly components: readonly AnyComponent[];
  /** Left out, everything that is mentioned is pinged. */
  readonly allowed: APIAllowedMentions | undefined;
  readonly mayPingEveryone: boolean;
  mayPingRole(role: string): boolean;
  /** Who wrote the message that this one answers. */
  readonly repliedTo?: string;
}

/** Whom a message would ping: ids of users, `&id` of roles, `@everyone` and `@here`. */
export function pings({ content, components, allowed, mayPingEveryone, mayPingRole, repliedTo }: Said): string[] {
  const texts = [content, ...everyComponent(components).map(({ component }) => component.content ?? "")];
  const text = withoutCode(texts.join("\n"));
  const users = [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => String(id));
  const roles = [...text.matchAll(/<@&(\d+)>/g)].map(([, id]) => String(id)).filter(mayPingRole);
  const everyone = mayPingEveryone ? [...text.matchAll(/@everyone|@here/g)].map(([word]) => word) : [];
  const all = (kind: AllowedMentionsTypes) => allowed === undefined || allowed.parse?.includes(kind) === true;
  const listed = (ids: readonly string[] | null | undefined, id: string) => ids?.includes(id) === true;
  const replied =
    repliedTo !== undefined && (allowed === undefined || allowed.replied_user === true) ? [repliedTo] : [];
  return [
    ...new Set([
      ...users.filter((id) => all(AllowedMentionsTypes.User) || listed(allowed?.users, id)),
      ...roles.filter((id) => all(AllowedMentionsTypes.Role) || listed(allowed?.roles, id)).map((id) => `&${id}`),
      ...(all(AllowedMentionsTypes.Everyone) ? everyone : []),
      ...replied,
    ]),
  ];
}

/** Nothing is mentioned inside code or behind a backslash. */
function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|`[^`\n]+`|\\<@/g, " ");
}
