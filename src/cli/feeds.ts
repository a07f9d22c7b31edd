import type { Command } from "commander";
import type { House } from "../house.ts";
import type { FeedRead } from "../newsroom/read-feed.ts";
import type { FeedKnown } from "../newsroom/round.ts";
import { oneLine } from "../platforms/one-line.ts";
import { shownAddress } from "../racing/feed-source.ts";
import { shown } from "../schema/faults.ts";
import type { Adding } from "./adding.ts";
import { addressIn } from "./address-in.ts";
import { counted } from "./counted.ts";
import { DONE, FAILED, WrongUsage } from "./exit-codes.ts";
import { addFeedsFile } from "./feeds-file.ts";
import { hindranceMeaning, hindranceWords } from "./hindrance-words.ts";
import { indented } from "./indented.ts";
import { showingProgress } from "./progress.ts";
import { reading } from "./reading.ts";
import { working } from "./writing.ts";

export function addFeeds(adding: Adding): void {
  const { program, context, argv, exitWith } = adding;
  const feeds: Command = program
    .command("feeds")
    .description("the feeds that are followed: list them, change the list, ask for them now");

  feeds
    .command("list", { isDefault: true })
    .description("each feed, and how it goes (this is the default)")
    .action(async () => {
      await reading(context, async (house) => {
        const known = await (await house.newsroom()).feeds();
        const lines = known.map((feed) => stateLine(feed, context.now()));
        await context.stdout.write(
          lines.length === 0 ? "No feed is followed. pitboard feeds add URL\n" : lines.join(""),
        );
      });
    });

  feeds
    .command("poll")
    .description("ask now for every feed that is not paused, and tell what came of it")
    .action(async () => {
      exitWith(
        await working(argv, context, async (house) => {
          const newsroom = await house.newsroom();
          const read = await showingProgress(context.stderr, "Asking the feeds", () => newsroom.round("all"));
          await context.stdout.write(read.map(readLine).join("") || "No feed is followed that is not paused.\n");
          return read.some(({ kind }) => kind === "failed") ? FAILED : DONE;
        }),
      );
    });

  feeds
    .command("check")
    .description("ask for a feed and tell what it holds; keeps nothing")
    .argument("<url>", "the address of a feed")
    .action(async (url: string) => {
      const address = addressIn(url);
      await reading(context, async (house) =>
        exitWith(await check(address, house, (text) => context.stdout.write(text))),
      );
    });

  feeds
    .command("resume")
    .description("ask again for a feed that is paused or failed")
    .argument("<url>", "its address, as the list tells it")
    .action(async (url: string) => {
      exitWith(
        await working(argv, context, async (house) => {
          if (!(await (await house.newsroom()).resume(url)))
            throw new WrongUsage(`feeds: ${shown(url)} is not followed; pitboard feeds list tells which are`);
          await context.stdout.write(`${oneLine(url)}: is asked again in the next round\n`);
          return DONE;
        }),
      );
    });

  addFeedsFile(feeds, context);
}

async function check(url: string, house: House, write: (text: string) => Promise<void>): Promise<number> {
  const answer = await (await house.newsroom()).look(url);
  if (answer.kind === "failed") {
    await write(`${hindranceWords(url, answer.hindrance)}\n`);
    return FAILED;
  }
  const { title, items, passedOver } = answer;
  const over = passedOver === 0 ? "" : `, ${passedOver} passed over`;
  const told = items.map(
    ({ published, title: name, link }) =>
      `  ${published ?? "(no day)"} · ${name ?? "(no title)"} · ${link ?? "(no link)"}`,
  );
  const lines = [`${title ?? url}: ${counted(items.length, "item")}${over}`, ...told];
  await write(lines.map((line) => `${indented(line)}\n`).join(""));
  return DONE;
}

function stateLine({ source, state }: FeedKnown, now: number): string {
  const name = source.title === undefined ? source.url : `${source.url} (${source.title})`;
  const moved = state.movedTo === undefined ? "" : `; moved for good to ${state.movedTo}`;
  return `${indented(`${name}: ${howItGoes({ source, state }, now)}${moved}`)}\n`;
}

function howItGoes({ state }: FeedKnown, now: number): string {
  const { isPaused, failures, failingSince = now, fault, items } = state;
  if (failures === 0)
    return items.length === 0 ? "not asked yet, or empty" : `goes well, ${counted(items.length, "item")}`;
  const since = new Date(failingSince).toISOString().slice(0, 10);
  const why = fault === undefined ? "" : `: ${hindranceMeaning(fault)}`;
  return `${isPaused ? "paused, " : ""}fails since ${since} (${counted(failures, "time")})${why}`;
}

function readLine({ url, kind, arrivals, pending, hindrance, isPaused }: FeedRead): string {
  if (kind === "failed") {
    const why = hindrance === undefined ? "failed" : hindranceWords(url, hindrance);
    return `${indented(`${why}${isPaused ? "; it is paused now" : ""}`)}\n`;
  }
  const parts = [
    ...Object.entries(arrivals).map(([what, count]) => `${count} ${what}`),
    ...(pending === 0 ? [] : [`${counted(pending, "page")} to be tried again`]),
  ];
  return `${indented(`${shownAddress(url)}: ${parts.length === 0 ? "nothing new" : parts.join(", ")}`)}\n`;
}
