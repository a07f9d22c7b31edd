import { describe, expect, it } from "vitest";
import { fold } from "../../../src/catalogue/fold.ts";
import type { Driver } from "../../../src/racing/driver.ts";
import { namesOf } from "../../../src/reading/naming/followed.ts";
import { aDriver } from "../../support/reading.ts";

/** How strongly a name means a driver, in all ways; none where it does not mean him. */
function strengthsOf(driver: Driver, name: string): readonly string[] {
  return namesOf(driver)
    .filter((each) => fold(each.name) === fold(name))
    .map(({ strength }) => strength);
}

describe("a driver who is followed by name", () => {
  it.each([
    ["Valentino Rossi", "Valentino Rossi", "full"],
    ["Valentino Rossi", "Rossi", "surname"],
    ["Valentino Rossi", "Valentino", "weak"],
    ["Carlos Sainz Jr", "Carlos Sainz", "full"],
    ["Carlos Sainz Jr", "Carlos Sainz Jr", "full"],
    ["Carlos Sainz Jr", "Sainz", "surname"],
    ["António Félix da Costa", "Félix da Costa", "surname"],
    ["António Félix da Costa", "da Costa", "surname"],
    ["António Félix da Costa", "António da Costa", "full"],
    ["Kelvin van der Linde", "van der Linde", "surname"],
    ["Nyck de Vries", "de Vries", "surname"],
    ["Jean-Éric Vergne", "Vergne", "surname"],
  ])("%s is called %s (%s)", (name, called, strength) => {
    expect(strengthsOf(aDriver(name), called)).toContain(strength);
  });

  it.each([
    ["Carlos Sainz Jr", "Jr"],
    ["Kelvin van der Linde", "der Linde"],
    ["Kelvin van der Linde", "Linde"],
    ["Nyck de Vries", "Vries"],
    ["Daniel Ma", "Ma"],
  ])("%s is not called %s", (name, called) => {
    expect(strengthsOf(aDriver(name), called)).toEqual([]);
  });

  it("bears the surname as a short name, particles and all", () => {
    expect(aDriver("Kelvin van der Linde").shortName).toBe("van der Linde");
    expect(aDriver("Carlos Sainz Jr").shortName).toBe("Sainz");
  });

  it("is found with German vowels written out", () => {
    expect(strengthsOf(aDriver("Nico Müller"), "Nico Mueller")).toContain("full");
    expect(strengthsOf(aDriver("Nico Müller"), "Mueller")).toContain("surname");
    expect(strengthsOf(aDriver("Maximilian Günther"), "Guenther")).toContain("surname");
  });

  it("is found in the German genitive", () => {
    const rossi = aDriver("Valentino Rossi");
    expect(strengthsOf(rossi, "Rossis")).toContain("surname");
    expect(strengthsOf(rossi, "Valentino Rossis")).toContain("full");
    expect(strengthsOf(aDriver("Nico Müller"), "Muellers")).toContain("surname");
  });
});

describe("a driver of the catalogue", () => {
  const rossi = aDriver("Valentino Rossi", {
    otherNames: ["Vale Rossi", "#46", "Rossifumi"],
    weakNames: ["Vale", "The Doctor"],
  });

  it("is called by his other names; those of one word may be another's", () => {
    expect(strengthsOf(rossi, "Vale Rossi")).toContain("full");
    expect(strengthsOf(rossi, "#46")).toContain("full");
    expect(strengthsOf(rossi, "Rossifumi")).toContain("surname");
  });

  it("is called by nicknames that count where racing is spoken of", () => {
    expect(strengthsOf(rossi, "Vale")).toContain("nickname");
    expect(strengthsOf(rossi, "The Doctor")).toContain("nickname");
  });

  it("has no genitive of a number", () => {
    expect(strengthsOf(rossi, "#46s")).toEqual([]);
  });
});
