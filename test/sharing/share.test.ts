import { describe, expect, it } from "vitest";
import { listeningOn, sendingOn } from "../../src/sharing/lease-names.ts";
import { parseShards } from "../../src/sharing/share.ts";

describe("shards", () => {
  it("are some of all, from the first to the last", () => {
    expect(parseShards("0-3/16")).toEqual({ ids: [0, 1, 2, 3], count: 16 });
    expect(parseShards("15/16")).toEqual({ ids: [15], count: 16 });
  });

  it.each(["", "3", "0-3", "3-0/16", "0-16/16", "16/16", "-1/4", "0-1-2/4", "a-b/c", "0 - 3 / 16", "0/0"])(
    "are none in %j",
    (text) => expect(parseShards(text)).toBeUndefined(),
  );
});

describe("the names of leases", () => {
  const token = "123456:a-s3cret";

  it("tell tokens apart and never what they are", () => {
    expect(sendingOn("telegram", token)).toMatch(/^telegram sending [a-z2-7]{12}$/);
    expect(sendingOn("telegram", token)).not.toBe(sendingOn("telegram", `${token}2`));
    expect(sendingOn("telegram", token)).not.toContain("s3cret");
  });

  it("tell shards apart", () => {
    expect(listeningOn("discord", token, parseShards("0-3/16"))).toMatch(/^discord listening \S+ 0-3\/16$/);
    expect(listeningOn("discord", token)).toMatch(/^discord listening \S+$/);
  });
});
