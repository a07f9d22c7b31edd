import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./support/folders.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIOME = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");

/** For each room a file in it, an import that it may have, and imports that run upwards or sideways. */
const ROOMS: readonly { readonly file: string; readonly may: string; readonly mayNot: readonly string[] }[] = [
  { file: "racing/planted.ts", may: "./day.ts", mayNot: ["../schema/words.ts", "node:fs", "valibot"] },
  { file: "schema/planted.ts", may: "../racing/day.ts", mayNot: ["../store/store.ts", "node:fs"] },
  { file: "config/planted.ts", may: "../config.ts", mayNot: ["../store/store.ts", "../racing/day.ts", "../log.ts"] },
  { file: "log.ts", may: "pino", mayNot: ["./config.ts", "./racing/day.ts"] },
  { file: "audience/planted.ts", may: "../racing/driver.ts", mayNot: ["../talk/reply.ts", "node:fs", "valibot"] },
  {
    file: "judging/planted.ts",
    may: "../racing/claim.ts",
    mayNot: ["../store/store.ts", "../catalogue/catalogue.ts", "node:fs"],
  },
  {
    file: "timetable/planted.ts",
    may: "luxon",
    mayNot: ["../audience/preferences.ts", "../store/store.ts", "node-cron", "node:fs"],
  },
  {
    file: "leases/planted.ts",
    may: "pg",
    mayNot: ["../audience/chat.ts", "../store/store.ts", "../jobs/jobs.ts", "kysely", "graphile-worker"],
  },
  {
    file: "jobs/planted.ts",
    may: "../leases/lease.ts",
    mayNot: [
      "../leases/hold-lease.ts",
      "../store/store.ts",
      "../newsroom/round.ts",
      "../delivery/deliver.ts",
      "kysely",
    ],
  },
  {
    file: "catalogue/planted.ts",
    may: "fastest-levenshtein",
    mayNot: ["../judging/judge.ts", "../store/store.ts", "lowdb"],
  },
  { file: "store/store.ts", may: "../racing/claim.ts", mayNot: ["./lowdb/open-store.ts", "../talk/reply.ts", "lowdb"] },
  { file: "store/upgrade.ts", may: "./records.ts", mayNot: ["./lowdb/open-store.ts", "node:fs", "lowdb"] },
  { file: "store/write-file.ts", may: "node:fs/promises", mayNot: ["./store.ts", "./lowdb/open-store.ts"] },
  {
    file: "store/lowdb/planted.ts",
    may: "../records.ts",
    mayNot: ["../../talk/reply.ts", "../../judging/judge.ts", "pg"],
  },
  {
    file: "store/rules/planted.ts",
    may: "../records.ts",
    mayNot: ["../lowdb/open-store.ts", "../write-file.ts", "../../talk/reply.ts", "lowdb", "kysely", "node:fs"],
  },
  {
    file: "store/postgres/planted.ts",
    may: "../rules/draft.ts",
    mayNot: ["../lowdb/open-store.ts", "../../talk/reply.ts", "../../judging/judge.ts", "lowdb"],
  },
  {
    file: "reading/planted.ts",
    may: "../catalogue/catalogue.ts",
    mayNot: ["../store/store.ts", "../judging/judge.ts", "../talk/reply.ts", "lowdb"],
  },
  {
    file: "reading/text/planted.ts",
    may: "../wording/cues.ts",
    mayNot: ["../../store/store.ts", "node:fs", "valibot"],
  },
  {
    file: "talk/planted.ts",
    may: "../store/store.ts",
    mayNot: [
      "../store/records.ts",
      "../store/lowdb/open-store.ts",
      "../platforms/terminal/dress.ts",
      "../log.ts",
      "fastest-levenshtein",
    ],
  },
  {
    file: "talk/answers/planted.ts",
    may: "../phrasing/words.ts",
    mayNot: ["../../store/records.ts", "../../cli/run.ts"],
  },
  {
    file: "feeds/planted.ts",
    may: "../racing/published.ts",
    mayNot: ["../store/store.ts", "../newsroom/means.ts", "../talk/reply.ts", "lowdb"],
  },
  { file: "feeds/fetching/planted.ts", may: "../feed.ts", mayNot: ["../../catalogue/catalogue.ts", "../../log.ts"] },
  {
    file: "delivery/planted.ts",
    may: "../store/press-records.ts",
    mayNot: [
      "../talk/talk.ts",
      "../store/records.ts",
      "../newsroom/means.ts",
      "../platforms/within.ts",
      "../catalogue/fold.ts",
      "node:fs",
    ],
  },
  {
    file: "newsroom/planted.ts",
    may: "../store/store.ts",
    mayNot: [
      "../talk/reply.ts",
      "../store/lowdb/open-store.ts",
      "../feeds/limits.ts",
      "../platforms/terminal/ask.ts",
      "node:fs",
    ],
  },
  {
    file: "pictures/planted.ts",
    may: "@resvg/resvg-js",
    mayNot: ["../judging/judge.ts", "../talk/reply.ts", "../store/store.ts", "linkedom"],
  },
  {
    file: "calendars/planted.ts",
    may: "../catalogue/catalogue.ts",
    mayNot: ["../judging/judge.ts", "../talk/phrasing/texts.ts", "../store/store.ts", "node:fs", "@fluent/bundle"],
  },
  {
    file: "web/planted.ts",
    may: "../talk/platform.ts",
    mayNot: [
      "../store/records.ts",
      "../store/lowdb/open-store.ts",
      "../newsroom/round.ts",
      "../delivery/deliver.ts",
      "../platforms/within.ts",
      "../audience/chat.ts",
    ],
  },
  {
    file: "platforms/planted.ts",
    may: "../talk/platform.ts",
    mayNot: ["./discord/dress.ts", "../store/store.ts", "discord.js", "grammy"],
  },
  {
    file: "platforms/discord/planted.ts",
    may: "discord-api-types/v10",
    mayNot: ["../telegram/dress.ts", "../terminal/wrap.ts", "../../racing/day.ts", "../../store/store.ts", "grammy"],
  },
  {
    file: "platforms/telegram/planted.ts",
    may: "@grammyjs/runner",
    mayNot: ["../discord/dress.ts", "../../racing/day.ts", "../../store/store.ts", "discord.js"],
  },
  {
    file: "platforms/terminal/planted.ts",
    may: "../../talk/reply.ts",
    mayNot: ["../../racing/day.ts", "../../store/store.ts", "../../judging/judge.ts", "discord.js"],
  },
];

/** The imports that the linter refuses, as `file: import`, in a house of the same rules with planted files. */
function refusedImports(): readonly string[] {
  const house = freshFolder();
  const rules = JSON.parse(readFileSync(join(ROOT, "biome.json"), "utf8"));
  writeFileSync(join(house, "biome.json"), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  for (const { file, may, mayNot } of ROOMS) {
    const lines = [may, ...mayNot].map((imported, n) => `export type { P${n} } from "${imported}";\n`);
    mkdirSync(dirname(join(house, "src", file)), { recursive: true });
    writeFileSync(join(house, "src", file), lines.join(""));
  }
  const args = [BIOME, "lint", "--only=style/noRestrictedImports", "--max-diagnostics=none", "--reporter=github"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
  return [...stdout.matchAll(/noRestrictedImports,file=[^,]*?src\/([^,]+),line=(\d+)/g)].map(([, file = "", line]) => {
    const room = ROOMS.find((each) => each.file === file);
    return `${file}: ${[room?.may, ...(room?.mayNot ?? [])][Number(line) - 1]}`;
  });
}

describe("imports run down only", () => {
  it("refuses each import that runs up or sideways, and no other", () => {
    const expected = ROOMS.flatMap(({ file, mayNot }) => mayNot.map((imported) => `${file}: ${imported}`));
    expect(refusedImports().toSorted()).toEqual(expected.toSorted());
  });

  it("has a rule for every room", () => {
    const free = ["cli", "sharing"]; // The top floors may import anything below.
    const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ruled = new Set(ROOMS.map(({ file }) => file.split("/")[0]));
    expect(rooms.map((room) => room.name).filter((room) => !ruled.has(room) && !free.includes(room))).toEqual([]);
  });
});

describe("what the repository promises", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");

  it("pins every package to one version", () => {
    const versions: string[] = [
      ...Object.values<string>(manifest.dependencies),
      ...Object.values<string>(manifest.devDependencies),
    ];
    expect(versions.filter((version) => !/^\d/.test(version))).toEqual([]);
  });

  it("records no registry's address", () => {
    expect(lock).not.toContain('"resolved": "http');
  });

  it("tries for long whatever test/fuzz tries briefly", () => {
    const room = join(ROOT, "test", "fuzz");
    const files = readdirSync(room).filter((file) => file.endsWith(".test.ts"));
    const text = (file: string) => readFileSync(join(room, file), "utf8");
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !text(file).includes("always(") || text(file).includes("fc.assert"))).toEqual([]);
  });

  it("has no file longer than 250 lines in src", () => {
    const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    expect(files.filter((file) => readFileSync(join(ROOT, "src", file), "utf8").split("\n").length > 251)).toEqual([]);
  });
});
