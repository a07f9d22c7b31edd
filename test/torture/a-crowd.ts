import { setTimeout as pause } from "node:timers/promises";
import { placeKey } from "../../src/audience/chat.ts";
import type { Person } from "../servers/telegram/person.ts";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import { openToRead } from "../support/stores.ts";
import { until } from "../support/until.ts";

const PATIENCE_MS = 20_000;

/** People on Telegram, each of whom writes to the bot once, so that nobody floods. */
export interface Crowd {
  /** Somebody asks something. */
  asks(): void;
  /** Somebody wants to be answered in another language. */
  sets(language: string): void;
  /** How often each who wrote was answered, in their order. */
  times(): readonly number[];
  /** Resolves when everybody is, or when that takes too long. */
  answered(): Promise<void>;
  unanswered(): number;
  /** How many answers too many there were. */
  twice(): number;
  /** How many settings the bot acknowledged, and how many it could not keep. */
  kept(): number;
  refused(): number;
  /** How many acknowledged settings the store in the folder has not. */
  forgotten(): Promise<number>;
}

export function aCrowd(telegram: Telegram, folder = ""): Crowd {
  const people: { readonly person: Person; readonly sets?: string }[] = [];
  const answers = ({ person }: { readonly person: Person }) => telegram.messagesIn(person.chat);
  const setters = () => people.filter((each) => each.sets !== undefined);
  const somebody = () => telegram.person({ firstName: "Fan", languageCode: "en" });
  const isRefused = (each: { readonly person: Person }) => answers(each).some(({ text }) => SORRY.test(text));
  const isKept = (each: { readonly person: Person }) => answers(each).length > 0 && !isRefused(each);
  const crowd: Crowd = {
    asks() {
      const person = somebody();
      people.push({ person });
      person.says("/status wec season:2024");
    },
    sets(language) {
      const person = somebody();
      people.push({ person, sets: language });
      person.says(`/settings language:${language}`);
    },
    times: () => people.map((each) => answers(each).length),
    async answered() {
      await until(() => crowd.unanswered() === 0, PATIENCE_MS).catch(() => undefined);
      await pause(300); // Whoever is answered twice is so by then.
    },
    unanswered: () => crowd.times().filter((count) => count === 0).length,
    twice: () => crowd.times().reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    kept: () => setters().filter(isKept).length,
    refused: () => setters().filter(isRefused).length,
    async forgotten() {
      const store = await openToRead(folder);
      let lost = 0;
      for (const { person, sets } of setters().filter(isKept)) {
        const { language } = await store.preferences(placeKey("telegram", String(person.chat.id)));
        if (language !== sets) lost += 1;
      }
      await store.close();
      return lost;
    },
  };
  return crowd;
}

/** What is said where something could not be done. */
const SORRY = /went wrong on my side/;
