import type { Day } from "../../racing/day.ts";
import { isMonth, type Published } from "../../racing/published.ts";
import { date } from "../../talk/phrasing/words.ts";
import type { Scene } from "../../talk/scene.ts";
import { type Place, pathOf } from "./address.ts";
import type { Tongue } from "./board-means.ts";
import { Spans } from "./dress.tsx";
import type { ChangedOn } from "./season-view.ts";
import { toldChange } from "./told-change.ts";

/** The days that a page can be seen as of. */
interface Days {
  readonly place: Place;
  readonly tongue: Tongue;
  /** Every day on which something changed, as is known now; newest first. */
  readonly days: readonly ChangedOn[];
  readonly today: Day;
}

/** That the page is not of today, and the ways to the days before and after. */
export function PastDay({ place, tongue, days, day }: Days & { readonly day: Day }) {
  const { words, texts } = tongue;
  const at = days.findIndex((each) => each.day === day);
  const [later, earlier] = [days[at - 1], days[at + 1]];
  const way = (key: string, to: ChangedOn) => (
    <a href={pathOf({ ...place, day: to.day })}>{words.say(key, { date: date(texts, whenOf(to)) })}</a>
  );
  return (
    <aside class="past" aria-labelledby="known-on">
      <p id="known-on">
        <strong>{words.say("known-on", { date: date(texts, day) })}</strong>
      </p>
      <p>{words.say("known-on-note")}</p>
      <ul class="ways">
        {earlier === undefined ? null : <li>{way("earlier", earlier)}</li>}
        {later === undefined ? null : <li>{way("later", later)}</li>}
        <li>
          <a href={pathOf({ ...place, day: undefined })}>{words.say("known-now")}</a>
        </li>
      </ul>
    </aside>
  );
}

interface DayShown {
  readonly scene: Scene;
  readonly place: Place;
  readonly changed: ChangedOn;
}

/** What changed on a day, and the way to what was known then. */
export function DayOfChange({ scene, place, changed }: DayShown) {
  const { day, changes } = changed;
  return (
    <li>
      <a href={pathOf({ ...place, day })} aria-current={day === place.day ? "page" : undefined}>
        <time datetime={day}>{date(scene.texts, whenOf(changed))}</time>
      </a>
      <ul>
        {changes.map((change) => (
          <li>
            <Spans of={toldChange(scene, change)} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The day, or the month alone where no day is known of anything that was published then. */
function whenOf({ day, changes }: ChangedOn): Published | Day {
  const [first, ...others] = new Set(changes.map(({ because }) => because.article.published));
  return first !== undefined && others.length === 0 && isMonth(first) ? first : day;
}

/** Any day: whoever asks for one is led to the last one before it that changed something. */
export function ChooseDay({ place, tongue, days, today }: Days) {
  const { words } = tongue;
  return (
    <form class="choose-day" method="get" action={pathOf({ ...place, day: undefined })}>
      <label for="asof">{words.say("as-of-label")}</label>
      <input
        type="date"
        id="asof"
        name="asof"
        required
        value={place.day ?? days[0]?.day}
        min={days.at(-1)?.day}
        max={today}
      />
      <button type="submit">{words.say("as-of-show")}</button>
    </form>
  );
}
