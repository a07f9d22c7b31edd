import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { heedful } from "../../src/platforms/heedful.ts";

describe("somebody who says something", () => {
  function attentive(isShared = false) {
    const calls: string[] = [];
    let now = 0;
    const presence = heedful(
      {
        left: async (place) => void calls.push(`left ${place}`),
        back: async (place) => void calls.push(`back ${place}`),
        moved: async () => undefined,
        inServers: async () => undefined,
      },
      { isShared, now: () => now },
    );
    const later = (ms: number) => {
      now += ms;
    };
    return { presence, calls, later };
  }
  const [ada, bob] = [placeKey("telegram", "7"), placeKey("telegram", "8")];

  it("where the bot was gone, or could say nothing, shows once that it is back", async () => {
    const { presence, calls } = attentive();
    await presence.left(ada, 0);
    presence.silenced(bob);
    for (const place of [ada, ada, bob]) await presence.heard(place);
    expect(calls).toEqual(["left telegram:7", "back telegram:7", "back telegram:8"]);
  });

  it("where nothing was wrong, or is not any more, shows nothing", async () => {
    const { presence, calls } = attentive();
    await presence.heard(ada);
    await presence.left(bob, 0);
    await presence.back(bob);
    await presence.heard(bob);
    expect(calls).toEqual(["left telegram:8", "back telegram:8"]);
  });

  it("shows now and then that it is back where another process may have found it gone", async () => {
    const { presence, calls, later } = attentive(true);
    for (const place of [ada, ada, bob]) await presence.heard(place);
    expect(calls).toEqual(["back telegram:7", "back telegram:8"]);
    later(9 * 60_000);
    await presence.heard(ada);
    later(60_000);
    for (const place of [ada, ada]) await presence.heard(place);
    expect(calls).toEqual(["back telegram:7", "back telegram:8", "back telegram:7"]);
    await presence.left(bob, 0);
    await presence.heard(bob);
    expect(calls.slice(3)).toEqual(["left telegram:8", "back telegram:8"]);
  });
});
