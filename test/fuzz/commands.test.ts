import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Press } from "../../src/feeds/feed.ts";
import { parseDocument } from "../../src/store/upgrade.ts";
import { callOf } from "../../src/talk/call-key.ts";
import type { Message } from "../../src/talk/message.ts";
import { atTheDesk, type DeskAtWork } from "../support/at-the-desk.ts";
import { aClaim, aNote, anArticle, aProposal, articleKey, theDay } from "../support/facts.ts";
import { always } from "./always.ts";
import { aCall, aCallbackKey, aTypedCommand } from "./grammars/commands.ts";
import { aPiece } from "./grammars/hostile.ts";
import { growing, inProportion } from "./in-proportion.ts";
import { expectHarmless } from "./shapes.ts";

/** Nobody answers there. */
const press: Press = {
  feed: async () => ({ kind: "failed", fault: { kind: "unreachable", code: "ENOTFOUND" } }),
  page: async () => ({ kind: "failed", fault: { kind: "unreachable", code: "ENOTFOUND" } }),
};

let desk: DeskAtWork;

beforeAll(async () => {
  desk = await atTheDesk({ press });
  const article = anArticle();
  await desk.room.store.keep({ article, claims: [aClaim(article)], notes: [aNote(article)], corrections: [] });
  const waiting = anArticle({ id: articleKey(3) });
  await desk.room.store.decide(waiting.id, () => ({ proposal: aProposal({ article: waiting }) }));
});
afterAll(() => desk.room.close());

type Somebody = DeskAtWork["anna"];

/** A curator on each platform, a reader, and who manages nothing. */
const people = fc.constantFrom<(desk: DeskAtWork) => Somebody>(
  ({ anna }) => anna,
  ({ ben }) => ben,
  ({ rita }) => rita,
  ({ somebody }) => somebody("terminal", "local"),
);
const manners = fc.constantFrom<Partial<Message>>({}, { manages: () => false }, { hears: () => "mentions" });

let days = 0;

/** Each case on a day of its own, since so much a day is let in of a person. */
async function said(somebody: Somebody, what: Message["said"], more: Partial<Message>): Promise<void> {
  days += 1;
  const at = Date.parse("2026-11-23T12:00:00Z") + days * 10_000;
  const reply = await somebody.say(what, { at, ...more }).catch((error: unknown) => {
    if (error instanceof Error && error.message === "Nothing was answered") return undefined;
    throw error;
  });
  if (reply !== undefined) expectHarmless(reply);
}

/** What is kept can be read back, whatever was said. */
async function expectReadable(): Promise<void> {
  const document = await desk.room.store.export(theDay("2026-11-23"));
  expect(parseDocument("the export", JSON.parse(JSON.stringify(document)))).toEqual(document);
}

describe("whatever command comes", () => {
  it("is answered where it was filled in", async () => {
    await always(fc.tuple(people, aCall, manners), ([who, call, more]) => said(who(desk), call, more), {
      cases: 150,
      mostMs: 2000,
    });
    await expectReadable();
  });

  it("is answered where it was typed", async () => {
    await always(fc.tuple(people, aTypedCommand, manners), ([who, typed, more]) => said(who(desk), typed, more), {
      cases: 150,
      mostMs: 2000,
    });
    await expectReadable();
  });

  it("is answered or passed over where a button brought it that nobody made", async () => {
    await always(
      fc.tuple(people, aCallbackKey),
      async ([who, key]) => {
        const call = callOf(key);
        if (call !== undefined) await said(who(desk), call, {});
      },
      { cases: 150, mostMs: 2000 },
    );
    await expectReadable();
  });

  it("takes about as much longer as it is longer", async () => {
    const command = fc.constantFrom(
      "/status ",
      "/article ",
      "/review ",
      "/digest add ",
      "/alerts on ",
      "/suggest ",
      "/x",
    );
    await always(
      fc.tuple(command, growing(aPiece)),
      ([name, text]) => inProportion(text, (words) => desk.somebody("terminal", "local").say(name + words)),
      { cases: 15, mostMs: 8000 },
    );
  });
});
