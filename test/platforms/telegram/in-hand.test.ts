import type { Transformer } from "grammy";
import { describe, expect, it } from "vitest";
import { openInHand } from "../../../src/platforms/telegram/in-hand.ts";
import { sure } from "../../support/sure.ts";

/** A Telegram with so many updates, numbered from 1, and a runner that takes them; an update is answered when the test says so. */
function aRunner(updates: number) {
  const inHand = openInHand();
  const asked: number[] = [];
  const answering = new Map<number, () => void>();
  let offset = 1;
  const telegram = async (_: unknown, payload: { readonly offset: number; readonly limit: number }) => {
    asked.push(payload.offset);
    const all = Array.from({ length: updates }, (_, n) => ({ update_id: n + 1 }));
    return { ok: true, result: all.filter(({ update_id: id }) => id >= payload.offset).slice(0, payload.limit) };
  };
  return {
    asked,
    answer: (id: number) => sure(answering.get(id))(),
    async take(): Promise<readonly number[]> {
      const given = inHand.transformer as (...given: readonly unknown[]) => ReturnType<Transformer>;
      const told = await given(telegram, "getUpdates", { offset, timeout: 30, limit: 100 });
      const ids = (told as unknown as { result: { update_id: number }[] }).result.map(({ update_id: id }) => id);
      for (const id of ids) void inHand.during(id, () => new Promise((resolve) => answering.set(id, resolve)));
      offset = Math.max(offset, ...ids.map((id) => id + 1));
      return ids;
    },
  };
}

describe("updates in hand", () => {
  it("are confirmed once all of them are answered, five at a time", async () => {
    const runner = aRunner(7);
    expect(await runner.take()).toEqual([1, 2, 3, 4, 5]);
    for (const id of [1, 2, 3, 4, 5]) runner.answer(id);
    expect(await runner.take()).toEqual([6, 7]);
    expect(runner.asked).toEqual([1, 6]);
  });

  it("stay unconfirmed from the oldest on that is not answered, and are not handed out again", async () => {
    const runner = aRunner(7);
    await runner.take();
    for (const id of [1, 3, 4, 5]) runner.answer(id);
    expect(await runner.take()).toEqual([6]);
    expect(runner.asked).toEqual([1, 2]);
  });

  it("hold up others for a moment and no longer", async () => {
    const runner = aRunner(7);
    await runner.take();
    const began = performance.now();
    expect(await runner.take()).toEqual([6]);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(runner.asked).toEqual([1, 2]);
  });
});
