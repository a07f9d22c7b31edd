import type { Topic } from "../../src/audience/alert-subscription.ts";
import { chatKey, placeKey } from "../../src/audience/chat.ts";
import type { DigestSubscription } from "../../src/audience/digest-subscription.ts";
import type { AlertsWanted } from "../../src/store/telling.ts";
import { ROSSI, theDay } from "./facts.ts";

const since = theDay("2026-11-22");

/** Any change of Rossi's programme, unless told. */
export function aTopic(told: Partial<Topic> = {}): Topic {
  return { driver: ROSSI, measure: "every", since, ...told };
}

/** Any change of Rossi's programme, told in a Telegram group, unless told. */
export function alertsWanted(told: Partial<AlertsWanted> = {}): AlertsWanted {
  return {
    chat: chatKey({ platform: "telegram", id: "-1001234" }),
    place: placeKey("telegram", "-1001234"),
    topics: [aTopic()],
    manner: {},
    ...told,
  };
}

/** Rossi's programme each Monday at nine in the same group, unless told. */
export function aDigest(told: Partial<DigestSubscription> = {}): DigestSubscription {
  return {
    id: "abc234",
    chat: chatKey({ platform: "telegram", id: "-1001234" }),
    place: placeKey("telegram", "-1001234"),
    driver: ROSSI,
    cron: "0 9 * * 1",
    zone: "Europe/Rome",
    whenNothing: "line",
    reminders: false,
    manner: {},
    since,
    due: Date.parse("2026-11-23T08:00:00Z"),
    reminded: [],
    ...told,
  };
}
