import type { LookupAddress } from "node:dns";
import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isSpecial } from "./special-networks.ts";

/** All addresses of a name. */
export type Lookup = (name: string) => Promise<readonly LookupAddress[]>;

export const askSystem: Lookup = (name) => systemLookup(name, { all: true });

/** A name leads to special networks only. */
export class SpecialNetwork extends Error {
  override readonly name = "SpecialNetwork";
}

/**
 * The lookup that a socket connects by: unless the host was opened it is only given addresses that were checked, so that
 * a name server which answers differently the second time gains nothing.
 */
export function guardedLookup(lookup: Lookup, opened: boolean): LookupFunction {
  return (name, options, callback) => {
    lookup(name).then(
      (addresses) => {
        const allowed = addresses.filter(({ address }) => opened || !isSpecial(address));
        const [first] = allowed;
        if (first === undefined) callback(addresses.length === 0 ? unknown(name) : new SpecialNetwork(name), "", 0);
        else if (options.all) callback(null, [...allowed]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
}

function unknown(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${name}`), { code: "ENOTFOUND" });
}
