import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { freshFolder } from "../support/folders.ts";
import { pitboard, runningBot } from "./pitboard.ts";

let server: PressServer;
let folder: string;
beforeEach(async () => {
  server = await openPressServer();
  folder = freshFolder();
});
afterEach(() => server.close());

const env = () => ({ PITBOARD_ALLOW_HOSTS: server.host });
const feeds = (...args: readonly string[]) => pitboard(folder, ["feeds", ...args], { env: env() });
const list = () => JSON.parse(readFileSync(join(folder, "store", "feeds.json"), "utf8"));

describe("pitboard feeds", () => {
  it("follows feeds, asks for them, and follows them no longer", async () => {
    expect((await feeds()).stdout).toBe("No feed is followed. pitboard feeds add URL\n");
    const url = `${server.url}/rss.xml?language=it`;
    expect((await feeds("add", url, "--title", "Italian")).stdout).toMatch(/^1 feed followed, 1 of them new \(/);
    expect(list()).toEqual([{ url, title: "Italian" }]);
    expect((await feeds("list")).stdout).toBe(`${url} (Italian): not asked yet, or empty\n`);
    expect(await feeds("poll")).toMatchObject({ code: 0, stdout: `${url}: 2 proposed\n` });
    expect(await feeds("poll")).toMatchObject({ code: 0, stdout: `${url}: nothing new\n` });
    expect((await feeds()).stdout).toBe(`${url} (Italian): goes well, 2 items\n`);
    expect((await feeds("remove", url)).stdout).toMatch(/^0 feeds followed/);
    expect((await pitboard(folder, ["review"])).stdout).toContain("Mondiale Endurance");
  });

  it("takes none that could not be read back", async () => {
    const added = await feeds("add", "https://a.example/feed", "--title", "a".repeat(1_001));
    expect(added).toMatchObject({ code: 2, stderr: expect.stringContaining("0.title: expected at most 1,000") });
    expect((await feeds()).stdout).toContain("No feed is followed");
  });

  it("tells of a feed that fails, and asks again when it is told to", async () => {
    await feeds("add", `${server.url}/gone.xml`);
    server.play("/gone.xml", answer(410));
    const failed = await feeds("poll");
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stdout).toMatch(/gone\.xml: the server answers 410: it is gone for good\. Look for its new address/);
    expect((await feeds()).stdout).toMatch(/fails since 2\d{3}-\d\d-\d\d \(1 time\): the server answers 410/);
    expect((await feeds("resume", `${server.url}/gone.xml`)).stdout).toContain("is asked again in the next round");
    expect((await feeds()).stdout).toContain("not asked yet");
  });

  it("tells what an address holds, and keeps nothing of it", async () => {
    const held = await feeds("check", `${server.url}/atom.xml`);
    expect(held.stdout).toMatch(/^News from the paddock: 10 items\n {2}2026-11-20 · Rossi signs/);
    const none = await feeds("check", `${server.url}/articles/no-daytona`);
    expect(none).toMatchObject({ code: 1, stdout: expect.stringMatching(/neither a feed nor|cannot be read/) });
    expect((await feeds()).stdout).toContain("No feed is followed");
  });

  it("carries its list to and from OPML", async () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="News">
      <outline type="rss" text="A" xmlUrl="https://a.example/feed"/><outline type="rss" text="B" xmlUrl="file:///etc/passwd"/>
      </outline></body></opml>`;
    const read = await pitboard(folder, ["feeds", "import", "-"], { input: opml });
    expect(read).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 feed followed/) });
    expect(read.stderr).toMatch(/1 feed passed over/);
    const written = (await feeds("export")).stdout;
    expect(written).toContain('xmlUrl="https://a.example/feed"');
    const there = freshFolder();
    await pitboard(there, ["feeds", "import", "-"], { input: written });
    expect(JSON.parse(readFileSync(join(there, "store", "feeds.json"), "utf8"))).toEqual(list());
    await feeds("add", "https://a.example/feed", "--publisher", "speedweek");
    await pitboard(folder, ["feeds", "import", "-"], { input: opml });
    expect(list()).toEqual([{ url: "https://a.example/feed", title: "A", publisher: "speedweek" }]);
    const refused = await pitboard(folder, ["feeds", "import", "-"], { input: "<html></html>" });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("it is no OPML") });
    expect(list()).toHaveLength(1);
  });

  it("is asked by the running bot, which reads the list before each round", async () => {
    const bot = await runningBot(folder, { env: env() });
    await feeds("add", `${server.url}/rss.xml`);
    expect((await feeds("poll")).stdout).toMatch(/rss\.xml: \d+ proposed/);
    expect((await feeds()).stdout).toContain("goes well, 10 items");
    bot.child.stdin.end("Will Rossi race at Daytona?\n");
    expect((await bot.end).code).toBe(0);
  });

  it("refuses what is no list and no address, and says what is wrong", async () => {
    expect(await feeds("add", "ftp://a.example")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("https://"),
    });
    expect(await feeds("remove", "https://a.example/")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is not followed"),
    });
    const { writeFileSync, mkdirSync } = await import("node:fs");
    mkdirSync(join(folder, "store"), { recursive: true });
    writeFileSync(join(folder, "store", "feeds.json"), '[{"address": "https://a.example"}]');
    const refused = await feeds("list");
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/feeds\.json.*url/s);
  });
});
