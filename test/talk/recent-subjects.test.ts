import { expect, it } from "vitest";
import { type ChatKey, chatKeyOf } from "../../src/audience/chat.ts";
import { driverId } from "../../src/racing/driver.ts";
import { recentSubjects } from "../../src/talk/recent-subjects.ts";
import { sure } from "../support/sure.ts";
import { describeConversation } from "./conversation.ts";

describeConversation("a process's memory of chats", async () => recentSubjects());

const chat = (id: number): ChatKey => sure(chatKeyOf(`telegram:${id}`));
const SUBJECT = { driver: sure(driverId("valentino-rossi")), series: [], season: undefined, language: "en" } as const;

it("remembers ten thousand chats, and forgets the one that was silent longest first", async () => {
  const subjects = recentSubjects();
  for (let id = 1; id <= 10_000; id += 1) await subjects.remember(chat(id), SUBJECT, id);
  await subjects.remember(chat(1), SUBJECT, 10_001);
  await subjects.remember(chat(10_001), SUBJECT, 10_002);
  expect(await subjects.lastOf(chat(2), 10_002)).toBeUndefined();
  expect(await subjects.lastOf(chat(1), 10_002)).toEqual(SUBJECT);
});
