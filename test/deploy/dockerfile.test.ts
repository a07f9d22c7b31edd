import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/config.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");

/** What the Dockerfile takes from the project, and not from another stage. */
function copied(): readonly string[] {
  const lines = read("Dockerfile").split("\n");
  const given = lines.filter((line) => line.startsWith("COPY ") && !line.includes("--from="));
  return [...new Set(given.flatMap((line) => line.split(" ").slice(1, -1)))];
}

describe("the image", () => {
  it("copies what there is, and what .dockerignore lets through", () => {
    const letThrough = read(".dockerignore").split("\n");
    expect(copied()).toContain("src");
    for (const path of copied()) {
      expect(existsSync(join(PROJECT_FOLDER, path)), path).toBe(true);
      expect(letThrough).toContain(`!${path}`);
    }
  });
});
