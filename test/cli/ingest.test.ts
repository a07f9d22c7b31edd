import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { freshFolder } from "../support/folders.ts";
import { type Given, pitboard, runningBot } from "./pitboard.ts";

const SAYS =
  "Valentino Rossi will race in the FIA World Endurance Championship in 2027 with Team WRT, the team said.\n";
const TOLD = ["--published", "2026-11-20", "--title", "Rossi stays", "--publisher", "Paddock Courier"];

let server: PressServer;
beforeAll(async () => {
  server = await openPressServer();
});
afterAll(() => server.close());

const open = (given: Given = {}): Given => ({ ...given, env: { PITBOARD_ALLOW_HOSTS: server.host, ...given.env } });

describe("pitboard ingest and review", () => {
  it("propose what a file says, and publish it when a curator does", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "told.txt"), SAYS);
    const proposed = await pitboard(folder, ["ingest", "told.txt", ...TOLD]);
    expect(proposed).toMatchObject({ code: 0, stderr: "" });
    const [, key = ""] =
      /^proposed: ([a-z2-7]{10}): Rossi stays \(Paddock Courier, 2026-11-20\)\n$/.exec(proposed.stdout) ?? [];
    expect(key).not.toBe("");
    expect((await pitboard(folder, ["ingest", "-", ...TOLD], { input: SAYS })).stdout).toBe(
      `known already: ${key}, which waits to be reviewed\n`,
    );

    const listed = (await pitboard(folder, ["review"])).stdout;
    expect(listed).toContain(`${key}-1: Valentino Rossi, FIA WEC 2027: certain (Team WRT`);
    expect(listed).toContain('"Valentino Rossi will race in');
    const edited = await pitboard(folder, ["review", "--edit", `${key}-1`, "--certainty", "likely"]);
    expect(edited).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^edited: .*; 1 claim of it still waits\n$/),
    });
    expect(await pitboard(folder, ["review", "--publish", key])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^published: .*\n {2}changed: Valentino Rossi, FIA WEC 2027: no report → likely, Team WRT\n$/,
      ),
    });
    expect((await pitboard(folder, ["outlook", "--season", "2027"])).stdout).toMatch(/2027 .*likely .*Paddock Courier/);
    expect(await pitboard(folder, ["review", "--reject", key])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^nothing done: it was published by terminal on /),
    });
    expect((await pitboard(folder, ["review"])).stdout).toBe("Nothing waits.\n");

    const corrected = await pitboard(folder, [
      "review",
      "--correct",
      `${key}-1`,
      "--certainty",
      "possible",
      "--why",
      "false",
    ]);
    expect(corrected.stdout).toMatch(/changed: .* likely, Team WRT → possible, Team WRT\n$/);
    const retracted = await pitboard(folder, ["review", "--retract", key, "--why", "publisher-corrected"]);
    expect(retracted.stdout).toMatch(/changed: .* possible, Team WRT → no report\n$/);
    const shown = (await pitboard(folder, ["review", key])).stdout;
    expect(shown).toMatch(/ {2}retracted as a whole by terminal on \S+: publisher-corrected\n/);
    expect(shown).toMatch(new RegExp(`${key}-2: published: fia-wec 2027 possible \\(retracted by terminal`));
    for (const deed of ["proposed", "edited", "published", "corrected", "retracted"])
      expect(shown).toMatch(new RegExp(` ${deed} by terminal`));
  });

  it("read pages, and tell why one cannot be read", async () => {
    const folder = freshFolder();
    const page = `${server.url}/articles/rossi-signs-for-another-year`;
    const read = await pitboard(folder, ["ingest", page, "--publish"], open());
    expect(read).toMatchObject({ code: 0 });
    expect(read.stdout).toMatch(
      /^published: .*Rossi signs for another year.*\n {2}changed: .*2027: no report → confirmed/,
    );
    const gone = await pitboard(folder, ["ingest", `${server.url}/articles/none`, page], open());
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.stdout).toMatch(/^http\S+none: the server answers 404: .*\nknown already: \w+\n$/);
    const closed = await pitboard(folder, ["ingest", page]);
    expect(closed).toMatchObject({ code: 1, stdout: expect.stringContaining("PITBOARD_ALLOW_HOSTS") });
  });

  it("publish what waits already, where that is wanted", async () => {
    const folder = freshFolder();
    await pitboard(folder, ["ingest", "-", ...TOLD], { input: SAYS });
    const published = await pitboard(folder, ["ingest", "-", "--publish", ...TOLD], { input: SAYS });
    expect(published.stdout).toMatch(/^published: .*\n {2}changed: /);
  });

  it("take a line for each article, and tell what is wrong with one in its place", async () => {
    const lines = [
      { id: "a", url: "https://example.org/a", published: "2026-11-20", text: SAYS },
      { id: "b", url: "https://example.org/b", published: "2026-11-20", text: SAYS },
      { id: "c", published: "2026-11-20", text: "It rained." },
      { id: "d", published: "yesterday", text: SAYS },
      { id: "e" },
    ];
    const input = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{"id":`;
    const { code, stdout } = await pitboard(freshFolder(), ["ingest", "--jsonl", "--publish"], { input });
    expect(code).toBe(1);
    const [a, b, c, d, e, f] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(a).toMatchObject({
      id: "a",
      kind: "proposed",
      state: "published",
      waiting: [],
      changes: [{ series: "fia-wec", season: 2027, before: null, after: "certain" }],
    });
    expect(b).toEqual({ id: "b", kind: "known", article: a.article, state: "published" });
    expect(c).toEqual({ id: "c", kind: "nothing" });
    expect(d).toMatchObject({ id: "d", error: expect.stringContaining("published") });
    expect(e).toMatchObject({ id: "e", error: expect.stringContaining("text: is missing") });
    expect(f.error).toContain("line 6");
  });

  it("work beside a running bot, through it", async () => {
    const folder = freshFolder();
    const bot = await runningBot(folder, open());
    const page = `${server.url}/articles/no-daytona`;
    const read = await pitboard(folder, ["ingest", page, "--publish"], open());
    expect(read.stdout).toMatch(/^published: .*Rossi rules out Daytona/);
    bot.child.stdin.write("Will Rossi race at Daytona in 2027?\n");
    await bot.saw(/ruled out/i);
    bot.child.stdin.end();
    expect((await bot.end).code).toBe(0);
  });

  it("refuse what they cannot do, and say what they expect", async () => {
    const folder = freshFolder();
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [["ingest"], /expected addresses or files/],
      [["ingest", "none.txt"], /none\.txt: there is no such file/],
      [["ingest", "--jsonl", "a.txt"], /either sources or --jsonl/],
      [["ingest", "-", "--published", "soon"], /--published: expected a day/],
      [["review", "--publish", "x"], /expected an article's key/],
      [["review", "--edit", "abcdefghij-1"], /expected what to say instead/],
      [["review", "--edit", "abcdefghij-1", "--certainty", "sure"], /--certainty: expected one of/],
      [["review", "--retract", "abcdefghij"], /expected --why with one of our-misreading/],
      [["review", "--publish", "abcdefghij", "--reject", "abcdefghij"], /expected one thing to do/],
      [["ingest", "-", "--url", "nonsense"], /--url: expected an address that begins with https/],
      [["ingest", "-"], /standard input: is empty; expected the text of an article/],
      [["ingest", "-", "--published", "2199-01-01"], /--published: expected a day that has come/],
      [["review", "--publish", "abcdefghij", "--certainty", "likely"], /--certainty goes with --edit or --correct/],
      [["review", "--publish", "abcdefghij", "--why", "false"], /--why goes with --correct or --retract/],
      [["review", "abcdefghij"], /nothing is kept of an article abcdefghij/],
    ];
    for (const [args, words] of refusals) {
      const refused = await pitboard(folder, args);
      expect(refused.stderr).toMatch(words);
      expect(refused.code).toBe(2);
    }
    expect(await pitboard(folder, ["review", "--publish", "abcdefghij"])).toMatchObject({
      code: 1,
      stdout: 'nothing done: nothing is kept under "abcdefghij"\n',
    });
  });
});
