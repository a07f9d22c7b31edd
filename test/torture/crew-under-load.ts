import { setTimeout as pause } from "node:timers/promises";
import type { Telegram } from "../servers/telegram/telegram-server.ts";
import type { Crew } from "../support/crew.ts";
import { aCrowd } from "./a-crowd.ts";
import { fansOf } from "./fans.ts";
import { broken, type Outcome } from "./ordeal.ts";
import type { Random } from "./random.ts";

const PATIENCE_MS = 120_000;
const TWICE_A_HARM = 5;

type Range = readonly [least: number, most: number];

/** What is done to a crew that tells and answers. */
interface Harm {
  /** How it is counted. */
  readonly name: string;
  do(): Promise<void> | void;
  /** For how long it is left alone each time before and after, in milliseconds. */
  readonly before: Range;
  readonly after: Range;
}

interface Load {
  readonly crew: Crew;
  readonly telegram: Telegram;
  /** The environment of its processes, beside the crew's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** How many chats are told of every change. */
  readonly fans: number;
  readonly harm: Harm;
  readonly random: Random;
  goesOn(): boolean;
}

/** Does harm to two workers and a bot again and again; afterwards everybody is to be answered, and told of every change. */
export async function crewUnderLoad({ crew, telegram, env, fans: count, harm, ...load }: Load): Promise<Outcome> {
  const { random, goesOn } = load;
  const [fans, crowd] = [await fansOf(crew, telegram, count), aCrowd(telegram)];
  const members = (["worker", "worker", "bot"] as const).map((role) => crew.start(role, env));
  await Promise.all(members.map((member) => member.said(/Telegram is connected/)));
  let harms = 0;
  do {
    await fans.tell();
    for (let one = random.between(1, 4); one > 0; one -= 1) crowd.asks();
    await pause(random.between(...harm.before));
    await harm.do();
    harms += 1;
    await pause(random.between(...harm.after));
  } while (goesOn());
  await fans.told(PATIENCE_MS);
  await crowd.answered();
  const twice = fans.twice() + crowd.twice();
  const givenUp = members.flatMap(({ lines }) => lines.filter((line) => /was not answered/.test(line))).length;
  return {
    did: {
      [harm.name]: harms,
      changes: fans.changes(),
      questions: crowd.times().length,
      "said twice": twice,
      "given up": givenUp,
    },
    broken: broken({
      "processes ended": members.filter((member) => member.hasEnded()).length,
      "alerts never told": fans.lost(),
      "were never answered": Math.max(0, crowd.unanswered() - givenUp),
      "said twice": twice > harms * TWICE_A_HARM ? twice : 0,
    }),
  };
}
