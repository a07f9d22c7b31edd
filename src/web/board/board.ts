import { type Context, Hono } from "hono";
import { type Day, day } from "../../racing/day.ts";
import { LANGUAGES, type Language } from "../../racing/language.ts";
import type { Season } from "../../racing/season.ts";
import { seriesId } from "../../racing/series.ts";
import { roundsWanted } from "../../talk/calendar-files.ts";
import type { ReplyFile } from "../../talk/reply.ts";
import { fileOf, pathOf } from "./address.ts";
import type { Assets } from "./assets.ts";
import type { BoardMeans, Tongue } from "./board-means.ts";
import { atomOf, changesFeed, jsonFeedOf } from "./changes-feed.ts";
import { type Followed, followed } from "./followed.ts";
import { KeptPages } from "./kept-pages.ts";
import { languageWanted } from "./language-wanted.ts";
import { missingHtml, seasonHtml } from "./render.tsx";
import { changedIn } from "./season-view.ts";
import { SENDING } from "./sending.ts";

/** Of some 60 kB each. */
const MOST_PAGES = 200;

const FORWARDED_PROTO = "x-forwarded-proto";

/** What is asked for of a driver, in a language. */
interface Asked {
  readonly context: Context;
  readonly language: Language;
  readonly tongue: Tongue;
  readonly of: Followed;
}

/** What is known of each driver, to be looked at. */
export function board(means: BoardMeans & { readonly assets: Assets }): Hono {
  const { assets, catalogue, home, tongues } = means;
  const pages = new Hono();
  const kept = new KeptPages<string>(MOST_PAGES);
  const keptCalendars = new KeptPages<ReplyFile>(MOST_PAGES);

  /** Answers of a driver and in a language that there are. */
  const about =
    (answer: (asked: Asked) => Response | undefined | Promise<Response | undefined>) => async (context: Context) => {
      const language = LANGUAGES.find((each) => each === context.req.param("language"));
      const tongue = language && tongues.get(language);
      if (language === undefined || tongue === undefined) return missing(context);
      const of = await followed(means, context.req.param("driver") ?? home.driver);
      return (of && (await answer({ context, language, tongue, of }))) ?? missing(context);
    };

  function missing(context: Context): Response {
    const [, short] = /^((?:\/[a-z0-9-]+)+)\/$/.exec(context.req.path) ?? [];
    if (short !== undefined) return context.redirect(short); // As people type it.
    const named = LANGUAGES.find((each) => context.req.path.startsWith(`/${each}/`));
    const tongue = tongues.get(named ?? home.language);
    if (tongue === undefined) return context.text("", 404);
    return context.html(missingHtml(means, tongue), 404);
  }

  /** Every time anew, but sent only where it is another one. */
  const fresh = (context: Context) => context.header("cache-control", "public, no-cache");

  pages.use(...SENDING);
  pages.get("/assets/:name", (context) => {
    const asset = assets.at(context.req.path);
    if (asset === undefined) return missing(context);
    context.header("cache-control", "public, max-age=31536000, immutable");
    return context.body(asset.body, 200, { "content-type": asset.type });
  });
  pages.get("/", (context) => {
    fresh(context);
    context.header("vary", "accept-language");
    return context.redirect(`/${languageWanted(context.req.header("accept-language"), home.language)}`);
  });
  const toSeason = about(({ context, language, of }) => {
    fresh(context);
    return context.redirect(pathOf({ language, driver: of.driver.id, season: of.meant }));
  });
  pages.get("/:language", toSeason);
  pages.get("/:language/:driver", toSeason);

  const feed = (file: string, type: string, write: typeof atomOf) =>
    about(async ({ context, language, tongue, of }) => {
      fresh(context);
      context.header("vary", FORWARDED_PROTO); // It leads to where it was asked for.
      const origin = originOf(context);
      const text = await kept.of(fileOf(file, { language, driver: of.driver.id }), [...groundOf(of), origin], () =>
        write(changesFeed(means, tongue, of.knowledge, origin)),
      );
      return context.body(text, 200, { "content-type": type });
    });
  pages.get("/:language/:driver/feed.atom", feed("feed.atom", "application/atom+xml; charset=utf-8", atomOf));
  pages.get("/:language/:driver/feed.json", feed("feed.json", "application/feed+json; charset=utf-8", jsonFeedOf));

  const calendar = about(async ({ context, language, of }) => {
    const [year, key] = [context.req.param("season"), context.req.param("series")];
    const season = year === undefined ? undefined : seasonIn(of, year);
    const series = key === undefined ? undefined : seriesId(key);
    if (year !== undefined && season === undefined) return undefined;
    if (key !== undefined && (series === undefined || !catalogue.series.has(series))) return undefined;
    const { knowledge, today } = of;
    const which = context.req.query("which") === "every" ? "every" : "sure";
    fresh(context);
    const { name, type, text } = await keptCalendars.of(
      [which, language, of.driver.id, season, series].join(" "),
      groundOf(of),
      () => {
        const wanted = roundsWanted(knowledge, { series, season }, which);
        return means.calendar(wanted, language, Date.parse(today)); // Made as of the day, so that it is the same all day.
      },
    );
    context.header("content-disposition", `inline; filename="${name}"`);
    return context.body(text, 200, { "content-type": type });
  });
  pages.get("/:language/:driver/calendar.ics", calendar);
  pages.get("/:language/:driver/:season/calendar.ics", calendar);
  pages.get("/:language/:driver/:season/:series/calendar.ics", calendar);

  const page = about(async ({ context, language, tongue, of }) => {
    const [year = "", named] = [context.req.param("season"), context.req.param("day")];
    const season = seasonIn(of, year);
    if (season === undefined) return undefined;
    const place = { language, driver: of.driver.id, season };
    const asked = named ?? (context.req.query("asof") || undefined); // A field left empty asks for no day.
    const last = asked === undefined ? undefined : lastChange(of, season, asked);
    if (asked !== undefined && last === undefined) return undefined;
    fresh(context);
    if (last !== named) return context.redirect(pathOf({ ...place, day: last }));
    const path = pathOf({ ...place, day: last });
    return context.html(
      await kept.of(path, groundOf(of), () => seasonHtml(means, tongue, of, { ...place, day: last })),
    );
  });
  pages.get("/:language/:driver/:season", page);
  pages.get("/:language/:driver/:season/:day", page);
  pages.get("*", missing);
  return pages;
}

/** All that a page, a feed or a calendar is made of. */
function groundOf({ claims, notes, today }: Followed): readonly unknown[] {
  return [claims, notes, today];
}

/** Where whoever asks reaches the board, also where a server with TLS stands before it; of several the one that he reaches. */
function originOf({ req }: Context): string {
  const { origin, host } = new URL(req.url);
  const [reached] = (req.header(FORWARDED_PROTO) ?? "").split(",");
  return reached?.trim().toLowerCase() === "https" ? `https://${host}` : origin;
}

/** A season that has a page. */
function seasonIn({ seasons }: Followed, year: string): Season | undefined {
  return seasons.find((season) => String(season) === year);
}

/** The last day until then on which something changed: between two of them nothing is different. */
function lastChange({ knowledge }: Followed, season: Season, until: string): Day | undefined {
  const asked = day(until);
  return asked && changedIn(knowledge, season).find((each) => each.day <= asked)?.day;
}
