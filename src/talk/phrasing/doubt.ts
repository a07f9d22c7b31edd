import type { Claim } from "../../racing/claim.ts";
import { judgedDay } from "../../racing/published.ts";
import type { Action } from "../reply.ts";
import type { ToldLine } from "../scene.ts";
import type { Texts } from "./texts.ts";

/** "Wrong?", about the newest of the claims that decide what was told; nothing where nothing was told. */
export function doubtOn(texts: Texts, told: readonly ToldLine[]): readonly Action[] {
  const leading = told.map(({ line }) => line.leading);
  const newest = leading.reduce<Claim | undefined>(
    (last, claim) => (last === undefined || dayOf(claim) > dayOf(last) ? claim : last),
    undefined,
  );
  return newest === undefined ? [] : [doubtOnClaim(texts, newest)];
}

/** "Wrong?", about one claim. */
export function doubtOnClaim(texts: Texts, { id }: Claim): Action {
  return { label: texts.say("action-wrong"), call: { command: "suggest", options: { item: id } } };
}

function dayOf({ article }: Claim): string {
  return judgedDay(article.published);
}
