import { chatKey } from "../audience/chat.ts";
import type { Desk } from "../talk/desk.ts";
import type { InTurn } from "./in-turn.ts";
import type { Means } from "./means.ts";

/** Who reviews, and where proposals are pushed. */
export function curatingFor(means: Means, turn: InTurn): Pick<Desk, "isCurator" | "curators" | "setCurator" | "push"> {
  const { store, curators: configured } = means;
  return {
    isCurator: async (person) =>
      configured.includes(person) || (await store.curators()).some((curator) => curator.person === person),
    async curators() {
      const added = (await store.curators())
        .map(({ person }) => person)
        .filter((person) => !configured.includes(person));
      return [
        ...configured.map((person) => ({ person, isConfigured: true })),
        ...added.map((person) => ({ person, isConfigured: false })),
      ];
    },
    setCurator: (person, isCurator, who) =>
      turn(async () => {
        const isOne = (await store.curators()).some((curator) => curator.person === person);
        if (configured.includes(person) || isOne === isCurator) return false;
        await store.change(
          isCurator ? { curators: [{ person, by: who, since: means.today() }] } : { curatorsGone: [person] },
        );
        means.onCurators();
        return true;
      }),
    push: (chat, isWanted, who) =>
      turn(async () => {
        const key = chatKey(chat);
        if ((await store.desks()).some((desk) => desk.chat === key) === isWanted) return false;
        await store.change(isWanted ? { desks: [{ chat: key, by: who, since: means.today() }] } : { desksGone: [key] });
        return true;
      }),
  };
}
