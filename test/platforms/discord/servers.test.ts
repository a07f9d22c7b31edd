import { REST } from "discord.js";
import { ChannelType, GatewayDispatchEvents as Event, type GatewayDispatchPayload } from "discord-api-types/v10";
import { expect, it } from "vitest";
import { openServers } from "../../../src/platforms/discord/servers.ts";

/** An event as the gateway tells it, of which only what is looked at is given. */
const told = (t: Event, d: object) => ({ op: 0, s: 1, t, d }) as unknown as GatewayDispatchPayload;

const SERVER = "900";
const channel = { id: "901", guild_id: SERVER, name: "news", type: ChannelType.GuildText };
const thread = (archived: boolean) => ({
  id: "902",
  guild_id: SERVER,
  name: "Talk",
  type: ChannelType.PublicThread,
  thread_metadata: { archived },
});

function aServer() {
  const servers = openServers(new REST());
  servers.heed(
    told(Event.GuildCreate, { id: SERVER, owner_id: "1", roles: [], channels: [channel], threads: [thread(false)] }),
  );
  const names = async () => (await servers.channelsOf(SERVER)).map(({ name }) => name);
  return { ...servers, names };
}

it("knows the channels of a server and the threads that are awake", async () => {
  const { heed, known, names } = aServer();
  expect(await names()).toEqual(["news", "Talk"]);
  heed(told(Event.ThreadUpdate, thread(true)));
  expect([await names(), known("902")]).toEqual([["news"], undefined]);
  heed(told(Event.ThreadUpdate, thread(false)));
  expect([await names(), known("902")?.server]).toEqual([["news", "Talk"], SERVER]);
});

it("knows no channel any more that is gone, or whose server is", async () => {
  const { heed, known, names } = aServer();
  heed(told(Event.ThreadDelete, { id: "902", guild_id: SERVER, parent_id: "901", type: ChannelType.PublicThread }));
  expect([await names(), known("902")]).toEqual([["news"], undefined]);
  heed(told(Event.GuildDelete, { id: SERVER, unavailable: true }));
  expect(known("901")?.name).toBe("news"); // An outage takes nothing away.
  heed(told(Event.GuildDelete, { id: SERVER }));
  expect(known("901")).toBeUndefined();
});
