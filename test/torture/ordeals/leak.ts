import { weighedBot } from "../../support/weighed-bot.ts";
import { broken, type Ordeal } from "../ordeal.ts";

/** Updates on both platforms together; in a shorter torture as many as there is time for. */
const UPDATES = 100_000;
/** Each asks twice and then somebody else does, so that nobody floods; more are not remembered by name. */
const TIMES = 2;
const AT_ONCE = 8;
/** From when on, of all updates, memory is to be flat: before, what is remembered of people fills. */
const WARM = 0.2;
const MOST_MB = 3;
const MOST_HANDLES = 5;
const MB = 2 ** 20;

/** Updates without end leave nothing behind: heap and handles are as after the first of them. */
export const leak: Ordeal = {
  name: "leak",
  weight: 8,
  async endure({ folder, ms }) {
    const bot = await weighedBot(folder);
    try {
      let updates = 0;
      const until = async (isEnough: () => boolean) => {
        while (!isEnough()) {
          const readers = bot.readers(AT_ONCE);
          for (let time = 0; time < TIMES; time += 1) await Promise.all(readers.map(bot.ask));
          updates += 2 * AT_ONCE * TIMES;
        }
        return bot.weigh();
      };
      const began = Date.now();
      const spent = () => (Date.now() - began) / ms;
      const first = await until(() => updates >= UPDATES * WARM || spent() >= WARM);
      const last = await until(() => updates >= UPDATES || spent() >= 1);
      const [grown, more] = [(last.heap - first.heap) / MB, last.handles - first.handles];
      return {
        did: {
          updates,
          "MB of heap": rounded(first.heap / MB),
          "MB more": rounded(grown),
          handles: first.handles,
          "handles more": more,
        },
        broken: broken({
          "MB of heap more": grown > MOST_MB ? rounded(grown) : 0,
          "handles more": more > MOST_HANDLES ? more : 0,
        }),
      };
    } finally {
      await bot.end();
    }
  },
};

function rounded(figure: number): number {
  return Number(figure.toFixed(2));
}
