import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/config.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
const DOCUMENTS = [
  "CONTRIBUTING.md",
  ...readdirSync(join(PROJECT_FOLDER, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** What is named as a file or folder of the repository; `NAME`, `xx`, `N` and `*` stand for something. */
function pathsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:src|test|data|docs|deploy)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
  return named.filter((path) => !/\bNAME\b|\bxx\b|-N\b/.test(path));
}

describe.each(DOCUMENTS)("%s", (document) => {
  const text = read(document);

  it("names no file or room that is not there", () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(PROJECT_FOLDER, path)))).toEqual([]);
  });

  it("leads nowhere in vain", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const own = links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.split("#")[0] ?? "");
    expect(own.filter((link) => !existsSync(join(PROJECT_FOLDER, dirname(document), link)))).toEqual([]);
  });
});

describe("every room", () => {
  const rooms = readdirSync(join(PROJECT_FOLDER, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`);

  it("has its line in docs/architecture.md, with where to begin", () => {
    const lines = read("docs/architecture.md").split("\n");
    expect(rooms.filter((room) => !lines.some((line) => line.startsWith(`| \`${room}\` |`)))).toEqual([]);
  });

  it("is named in the README", () => {
    expect(rooms.filter((room) => !new RegExp(`^.*${room}\\b`, "m").test(read("README.md")))).toEqual([]);
  });
});
