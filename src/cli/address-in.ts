import * as v from "valibot";
import { shown } from "../schema/faults.ts";
import { WebAddress } from "../schema/words.ts";
import { WrongUsage } from "./exit-codes.ts";

/** An address on http or https; `WrongUsage` for what is none. */
export function addressIn(url: string, where = "feeds"): string {
  const read = v.safeParse(WebAddress, url);
  if (read.success) return read.output;
  throw new WrongUsage(`${where}: expected an address that begins with https://, found ${shown(url)}`);
}
