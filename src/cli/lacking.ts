import { absent, bad, type Check } from "./check.ts";

/** A platform without its token: not set up, unless variables are set that are of use to nobody else. */
export function lacking(platform: string, token: string, set: readonly string[]): Check {
  if (set.length === 0) return absent(platform, `no ${token}`);
  const names = set.join(" and ");
  return bad(
    platform,
    `no ${token}, though ${names} ${set.length === 1 ? "is" : "are"} set`,
    `set it, or take ${names} away`,
  );
}
