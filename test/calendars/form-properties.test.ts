import fc from "fast-check";
import { sync } from "node-ical";
import { it } from "vitest";
import { announced } from "../support/telling.ts";
import { madeOf } from "./made.ts";
import { aCalendar, aRound, WEC } from "./rounds.ts";

/** One line as a file of facts may hold it: no control characters, no halves of a character. */
const aLine = fc
  .string({ unit: "binary", minLength: 1, maxLength: 200 })
  .filter((text) => text.trim() !== "" && !/\p{Cc}|\p{Cs}/u.test(text));
/** With what iCalendar escapes in it, and what takes several octets. */
const aName = fc
  .array(fc.oneof(aLine, fc.constantFrom(",", ";", "\\", "\\n", ":", '"', "END:VEVENT", "🏁", "é", " ")), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

it("reads back whatever a file of facts may hold, in lines that are short enough", async () => {
  const sure = announced("confirmed", "2023-11-01", WEC);
  await fc.assert(
    fc.asyncProperty(aName, aName, async (name, place) => {
      const calendar = aCalendar(["2023-06-09", [aRound("one", "2024-04-21", "2024-04-22", { name, place })]]);
      const { text, events } = await madeOf([sure], { ...WEC, calendar });
      const [read, other] = [events[0], Object.values(sync.parseICS(text)).find((each) => each?.type === "VEVENT")];
      const isSame = read?.title === `confirmed (official): ${name} (FIA WEC)` && read.place === place;
      const isShort = text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75);
      return events.length === 1 && isSame && isShort && other !== undefined;
    }),
    { numRuns: 150 },
  );
});
