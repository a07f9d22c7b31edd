import * as v from "valibot";
import { chatKeyOf, placeKeyOf } from "../audience/chat.ts";
import { timeZone } from "../audience/preferences.ts";
import { made, Text } from "../schema/words.ts";

export const ChatOf = made(v.string("expected text"), chatKeyOf, "the key of a chat, such as telegram:-1001234:45");
export const PlaceOf = made(v.string("expected text"), placeKeyOf, "the key of a place, such as telegram:-1001234");
export const PersonOf = made(v.string("expected text"), placeKeyOf, "the key of a person, such as telegram:1234");

export const ZoneOf = v.pipe(
  Text,
  v.check((name) => timeZone(name) !== undefined, "expected an IANA time zone"),
);

/** A whole number from 0; of instants, milliseconds since 1970. */
export const Count = v.pipe(v.number("expected a number"), v.integer(), v.minValue(0));

export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());
