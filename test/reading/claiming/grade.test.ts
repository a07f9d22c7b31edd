import { beforeAll, describe, expect, it } from "vitest";
import { Said } from "../../support/said.ts";

let said: Said;
beforeAll(async () => {
  said = await Said.open();
});

/** How sure the one claim of a text is. */
const grade = (text: string) => said.claim(text).certainty;

/** Why a text that speaks of a drive claims nothing. */
function passed(text: string): readonly string[] {
  const { claims, passedOver } = said.reading(text);
  expect(claims).toEqual([]);
  return passedOver.map(({ why }) => why);
}

describe("a grade", () => {
  it.each([
    ["WRT has confirmed that Rossi will race in the WEC in 2024.", "confirmed"],
    ["Rossi is certain to race in the WEC in 2024.", "certain"],
    ["Rossi is likely to race in the WEC in 2024.", "likely"],
    ["Rossi could race in the WEC in 2024.", "possible"],
    ["It is uncertain whether Rossi will race in the WEC in 2024.", "uncertain"],
    ["Rossi is unlikely to race in the WEC in 2024.", "unlikely"],
    ["A return of Rossi to the WEC in 2024 has been ruled out.", "ruled-out"],
  ])("is told by its words: %s", (text, certainty) => {
    expect(grade(text)).toBe(certainty);
  });

  it.each([
    ["It is not confirmed that Rossi will race in the WEC in 2024.", "uncertain"],
    ["Rossi's WEC programme for 2024 has not been confirmed.", "uncertain"],
    ["WRT has not announced that Rossi will race in the WEC in 2024.", "uncertain"],
    ["Rossi is not certain to race in the WEC in 2024.", "uncertain"],
    ["Rossi is not likely to race in the WEC in 2024.", "unlikely"],
    ["It is not possible that Rossi will race in the WEC in 2024.", "ruled-out"],
    ["Rossi cannot race in the WEC in 2024.", "ruled-out"],
    ["It is not unlikely that Rossi will race in the WEC in 2024.", "possible"],
    ["Rossi's return to the WEC in 2024 is not ruled out.", "possible"],
    ["There is no doubt that Rossi will race in the WEC in 2024.", "certain"],
  ])("becomes another where it is denied: %s", (text, certainty) => {
    expect(grade(text)).toBe(certainty);
  });

  it("is that of not racing where the drive itself is denied", () => {
    expect(grade("Rossi is expected to race in the WEC in 2024.")).toBe("likely");
    expect(grade("Rossi is expected not to race in the WEC in 2024.")).toBe("unlikely");
  });

  it("is kept where only what stands beside the drive is denied", () => {
    expect(grade("Not for Mercedes, but for WRT Rossi will race in the WEC in 2024.")).toBe("certain");
  });

  it("is none but a rumour's where it is rumoured", () => {
    expect(grade("Rossi is rumoured to be certain to race in the WEC in 2024.")).toBe("possible");
    expect(said.claim("Rumours say that Rossi will race in the WEC in 2024.")).toMatchObject({
      certainty: "possible",
      basis: "rumour",
    });
  });
});

describe("what is told without such words", () => {
  it.each([
    ["Rossi will race in the WEC in 2024.", "certain"],
    ["Rossi will not race in the WEC in 2024.", "ruled-out"],
    ["Rossi hopes to race in the WEC in 2024.", "possible"],
    ["Rossi does not want to race in the WEC in 2024.", "unlikely"],
    ["Rossi would race in the WEC in 2024.", "possible"],
    ["Rossi would not race in the WEC in 2024.", "unlikely"],
  ])("is a fact, a wish or hangs on something: %s", (text, certainty) => {
    expect(grade(text)).toBe(certainty);
  });

  it.each([
    ["de", "Rossi wird 2024 in der WEC starten.", "certain"],
    ["de", "Rossi startet 2024 nicht in der WEC.", "ruled-out"],
    ["de", "Rossi ist für die WEC 2024 nicht sicher.", "uncertain"],
    ["nl", "Rossi rijdt in 2024 niet in het WEC.", "ruled-out"],
  ] as const)("is denied by a word behind the verb in %s: %s", (language, text, certainty) => {
    expect(said.claim(text, { language }).certainty).toBe(certainty);
  });

  it("trusts a fact more than a wish, and a wish more than a condition", () => {
    const [fact = 0, wish = 0, condition = 0] = ["will", "hopes to", "would"].map(
      (how) => said.claim(`Rossi ${how} race in the WEC in 2024.`).confidence,
    );
    expect(fact).toBeGreaterThan(wish);
    expect(wish).toBeGreaterThan(condition);
  });
});

describe("leaving", () => {
  it.each([
    ["Rossi will leave the WEC in 2024.", "ruled-out"],
    ["Rossi is likely to leave the WEC in 2024.", "unlikely"],
    ["Rossi could leave the WEC in 2024.", "uncertain"],
    ["Rossi is unlikely to leave the WEC in 2024.", "likely"],
    ["Rossi will not leave the WEC in 2024.", "certain"],
  ])("is turned into what it says of staying: %s", (text, certainty) => {
    expect(grade(text)).toBe(certainty);
  });
});

describe("a condition", () => {
  it.each([
    "If WRT finds a seat, Rossi will race in the WEC in 2024.",
    "Rossi will race in the WEC in 2024 if WRT finds a seat.",
  ])("makes a fact possible: %s", (text) => {
    expect(grade(text)).toBe("possible");
  });

  it("claims nothing by itself", () => {
    expect(passed("If Rossi races in the WEC in 2024, WRT will be happy.")).toContain("it is a condition");
  });
});

describe("a question", () => {
  it.each(["Will Rossi race in the WEC in 2024?", "Rossi will race in the WEC in 2024? WRT is silent."])(
    "claims nothing: %s",
    (text) => {
      expect(passed(text)).toEqual(["it is a question"]);
    },
  );
});
