/** A chat that somebody names, and a topic in it. */
export interface NamedChat {
  readonly chat: number | string;
  readonly topic?: number;
}

/** What Telegram's clients copy as the link of a topic, or of a message in it. */
const LINK =
  /^(?:https?:\/\/)?t\.me\/(?:c\/(?<number>\d{5,15})|(?<name>[A-Za-z]\w{3,31}))(?:\/(?<topic>\d{1,10}))?(?:\/\d+)?$/;

const NAME = /^(?:(?<number>-\d{1,17})|@?(?<name>[A-Za-z]\w{3,31}))(?::(?<topic>\d{1,10}))?$/;

/** The chat that is meant by `@name`, a number or a link, `@name:45` being a topic of it; `undefined` for anything else. */
export function namedChat(typed: string): NamedChat | undefined {
  const [link, name] = [LINK.exec(typed.trim())?.groups, NAME.exec(typed.trim())?.groups];
  const found = link ?? name;
  if (found === undefined) return undefined;
  const topic = found["topic"] === undefined ? {} : { topic: Number(found["topic"]) };
  if (found["name"] !== undefined) return { chat: `@${found["name"]}`, ...topic };
  return { chat: Number(link === undefined ? found["number"] : `-100${found["number"]}`), ...topic };
}
