import { beforeEach, describe, expect, it } from "vitest";
import { atTheDesk, type DeskAtWork, labels, wordsOf } from "../support/at-the-desk.ts";

const TYPED = `/article add
publisher: Speedweek
day: 20.11.2026
title: Rossi and Le Mans
link: https://www.speedweek.com/wec/rossi-2027

Valentino Rossi will probably race in the FIA World Endurance Championship in 2027 with Team WRT.
He drives a BMW.`;

describe("an article on its way, from two curators to a reader", () => {
  let desk: DeskAtWork;

  beforeEach(async () => {
    desk = await atTheDesk();
    return () => desk.room.close();
  });

  it("is brought in, edited, published, called wrong, corrected and taken back; readers are told so each time", async () => {
    const { anna, ben, rita } = desk;

    const brought = await ben.say(TYPED);
    expect(wordsOf(brought)).toMatch(/^This is what I read\. Nothing of it is published yet\.\nRossi and Le Mans\n/);
    expect(wordsOf(brought)).toContain("Speedweek · 20 November 2026 · brought in by a curator");
    expect(wordsOf(brought)).toContain(
      "Valentino Rossi · FIA WEC 2027 · ▲ likely\nTeam WRT · report\n“Valentino Rossi",
    );
    expect(labels(brought)).toEqual(["Publish", "Edit", "Reject"]);
    expect(await rita.words("/status wec 2027")).not.toContain("likely");

    const grades = await ben.tap(await ben.tap(brought, "Edit"), "Grade");
    const edited = await ben.tap(grades, "◆ possible");
    expect(wordsOf(edited)).toMatch(/^Changed\.[\s\S]*Valentino Rossi · FIA WEC 2027 · ◆ possible/);

    const [first, second] = await Promise.all([anna.tap(edited, "Publish"), ben.tap(edited, "Publish")]);
    expect(wordsOf(first)).toBe(
      "Published.\nFor readers this is different now:\nFIA WEC 2027: first report: ◆ possible, Team WRT",
    );
    expect(wordsOf(second)).toBe(
      "That was decided before; nothing was done now.\n22 November 2026: published · discord:111",
    );

    const status = await rita.say("/status wec 2027");
    expect(wordsOf(status)).toContain("FIA WEC 2027 · ◆ possible");
    expect(wordsOf(await rita.tap(status, "Wrong?"))).toContain("To tell what is wrong: /suggest");

    const queue = await anna.say("/review");
    expect(wordsOf(queue)).toMatch(
      /^A reader says that this is wrong:[\s\S]*◆ possible[\s\S]*Speedweek · 20 November 2026/,
    );
    const corrected = await anna.fillIn(await anna.tap(queue, "Correct…"), { grade: "likely", why: "misreading" });
    expect(wordsOf(corrected)).toContain(
      "Corrected.\nFor readers this is different now:\nFIA WEC 2027: ◆ possible → ▲ likely",
    );
    expect(await rita.words("/status wec 2027")).toContain("FIA WEC 2027 · ▲ likely");

    const shown = await ben.tap(corrected, "Show");
    expect(wordsOf(shown)).toContain(
      "◆ possible · jv7bvab3e5-1 · corrected · discord:111 · 22 November 2026 · our misreading",
    );
    expect(wordsOf(shown)).toContain("22 November 2026: changed · telegram:222 · jv7bvab3e5-1");
    const taken = await ben.tap(await ben.tap(shown, "Retract all of it…"), "It is false");
    expect(wordsOf(taken)).toContain(
      "Retracted.\nFor readers this is different now:\nFIA WEC 2027: ▲ likely no longer reported",
    );
    expect(await rita.words("/status wec 2027")).toMatch(/^No report that I have/);
  });

  it("is told in the words of whoever reads it", async () => {
    const { anna, room } = desk;
    await room.store.setPreferences(anna.key, { language: "it" });
    const brought = await anna.say(TYPED);
    expect(wordsOf(brought)).toMatch(/^Ecco che cosa ho letto\.[\s\S]*FIA WEC 2027 · ▲ probabile/);
    const edited = await anna.fillIn(await anna.tap(brought, "Modifica"), { grade: "Escluso", season: "2028" });
    expect(wordsOf(edited)).toMatch(/^Modificato\.[\s\S]*FIA WEC 2028 · ✕ escluso/);
    expect(wordsOf(await anna.tap(edited, "Respingi"))).toBe("Respinto. Non ne è pubblicato nulla.");
  });
});
