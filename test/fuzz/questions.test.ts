import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { OPTIONS } from "../../src/talk/commands.ts";
import type { Message } from "../../src/talk/message.ts";
import type { Answer } from "../../src/talk/talk.ts";
import { type Asker, askerOfTheFirstArticle } from "../support/talking.ts";
import { always } from "./always.ts";
import { aTypedCommand } from "./grammars/commands.ts";
import { anyText, aPiece } from "./grammars/hostile.ts";
import { aQuestion, aWordOfAQuestion } from "./grammars/questions.ts";
import { growing, inProportion } from "./in-proportion.ts";
import { expectHarmless, shapeOnTelegram } from "./shapes.ts";

let bot: Asker;

beforeAll(async () => {
  bot = await askerOfTheFirstArticle();
});

/** What the first article lets a reply assert. */
const KNOWN: Readonly<Record<string, string>> = {
  "gtwc-europe-endurance": "certain",
  "fia-wec": "likely",
  "gtwc-europe-sprint": "uncertain",
  "le-mans-24h": "possible",
};

const anything = fc.oneof({ weight: 4, arbitrary: aQuestion }, { weight: 1, arbitrary: anyText });
const settings = fc.constantFrom("addressed" as const, "overheard" as const);

function expectKnown(answer: Answer): void {
  if (answer.disposition === "silent") return;
  for (const { about, lines } of answer.outlooks) {
    for (const line of lines) {
      const told = [about.driver, about.season, line.certainty];
      expect(told).toEqual(["valentino-rossi", 2024, KNOWN[about.series]]);
    }
  }
}

let chats = 0;

/** Where nothing was spoken of before, so that a case is the same each time that it is tried. */
function elsewhere(): Partial<Message> {
  chats += 1;
  return { chat: { platform: "terminal", id: String(chats) } };
}

describe("whatever is asked", () => {
  it("is answered without a fault, and nothing is asserted that no article says", async () => {
    await always(
      fc.tuple(anything, settings),
      async ([said, setting]) => {
        const answer = await bot.ask(said, { setting, ...elsewhere() });
        expectKnown(answer);
        if (answer.disposition !== "silent") expectHarmless(answer.reply);
      },
      { cases: 150 },
    );
  });

  it("is answered so after whatever was asked before", async () => {
    await always(
      fc.array(fc.oneof(anything, aTypedCommand), { minLength: 2, maxLength: 4 }),
      async (all) => {
        const here = elsewhere();
        for (const said of all) {
          const answer = await bot.ask(said, { ...here, place: placeKey("terminal", "nobody") });
          if (answer.disposition !== "silent") expectHarmless(answer.reply);
        }
      },
      { cases: 60, mostMs: 4000 },
    );
  });

  it("changes nothing of what is kept, unless it is a command", async () => {
    const before = await bot.store.tally();
    await always(
      anything.filter((said) => !said.trim().startsWith("/")),
      async (said) => {
        await bot.ask(said, elsewhere());
        expect(await bot.store.tally()).toEqual(before);
      },
      { cases: 100 },
    );
  });

  it("is offered and completed so, while it is typed", async () => {
    const message = (said: string) => ({ ...sample(said), ...elsewhere() }) as Message & { said: string };
    await always(
      fc.tuple(anything, fc.constantFrom(...OPTIONS), anyText),
      async ([said, option, driver]) => {
        const choices = await bot.talk.complete({ message: message(said), option, driver });
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { reply } of await bot.talk.offers(message(said))) shapeOnTelegram(reply);
      },
      { cases: 60 },
    );
  });

  it("takes about as much longer as it is longer", async () => {
    await always(
      growing(fc.oneof(aWordOfAQuestion, aPiece)),
      (text) => inProportion(text, (said) => bot.ask(said, elsewhere())),
      { cases: 25, mostMs: 5000 },
    );
  });
});

function sample(said: string): Message {
  return {
    ...{ said, setting: "addressed", chat: { platform: "terminal", id: "local" }, at: Date.UTC(2023, 10, 10) },
    manages: () => true,
    hears: () => "private",
  };
}
