import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { dotEnvIn } from "../config/dot-env.ts";
import { type Environment, setIn } from "../config/environment.ts";
import { strangersIn, strangerWords } from "../config/strange-names.ts";
import { PROJECT_FOLDER } from "../config.ts";
import { absent, bad, type Check, good } from "./check.ts";

/** Looks at where the variables stand, and for those that bear a name that nobody reads. */
export function checkEnvironment(processEnv: Environment, folder: string): readonly Check[] {
  const strangers = strangersIn(processEnv, folder);
  return [
    checkFile(folder),
    ...strangers.map((stranger) =>
      bad(
        "configuration",
        strangerWords(stranger),
        `mend or remove it ${placeOf(stranger.name, processEnv, folder)}; .env.example lists all`,
      ),
    ),
  ];
}

/** Where the value of a variable stands, to mend it there: `in /srv/pitboard/.env`. */
export function placeOf(name: string, processEnv: Environment, folder: string): string {
  const [isAround, isInFile] = [name in setIn(processEnv), existsSync(dotEnvIn(folder))];
  if (isAround) return "in the environment of this process, which wins over .env";
  return isInFile ? `in ${dotEnvIn(folder)}` : "in .env or in the environment";
}

/** Names that an editor or a file manager gives the file. */
const MISNAMED = [".env.txt", "env", "env.txt", ".env.env"];

function checkFile(folder: string): Check {
  const file = dotEnvIn(folder);
  if (existsSync(file)) return good(".env", `read from ${file}`);
  const misnamed = MISNAMED.find((name) => existsSync(join(folder, name)));
  if (misnamed !== undefined) return bad(".env", `none, but ${join(folder, misnamed)}`, `rename it to ${file}`);
  if (hasToken(join(folder, ".env.example"))) {
    return bad(
      ".env",
      `none, but a token in ${join(folder, ".env.example")}`,
      "move it to .env: an update writes .env.example anew",
    );
  }
  const other = dotEnvIn(PROJECT_FOLDER);
  if (resolve(folder) !== resolve(PROJECT_FOLDER) && existsSync(other)) {
    return absent(".env", `none in ${folder}; ${other} counts only where Pitboard is run in that folder`);
  }
  return absent(".env", `none in ${folder}; cp .env.example .env makes one`);
}

/** Whether somebody filled in the example in place of a copy. */
function hasToken(example: string): boolean {
  try {
    const told = setIn(parseEnv(readFileSync(example, "utf8")));
    return ["DISCORD_TOKEN", "TELEGRAM_BOT_TOKEN"].some((name) => name in told);
  } catch {
    return false;
  }
}
