import { describe, expect, it } from "vitest";
import { checkTeams } from "../../src/catalogue/check-teams.ts";
import { gatherFaults } from "../../src/catalogue/gathered-faults.ts";
import type { Placed } from "../../src/catalogue/placed.ts";
import type { Series, SeriesId } from "../../src/racing/series.ts";
import type { Team } from "../../src/racing/team.ts";
import { theSeries } from "../support/facts.ts";

describe("the teams of a catalogue", () => {
  it("race in a series of the catalogue", () => {
    const told = () => check([aTeam("ducati", { series: theSeries("moto-gp") })], ["motogp"]);
    expect(told).toThrow(/teams\.json.*series.*expected a series of the catalogue, found "moto-gp"/s);
    expect(() => check([aTeam("ducati", { series: theSeries("motogp") })], ["motogp"])).not.toThrow();
  });

  it("have names of their own, whatever their case and accents", () => {
    const told = () => check([aTeam("saintéloc"), aTeam("junior", { otherNames: ["SAINTELOC"] })], []);
    expect(told).toThrow(/expected a name of its own, found "SAINTELOC", which means saintéloc too/);
  });
});

function aTeam(name: string, told: Partial<Team> = {}): Team {
  return { id: name, kind: "team", name, otherNames: [], ...told };
}

function check(teams: readonly Team[], series: readonly string[]): void {
  const faults = gatherFaults();
  const placed = new Map(teams.map((entry, index) => [entry.id, { entry, file: "teams.json", path: `${index}` }]));
  const known = new Map<SeriesId, Placed<Series>>();
  for (const key of series) known.set(theSeries(key), undefined as never);
  checkTeams(placed, known, faults);
  faults.tell("The catalogue is not usable");
}
