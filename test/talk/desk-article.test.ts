import { beforeEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Fault, Press } from "../../src/feeds/feed.ts";
import { LANGUAGES } from "../../src/racing/language.ts";
import { parseCommand } from "../../src/talk/parse-command.ts";
import { atTheDesk, type DeskAtWork, labels, wordsOf } from "../support/at-the-desk.ts";
import { publishedOn } from "../support/facts.ts";
import { sure } from "../support/sure.ts";
import { DATA } from "../support/talking.ts";

const SAYS = "Valentino Rossi will race in the FIA World Endurance Championship in 2027 with Team WRT.";

const FAULTS: Readonly<Record<string, Fault>> = {
  address: { kind: "address" },
  private: { kind: "private-address", host: "10.0.0.1" },
  robots: { kind: "robots" },
  unreachable: { kind: "unreachable", code: "ENOTFOUND" },
  certificate: { kind: "certificate", code: "CERT_HAS_EXPIRED" },
  slow: { kind: "too-slow" },
  large: { kind: "too-large" },
  redirects: { kind: "redirects" },
  cut: { kind: "cut" },
  status: { kind: "status", status: 403 },
  type: { kind: "type", found: "application/pdf" },
  malformed: { kind: "malformed", what: "no text" },
};

/** Pages of one host, one of which says something of Rossi, and one fault each. */
const press: Press = {
  feed: () => Promise.reject(new Error("no feed is asked for")),
  page: async (url) => {
    const name = new URL(url).pathname.slice(1);
    const fault = FAULTS[name];
    if (fault !== undefined) return { kind: "failed", fault };
    const text = name === "nothing" ? "It rained all day." : SAYS;
    return { kind: "page", page: { url, text, title: "Rossi signs", published: publishedOn("2026-11-20") } };
  },
};

let desk: DeskAtWork;

beforeEach(async () => {
  desk = await atTheDesk({ press });
  return () => desk.room.close();
});

describe("an article", () => {
  it.each([
    "/article https://news.example/says",
    "/article add https://news.example/says",
    "/article add link:https://news.example/says",
  ])("comes in by its link: %s", async (typed) => {
    const brought = await desk.ben.say(typed);
    expect(wordsOf(brought)).toContain("Rossi signs\nnews.example · 20 November 2026");
    expect(brought.blocks).toContainEqual({
      kind: "heading",
      spans: [{ kind: "link", text: "Rossi signs", url: "https://news.example/says" }],
    });
  });

  it("tells what was published at once, since its publisher is trusted so far", async () => {
    const known = await loadCatalogue([DATA]);
    const speedweek = sure(known.publishers.get("speedweek"));
    const publishers = new Map([...known.publishers, ["speedweek", { ...speedweek, trusted: 0.5 }]]);
    const { ben, rita, room } = await atTheDesk({ catalogue: { ...known, publishers } });
    const brought = await ben.say(`/article add publisher:Speedweek day:2026-11-20\n${SAYS}`);
    expect(wordsOf(brought)).toContain("Published at once, since Speedweek is trusted so far.");
    expect(wordsOf(brought)).toContain("FIA WEC 2027: first report: ● certain, not yet official");
    expect(await rita.words("/status wec 2027")).toContain("FIA WEC 2027 · ● certain");
    expect(wordsOf(await ben.tap(brought, "Show"))).toContain("published · trusted publisher");
    await room.close();
  });

  it("leads to what is there where it is known", async () => {
    const { ben } = desk;
    await ben.say("/article https://news.example/says");
    const known = await ben.say("/article https://news.example/says?utm_source=mail#top");
    expect(wordsOf(known)).toBe("I know that article already: Rossi signs");
    expect(wordsOf(await ben.tap(known, "Show"))).toContain("FIA WEC 2027");
  });

  it("says that it says nothing", async () => {
    expect(await desk.ben.words("/article https://news.example/nothing")).toContain("says nothing about the racing");
  });

  it.each(Object.keys(FAULTS))("tells why its page could not be read, in every language: %s", async (name) => {
    const curator = desk.somebody("terminal", "local");
    for (const language of LANGUAGES) {
      const words = await curator.words(`/article https://news.example/${name}`, { language });
      const [why = "", what = ""] = words.split("\n");
      expect(why.length).toBeGreaterThan(30);
      expect(what).toContain("/article form");
      const fault = FAULTS[name];
      if (fault?.kind === "status") expect(why).toContain("403");
      if (fault?.kind === "unreachable") expect(why).toContain("ENOTFOUND");
    }
  });

  it.each([
    ["/article add day:yesterday https://news.example/says", "“yesterday” is no day. Type it as in 2026-11-22"],
    ["/article list", "No article came in yet."],
    ["/article dance", "“dance” is nothing that I can do. Type /article add and a link"],
    ["/article add publisher:Speedweek", "There is neither a link nor a text."],
  ])("is asked for again where something is missing: %s", async (typed, told) => {
    expect(await desk.ben.words(typed)).toContain(told);
  });

  it("is listed with what became of it", async () => {
    const { ben } = desk;
    await ben.tap(await ben.say("/article https://news.example/says"), "Reject");
    const list = await ben.say("/article list");
    expect(wordsOf(list)).toMatch(/^What came in last:\nRossi signs \(news\.example, 20 November 2026\): rejected · /);
    expect(labels(list)).toEqual(["Rossi signs"]);
    expect(wordsOf(await ben.tap(list, "Rossi signs"))).toContain("It was rejected; nothing of it is published.");
  });
});

describe("the form", () => {
  it("is shown as lines that can be copied, filled in and sent back", async () => {
    const { ben } = desk;
    const lines = wordsOf(await ben.say("/article form")).split("\n");
    const copied = lines.slice(lines.indexOf("/article add")).map((line, n) => (n === 0 ? line : `• ${line}`));
    expect(copied.slice(1)).toEqual(["• publisher: ", "• day: 2026-11-22", "• title: ", "• link: ", "• text: "]);
    const filled = copied
      .join("\n")
      .replace("publisher: ", "publisher: Sky Sport Italia")
      .replace("title: ", "title: Tonight");
    const brought = await ben.say(`${filled}${SAYS}\nMore tomorrow.`);
    expect(wordsOf(brought)).toContain("Tonight\nSky Sport Italia · 22 November 2026 · brought in by a curator");
    expect(wordsOf(brought)).toContain("FIA WEC 2027");
  });

  it("is shown as a form where a platform has any", async () => {
    const { anna } = desk;
    const form = await anna.say("/article");
    expect(form.form?.fields.map(({ option, isLong }) => [option, isLong])).toEqual([
      ["publisher", false],
      ["day", false],
      ["link", false],
      ["title", false],
      ["text", true],
    ]);
    const brought = await anna.fillIn(form, { publisher: "RAI", text: SAYS, day: "11/2026" });
    expect(wordsOf(brought)).toContain("“11/2026” is no day");
    expect(wordsOf(await anna.fillIn(form, { publisher: "RAI", text: SAYS, day: "2026-10" }))).toContain(
      "RAI · October 2026",
    );
    expect(wordsOf(await anna.fillIn(form, { text: " ", link: "" }))).toContain("There is neither a link nor a text.");
  });
});

describe("what is typed behind /article", () => {
  const options = (typed: string) => {
    const parsed = parseCommand(typed);
    return parsed?.kind === "command" ? parsed.call.options : undefined;
  };

  it.each([
    ["/article", {}],
    ["/article list", { action: "list" }],
    ["/article@PitboardBot add https://a.example/b", { action: "add", link: "https://a.example/b" }],
    ["/article https://a.example/b?day=3", { link: "https://a.example/b?day=3" }],
    [
      "/article add\nRossi races.\nday: tomorrow he says",
      { action: "add", text: "Rossi races.\nday: tomorrow he says" },
    ],
    ["/article add Rossi races: 2027 it is", { action: "add", text: "Rossi races: 2027 it is" }],
    [
      "/article add publisher:Sky Sport Italia day:2026-11-20 text:Rossi races",
      { action: "add", publisher: "Sky Sport Italia", day: "2026-11-20", text: "Rossi races" },
    ],
    [
      "/article add\n- Publisher: RAI\n\n* day = 2026-11\ntext:\nOne.\n\nTwo.",
      { action: "add", publisher: "RAI", day: "2026-11", text: "One.\n\nTwo." },
    ],
    ["/article add link: https://a.example/b", { action: "add", link: "https://a.example/b" }],
    ["/article Rossi has signed", { text: "Rossi has signed" }],
  ])("is taken apart: %s", (typed, told) => {
    expect(options(typed)).toEqual(told);
  });
});
