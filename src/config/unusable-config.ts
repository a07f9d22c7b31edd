import { Unusable } from "../schema/faults.ts";

/** What ends whatever needs the configuration: each fault begins with the name of the variable, or with a file's path. */
export function unusableConfig(faults: readonly string[]): Unusable {
  return new Unusable("The configuration (.env, or the environment) is not usable", faults);
}
