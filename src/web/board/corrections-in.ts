import type { Day } from "../../racing/day.ts";
import { newsIn } from "../../talk/alerts/corrections.ts";
import { mistakeTold } from "../../talk/alerts/tell-bulletins.ts";
import { mistakeBlocks } from "../../talk/alerts/tell-mistake.ts";
import type { Block } from "../../talk/reply.ts";
import type { Scene } from "../../talk/scene.ts";
import type { BoardMeans } from "./board-means.ts";

/** How many are told, the newest. */
const MAX_TOLD = 10;

/** What was told wrong of a season, why, and what is right, newest first; as long as bulletins are kept. */
export async function correctionsIn(
  { store, catalogue, dayAt }: Pick<BoardMeans, "store" | "catalogue" | "dayAt">,
  scene: Scene,
  today: Day,
): Promise<readonly Block[]> {
  const { driver, season } = scene.question;
  const { mistakes } = newsIn(await store.bulletinsAfter(0), []);
  const isOfSeason = ({ about }: { readonly about: { readonly driver: string; readonly season: number } }) =>
    about.driver === driver && about.season === season;
  const own = mistakes
    .map((mistake) => ({
      ...mistake,
      said: mistake.said.filter(isOfSeason),
      changes: mistake.changes.filter(isOfSeason),
    }))
    .filter(({ said, changes }) => said.length > 0 || changes.length > 0)
    .slice(-MAX_TOLD)
    .reverse();
  const told = await Promise.all(own.map((mistake) => mistakeTold({ store, catalogue }, mistake, dayAt, today)));
  return told.flatMap((mistake) => mistakeBlocks(scene, mistake));
}
