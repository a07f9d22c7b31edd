import { createRequire } from "node:module";
import { join } from "node:path";
import type { Hono } from "hono";
import { dayIn } from "./audience/preferences.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { type Config, PROJECT_FOLDER } from "./config.ts";
import { openCalendars } from "./open-calendars.ts";
import { outlookPicture } from "./outlook-picture.ts";
import { drawingOf } from "./pictures/create-drawing.ts";
import type { Store } from "./store/store.ts";
import { loadTexts } from "./talk/phrasing/texts.ts";
import { loadAssets } from "./web/board/assets.ts";
import { board } from "./web/board/board.ts";
import type { BoardMeans, Tongue } from "./web/board/board-means.ts";

interface Given {
  readonly config: Pick<Config, "defaults">;
  readonly catalogue: Catalogue;
  readonly store: Store;
  now(): number;
}

const require = createRequire(import.meta.url);

/** What is known of each driver, as pages. */
export async function openBoard({ config, catalogue, store, now }: Given): Promise<Hono> {
  const data = join(PROJECT_FOLDER, "data");
  const plex = "@expo-google-fonts/ibm-plex-sans";
  const inBoard = (file: string) => join(data, "board", file);
  const [replies, own, calendars, assets] = await Promise.all([
    loadTexts(join(data, "language", "talk")),
    loadTexts(join(data, "language", "board")),
    openCalendars(catalogue),
    loadAssets({
      styles: ["frame.css", "season.css", "drives.css", "script.css", "print.css"].map(inBoard),
      scripts: ["newer.js", "days-to-go.js", "find.js", "picture.js"].map(inBoard),
      icon: inBoard("icon.svg"),
      fonts: {
        "plex-400.ttf": require.resolve(`${plex}/400Regular/IBMPlexSans_400Regular.ttf`),
        "plex-600.ttf": require.resolve(`${plex}/600SemiBold/IBMPlexSans_600SemiBold.ttf`),
      },
    }),
  ]);
  const tongues = [...own].flatMap(([language, words]): readonly (readonly [typeof language, Tongue])[] => {
    const texts = replies.get(language);
    return texts === undefined ? [] : [[language, { texts, words }]];
  });
  return board({
    catalogue,
    store,
    home: config.defaults,
    tongues: new Map(tongues),
    assets,
    draw: drawing(catalogue),
    calendar: calendars.file,
    dayAt: (at) => dayIn(config.defaults.timeZone, at),
    now,
  });
}

function drawing(catalogue: Catalogue): BoardMeans["draw"] {
  return (knowledge, season, { texts }, scheme) => {
    const { outlooks } = knowledge.programme(season);
    return drawingOf(
      outlookPicture({ kind: "history", scheme, texts, season, asked: [], outlooks, knowledge, catalogue }),
    );
  };
}
