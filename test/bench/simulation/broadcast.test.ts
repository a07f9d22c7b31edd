import { expect, it, onTestFinished } from "vitest";
import { broadcast } from "./broadcast.ts";
import { filledDatabase } from "./database.ts";

it("tells an audience in virtual time, and ends", { timeout: 60_000 }, async () => {
  const audience = { chats: 300, servers: 10 };
  const database = await filledDatabase(audience);
  onTestFinished(() => database.close());
  const { told, twice, left, platforms } = await broadcast(database, audience);
  expect({ told, twice, left }).toEqual({ told: 310 - platforms.telegram.shut, twice: 0, left: 0 });
  expect(platforms.telegram).toMatchObject({ overruns: 0, tooFast: 0 });
});
