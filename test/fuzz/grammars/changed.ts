import fc from "fast-check";
import { anyText } from "./hostile.ts";

/** What nobody expects in the place of a value. */
const aValue: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, "", [], {}, [[]], { kind: "x" }, "2023-02-30", "0"),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 1, max: 1000 }).map((depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth))),
);

type Step = {
  readonly where: readonly number[];
  readonly how: "replace" | "remove" | "add" | "double";
  readonly value: unknown;
};

const aStep: fc.Arbitrary<Step> = fc.record({
  where: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom("replace" as const, "replace" as const, "remove" as const, "add" as const, "double" as const),
  value: aValue,
});

const KEYS = ["__proto__", "constructor", "toString", "length", "kind", "x", ""];

/** A value of JSON that is changed somewhere, once or a few times. */
export function changed(value: unknown): fc.Arbitrary<unknown> {
  return fc.array(aStep, { minLength: 1, maxLength: 3 }).map((steps) => {
    const copy = { root: structuredClone(value) };
    for (const step of steps) change(copy, step);
    return copy.root;
  });
}

/** Goes down as far as the way leads, and changes what is there. */
function change(copy: object, { where, how, value }: Step): void {
  let inner = copy;
  let key = "root";
  for (const at of where) {
    const next: unknown = Reflect.get(inner, key);
    if (typeof next !== "object" || next === null || Object.keys(next).length === 0) break;
    inner = next;
    key = Object.keys(next)[at % Object.keys(next).length] ?? "";
  }
  if (how === "remove" && inner !== copy) Reflect.deleteProperty(inner, key);
  else if (how === "double" && Array.isArray(inner)) inner.push(inner[Number(key)]);
  else if (how === "add" && !Array.isArray(inner)) define(inner, KEYS[where.length % KEYS.length] ?? "x", value);
  else define(inner, key, value);
}

/** Also what an assignment would take for the prototype. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}
