import { judgedDay } from "../../racing/published.ts";
import type { PressStore } from "../press.ts";
import { planChanges, planDecision } from "../rules/plan-press.ts";
import type { Tables } from "../rules/tables.ts";
import type { Access } from "./access.ts";

/** The newsroom's part of the store's promise. */
export function lowdbPress(tables: Tables, { open, write }: Access): PressStore {
  const all = <Row>(table: ReadonlyMap<string, Row>, isWanted: (row: Row) => boolean = () => true) => {
    open();
    return [...table.values()].filter(isWanted);
  };
  return {
    async knownAs(keys) {
      open();
      const own = keys.find((key) => tables.proposals.has(key) || tables.articles.has(key));
      return own ?? keys.flatMap((key) => tables.aliases.get(key)?.article ?? [])[0];
    },
    async proposal(article) {
      open();
      return tables.proposals.get(article);
    },
    proposalsWaiting: async () => all(tables.proposals, ({ state }) => state === "waiting"),
    proposalsBetween: async (from, to) =>
      all(tables.proposals, ({ article }) => {
        const day = judgedDay(article.published);
        return from <= day && day <= to;
      }),
    decide: (article, decide) => write((draft) => planDecision(draft, article, decide)),
    change: (changes) => write((draft) => planChanges(draft, changes)),
    feedStates: async () => all(tables.feeds),
    curators: async () => all(tables.curators),
    desks: async () => all(tables.desks),
    async suggestion(id) {
      open();
      return tables.suggestions.get(id);
    },
    suggestionsBy: async (person, since) => all(tables.suggestions, ({ by, when }) => by === person && when >= since),
    suggestionsOpen: async () => all(tables.suggestions, ({ isSettled }) => !isSettled),
    notices: async () => all(tables.notices),
  };
}
