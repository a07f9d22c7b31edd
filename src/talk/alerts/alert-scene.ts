import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { Preferences } from "../../audience/preferences.ts";
import type { DeskScene } from "../desk/seat.ts";
import type { Hearing } from "../hearing.ts";
import type { Target } from "../target.ts";

/** Somebody who asks about what a chat is told. */
export interface AlertScene extends DeskScene {
  readonly hearing: Hearing;
  readonly target: Target;
  /** What is set for the place of the chat. */
  readonly preferences: Preferences;
  /** What is told there now. */
  readonly kept: AlertSubscription | undefined;
}
