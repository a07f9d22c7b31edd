import type { Client, Interaction } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sure } from "../../support/sure.ts";
import { connectBot, onInteraction } from "./connect-bot.ts";
import { type Discord, startDiscord } from "./discord-server.ts";
import type { Person } from "./people.ts";

let discord: Discord;
let bot: Client<true>;
let anna: Person;
let here: { readonly guild: string; readonly channel: string };

beforeEach(async () => {
  discord = await startDiscord({ answerWithinMs: 500 });
  const guild = discord.guild({ name: "Paddock" });
  here = { guild, channel: discord.channel(guild, { name: "news" }) };
  anna = discord.person({ name: "Anna" });
  bot = await connectBot(discord);
  await bot.application.commands.set([{ name: "add", description: "Adds an article." }]);
});

afterEach(async () => {
  await bot.destroy();
  await discord.close();
});

const field = (custom_id: string, more: object = {}, label: object = {}) => ({
  type: 18,
  label: custom_id,
  component: { type: 4, custom_id, style: 2, required: false, ...more },
  ...label,
});
const modal = (...components: readonly object[]) => ({ custom_id: "add", title: "Add an article", components });

/** Answers whatever comes next as a test says, by REST. */
function answersBy(type: number, data?: object): Promise<Interaction> {
  return new Promise((resolve, reject) => {
    onInteraction(bot, async (interaction) => {
      const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await bot.rest.post(route, { body: { type, ...(data && { data }) }, auth: false }).then(
        () => resolve(interaction),
        (error: unknown) => reject(error),
      );
    });
  });
}

describe("a form", () => {
  it("is shown, filled in and sent", async () => {
    const link = { value: "https://example.org/a", required: true, style: 1 };
    const asked = answersBy(9, modal(field("link", link), field("text", {}, { description: "All of it" })));
    const form = await anna.uses("add", {}, here);
    await asked;
    bot.removeAllListeners("interactionCreate");
    expect(form).toMatchObject({ kind: "modal", modal: { title: "Add an article" } });
    await expect(anna.fills(form, { link: "" }, here)).rejects.toThrow('asks for "link"');
    await expect(anna.fills(form, { title: "x" }, here)).rejects.toThrow("No field");
    const answered = answersBy(4, { content: "Thanks" });
    const reply = await anna.fills(form, { text: "Two\nlines" }, here);
    expect(sure(reply.message).content).toBe("Thanks");
    const interaction = await answered;
    if (!interaction.isModalSubmit()) throw new Error("It was no form");
    expect(interaction.fields.getTextInputValue("link")).toBe("https://example.org/a");
    expect(interaction.fields.getTextInputValue("text")).toBe("Two\nlines");
  });

  it.each<[string, object, string]>([
    ["with six fields", modal(...["a", "b", "c", "d", "e", "f"].map((id) => field(id))), "components[BASE_TYPE"],
    ["without a field", modal(), "components[TOO_SMALL]"],
    ["with a long title", { ...modal(field("a")), title: "x".repeat(46) }, "title[TOO_BIG]"],
    ["with a long id", { ...modal(field("a")), custom_id: "x".repeat(101) }, "custom_id[TOO_BIG]"],
    ["with a long label", modal(field("a", {}, { label: "x".repeat(46) })), "label[TOO_BIG]"],
    ["with a long description", modal(field("a", {}, { description: "x".repeat(101) })), "description[TOO_BIG]"],
    ["with a long value", modal(field("a", { value: "x".repeat(4001) })), "value[TOO_BIG]"],
    ["with more than a field takes", modal(field("a", { value: "xxx", max_length: 2 })), "value[BASE_TYPE_BAD_LENGTH]"],
    ["with two labels for a field", modal(field("a", { label: "b" })), "label[TEXT_INPUT_LABEL"],
    ["with the same field twice", modal(field("a"), field("a")), "CUSTOM_ID_DUPLICATED"],
    ["with a button", modal({ type: 2, style: 1, label: "x", custom_id: "x" }), "components[0]"],
  ])("is refused %s", async (_, data, fault) => {
    const answered = expect(answersBy(9, data)).rejects.toMatchObject({
      code: 50035,
      message: expect.stringContaining(fault),
    });
    await expect(anna.uses("add", {}, here)).rejects.toThrow("did not respond");
    await answered;
  });

  it("is refused in answer to a form, and after another answer", async () => {
    const asked = answersBy(9, modal(field("link")));
    const form = await anna.uses("add", {}, here);
    await asked;
    bot.removeAllListeners("interactionCreate");
    const again = expect(answersBy(9, modal(field("link")))).rejects.toMatchObject({ code: 50035 });
    await expect(anna.fills(form, {}, here)).rejects.toThrow("did not respond");
    await again;
    bot.removeAllListeners("interactionCreate");
    const deferred = answersBy(5);
    await anna.uses("add", {}, here);
    const { id, token } = await deferred;
    const body = { type: 9, data: modal(field("link")) };
    await expect(bot.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false })).rejects.toMatchObject({
      code: 40060,
    });
  });
});
