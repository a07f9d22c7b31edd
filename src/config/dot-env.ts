import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { shown } from "../schema/faults.ts";
import { codeOf, reasonOf } from "../schema/system-fault.ts";
import { unusableConfig } from "./unusable-config.ts";

/** A variable's name, as it stands before its value. */
const NAMED = String.raw`[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*`;

/** A variable with its value; one in quotes may go over several lines. */
const VARIABLE = new RegExp(String.raw`^${NAMED}("[^"]*"|'[^']*'|${"`[^`]*`"}|[^\n]*)`, "gm");

/** One that is left empty. */
const EMPTY = new RegExp(String.raw`^${NAMED}(?:""|'')?[ \t]*(?:#[^\n]*)?$`, "gm");

/** Node 20 takes a line of spaces for the beginning of the name below it. */
const BLANK = /^[ \t]+$/gm;

const COMMENT = /^[ \t]*#[^\n]*/gm;

/** Where the file is that a folder's variables stand in. */
export function dotEnvIn(folder: string): string {
  return join(folder, ".env");
}

/** The variables of a folder's `.env`; none where there is no such file. Throws `Unusable` that tells each line that is none. */
export function readDotEnv(folder: string): Readonly<Record<string, string | undefined>> {
  const file = dotEnvIn(folder);
  const text = textOf(file);
  const faults = [...strangeLines(text), ...saidTwice(text)].map((fault) => `${file}: ${fault}`);
  if (faults.length > 0) throw unusableConfig(faults);
  // An empty one says nothing, wherever it stands: not that what stands above it is taken back.
  return parseEnv(text.replace(EMPTY, "").replace(BLANK, ""));
}

function textOf(file: string): string {
  try {
    const text = readFileSync(file)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n");
    if (!/[\0\uFFFD]/.test(text)) return text;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return "";
    const todo =
      code === "EISDIR"
        ? "move it away, and copy .env.example to .env"
        : "give the user that runs Pitboard the right to read it";
    throw unusableConfig([`${file}: cannot be read: ${reasonOf(error)}; ${todo}`]);
  }
  throw unusableConfig([`${file}: expected text in UTF-8; save it again as such`]);
}

/** Lines that hold neither a variable nor a comment; of such a line only its first word is shown, since a token may follow. */
function strangeLines(text: string): readonly string[] {
  const keepingLines = (found: string) => found.replace(/[^\n]/g, "");
  const rest = text.replace(VARIABLE, keepingLines).replace(COMMENT, keepingLines);
  return rest.split("\n").flatMap((line, before) => {
    const [word = ""] = /^[A-Za-z_]*/.exec(line.trim()) ?? [];
    if (line.trim() === "") return [];
    const found = word === "" ? "something else" : shown(`${word} …`);
    return [`line ${before + 1}: expected NAME=value, or # before a comment, found ${found}`];
  });
}

/** Names with two values, of which only the later would hold. */
function saidTwice(text: string): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const [, name = "", value = ""] of text.replace(EMPTY, "").matchAll(VARIABLE)) {
    values.set(name, (values.get(name) ?? new Set()).add(value.trim()));
  }
  return [...values].flatMap(([name, { size }]) =>
    size > 1 ? [`${name} stands there ${size} times with different values; keep one of them`] : [],
  );
}
