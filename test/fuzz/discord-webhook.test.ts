import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS, type CommandName, formOf } from "../../src/talk/commands.ts";
import { commandsOn } from "../../src/talk/menu.ts";
import { aPaddockOverHttp, logged, type Paddock, said } from "../platforms/discord/paddock.ts";
import { always, PATIENT } from "./always.ts";
import { changed } from "./grammars/changed.ts";
import { aCall, aCallbackKey } from "./grammars/commands.ts";
import { anyText } from "./grammars/hostile.ts";
import { aQuestion } from "./grammars/questions.ts";

/** An interaction as Discord posts it. */
function anInteraction({ channel, guild, anna, discord }: Paddock): fc.Arbitrary<object> {
  const user = { ...anna.user, id: anna.id };
  const common = {
    ...{ application_id: discord.applicationId, token: "made-up", version: 1, locale: "en-GB", guild_locale: "en-US" },
    ...{ guild_id: guild, guild: { id: guild, locale: "en-US", features: [] }, channel_id: channel },
    ...{ channel: { id: channel, type: 0, name: "general" }, app_permissions: "2147483647", entitlements: [] },
    ...{ member: { user, roles: [], permissions: "0", joined_at: "2023-01-01T00:00:00Z", deaf: false, mute: false } },
    ...{ authorizing_integration_owners: { 0: guild }, context: 0, attachment_size_limit: 1 },
  };
  const options = (told: object) => Object.entries(told).map(([name, value]) => ({ name, type: 3, value }));
  const command = aCall.map((call) => ({
    ...{ ...common, type: 2 },
    data: { id: "1", name: call.command, type: 1, options: options(call.options) },
  }));
  const button = fc.oneof(aCallbackKey, anyText).map((key) => ({
    ...{ ...common, type: 3, message: { id: "1", channel_id: channel, flags: 64 } },
    data: { custom_id: key, component_type: 2 },
  }));
  const typing = fc
    .tuple(fc.constantFrom(...(Object.keys(COMMANDS) as CommandName[])), fc.nat(9), fc.oneof(anyText, aQuestion))
    .map(([name, at, value]) => {
      const all = formOf(name).options;
      const focused = { name: all[at % Math.max(all.length, 1)] ?? "x", type: 3, value, focused: true };
      return { ...common, type: 4, data: { id: "1", name, type: 1, options: [focused] } };
    });
  const form = fc.tuple(aCallbackKey, anyText).map(([key, value]) => ({
    ...{ ...common, type: 5 },
    data: {
      custom_id: key,
      components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: "series", value } }],
    },
  }));
  const about = anyText.map((content) => ({
    ...{ ...common, type: 2 },
    data: {
      id: "1",
      name: "What is known about this?",
      type: 3,
      target_id: "9",
      resolved: { messages: { 9: { content } } },
    },
  }));
  return fc.oneof(command, button, typing, form, about);
}

async function reached() {
  const paddock = await aPaddockOverHttp();
  const { discord, url, bot } = paddock;
  let ids = 0;
  const post = async (told: unknown) => {
    ids += 1;
    const body = typeof told === "string" ? told : JSON.stringify({ ...(told as object), id: String(ids) });
    return (await fetch(url, { method: "POST", headers: discord.endpoint.signed(body), body })).status;
  };
  return { ...paddock, post, errors: () => logged(bot, "error") };
}

type Reached = Awaited<ReturnType<typeof reached>>;

/** That the bot is as well as before, for somebody who has not asked more than it follows. */
async function expectWell({ discord, here }: Reached): Promise<void> {
  const bob = discord.person({ name: "bob" });
  expect(said(await bob.uses("status", { series: "fia-wec", season: "2024" }, here))).toContain("FIA WEC 2024");
}

describe("whatever Discord posts", PATIENT, () => {
  it("is answered where it is a command, filled in by anybody with anything, in words that Discord takes", async () => {
    const paddock = await reached();
    const commands = aCall.filter(({ command }) => commandsOn("discord").includes(command));
    await always(
      commands,
      async ({ command, options }) => {
        const known = Object.entries(options).map(([name, value]) => [name, value.slice(0, 6000)]);
        await paddock.anna.uses(command, Object.fromEntries(known), paddock.managing).catch(passOver);
        expect(paddock.errors()).toEqual([]);
        expect(paddock.discord.requests.filter(({ status }) => status === 400)).toEqual([]);
      },
      { cases: 40, mostMs: 2000 },
    );
    await expectWell(paddock);
  });

  it("is taken or refused calmly, whatever is changed in it, and the bot goes on", async () => {
    const paddock = await reached();
    const body = fc.oneof(
      { weight: 2, arbitrary: anInteraction(paddock) },
      { weight: 5, arbitrary: anInteraction(paddock).chain(changed) },
      { weight: 1, arbitrary: anyText },
    );
    await always(
      body,
      async (told) => {
        expect([200, 202, 400]).toContain(await paddock.post(told));
      },
      { cases: 80, mostMs: 2000 },
    );
    await expectWell(paddock);
  });
});

/** Discord's own client lets nobody send that. */
function passOver(error: unknown): void {
  if (
    !(error instanceof Error) ||
    !/ needs |not shown|does not show|No command|no option|among the choices|must have|no number/.test(error.message)
  )
    throw error;
}
