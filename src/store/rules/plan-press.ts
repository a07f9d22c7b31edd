import type { ArticleId } from "../../racing/article.ts";
import type { Deciding, Decision, PressChanges } from "../press.ts";
import type { Draft } from "./draft.ts";
import { keptIn } from "./kept-in.ts";
import { nextNumber } from "./numbers.ts";
import { planKeep, put, replace } from "./plan-keep.ts";
import type { Expected } from "./view.ts";

/** Decides about an article by what a draft has of it, and puts all that was decided. */
export function planDecision<Made extends Decision>(draft: Draft, article: ArticleId, decide: Deciding<Made>): Made {
  const decision = decide(
    { kept: keptIn(draft, article), proposal: draft.get("proposals", article) },
    draft.claimsAbout,
  );
  const { intake, proposal, bulletin, aliases = [] } = decision;
  draft.expect({ ...expectedOf(decision), aliases: aliases.map(({ alias }) => alias) });
  if (intake !== undefined) planKeep(draft, intake);
  if (proposal !== undefined) replace(draft, "proposals", proposal);
  for (const alias of aliases) replace(draft, "aliases", alias);
  if (bulletin !== undefined) put(draft, "bulletins", { ...bulletin, n: nextNumber(draft, "bulletins") });
  planChanges(draft, decision);
  return decision;
}

export function planChanges(draft: Draft, changes: PressChanges): void {
  draft.expect(expectedOf(changes));
  for (const row of changes.feeds ?? []) replace(draft, "feeds", row);
  for (const row of changes.curators ?? []) replace(draft, "curators", row);
  for (const row of changes.desks ?? []) replace(draft, "desks", row);
  for (const row of changes.suggestions ?? []) replace(draft, "suggestions", row);
  for (const row of changes.notices ?? []) replace(draft, "notices", row);
  for (const key of changes.feedsGone ?? []) gone(draft, "feeds", key);
  for (const key of changes.curatorsGone ?? []) gone(draft, "curators", key);
  for (const key of changes.desksGone ?? []) gone(draft, "desks", key);
  for (const key of changes.noticesGone ?? []) gone(draft, "notices", key);
}

function expectedOf(changes: PressChanges): Expected {
  const { feeds = [], curators = [], desks = [], suggestions = [], notices = [] } = changes;
  const { feedsGone = [], curatorsGone = [], desksGone = [], noticesGone = [] } = changes;
  return {
    feeds: [...feeds.map(({ url }) => url), ...feedsGone],
    curators: [...curators.map(({ person }) => person), ...curatorsGone],
    desks: [...desks.map(({ chat }) => chat), ...desksGone],
    suggestions: suggestions.map(({ id }) => id),
    notices: [...notices.map(({ id }) => id), ...noticesGone],
  };
}

function gone(draft: Draft, table: "feeds" | "curators" | "desks" | "notices", key: string): void {
  if (draft.get(table, key) !== undefined) draft.delete(table, key);
}
