import { describe, expect, it } from "vitest";
import { KeptPages } from "../../../src/web/board/kept-pages.ts";

describe("pages that are kept", () => {
  it("are made once as long as what they were made of is the very same", async () => {
    const pages = new KeptPages<number>(10);
    let made = 0;
    const make = () => ++made;
    const [claims, others] = [[{}], [{}]];
    expect(await pages.of("/a", [claims, "2024-01-01"], make)).toBe(1);
    expect(await pages.of("/a", [claims, "2024-01-01"], make)).toBe(1);
    expect(await pages.of("/a", [others, "2024-01-01"], make)).toBe(2);
    expect(await pages.of("/a", [others, "2024-01-02"], make)).toBe(3);
    expect(pages.size).toBe(1);
  });

  it("are made once for all who ask while they are made", async () => {
    const pages = new KeptPages<number>(10);
    let made = 0;
    const make = async () => {
      await new Promise(setImmediate);
      return ++made;
    };
    expect(await Promise.all([pages.of("/a", [1], make), pages.of("/a", [1], make)])).toEqual([1, 1]);
    expect(await Promise.all([pages.of("/a", [1], make), pages.of("/a", [2], make)])).toEqual([1, 2]);
  });

  it("are no more than so many: what nobody asked for longest goes first", async () => {
    const pages = new KeptPages<string>(2);
    const ask = (path: string, made: string) => pages.of(path, [], () => made);
    await ask("/a", "a");
    await ask("/b", "b");
    await ask("/a", "a again");
    await ask("/c", "c");
    expect(pages.size).toBe(2);
    expect(await ask("/a", "made anew")).toBe("a");
    expect(await ask("/b", "made anew")).toBe("made anew");
  });

  it("are not kept where making one failed", async () => {
    const pages = new KeptPages<string>(2);
    await expect(pages.of("/a", [], () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await pages.of("/a", [], () => "made")).toBe("made");
  });
});
