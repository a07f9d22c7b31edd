import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../src/config.ts";
import { COMMANDS } from "../src/talk/commands.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
const README = read("README.md");

/** What a pattern's first group catches in a text, each once. */
function caught(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, found]) => found ?? []))];
}

describe("the README", () => {
  it("tells every command of a chat", () => {
    const told = caught(README, /`\/([a-z]+)[ `]/g);
    expect(Object.keys(COMMANDS).filter((name) => !told.includes(name))).toEqual([]);
  });

  it("tells every command of the command line", () => {
    const files = readdirSync(join(PROJECT_FOLDER, "src", "cli")).map((name) => read(join("src", "cli", name)));
    const names = [
      ...files.flatMap((text) => caught(text, /program\s*\.command\("([a-z]+)/g)),
      ...files.flatMap((text) => caught(text, /feeds\s*\.command\("([a-z]+)/g)).map((name) => `feeds ${name}`),
    ];
    expect(names).toContain("doctor");
    expect(names).toContain("feeds poll");
    expect(names.filter((name) => !README.includes(`\`pitboard ${name}`))).toEqual([]);
  });

  it("tells every variable", () => {
    const names = caught(read("src/config.ts"), /^ {2}([A-Z_]+): v\./gm);
    expect(names).toContain("DISCORD_TOKEN");
    expect(names.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });

  it("leads nowhere in vain", () => {
    const headings = caught(README, /^#+ (.*)$/gm).map((words) => `#${words.toLowerCase().replaceAll(" ", "-")}`);
    const links = caught(README, /\]\(([^)\s]+)\)/g).filter((link) => !link.startsWith("https:"));
    expect(links).toContain("LICENSE");
    const dead = links.filter((link) =>
      link.startsWith("#") ? !headings.includes(link) : !existsSync(join(PROJECT_FOLDER, link)),
    );
    expect(dead).toEqual([]);
  });
});
