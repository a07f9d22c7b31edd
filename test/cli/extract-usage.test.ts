import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard } from "./pitboard.ts";

/** A folder of articles and lists of drivers, most of them unusable. */
function folderOfAll(): string {
  const folder = freshFolder();
  const files = {
    "article.txt": "Valentino Rossi is certain to race in the FIA WEC in 2024.",
    "bytes.txt": Buffer.from([0x52, 0xff, 0xfe, 0x00]),
    "no.json": "Jane Doe\n",
    "object.json": '{"names":["Jane Doe"]}',
    "numbers.json": '["Jane Doe", 46]',
    "blank.json": '["Jane Doe", "  ", ""]',
    "signs.json": '["周冠宇", "\\u001b[31mJane"]',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("wrong usage of pitboard extract", () => {
  it.each([
    [[], "extract: expected a file, - for standard input, or --jsonl"],
    [["article.txt", "--jsonl"], 'extract: expected either a file or --jsonl, found both "article.txt" and --jsonl'],
    [
      ["article.txt", "--explain", "--json"],
      "option '--explain' cannot be used with option '--json'. See pitboard --help",
    ],
    [["--explain", "--jsonl"], "option '--explain' cannot be used with option '--jsonl'. See pitboard --help"],
    [["nowhere.txt"], "nowhere.txt: there is no such file"],
    [["."], ".: cannot be read: it is a folder (EISDIR)"],
    [["bytes.txt"], "bytes.txt: is not UTF-8 text"],
    [["article.txt", "--language", "tlh"], '--language: expected one of en, it, es, de, fr, nl, found "tlh"'],
    [["--jsonl", "--language", "pt"], '--language: expected one of en, it, es, de, fr, nl, found "pt"'],
    [
      ["article.txt", "--published", "2023-02-30"],
      '--published: expected a day as YYYY-MM-DD, or a month as YYYY-MM, found "2023-02-30"',
    ],
    [
      ["--jsonl", "--published", "yesterday"],
      '--published: expected a day as YYYY-MM-DD, or a month as YYYY-MM, found "yesterday"',
    ],
    [
      ["article.txt", "--driver", "Jane Doe"],
      '--driver: expected a driver who is followed, such as valentino-rossi, found "Jane Doe"',
    ],
    [
      ["--jsonl", "--driver", "jane-doe"],
      '--driver: expected a driver who is followed, such as valentino-rossi, found "jane-doe"',
    ],
    [["article.txt", "--drivers", "nowhere.json"], "nowhere.json: there is no such file"],
    [["article.txt", "--drivers", "no.json"], /^no\.json: is no JSON: /],
    [
      ["article.txt", "--drivers", "object.json"],
      'object.json: expected a list of names, found {"names":["Jane Doe"]}',
    ],
    [["article.txt", "--drivers", "numbers.json"], "numbers.json: 1: expected text, found 46"],
    [
      ["--jsonl", "--drivers", "blank.json"],
      'blank.json:\n  1: expected text that is not blank, found " "\n  2: expected text that is not blank, found ""',
    ],
    [
      ["article.txt", "--drivers", "signs.json"],
      /^signs\.json:\n {2}0: expected a name in Latin letters, found "周冠宇"\n {2}1: expected no control characters/,
    ],
    [["-", "--drivers", "-"], "--drivers: expected a file, since standard input holds what is to be read"],
    [["--jsonl", "--drivers", "-"], "--drivers: expected a file, since standard input holds what is to be read"],
  ])("%j is told on standard error, exit 2", async (args, told) => {
    const { code, stdout, stderr } = await pitboard(folderOfAll(), ["extract", ...args]);
    expect(stderr).toMatch(/^pitboard: /);
    const message = stderr.replace(/^pitboard: /, "").trimEnd();
    if (typeof told === "string") expect(message).toBe(told);
    else expect(message).toMatch(told);
    expect([code, stdout]).toEqual([2, ""]);
  });
});
