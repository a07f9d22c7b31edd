import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/config.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");

/** A promise as a row: what holds, in which file it is proved, and by which test there. */
const ROW = /^\| ([^|]+) \| `(test\/[^`]+)`: \*(.+)\* \|$/;

const DOCUMENT = read("docs/security.md");
const rows = DOCUMENT.split("\n").flatMap((line) => {
  const [row, promise = "", file = "", test = ""] = ROW.exec(line) ?? [];
  return row === undefined ? [] : [[promise, file, test] as const];
});

describe("the promises of docs/security.md", () => {
  it("are rows that can be read, below each way in", () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows).toHaveLength(DOCUMENT.split("\n").filter((line) => line.includes("`: *")).length);
  });

  it.each(rows)("%s", (_, file, test) => {
    expect(existsSync(join(PROJECT_FOLDER, file)), `${file} is gone`).toBe(true);
    expect(read(file).includes(test), `${file} has no test “${test}”`).toBe(true);
  });
});
