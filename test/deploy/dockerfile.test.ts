import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
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

/** The packages that the program needs when it runs; types are gone by then. */
function packagesUsed(): ReadonlySet<string> {
  const files = readdirSync(join(PROJECT_FOLDER, "src"), { recursive: true, encoding: "utf8" });
  const texts = files.filter((name) => name.endsWith(".ts")).map((name) => read(join("src", name)));
  const form = /^(?:import|export) (?!type )[^;]*?from "([^".][^"]*)";|import\("([^".][^"]*)"\)/gm;
  const asked = texts.flatMap((text) => [...text.matchAll(form)].flatMap(([, fixed, late]) => fixed ?? late ?? []));
  const names = asked.map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
  return new Set(names.filter((name) => !isBuiltin(name)));
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

  it("has every package that the program loads", () => {
    const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));
    const used = packagesUsed();
    expect([...used]).toContain("valibot");
    expect([...used].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  });
});
