import pg from "pg";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { chatKeyOf } from "../../src/audience/chat.ts";
import { openPostgresStore } from "../../src/store/postgres/open-store.ts";
import { openPostgresConversation } from "../../src/store/postgres/postgres-conversation.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import { ROSSI } from "../support/facts.ts";
import { freshDatabase } from "../support/postgres.ts";
import { heardLog, silentLog } from "../support/silent-log.ts";
import { sure } from "../support/sure.ts";
import { describeConversation } from "../talk/conversation.ts";

const CHAT = sure(chatKeyOf("telegram:42"));
const OTHER = sure(chatKeyOf("telegram:43"));
const SUBJECT = { driver: ROSSI, series: [], season: undefined, language: "en" } as const;
const MINUTE_MS = 60_000;

/** An empty database with Pitboard's tables. */
async function withTables(): Promise<string> {
  const url = await freshDatabase();
  const store = await openPostgresStore(url, { access: "write", log: silentLog, keepBackup: async () => "" });
  await store.close();
  return url;
}

function open(url: string, told: Partial<Parameters<typeof openPostgresConversation>[1]> = {}) {
  const conversation = openPostgresConversation(url, { log: silentLog, now: Date.now, ...told });
  onTestFinished(() => conversation.close());
  return conversation;
}

let url: string;
beforeEach(async () => {
  url = await withTables();
});

describeConversation("the memory of chats in PostgreSQL", async () => open(url));

describe("what chats spoke of last, in PostgreSQL", () => {
  it("is what another process was told, and is forgotten for both", async () => {
    const [first, second] = [open(url), open(url)];
    await first.remember(CHAT, SUBJECT, 1000);
    expect(await second.lastOf(CHAT, 1000)).toEqual(SUBJECT);
    await second.remember(CHAT, { ...SUBJECT, language: "it" }, 2000);
    expect(await first.lastOf(CHAT, 2000)).toEqual({ ...SUBJECT, language: "it" });
    await first.forget(CHAT);
    expect(await second.lastOf(CHAT, 2000)).toBeUndefined();
  });

  it("is deleted when it is too old, and nothing is looked for after that", async () => {
    let at = 0;
    const waiting: (() => void)[] = [];
    const later = (_: number, act: () => void) => {
      waiting.push(act);
      return () => undefined;
    };
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    const kept = async () => (await client.query("select chat from pitboard.subjects order by chat")).rows.length;
    const conversation = open(url, { now: () => at, later });
    await conversation.remember(CHAT, SUBJECT, 0);
    await conversation.remember(OTHER, SUBJECT, 5 * MINUTE_MS);
    expect(waiting).toHaveLength(1);

    at = 11 * MINUTE_MS;
    waiting.pop()?.();
    await expect.poll(kept).toBe(1);
    await expect.poll(() => waiting.length).toBe(1);
    at = 16 * MINUTE_MS;
    waiting.pop()?.();
    await expect.poll(kept).toBe(0);
    await conversation.lastOf(CHAT, at);
    expect(waiting).toHaveLength(0);
  });

  it("is not kept in the database's log", async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    const { rows } = await client.query(
      "select relpersistence from pg_class where oid = 'pitboard.subjects'::regclass",
    );
    expect(rows).toEqual([{ relpersistence: "u" }]);
  });

  it("passes over what another version kept", async () => {
    const conversation = open(url);
    await conversation.remember(CHAT, { ...SUBJECT, language: "xx" as "en" }, 1000);
    expect(await conversation.lastOf(CHAT, 1000)).toBeUndefined();
  });
});

describe("where the database fails", () => {
  const nowhere = "postgres://nobody:s3cret@127.0.0.1:1/none";

  it("nothing is remembered, which is said once, and no answer is kept back", async () => {
    const { log, lines } = heardLog();
    const conversation = open(nowhere, { log });
    await conversation.remember(CHAT, SUBJECT, 1000);
    expect(await conversation.lastOf(CHAT, 1000)).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain("s3cret");
  });

  it("nobody is told that something was forgotten", async () => {
    await expect(open(nowhere).forget(CHAT)).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
