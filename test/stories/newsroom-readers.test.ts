import { expect, it } from "vitest";
import { buttons, said, words } from "../platforms/discord/paddock.ts";
import { CAREER } from "../servers/press/career.ts";
import { sure } from "../support/sure.ts";
import { aNewsroomOnBoth, answered, posted, tapped } from "./newsroom-scene.ts";

it("who suggests a link, on either platform, hears what became of it", { timeout: 30_000 }, async () => {
  const room = await aNewsroomOnBoth({ today: "2024-11-14", articles: [CAREER.rumour, CAREER.test] });
  const { press, rita, rob, tito, cora, lounge, desk } = room;
  const link = (slug: string) => `${press.url}/articles/${slug}`;
  const thanks = await answered(room, rita.chat, () => rita.says(`/suggest ${link(CAREER.rumour.slug)}`));
  expect(thanks.text).toMatch(/curator/i);
  expect(said(await rob.uses("suggest", { link: link(CAREER.test.slug) }, lounge))).toMatch(/curator/i);
  const queue = await answered(room, tito.chat, () => tito.says("/review"));
  const heard = await answered(room, rita.chat, () => tapped(room, tito, queue, "Publish"));
  expect(heard.text).toMatch(/published/i);
  const next = await cora.uses("review", { action: "next" }, desk);
  const told = await posted(room, lounge.channel, () => cora.taps(sure(next.message), "Reject"));
  expect(told.map(words).join("\n")).toMatch(/nothing of it is published/);
});

it("who calls an answer wrong hears that it was corrected", { timeout: 30_000 }, async () => {
  const room = await aNewsroomOnBoth({ today: "2024-11-14", articles: [CAREER.rumour] });
  const { rita, tito } = room;
  await room.poll();
  const queue = await answered(room, tito.chat, () => tito.says("/review"));
  await tapped(room, tito, queue, "Publish");
  const status = await answered(room, rita.chat, () => rita.says("/status wec 2026"));
  expect(status.text).toContain("◆ possible");
  expect((await tapped(room, rita, status, "Wrong?")).text).toContain("/suggest");
  const open = await answered(room, tito.chat, () => tito.says("/review"));
  expect(open.text).toMatch(/^A reader says that this is wrong/);
  const [, claim = ""] = /\b([a-z2-7]{10}-\d+)\b/.exec((await room.pitboard(["review"])).stdout) ?? [];
  const correct = ["review", "--correct", claim, "--certainty", "unlikely", "--why", "our-misreading"];
  const heard = await answered(room, rita.chat, async () => {
    expect((await room.pitboard(correct)).stdout).toMatch(/possible.* → unlikely/);
  });
  expect(heard.text).toMatch(/corrected/i);
});

it("links that lead to private networks, or nowhere, are refused in a sentence", { timeout: 30_000 }, async () => {
  const room = await aNewsroomOnBoth({ today: "2024-11-14" });
  const { rita, rob, lounge } = room;
  const asked = async (link: string) => (await answered(room, rita.chat, () => rita.says(`/suggest ${link}`))).text;
  for (const link of ["http://169.254.169.254/latest", "http://[::1]/", "http://2130706433/", "http://127.0.0.1:9/"]) {
    expect(await asked(link)).toMatch(/private network/);
  }
  expect(await asked("file:///etc/passwd")).toMatch(/^Type \/suggest and a link/);
  expect(said(await rob.uses("suggest", { link: "http://10.0.0.1/" }, lounge))).toMatch(/private network/);
});

it("who is no curator decides nothing, by a command or by somebody else's button", { timeout: 30_000 }, async () => {
  const room = await aNewsroomOnBoth({ today: "2024-11-13" });
  const { press, rita, rob, tito, cora, lounge, desk, topic } = room;
  const { desk: newsroom } = await room.house.newsroom();
  expect((await answered(room, rita.chat, () => rita.says("/review"))).text).toMatch(/curators/i);
  expect(said(await rob.uses("article", { action: "add", link: press.url }, { ...lounge, overridden: true }))).toMatch(
    /curators/i,
  );
  await answered(room, topic.chat, () => tito.says("/review here", topic));
  await cora.uses("review", { action: "here" }, desk);
  press.publish(CAREER.rumour);
  const pushed = await Promise.all([
    posted(room, desk.channel, () => undefined),
    answered(room, topic.chat, () => room.poll()),
  ]);
  const [[onDiscord], onTelegram] = pushed;
  expect(buttons(sure(onDiscord))).toEqual(["Publish", "Edit", "Reject"]);
  const refused = await tapped(room, rita, onTelegram, "Publish");
  expect(`${refused.text} ${refused.toast ?? ""}`).toMatch(/curators/i);
  expect(said(await rob.taps(sure(onDiscord), "Publish", desk))).toMatch(/curators/i);
  expect(await newsroom.waiting()).toHaveLength(1);
  const data = onTelegram.reply_markup?.inline_keyboard.flat().map((button) => JSON.stringify(button)) ?? [];
  expect(data.length).toBe(3);
});
