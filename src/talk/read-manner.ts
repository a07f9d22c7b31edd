import { discordServerOf, type PlaceKey, type PlatformName } from "../audience/chat.ts";
import type { Manner } from "../audience/manner.ts";
import { yesOrNo } from "./answers/settings.ts";
import { type CommandCall, OPTION_ON } from "./commands.ts";
import type { Texts } from "./phrasing/texts.ts";
import { openTypedReader } from "./typed-reader.ts";

/** How something is to be posted, as it was typed, or what is wrong with that. */
export interface MannerRead {
  readonly manner: Manner;
  readonly faults: readonly string[];
}

const SWITCHES = ["silent", "pinned", "crossposted"] as const;

/** Reads in which manner something is to be posted on a platform. */
export function readManner(
  texts: Texts,
  { options }: CommandCall,
  platform: PlatformName,
  place: PlaceKey,
): MannerRead {
  const { faults, read } = openTypedReader(texts);
  const manner: { -readonly [Part in keyof Manner]: Manner[Part] } = {};
  for (const option of SWITCHES) {
    const isOn = read(options[option], yesOrNo, "settings-no-listen");
    if (isOn === true) manner[option] = true;
  }
  const role = read(options.role, (typed) => roleOf(typed, place), "digest-no-role");
  if (role !== undefined) manner.role = role;
  for (const option of ["role", ...SWITCHES] as const) {
    const only = OPTION_ON[option] ?? platform;
    if (manner[option] === undefined || only === platform || only === "terminal") continue;
    faults.push(texts.say(`only-${only}`, { options: option }));
  }
  return { manner, faults };
}

/** The id of a role by its mention or number. The role of a server's own number is everybody, who is never pinged. */
function roleOf(typed: string, place: PlaceKey): string | undefined {
  const [, id] = /^(?:<@&)?(\d{3,20})>?$/.exec(typed) ?? [];
  return id === discordServerOf(place) ? undefined : id;
}
