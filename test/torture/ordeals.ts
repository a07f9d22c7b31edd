import type { Ordeal } from "./ordeal.ts";
import { clockJumps } from "./ordeals/clock-jumps.ts";
import { cutConnections } from "./ordeals/cut-connections.ts";
import { databaseGone } from "./ordeals/database-gone.ts";
import { endlessFeed } from "./ordeals/endless-feed.ts";
import { fullDisk } from "./ordeals/full-disk.ts";
import { killAnswers } from "./ordeals/kill-answers.ts";
import { killBroadcast } from "./ordeals/kill-broadcast.ts";
import { killFeeds } from "./ordeals/kill-feeds.ts";
import { killIngest } from "./ordeals/kill-ingest.ts";
import { killMigrate } from "./ordeals/kill-migrate.ts";
import { killProcesses } from "./ordeals/kill-processes.ts";
import { killReview } from "./ordeals/kill-review.ts";
import { killSnapshot } from "./ordeals/kill-snapshot.ts";
import { leak } from "./ordeals/leak.ts";
import { lyingPlatforms } from "./ordeals/lying-platforms.ts";
import { readOnlyDisk } from "./ordeals/read-only-disk.ts";
import { slowPlatforms } from "./ordeals/slow-platforms.ts";

export const ORDEALS: readonly Ordeal[] = [
  killAnswers,
  killIngest,
  killFeeds,
  killReview,
  killBroadcast,
  killProcesses,
  killSnapshot,
  killMigrate,
  fullDisk,
  readOnlyDisk,
  clockJumps,
  slowPlatforms,
  lyingPlatforms,
  cutConnections,
  databaseGone,
  endlessFeed,
  leak,
];
