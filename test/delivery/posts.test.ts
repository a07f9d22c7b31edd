import { describe, expect, it } from "vitest";
import { chatKey } from "../../src/audience/chat.ts";
import { openPosts } from "../../src/delivery/posts.ts";
import type { Posted } from "../../src/talk/platform.ts";
import type { Reply } from "../../src/talk/reply.ts";
import { aReply } from "../support/replies.ts";
import { sure } from "../support/sure.ts";
import { aDesk, discordChat, telegramChat } from "./desk.ts";

const CHAT = chatKey({ platform: "telegram", id: "1" });
const REPLY: Reply = { language: "en", audience: "everyone", blocks: [], actions: [] };

function aPlatform(...answers: readonly Posted[]) {
  const posts: string[] = [];
  const post = async (_: unknown, __: unknown, { once }: { readonly once: string }) => {
    posts.push(once);
    return answers[posts.length - 1] ?? { kind: "posted" as const, message: String(posts.length) };
  };
  return { post, posts };
}

it("what was posted and could not be kept is kept later, and not posted again", async () => {
  const platform = aPlatform();
  const say = openPosts(platform);
  const kept: string[] = [];
  const full = () => Promise.reject(new Error("no space left"));
  const keep = async (message: string) => void kept.push(message);
  await expect(say(CHAT, REPLY, { once: "a" }, full)).rejects.toThrow("no space left");
  await expect(say(CHAT, REPLY, { once: "a" }, full)).rejects.toThrow("no space left");
  expect(await say(CHAT, REPLY, { once: "a" }, keep)).toEqual({ kind: "posted", message: "1" });
  await say(CHAT, REPLY, { once: "a" }, keep);
  expect([platform.posts, kept]).toEqual([
    ["a", "a"],
    ["1", "2"],
  ]);
});

it("nothing is kept of what the platform would not take", async () => {
  const say = openPosts(aPlatform({ kind: "shut", why: "blocked" }, { kind: "later", ms: 5, everywhere: true }));
  const never = () => Promise.reject(new Error("kept"));
  expect(await say(CHAT, REPLY, { once: "a" }, never)).toEqual({ kind: "shut", why: "blocked" });
  expect(await say(CHAT, REPLY, { once: "a" }, never)).toMatchObject({ kind: "later" });
});

describe("what says nothing", () => {
  it("leaves nothing behind that could be edited", async () => {
    const desk = await aDesk();
    const ada = desk.telegram.person({ firstName: "Ada" });
    const channel = desk.discord.channel(desk.discord.guild({ name: "Paddock" }), { name: "desk" });
    const chats = [telegramChat(ada.chat), discordChat(channel)];
    for (const platform of desk.platforms) {
      const chat = sure(chats.find(({ platform: name }) => name === platform.name));
      const posted = await platform.post(chat, aReply(""), { once: "a" });
      expect(posted).toEqual({ kind: "posted", message: "" });
      expect(await platform.edit(chat, "", aReply("b"))).toEqual({ kind: "lost" });
    }
    expect([desk.telegram.messagesIn(ada.chat), desk.discord.messagesIn(channel)]).toEqual([[], []]);
  });
});
