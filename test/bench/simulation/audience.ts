import type { Chat } from "../../../src/audience/chat.ts";

/** Who subscribed: chats of Telegram by their number from 0, and a channel of each Discord server likewise. */
export interface Audience {
  readonly chats: number;
  readonly servers: number;
}

/** One chat of a hundred is a topic of a group; of five hundred one has blocked the bot, and one of ten has settings of its own. */
const TOPIC = { every: 100, at: 7, thread: "7" } as const;
const BLOCKED = { every: 500, at: 3 } as const;
const SET = { every: 10, at: 1 } as const;

const FIRST = { person: 10_000_000, group: 1_000_000_000_000, channel: 700_000_000_000_000_000n } as const;

/** The subscriptions, the settings and the last number in SQL: nobody subscribes a million chats one by one. */
export function subscribing({ chats, servers }: Audience): readonly string[] {
  const row = (n: string, chat: string, place: string) => `json_build_object(
    'n', ${n}, 'after', 0, 'chat', ${chat}, 'place', ${place}, 'manner', '{}'::json, 'topics', json_build_array(
      json_build_object('driver', 'valentino-rossi', 'measure', 'every', 'since', '2026-11-22')))`;
  const place = `'telegram:' || case when i % ${TOPIC.every} = ${TOPIC.at} then -${FIRST.group} - i else ${FIRST.person} + i end`;
  const chat = `${place} || case when i % ${TOPIC.every} = ${TOPIC.at} then ':${TOPIC.thread}' else '' end`;
  const channel = `'discord:' || ${FIRST.channel} + i`;
  return [
    `insert into pitboard.alerts (key, row) select ${chat}, ${row("i + 1", chat, place)}
      from generate_series(0, ${chats - 1}) as i`,
    `insert into pitboard.alerts (key, row) select ${channel}, ${row(`${chats} + i + 1`, channel, channel)}
      from generate_series(0, ${servers - 1}) as i`,
    `insert into pitboard.places (key, row) select ${place}, json_build_object('place', ${place}, 'language', 'it')
      from generate_series(0, ${chats - 1}) as i where i % ${SET.every} = ${SET.at}`,
    `insert into pitboard.numbers (key, row) values
      ('alerts', json_build_object('of', 'alerts', 'last', ${chats + servers}))`,
  ];
}

/** Which of its platform a chat is. */
export function nthOf({ platform, id }: Chat): number {
  if (platform === "discord") return Number(BigInt(id) - FIRST.channel);
  return id.startsWith("-") ? -Number(id) - FIRST.group : Number(id) - FIRST.person;
}

export function isBlocked(nth: number): boolean {
  return nth % BLOCKED.every === BLOCKED.at;
}
