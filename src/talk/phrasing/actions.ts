import type { About } from "../../racing/claim.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { CommandName } from "../commands.ts";
import type { Action } from "../reply.ts";
import type { Texts } from "./texts.ts";

/** What can be asked next of a drive, or of a programme where no series is given. */
export function actionsOn(
  texts: Texts,
  { driver, series, season }: Pick<About, "driver" | "season"> & { readonly series?: SeriesId | undefined },
  commands: readonly CommandName[],
): readonly Action[] {
  return commands.map((command) => ({
    label: texts.say(`action-${command}`),
    call: { command, options: { driver, season: String(season), ...(series === undefined ? {} : { series }) } },
  }));
}
