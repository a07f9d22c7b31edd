import { expect, it } from "vitest";
import type { Bulletin } from "../../../src/racing/bulletin.ts";
import { Conflict } from "../../../src/store/store.ts";
import { ROSSI, theDay, theSeason, theSeries } from "../../support/facts.ts";
import { alertsWanted } from "../../support/subscriptions.ts";
import type { Session } from "./session.ts";
import { article, intake, likely } from "./told.ts";

const bulletin: Omit<Bulletin, "n"> = {
  at: 1000,
  article: article.id,
  changes: [
    {
      about: { driver: ROSSI, series: theSeries("fia-wec"), season: theSeason(2024) },
      before: { certainty: "possible", contested: false },
      after: { certainty: "likely", class: "LMGT3", scope: "full-season", team: "Team WRT", contested: true },
      because: likely.id,
    },
  ],
};

/** What a store promises about what was published to be told. */
export function promisesOfPublishing(at: Session): void {
  const publish = (told: Partial<Bulletin> = {}) =>
    at.store.decide(article.id, () => ({ intake: intake(), bulletin: { ...bulletin, ...told } }));
  const numbersAfter = async (n: number) => (await at.store.bulletinsAfter(n)).map((each) => each.n);

  it("keeps what became different with the decision, in the order of publishing", async () => {
    const correction = { claims: [likely.id], why: "false" } as const;
    await publish();
    await Promise.all([publish({ at: 2000 }), publish({ at: 2000, changes: [], correction })]);
    await at.nowAndLater(async () => {
      expect(await at.store.bulletinsAfter(0)).toEqual([
        { ...bulletin, n: 1 },
        { ...bulletin, n: 2, at: 2000 },
        { ...bulletin, n: 3, at: 2000, changes: [], correction },
      ]);
      expect(await numbersAfter(2)).toEqual([3]);
      expect(await numbersAfter(3)).toEqual([]);
    });
  });

  it("has none of a decision that was not kept", async () => {
    await at.store.keep(intake());
    const contradicting = intake({ claims: [{ ...likely, certainty: "uncertain" }] });
    const decided = at.store.decide(article.id, () => ({ intake: contradicting, bulletin }));
    await expect(decided).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => expect(await at.store.bulletinsAfter(0)).toEqual([]));
    await publish();
    expect(await numbersAfter(0)).toEqual([1]);
  });

  it("stays in order beyond the ninth, and forgets the old ones without using their numbers again", async () => {
    for (let n = 1; n <= 11; n += 1) await publish({ at: n });
    await at.nowAndLater(async () => expect(await numbersAfter(8)).toEqual([9, 10, 11]));
    expect(await at.store.forgetBulletins(10)).toBe(9);
    await at.nowAndLater(async () => expect(await numbersAfter(0)).toEqual([10, 11]));
    expect(await at.store.forgetBulletins(12)).toBe(2);
    await at.reopen();
    await publish();
    await at.nowAndLater(async () => expect(await numbersAfter(0)).toEqual([12]));
  });

  it("lets who subscribes after it was published know so", async () => {
    await publish();
    const { chat } = alertsWanted();
    await Promise.all([publish(), at.store.changeAlerts(chat, () => alertsWanted()), publish()]);
    await at.store.changeAlerts(chat, () => alertsWanted({ language: "it" }));
    await at.nowAndLater(async () => expect((await at.store.alertsIn(chat))?.after).toBe(2));
  });

  it("goes on telling what was published where another machine takes over, and never what another one published besides", async () => {
    await publish();
    const { chat } = alertsWanted();
    await at.store.changeAlerts(chat, () => alertsWanted());
    await publish({ at: 2000 });
    await at.store.forgetBulletins(1500);
    const document = await at.store.export(theDay("2026-11-22"));
    const [taking, publishing] = [await at.freshPlace().open(), await at.freshPlace().open()];
    try {
      await taking.import(document);
      expect(await taking.bulletinsAfter(0)).toEqual([{ ...bulletin, n: 2, at: 2000 }]);
      expect(await taking.alertsIn(chat)).toMatchObject({ after: 1 });
      for (const n of [1, 2, 3])
        await publishing.decide(article.id, () => ({ intake: intake(), bulletin: { ...bulletin, at: n } }));
      await publishing.import(document);
      expect((await publishing.bulletinsAfter(0)).map((each) => each.at)).toEqual([1, 2, 3]);
      expect(await publishing.alertsIn(chat)).toMatchObject({ after: 3 });
    } finally {
      await Promise.all([taking.close(), publishing.close()]);
    }
  });
}
