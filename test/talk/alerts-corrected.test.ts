import { beforeEach, describe, expect, it } from "vitest";
import { atTheDesk, type DeskAtWork, wordsOf } from "../support/at-the-desk.ts";
import { anAlert } from "../support/bulletins.ts";
import { ROSSI } from "../support/facts.ts";

const TYPED = `/article add
publisher: Speedweek
day: 20.11.2026
title: Rossi and Le Mans
link: https://www.speedweek.com/wec/rossi-2027

Valentino Rossi is confirmed for the FIA World Endurance Championship in 2027 with Team WRT.
He will probably race in the DTM in 2027.`;

/** What curators decide, told to a chat over the newsroom's own bulletins. */
describe("what a curator publishes, corrects and takes back", () => {
  let desk: DeskAtWork;

  beforeEach(async () => {
    desk = await atTheDesk();
    await desk.anna.tap(await desk.anna.say(TYPED), "Publish");
    return () => desk.room.close();
  });

  async function told(after = 0): Promise<string | undefined> {
    const bulletins = await desk.room.store.bulletinsAfter(after);
    const reply = await desk.talk.alert(bulletins, anAlert());
    return reply && wordsOf(reply);
  }

  async function claimOf(series: string): Promise<string> {
    const claims = await desk.room.store.claimsAbout(ROSSI);
    return claims.find((claim) => claim.series === series)?.id ?? "none";
  }

  it("is one message for one article", async () => {
    expect((await told())?.split("\n")).toEqual([
      "Valentino Rossi",
      "FIA WEC 2027: first report: ✔ confirmed (official), Team WRT",
      "DTM 2027: first report: ▲ likely",
      "20 November 2026 · Speedweek",
    ]);
  });

  it("is corrected in the message that told it, whose other changes stay", async () => {
    await desk.anna.say(`/review correct ${await claimOf("fia-wec")} grade:possible why:misreading`);
    expect((await told())?.split("\n")).toEqual([
      "✎ Correction · Valentino Rossi · FIA WEC 2027",
      "On 22 November 2026 I said: ✔ confirmed (official), Team WRT",
      "I had misread the report: my mistake, not the source's.",
      "Right: ◆ possible, Team WRT",
      "20 November 2026 · Speedweek",
      "Valentino Rossi · DTM 2027",
      "first report: ▲ likely",
      "20 November 2026 · Speedweek",
    ]);
  });

  it("is corrected by a message of its own, where the one that told it is out of reach", async () => {
    await desk.anna.say(`/review correct ${await claimOf("fia-wec")} series:imsa why:publisher`);
    expect((await told(1))?.split("\n")).toEqual([
      "✎ Correction",
      "On 22 November 2026 I said: FIA WEC 2027: ✔ confirmed (official), Team WRT",
      "Speedweek has corrected that since.",
      "Right:",
      "FIA WEC 2027: no report, which does not mean that there will be no start.",
      "IMSA 2027: ✔ confirmed (official), Team WRT",
      "20 November 2026 · Speedweek",
    ]);
  });

  it("is taken back as a whole", async () => {
    const [article] = (await claimOf("fia-wec")).split("-");
    await desk.anna.say(`/review retract ${article} why:false`);
    const words = await told(1);
    expect(words).toContain(
      "On 22 November 2026 I said: FIA WEC 2027: ✔ confirmed (official), Team WRT · DTM 2027: ▲ likely",
    );
    expect(words).toContain("It turned out to be false.");
  });
});
