import { distance } from "fastest-levenshtein";
import { VARIABLES } from "../config.ts";
import { readDotEnv } from "./dot-env.ts";
import { type Environment, setIn } from "./environment.ts";

/** A variable that nobody reads, and the one that may be meant. */
export interface Stranger {
  readonly name: string;
  readonly meant?: string;
}

/** Letters that may be wrong for a name to be a slip of another. */
const MAX_WRONG = 2;

/** The variables of a folder's `.env`, and of the process, that are meant for Pitboard and bear no name of its own. */
export function strangersIn(processEnv: Environment, folder: string): readonly Stranger[] {
  const [own, around] = [setIn(readDotEnv(folder)), setIn(processEnv)];
  const isSet = (name: string) => name in own || name in around;
  const strangers = [...new Set([...Object.keys(own), ...Object.keys(around)])].flatMap((name): readonly Stranger[] => {
    if (VARIABLES.includes(name)) return [];
    const meant = VARIABLES.find((variable) => isMeant(variable, name.toUpperCase(), name in own));
    if (meant === undefined) return isOurs(name) ? [{ name }] : [];
    // Where that one is set too, this one is another program's, unless it begins as ours do.
    return isSet(meant) && !isOurs(name) ? [] : [{ name, meant }];
  });
  return strangers.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function strangerWords({ name, meant }: Stranger): string {
  return `${name}: Pitboard knows no such variable${meant === undefined ? "" : `; is ${meant} meant?`}`;
}

function isOurs(name: string): boolean {
  return name.toUpperCase().startsWith("PITBOARD_");
}

/** Around it may be what belongs to others, so there only what begins as the variable does is compared. */
function isMeant(variable: string, name: string, isInFile: boolean): boolean {
  const [wanted, given] = [variable.split("_"), name.split("_")];
  const beginsAlike = wanted[0] === given[0];
  if (distance(variable, name) <= MAX_WRONG) return isInFile || beginsAlike;
  if (beginsAlike && wanted.every((word) => given.includes(word))) return true;
  return given.length > 1 && given.every((word) => wanted.includes(word)) && (isInFile || beginsAlike);
}
