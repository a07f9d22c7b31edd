import { type Ahead, gradedSpans } from "../../talk/answers/next-race.ts";
import { weekend } from "../../talk/phrasing/words.ts";
import type { Scene } from "../../talk/scene.ts";
import type { Tongue } from "./board-means.ts";
import { Spans } from "./dress.tsx";

interface Shown {
  readonly scene: Scene;
  readonly tongue: Tongue;
  readonly rounds: readonly Ahead[];
  /** Whether the script may say how far ahead they are. */
  readonly isNow: boolean;
}

/** The next rounds, each with its grade. Nobody publishes their hours with the calendar, so that each day is the track's own. */
export function Rounds({ scene, tongue: { words, texts }, rounds, isNow }: Shown) {
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{words.say("rounds")}</h2>
      <ol class="rounds">
        {rounds.map((each) => {
          const { starts, ends } = each.round;
          return (
            <li>
              <time datetime={starts} data-ends={ends}>
                {weekend(texts, starts, ends)}
              </time>
              {" · "}
              <Spans of={gradedSpans(scene, each)} />
            </li>
          );
        })}
      </ol>
      <p class="small">{words.say("rounds-calendar")}</p>
      {isNow ? (
        <template id="days-to-go">
          <p class="small">
            {words.say("days-to-go")} <span class="zone" />
          </p>
        </template>
      ) : null}
    </section>
  );
}
