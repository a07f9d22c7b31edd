import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { PROGRAM, pitboard } from "./pitboard.ts";

describe("wrong usage", () => {
  it.each([
    [["fly"], /unknown command "fly"/],
    [["exprot"], /Did you mean export\?/],
    [["--bogus"], /unknown option '--bogus'/],
    [["ask"], /ask: expected a question/],
    [["ask", "Rossi?", "--jsonl"], /either a question or --jsonl/],
    [["ask", "Rossi?", "--today", "2023-02-30"], /--today: expected a day as YYYY-MM-DD, found "2023-02-30"/],
    [["ask", "Rossi?", "--language", "tlh"], /--language: expected one of en.*, found "tlh"/],
    [["export"], /missing required argument 'file'/],
    [["import", "nowhere.json"], /nowhere\.json: there is no such file/],
    [["outlook", "--driver", "valentino-rosi"], /--driver: .*Did you mean valentino-rossi\?/],
    [["outlook", "--series", "fia-wex"], /--series: .*Did you mean fia-wec\?/],
    [
      ["run", "--role", "boss"],
      /argument 'boss' is invalid\. Allowed choices are all, bot, worker\. See pitboard --help/,
    ],
    [
      ["run", "--role", "worker"],
      /--role worker: expected DATABASE_URL, since processes share their work by PostgreSQL/,
    ],
    [["run", "--shards", "4-2/16"], /argument '4-2\/16' is invalid\. Expected a range such as 0-3\/16/],
    [["run", "--shards", "0-3/16"], /--shards: expected DATABASE_URL, since one process alone listens on all/],
    [["outlook", "--season", "2O24"], /--season: expected a year.*Did you mean 2024\?/],
  ])("%j is told on standard error, exit 2", async (args, told) => {
    const { code, stdout, stderr } = await pitboard(freshFolder(), args);
    expect(stderr).toMatch(told);
    expect(stderr).toMatch(/^pitboard: /);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it.each([
    [["outlook", "--driver", "x".repeat(100_000)], "--driver: nothing is known of"],
    [["outlook", "--series", "x".repeat(100_000)], "--series: nothing is known of"],
    [["outlook", "--season", "x".repeat(100_000)], "--season: expected a year, found"],
    [["x".repeat(100_000)], "unknown command"],
  ])("says back little of what nothing comes near, and offers nothing", async (args, told) => {
    const { stderr } = await pitboard(freshFolder(), args);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain("Did you mean");
    expect(stderr.length).toBeLessThan(200);
  });

  it("says back nothing that commands the terminal", async () => {
    const { stderr } = await pitboard(freshFolder(), ["\u001B[31mred\u009B2J"]);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe("help and version", () => {
  it.each(["run", "ask", "outlook", "extract", "export", "import", "backup", "doctor"])(
    "%s tells what it does",
    async (name) => {
      const env = { LOG_LEVEL: "unusable" };
      const { code, stdout, stderr } = await pitboard(freshFolder(), [name, "--help"], { env });
      expect(stdout).toMatch(new RegExp(`^Usage: pitboard ${name}`));
      expect([code, stderr]).toEqual([0, ""]);
    },
  );

  it("lists every command", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["--help"]);
    for (const name of ["run", "ask", "outlook", "extract", "export", "import", "backup", "doctor"])
      expect(stdout).toContain(name);
    expect(code).toBe(0);
  });

  it("tells version and commit", async () => {
    const { code, stdout } = await pitboard(freshFolder(), ["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+ \(([0-9a-f]{7,}|unknown)\)\n$/);
    expect(code).toBe(0);
  });
});

describe("a configuration that cannot be used", () => {
  it("is told by name, all at once, before anything starts, exit 2", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, ".env"), "HTTP_PORT=http\n");
    const env = { LOG_LEVEL: "loud", DISCORD_TOKEN: "not a t0ken" };
    const { code, stderr } = await pitboard(folder, ["run"], { env, input: "Rossi?\n" });
    expect(stderr).toMatch(/HTTP_PORT: .*\n.*LOG_LEVEL: |LOG_LEVEL: .*\n.*HTTP_PORT: /);
    expect(stderr).toMatch(/DISCORD_TOKEN: expected .*not shown/);
    expect(stderr).not.toContain("t0ken");
    expect(code).toBe(2);
  });

  it("names a driver who is not in the catalogue", async () => {
    const { code, stderr } = await pitboard(freshFolder(), ["outlook"], { env: { PITBOARD_DRIVER: "nobody" } });
    expect(stderr).toMatch(
      /PITBOARD_DRIVER: expected a driver of the catalogue, such as valentino-rossi, found "nobody"/,
    );
    expect(code).toBe(2);
  });

  it("is a file of the operator that cannot be used, too", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "store", "catalogue"), { recursive: true });
    writeFileSync(join(folder, "store", "catalogue", "drivers.json"), '[{"id": 5}]');
    const { code, stderr } = await pitboard(folder, ["outlook"]);
    expect(stderr).toMatch(/drivers\.json: 0\.id: expected a key/);
    expect(code).toBe(2);
  });
});

describe("an output that cannot be written", () => {
  it.runIf(process.platform === "linux")("is told, exit 1", async () => {
    const full = openSync("/dev/full", "w");
    try {
      const stdio = ["ignore", full, "pipe"] as const;
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "--version"], { stdio: [...stdio] });
      expect([status, String(stderr)]).toEqual([
        1,
        "pitboard: The output cannot be written: ENOSPC: no space left on device, write\n",
      ]);
    } finally {
      closeSync(full);
    }
  });
});

describe("a store that cannot be opened", () => {
  it("is told, exit 3", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "store"));
    writeFileSync(join(folder, "store", "store.json"), "not a store");
    const { code, stderr } = await pitboard(folder, ["export", "-"]);
    expect(stderr).toMatch(/store\.json/);
    expect(code).toBe(3);
  });
});
