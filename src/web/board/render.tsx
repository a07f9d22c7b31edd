import { LANGUAGES } from "../../racing/language.ts";
import { date } from "../../talk/phrasing/words.ts";
import { fileOf, type Place, pathOf } from "./address.ts";
import type { Assets } from "./assets.ts";
import type { BoardMeans, Tongue } from "./board-means.ts";
import { correctionsIn } from "./corrections-in.ts";
import { type Followed, knownOn } from "./followed.ts";
import { Frame } from "./frame.tsx";
import { Missing } from "./missing-page.tsx";
import { SeasonPage } from "./season-page.tsx";
import { changedIn, seasonView } from "./season-view.ts";

type Means = BoardMeans & { readonly assets: Assets };

/** The page of a season, as of a day where one is told, as HTML. */
export async function seasonHtml(means: Means, tongue: Tongue, of: Followed, place: Place): Promise<string> {
  const { driver, today, seasons } = of;
  const { words } = tongue;
  const known = place.day === undefined ? of.knowledge : knownOn(means, of, place.day);
  const view = seasonView(means, tongue, known, place.season);
  const schemes = ["light", "dark"] as const;
  const told = { driver: driver.name, season: String(place.season) };
  const named = words.say("title", told);
  const { day } = place;
  const title = day === undefined ? named : `${words.say("known-on", { date: date(tongue.texts, day) })} · ${named}`;
  const changes = words.say("feed-title", { driver: driver.name });
  const feed = (form: "atom" | "json") => fileOf(`feed.${form}`, place);
  return document(
    <Frame
      tongue={tongue}
      assets={means.assets}
      title={title}
      description={words.say("description", told)}
      languages={LANGUAGES.map((language) => ({ language, path: pathOf({ ...place, language }) }))}
      home={`/${words.language}`}
      head={
        <>
          <link rel="alternate" type="application/atom+xml" title={changes} href={feed("atom")} />
          <link rel="alternate" type="application/feed+json" title={changes} href={feed("json")} />
        </>
      }
    >
      <SeasonPage
        place={place}
        tongue={tongue}
        view={view}
        driver={driver}
        drivers={[...means.catalogue.drivers.values()]}
        seasons={seasons}
        days={changedIn(of.knowledge, place.season)}
        today={today}
        pictures={schemes.flatMap((scheme) => means.draw(known, place.season, tongue, scheme) ?? [])}
        corrections={place.day === undefined ? await correctionsIn(means, view.scene, today) : []}
      />
    </Frame>,
  );
}

/** That there is nothing at an address, as HTML. */
export function missingHtml({ assets }: Means, tongue: Tongue): string {
  const { words } = tongue;
  const home = `/${words.language}`;
  return document(
    <Frame
      tongue={tongue}
      assets={assets}
      title={`${words.say("missing-title")} · Pitboard`}
      languages={LANGUAGES.map((language) => ({ language, path: `/${language}` }))}
      home={home}
    >
      <Missing words={words} home={home} />
    </Frame>,
  );
}

function document(html: { toString(): string }): string {
  return `<!doctype html>${html}`;
}
