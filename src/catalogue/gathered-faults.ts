import { Unusable } from "../schema/faults.ts";

/** More of one file would only hide the first. */
const MOST_OF_ONE_FILE = 50;

/** Where faults are gathered, so that all of all files are told together. */
export interface GatheredFaults {
  /** Notes a fault at a path inside a file. */
  add(file: string, path: string, fault: string): void;
  /** What the work makes; `undefined` where it threw an `Unusable`, whose faults are noted under the file. */
  collect<Made>(file: string, work: () => Made): Made | undefined;
  /** Throws all that was noted as one `Unusable`; does nothing where all is well. */
  tell(what: string): void;
}

export function gatherFaults(): GatheredFaults {
  const byFile = new Map<string, string[]>();
  const note = (file: string, faults: readonly string[]) => {
    const noted = byFile.get(file) ?? [];
    for (const fault of faults) noted.push(`${file}: ${fault}`);
    byFile.set(file, noted);
  };
  return {
    add: (file, path, fault) => note(file, [path === "" ? fault : `${path}: ${fault}`]),
    collect: (file, work) => {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        note(file, error.faults);
        return undefined;
      }
    },
    tell: (what) => {
      if (byFile.size === 0) return;
      throw new Unusable(
        what,
        [...byFile].flatMap(([file, faults]) => shortened(file, faults)),
      );
    },
  };
}

function shortened(file: string, faults: readonly string[]): readonly string[] {
  if (faults.length <= MOST_OF_ONE_FILE) return faults;
  return [...faults.slice(0, MOST_OF_ONE_FILE), `${file}: and ${faults.length - MOST_OF_ONE_FILE} more`];
}
