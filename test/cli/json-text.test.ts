import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/cli/json-text.ts";

const anyText = fc.string({ unit: "binary" });

describe("JSON for a stream", () => {
  it("is the same JSON, and commands no terminal", () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText), fc.double())), (value) => {
        const [short, long] = [jsonText(value), jsonText(value, 2)];
        expect(JSON.stringify(JSON.parse(short))).toBe(JSON.stringify(value));
        expect(JSON.parse(long)).toEqual(JSON.parse(short));
        expect(short).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(long).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u);
      }),
    );
  });

  it("keeps line ends where it is indented", () => {
    expect(jsonText({ said: "\u202Ea\nb" }, 2)).toBe('{\n  "said": "\\u202ea\\nb"\n}');
  });
});
