import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { type ChatKey, chatKey, discordPersonKey, placeKey } from "../../src/audience/chat.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { ROSSI, theDay } from "../support/facts.ts";
import { freshFolder } from "../support/folders.ts";
import { openToWrite } from "../support/stores.ts";
import { alertsWanted } from "../support/subscriptions.ts";

const VERSION_3 = fileURLToPath(new URL("../fixtures/stores/version-3.json", import.meta.url));
const now = () => Date.parse("2026-11-23T12:00:00Z");

const group = placeKey("telegram", "-1001234");
const server = placeKey("discord", "81384788765712384");
const topicChat = chatKey({ platform: "telegram", id: "-1001234", thread: "45" });
const mainChat = chatKey({ platform: "telegram", id: "-1001234" });
const channel = chatKey({ platform: "discord", id: "155101607195836416" });

/** What a chat wished for, as the fixture has it. */
function wished(n: number, chat: ChatKey, place: typeof group, ...wishes: readonly object[]) {
  const topics = wishes.map((wish) => ({ driver: ROSSI, since: "2026-11-19", measure: "every", ...wish }));
  return { n, after: 0, chat, place, topics, manner: {} };
}

const alertsOfTheGroup = [
  wished(1, topicChat, group, { series: "fia-wec", season: 2027 }, { series: "dtm", since: "2026-11-20" }),
  wished(2, mainChat, group, {}),
];

describe("a store of version 3", () => {
  let folder: string;

  beforeEach(async () => {
    folder = freshFolder();
    await writeFile(join(folder, "store.json"), JSON.stringify(JSON.parse(await readFile(VERSION_3, "utf8"))));
  });

  it("tells each chat what it wished to hear of", async () => {
    const store = await openToWrite(folder, { now });
    expect(await store.alertsOf(group)).toEqual(alertsOfTheGroup);
    expect(await store.alertsOf(server)).toEqual([wished(3, channel, server, {})]);
    expect(await store.preferences(group)).toEqual({ language: "it" });
    expect(await store.preferences(server)).toEqual({});
    expect(await store.preferences(discordPersonKey("80351110224678912"))).toEqual({ language: "de" });
    expect(await store.handedOver()).toBe("2026-11-20");
    expect((await store.changeAlerts(mainChat, () => undefined)) ?? "gone").toBe("gone");
    await store.close();
    const again = await openToWrite(folder, { now });
    expect((await again.changeAlerts(mainChat, () => alertsWanted()))?.n).toBe(4);
    expect(await again.claimsAbout(ROSSI)).toHaveLength(1);
    await again.close();
  });

  it("can be imported from the backup that was made of it before", async () => {
    await (await openToWrite(folder, { now })).close();
    const path = join(folder, "backups", "store-version-3-2026-11-23.json");
    const old: unknown = JSON.parse(await readFile(path, "utf8"));
    const store = await openToWrite(freshFolder());
    await store.import(parseDocument(path, old));
    expect(await store.alertsOf(group)).toEqual(alertsOfTheGroup);
    await store.close();
  });

  it("is refused by name where a wish has no form", () => {
    const document = {
      format: "pitboard",
      version: 3,
      exported: theDay("2026-11-22"),
      ...Object.fromEntries(
        ["articles", "claims", "notes", "corrections", "seeds", "proposals", "aliases"].map((name) => [name, []]),
      ),
      ...Object.fromEntries(["feeds", "curators", "desks", "suggestions", "notices"].map((name) => [name, []])),
      places: [{ place: group, wishes: [{ driver: ROSSI }] }],
    };
    expect(() => parseDocument("export", document)).toThrow(/places.0.wishes/);
    expect(() => parseDocument("export", { ...document, places: [{ place: group, wishes: [{ chat: "?" }] }] })).toThrow(
      /alerts.0.chat: expected the key of a chat/,
    );
  });
});
