import type { Driver } from "../../racing/driver.ts";
import type { Season } from "../../racing/season.ts";
import { type Place, pathOf } from "./address.ts";
import type { Tongue } from "./board-means.ts";

interface Choosable {
  readonly place: Place;
  readonly tongue: Tongue;
  readonly drivers: readonly Driver[];
  readonly seasons: readonly Season[];
}

/** From how many drivers and seasons on one looks for them by their names. */
const MANY = 12;

/** The drivers, where there are several, and the seasons to choose from. */
export function Choices({ place, tongue, drivers, seasons }: Choosable) {
  const { words } = tongue;
  return (
    <div class="choices">
      {drivers.length + seasons.length < MANY ? null : <Find tongue={tongue} />}
      {drivers.length < 2 ? null : (
        <nav aria-label={words.say("drivers")}>
          <ul>
            {drivers.map(({ id, name }) => (
              <li>
                <a href={`/${place.language}/${id}`} aria-current={id === place.driver ? "true" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label={words.say("seasons")}>
        <ul>
          {seasons.map((season) => (
            <li>
              <a
                href={pathOf({ ...place, season, day: undefined })}
                aria-label={words.say("season-known", { season: String(season) })}
                aria-current={season !== place.season ? undefined : place.day === undefined ? "page" : "true"}
              >
                {season}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** A field that narrows the choices down; shown by the script, which alone can. */
function Find({ tongue: { words } }: Pick<Choosable, "tongue">) {
  return (
    <template id="find">
      <p class="find">
        <label for="wanted">{words.say("find")}</label>
        <input type="search" id="wanted" autocomplete="off" spellcheck={false} />
        <output for="wanted" />
      </p>
    </template>
  );
}
