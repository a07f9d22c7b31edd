import { calendar } from "./answers/calendar.ts";
import { history } from "./answers/history.ts";
import { nextRace } from "./answers/next-race.ts";
import { programme } from "./answers/programme.ts";
import { sources } from "./answers/sources.ts";
import { status } from "./answers/status.ts";
import { team } from "./answers/team.ts";
import { why } from "./answers/why.ts";
import type { Intent } from "./question.ts";
import type { Scene, Telling } from "./scene.ts";

/** What is asked of the facts; everything else is asked of the bot itself. */
export type Answerable = Exclude<Intent, "subscribe" | "unsubscribe" | "help" | "unknown_driver" | "offtopic">;

/** Answers a question from what is known. Pure. */
export function answer(intent: Answerable, scene: Scene): Telling {
  switch (intent) {
    case "status":
      return status(scene);
    case "programme":
      return programme(scene);
    case "why":
      return why(scene);
    case "source":
      return sources(scene);
    case "history":
      return history(scene);
    case "team":
      return team(scene);
    case "next_race":
      return nextRace(scene);
    case "calendar":
      return calendar(scene);
  }
}
