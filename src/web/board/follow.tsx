import { fileOf, type Place } from "./address.ts";
import type { Tongue } from "./board-means.ts";

/** Calendars and feeds, to hear of what changes. */
export function Follow({ place, tongue }: { readonly place: Place; readonly tongue: Tongue }) {
  const { words } = tongue;
  const calendar = fileOf("calendar.ics", place, place.season);
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{words.say("follow")}</h2>
      <ul class="follow">
        <li>
          <a href={calendar}>{words.say("calendar-sure")}</a>
        </li>
        <li>
          <a href={`${calendar}?which=every`}>{words.say("calendar-every")}</a>
        </li>
        <li>
          <a href={fileOf("feed.atom", place)}>{words.say("feed-atom")}</a>
        </li>
        <li>
          <a href={fileOf("feed.json", place)}>{words.say("feed-json")}</a>
        </li>
      </ul>
    </section>
  );
}
