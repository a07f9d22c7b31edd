import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/config.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
const DOCUMENT = read("docs/dependencies.md");

/** The rows of a section's table, each by its columns. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const [, section = ""] = DOCUMENT.split(`\n## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  const rows = own.split("\n").filter((line) => /^\| (?!package |---)/.test(line));
  return rows.map((row) =>
    row
      .split("|")
      .map((column) => column.trim())
      .slice(1, -1),
  );
}

const RUNNING = rowsOf("At run time");
const PEERS = rowsOf("Peers of the bench");
const DEVELOPING = [...rowsOf("To develop"), ...PEERS];
const namesIn = (rows: readonly (readonly string[])[]) => rows.map(([name = ""]) => name);

type Versions = Readonly<Record<string, string>>;
const { dependencies, devDependencies }: { dependencies: Versions; devDependencies: Versions } = JSON.parse(
  read("package.json"),
);
const pinned = (versions: Versions) => Object.entries(versions).map(([name, version]) => `${name} ${version}`);

describe("the list of dependencies", () => {
  it("is that of package.json, to the version", () => {
    expect([...namesIn(RUNNING)].sort()).toEqual(pinned(dependencies).sort());
    expect([...namesIn(DEVELOPING)].sort()).toEqual(pinned(devDependencies).sort());
  });

  it("gives a reason for each, and tells who looks after it", () => {
    for (const [name, why = "", , kept = ""] of [...RUNNING, ...DEVELOPING]) {
      expect(why, name).toMatch(/^.{5,}$/);
      expect(kept, name).toMatch(/^(firm|many|few|still)(; .+)?$/);
    }
  });

  it("tells the licence that each package is under", () => {
    for (const [pin = "", , licence] of [...RUNNING, ...DEVELOPING]) {
      const manifest = join("node_modules", pin.split(" ")[0] ?? "", "package.json");
      expect(existsSync(join(PROJECT_FOLDER, manifest)), manifest).toBe(true);
      const { license, licenses = [] } = JSON.parse(read(manifest));
      expect(license ?? licenses[0]?.type, pin).toBe(licence);
    }
  });
});
