import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { madeOf } from "../calendars/made.ts";
import { aCalendar, aRound, WEC } from "../calendars/rounds.ts";
import { announced } from "../support/telling.ts";
import { claimWorded } from "../support/worded.ts";
import { always } from "./always.ts";
import { aName } from "./grammars/hostile.ts";

/** Each component with the names of its properties and of their parameters, in their order. */
function shapeOf(component: ICAL.Component): readonly unknown[] {
  const properties = component.getAllProperties().map((property) => {
    const [name, parameters] = property.toJSON() as [string, Record<string, unknown>];
    return [name, ...Object.keys(parameters)].join(";");
  });
  return [component.name, properties, component.getAllSubcomponents().map(shapeOf)];
}

async function fileWorded(words: string, other: string) {
  const { team, car, class: named, crew, number, quotes } = claimWorded(words);
  const told = { team, car, class: named, crew, number, quotes, ...WEC } as Parameters<typeof announced>[2];
  const sure = announced("confirmed", "2023-11-01", { ...told, origin: words });
  const rounds = [aRound("one", "2024-04-21", "2024-04-22", { name: words, place: other })];
  const calendar = aCalendar(["2023-06-09", rounds]);
  const [revision] = calendar.revisions;
  const sourced = { ...calendar, revisions: [{ ...revision, source: other, url: `https://a.test/?${words}` }] };
  return madeOf([sure], { ...WEC, calendar: sourced as typeof calendar, named: { name: other } });
}

describe("words from outside in a calendar file", () => {
  it("are words of its own properties, and make no other", async () => {
    const plain = await fileWorded("Imola", "Italy");
    const shape = shapeOf(new ICAL.Component(ICAL.parse(plain.text)));
    await always(
      fc.tuple(aName, aName),
      async ([words, other]) => {
        const { text, events } = await fileWorded(words, other);
        expect(shapeOf(new ICAL.Component(ICAL.parse(text)))).toEqual(shape);
        expect(events.map(({ place }) => place)).toEqual([other]);
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\p{Cc}]/u);
        }
      },
      { cases: 100 },
    );
  });
});
