import { Counter, Histogram, type Registry } from "prom-client";
import type { Platform } from "../talk/platform.ts";
import type { Answer, Talk } from "../talk/talk.ts";

/** What came of a message; `failed`: nobody was answered, through a fault of ours. */
const OUTCOMES: readonly (Answer["disposition"] | "failed")[] = ["answer", "decline", "clarify", "silent", "failed"];

/** Reading what is kept takes about a millisecond, and who waits for half a second notices. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Counts what is heard and answered; from zero on the platforms of these names. */
export function watchTalk(register: Registry, names: readonly Platform["name"][]): (talk: Talk) => Talk {
  const registers = [register];
  const heard = new Counter({
    name: "pitboard_messages_heard_total",
    help: "Messages, commands and buttons that came in.",
    labelNames: ["platform"],
    registers,
  });
  const answers = new Counter({
    name: "pitboard_answers_total",
    help: "What came of messages.",
    labelNames: ["platform", "disposition"],
    registers,
  });
  const durations = new Histogram({
    name: "pitboard_answer_duration_seconds",
    help: "From a message that was heard to its reply, without the way from and to the platform.",
    labelNames: ["platform"],
    buckets: SECONDS,
    registers,
  });
  for (const platform of names) {
    heard.inc({ platform }, 0);
    for (const disposition of OUTCOMES) answers.inc({ platform, disposition }, 0);
  }
  return (talk) => ({
    ...talk,
    async hear(message) {
      const { platform } = message.chat;
      const end = durations.startTimer({ platform });
      heard.inc({ platform });
      let disposition: (typeof OUTCOMES)[number] = "failed";
      try {
        const answer = await talk.hear(message);
        disposition = answer.disposition;
        return answer;
      } finally {
        end();
        answers.inc({ platform, disposition });
      }
    },
  });
}
