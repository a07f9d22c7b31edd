import { join } from "node:path";
import { discordPersonKey, type PlaceKey, placeKey } from "./audience/chat.ts";
import { dayIn } from "./audience/preferences.ts";
import { type Config, PROJECT_FOLDER } from "./config.ts";
import type { Press } from "./feeds/feed.ts";
import type { Limits } from "./feeds/limits.ts";
import { feedsFile } from "./feeds-file.ts";
import { createNewsroom, type Newsroom } from "./newsroom/create-newsroom.ts";
import type { Means } from "./newsroom/means.ts";
import type { Reader } from "./reading/reading.ts";
import { version } from "./version.ts";

interface Given
  extends Pick<Means, "store" | "catalogue" | "turn" | "log" | "now" | "onNotices" | "onBulletin" | "onCurators"> {
  readonly config: Config;
  readonly limits?: Partial<Limits>;
}

/** The newsroom; what reads articles and what asks the press are loaded when the first article comes in. */
export function openNewsroom({ config, limits = {}, ...given }: Given): Newsroom {
  const { catalogue, now } = given;
  let reader: Promise<Reader> | undefined;
  let press: Promise<Press> | undefined;
  return createNewsroom({
    ...given,
    today: () => dayIn(config.defaults.timeZone, now()),
    curators: configuredCurators(config),
    reader() {
      reader ??= import("./reading/open-reader.ts").then(({ openReader }) =>
        openReader(join(PROJECT_FOLDER, "data", "language", "reading"), catalogue, []),
      );
      return reader;
    },
    press() {
      press ??= import("./feeds/open-press.ts").then(({ openPress }) =>
        openPress({ allowHosts: config.allowHosts, now, userAgent: `Pitboard/${version()}`, limits }),
      );
      return press;
    },
    async feeds() {
      const { loadFeeds } = await import("./catalogue/load-feeds.ts");
      return loadFeeds(feedsFile(config));
    },
  });
}

/** Those whom the configuration lets review, as the platforms know them. */
export function configuredCurators({ curators }: Pick<Config, "curators">): readonly PlaceKey[] {
  return curators.map(({ platform, id }) => (platform === "discord" ? discordPersonKey(id) : placeKey(platform, id)));
}
