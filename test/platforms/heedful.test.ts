import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { heedful } from "../../src/platforms/heedful.ts";

describe("somebody who says something", () => {
  function attentive() {
    const calls: string[] = [];
    const presence = heedful({
      left: async (place) => void calls.push(`left ${place}`),
      back: async (place) => void calls.push(`back ${place}`),
      moved: async () => undefined,
      inServers: async () => undefined,
    });
    return { presence, calls };
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
});
