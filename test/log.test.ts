import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLog, scrubber } from "../src/log.ts";
import { Unusable } from "../src/schema/faults.ts";

const TOKEN = "123:AbC-_secret";

async function logged(secrets: readonly string[], pretty = false, level = "debug") {
  const lines: string[] = [];
  const log = await createLog({ level, pretty, scrub: scrubber(secrets), write: (line) => void lines.push(line) });
  return { log, text: () => lines.join("") };
}

describe("the log", () => {
  it("writes JSON lines", async () => {
    const { log, text } = await logged([]);
    log.info({ chat: "telegram:1" }, "Answered");
    expect(JSON.parse(text())).toMatchObject({ level: "info", chat: "telegram:1", msg: "Answered" });
  });

  it.each([false, true])(
    "tells what says itself what to do without a stack, and a bug with one (pretty: %s)",
    async (pretty) => {
      const { log, text } = await logged([], pretty);
      log.error({ error: new Unusable("The file is not usable", ["line 1: expected a feed"]) }, "Feeds are not asked");
      expect(text()).toContain("line 1: expected a feed");
      expect(text()).not.toMatch(/^\s+at |\\n\s+at /m);
      log.error({ error: new Error("A bug") }, "What was not expected");
      expect(text()).toMatch(/^\s+at |\\n\s+at /m);
    },
  );

  it("is silent below its level", async () => {
    const { log, text } = await logged([], false, "warn");
    log.info("Not worth a line");
    expect(text()).toBe("");
  });

  it.each([false, true])("hides a secret wherever it stands (pretty: %s)", async (pretty) => {
    const { log, text } = await logged([TOKEN], pretty);
    const cause = new Error(`GET https://api.telegram.org/bot${TOKEN}/getMe failed`);
    log.error(
      { error: new Error(`with ${TOKEN}`, { cause }), url: `https://x/?t=${encodeURIComponent(TOKEN)}` },
      TOKEN,
    );
    log.child({ [TOKEN]: TOKEN }).debug(`it was ${TOKEN}.`);
    expect(text()).not.toContain("secret");
    expect(text()).toContain("getMe failed");
  });

  it("hides a secret that JSON has to escape, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 4, maxLength: 30 }), async (odd) => {
        const secret = `~${odd}~`;
        const { log, text } = await logged([secret]);
        log.info({ value: secret, error: new Error(secret) }, `before ${secret} after`);
        expect(text()).not.toContain(secret);
        expect(text()).not.toContain(JSON.stringify(secret).slice(1, -1));
        for (const line of text().trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
      }),
    );
  });

  it.each([false, true])("hides who asks in an address, and by which password (pretty: %s)", async (pretty) => {
    const { log, text } = await logged([], pretty);
    const url = "https://me:s3cret@paddock.test/rss.xml?of=rossi";
    log.warn({ url, error: new Error(`GET ${url} failed`), links: ["https://a.example", "b@c.example"] }, "Look");
    expect(text()).not.toContain("s3cret");
    expect(text()).toContain("https://[hidden]@paddock.test/rss.xml?of=rossi");
    expect(text()).toMatch(/https:\/\/a\.example",\s*"b@c\.example/);
  });

  it.each([false, true])("lets nobody command a terminal (pretty: %s)", async (pretty) => {
    const { log, text } = await logged([], pretty);
    log.warn({ error: new Error("\u001b[2J\u009b31m\r\u0007"), title: "\u001b]0;mine\u0007" }, "Look");
    expect(text()).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text()).toContain("\\u001b[2J");
  });

  it("escapes in JSON what a terminal obeys, and JSON need not escape", async () => {
    const { log, text } = await logged([]);
    log.info("\u009B31m\u007F\u2028");
    expect(text()).toContain('"msg":"\\u009b31m\\u007f\\u2028"');
  });

  it("lets nothing from outside pass for a line of its own on a terminal, or command it", async () => {
    const { log, text } = await logged([], true);
    log.warn({ reason: "\u001B[2J", "a\nb": 1 }, "Refused\n[12:00:00] ERROR: forged\r");
    log.error({ error: new Error("no\n[12:00:00] ERROR: forged") }, "Failed");
    expect(text()).toMatch(/WARN: Refused\\u000a\[12:00:00\] ERROR: forged\\u000d\n/);
    expect(text()).not.toMatch(/^\[12:00:00\] ERROR: forged|[^\P{Cc}\n]/mu);
  });

  it("reads as lines for people on a terminal", async () => {
    const { log, text } = await logged([], true);
    log.warn({ place: "here" }, "Look");
    expect(text()).toMatch(/WARN.*Look/);
    expect(text()).not.toMatch(/^\{/);
  });
});
