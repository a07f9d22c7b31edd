import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Command } from "commander";
import { checkFeeds, loadFeeds } from "../catalogue/load-feeds.ts";
import { feedsFile } from "../feeds-file.ts";
import type { FeedSource } from "../racing/feed-source.ts";
import { shown, Unusable } from "../schema/faults.ts";
import { reasonOf } from "../schema/system-fault.ts";
import { FOLDER_MODE, writeWhole } from "../store/write-file.ts";
import { addressIn } from "./address-in.ts";
import type { Context } from "./context.ts";
import { counted } from "./counted.ts";
import { Failed, WrongUsage } from "./exit-codes.ts";
import { readTextFile } from "./text-file.ts";

interface About {
  readonly publisher?: string;
  readonly title?: string;
}

/** The commands that change the operator's list of feeds; a running bot reads it before each round. */
export function addFeedsFile(feeds: Command, context: Context): void {
  feeds
    .command("add")
    .description("follow a feed")
    .argument("<url>", "its address")
    .option("--publisher <name>", "a key of the catalogue, or a name; else its pages tell it")
    .option("--title <words>", "what to call it")
    .action(async (url: string, { publisher, title }: About) => {
      const feed = { url: addressIn(url), ...(publisher && { publisher }), ...(title && { title }) };
      await change(context, (list) => {
        const known = list.find((each) => each.url === feed.url);
        return [...list.filter((each) => each !== known), { ...known, ...feed }];
      });
    });

  feeds
    .command("remove")
    .description("follow a feed no longer; what it brought stays")
    .argument("<url>", "its address, as the list tells it")
    .action(async (url: string) => {
      await change(context, (list) => {
        if (!list.some((each) => each.url === url))
          throw new WrongUsage(`feeds: ${shown(url)} is not followed; pitboard feeds list tells which are`);
        return list.filter((each) => each.url !== url);
      });
    });

  feeds
    .command("import")
    .description("follow the feeds of an OPML file besides")
    .argument("<file>", "the file; - reads standard input")
    .action(async (file: string) => {
      const { what, text } = await readTextFile(file, context);
      const { readOpml } = await import("../feeds/opml.ts");
      const read = readOpml(text);
      if (read.kind === "refused") throw new Unusable(what, [read.why]);
      if (read.passedOver > 0)
        await context.stderr.write(`${counted(read.passedOver, "feed")} passed over: no address on http or https\n`);
      await change(context, (list) => {
        const known = new Set(list.map(({ url }) => url));
        return [...list, ...read.feeds.filter(({ url }) => !known.has(url))];
      });
    });

  feeds
    .command("export")
    .description("write the list as OPML to standard output")
    .action(async () => {
      const { writeOpml } = await import("../feeds/opml.ts");
      await context.stdout.write(`${writeOpml(await loadFeeds(feedsFile(context.config())), "Pitboard").trimEnd()}\n`);
    });
}

async function change(
  context: Context,
  changed: (list: readonly FeedSource[]) => readonly FeedSource[],
): Promise<void> {
  const path = feedsFile(context.config());
  const before = await loadFeeds(path);
  const list = changed(before);
  checkFeeds(path, list);
  try {
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    await writeWhole(path, [`${JSON.stringify(list, undefined, 2)}\n`]);
  } catch (error) {
    throw new Failed(`${path}: cannot be written: ${reasonOf(error)}`, { cause: error });
  }
  const added = list.length - before.length;
  await context.stdout.write(
    `${counted(list.length, "feed")} followed${added > 0 ? `, ${added} of them new` : ""} (${path})\n`,
  );
}
