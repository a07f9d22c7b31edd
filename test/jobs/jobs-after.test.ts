import { describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import { jobsAfter } from "../../src/jobs/jobs-after.ts";

const telegram = chatKey({ platform: "telegram", id: "1" });
const discord = chatKey({ platform: "discord", id: "2" });
const paused = { why: "blocked", since: 0 } as never;

function keysOf(written: Partial<Parameters<typeof jobsAfter>[0]>) {
  const { wanted, gone } = jobsAfter({ put: {}, gone: {}, ...written });
  return { wanted: wanted.map(({ task, key }) => (task === key ? task : `${task} ${key}`)), gone };
}

describe("what follows from a write", () => {
  it("a bulletin is told on every platform", () => {
    expect(keysOf({ put: { bulletins: { 1: {} } } })).toEqual({ wanted: ["tell-discord", "tell-telegram"], gone: [] });
  });

  it("a notice, and alerts that go on, are told where their chat is", () => {
    expect(keysOf({ put: { notices: { n: { chat: telegram } } } }).wanted).toEqual(["tell-telegram"]);
    expect(keysOf({ put: { alerts: { a: { chat: discord } } } }).wanted).toEqual(["tell-discord"]);
    expect(keysOf({ put: { alerts: { a: { chat: discord, paused } } } }).wanted).toEqual([]);
  });

  it("a digest wakes its platform when it is due, unless it is paused or deleted", () => {
    const digest = { id: "d1", chat: telegram, due: 1_700_000_000_000 };
    expect(jobsAfter({ put: { digests: { d1: digest } }, gone: {} }).wanted).toEqual([
      { task: "tell-telegram", key: "digest:d1", at: 1_700_000_000_000 },
    ]);
    expect(keysOf({ put: { digests: { d1: { ...digest, paused } } } })).toEqual({ wanted: [], gone: ["digest:d1"] });
    expect(keysOf({ gone: { digests: ["d1"] } }).gone).toEqual(["digest:d1"]);
  });

  it("a feed is asked when it is due, one host at a time, unless it is paused or followed no longer", () => {
    const url = "https://press.example/feed.xml";
    expect(jobsAfter({ put: { feeds: { [url]: { url, due: 5, isPaused: false } } }, gone: {} }).wanted).toEqual([
      { task: "ask-feed", key: `feed:${url}`, at: 5, payload: { url }, queue: "host press.example" },
    ]);
    expect(keysOf({ put: { feeds: { [url]: { url, due: 5, isPaused: true } } } }).gone).toEqual([`feed:${url}`]);
    expect(keysOf({ gone: { feeds: [url] } }).gone).toEqual([`feed:${url}`]);
  });

  it("an address of any length has a key that the queue takes", () => {
    const url = `https://${"press.".repeat(60)}example/${"long/".repeat(200)}`;
    const [job] = jobsAfter({ put: { feeds: { [url]: { url, due: 5, isPaused: false } } }, gone: {} }).wanted;
    expect(job?.key.length).toBeLessThanOrEqual(512);
    expect(job?.queue?.length).toBeLessThanOrEqual(128);
  });

  it("curators are shown their menus, and no longer where they are none any more", () => {
    expect(keysOf({ put: { curators: { c: {} } } }).wanted).toEqual(["menus-discord", "menus-telegram"]);
    expect(keysOf({ gone: { curators: ["c"] } }).wanted).toEqual(["menus-discord", "menus-telegram"]);
  });

  it("nothing follows from anything else", () => {
    expect(keysOf({})).toEqual({ wanted: [], gone: [] });
  });
});
