import { describe, expect, it } from "vitest";
import { nodeFault } from "../src/node-version.ts";

describe("the version of Node", () => {
  it("is told where it is too old, with what to do", () => {
    for (const old of ["18.20.8", "20.19.9", "16.0.0"]) {
      expect(nodeFault(old)).toBe(
        `${old} is too old. Install Node 20.20 or newer from https://nodejs.org, then run npm ci again`,
      );
    }
  });

  it("is no matter from the oldest on that Pitboard runs on", () => {
    for (const version of ["20.20.0", "20.20.2", "22.0.0", "24.1.0-nightly"]) {
      expect(nodeFault(version)).toBeUndefined();
    }
  });
});
