import { mkdir, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { dataFolder, faultsOf, SMALL } from "./data-folder.ts";

async function faultsWith(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  return faultsOf(loadCatalogue([await dataFolder({ ...SMALL, ...files })]));
}

describe("files that mean harm or were damaged", () => {
  it("takes a byte order mark", async () => {
    const text = `\uFEFF${JSON.stringify(SMALL["catalogue/teams.json"])}`;
    const catalogue = await loadCatalogue([await dataFolder({ ...SMALL, "catalogue/teams.json": text })]);
    expect(catalogue.teams.map((team) => team.name)).toEqual(["Team WRT"]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /is no JSON/],
    ["JSON that was cut", '[{"id": "team-w', /is no JSON/],
    ["another kind of thing", '{"id": "team-wrt"}', /expected a list in brackets, found/],
    [
      "entries of another type",
      '[1, null, "WRT", [[]]]',
      /^catalogue\/teams\.json: 0: expected an entry in braces, found 1$/,
    ],
    ["a number for a name", '[{"id": "wrt", "kind": "team", "name": 46}]', /0\.name: expected text, found 46/],
    [
      "a prototype",
      '[{"id": "wrt", "kind": "team", "name": "WRT", "__proto__": {"x": 1}}]',
      /__proto__: is not known here/,
    ],
    [
      "a control character",
      '[{"id": "wrt", "kind": "team", "name": "W\\u001b[31mRT"}]',
      /0\.name: expected no control characters/,
    ],
    [
      "a key of control characters",
      '[{"id": "wrt", "kind": "team", "name": "WRT", "\\u001b[31m": 1}]',
      /0\.\\u\{1b\}\[31m: is not known here/,
    ],
    [
      "a key without end",
      JSON.stringify([{ id: "wrt", kind: "team", name: "WRT", ["x".repeat(9999)]: 1 }]),
      /…: is not known here/,
    ],
    ["deep nesting", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, /is nested deeper than 20 levels/],
    ["UTF-16", Buffer.from("[]", "utf16le"), /is no JSON/],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x5b]), /is not UTF-8 text/],
  ])("tells %s in one fault of its file, and shows no control characters", async (_, content, fault) => {
    const faults = await faultsWith({ "catalogue/teams.json": content });
    expect(faults[0]).toMatch(fault);
    for (const told of faults) expect(told).not.toMatch(/\p{Cc}/u);
    for (const told of faults) expect(told.length).toBeLessThan(300);
  });

  it("tells no more than fifty faults of one file, and how many more there are", async () => {
    const faults = await faultsWith({ "catalogue/teams.json": Array.from({ length: 5000 }, () => 1) });
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toBe("catalogue/teams.json: and 4950 more");
  });

  it("refuses a file that is far too big, unread", async () => {
    const folder = await dataFolder(SMALL);
    await truncate(join(folder, "catalogue/teams.json"), 60_000_000);
    expect(await faultsOf(loadCatalogue([folder]))).toEqual([
      "catalogue/teams.json: is 60 MB; expected at most 50 MB: split it",
    ]);
  });

  it("tells a folder that bears a file's name", async () => {
    const folder = await dataFolder(SMALL);
    await mkdir(join(folder, "calendars/2024.json"), { recursive: true });
    expect(await faultsOf(loadCatalogue([folder]))).toEqual([
      "calendars/2024.json: cannot be read: it is a folder (EISDIR)",
    ]);
  });
});
