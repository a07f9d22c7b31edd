import { endOf, is, type Mark } from "../wording/cues.ts";
import type { View } from "./view.ts";

/** How far before an announcement its denial may stand, in words: "has not yet been officially confirmed". */
const MAX_TO_DENIAL = 4;

/** Whether those who decide say it: a word of announcing that is not denied, or a team that speaks. */
export function isAnnounced({ annotated, own, governing }: View): boolean {
  if (annotated.marks.some((mark) => is(mark, "said") && isTeams(mark))) return true;
  if ([...own, ...governing].some((mark) => is(mark, "rumoured"))) return false;
  const announced = annotated.marks.find((mark) => is(mark, "announced"));
  return announced !== undefined && !annotated.marks.some((mark) => is(mark, "not") && denies(mark, announced));

  function isTeams(said: Mark): boolean {
    return annotated.mentions.some(({ kind, from, to }) => kind === "team" && (to === said.at || from === endOf(said)));
  }
}

function denies(not: Mark, announced: Mark): boolean {
  return announced.at >= not.at && announced.at - not.at <= MAX_TO_DENIAL;
}
