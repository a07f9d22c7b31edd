import { PLATFORMS } from "../../audience/chat.ts";
import type { Day } from "../../racing/day.ts";
import type { Fault } from "../progress.ts";
import type { MarkRow } from "../records.ts";
import type { Draft } from "./draft.ts";
import { replace } from "./plan-keep.ts";
import type { View } from "./view.ts";

const HANDED_OVER = "handed-over";

/** Marks that another machine tells from a day on; an earlier day stays. */
export function planHandOver(draft: Draft, on: Day): void {
  if (draft.get("marks", HANDED_OVER) === undefined) replace(draft, "marks", { mark: HANDED_OVER, on });
}

export function handedOverIn(view: Pick<View, "get">): Day | undefined {
  const mark = view.get("marks", HANDED_OVER);
  return mark?.mark === HANDED_OVER ? mark.on : undefined;
}

/** Keeps a fault as the last one of its platform. */
export function planFault(draft: Draft, { platform, at, reason }: Fault): void {
  replace(draft, "marks", { mark: `fault-${platform}`, at, reason });
}

/** The last fault of each platform that had any. */
export function faultsIn(get: (mark: string) => MarkRow | undefined): readonly Fault[] {
  return PLATFORMS.flatMap((platform) => {
    const mark = get(`fault-${platform}`);
    return mark === undefined || mark.mark === HANDED_OVER ? [] : [{ platform, at: mark.at, reason: mark.reason }];
  });
}
