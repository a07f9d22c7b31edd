import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { createDatabase, startPostgres } from "../../support/postgres-server.ts";
import { type Peer, quantile } from "../row.ts";
import { everySent } from "../sent.ts";

const CHANGES = 20;
const WARM_UP = 3;

/** From a job that is added until what it sends has come. */
export const graphileWorker: Peer = {
  name: "graphile-worker",
  how: "a job for each message on PostgreSQL, and grammY that sends it, in one process; nothing is judged, phrased or noted",
  async measure() {
    const { Logger, makeWorkerUtils, run } = await import("graphile-worker");
    const { Api } = await import("grammy");
    const server = await startPostgres({ durable: true });
    const telegram = await startTelegram({ limits: true });
    try {
      const { token, root } = telegram;
      const api = new Api(token, { apiRoot: root });
      const pgPool = new pg.Pool({ connectionString: await createDatabase(server.urlOf("postgres")) });
      // The server may go before its last connections do.
      pgPool.on("error", () => {}).on("connect", (client) => client.on("error", () => {}));
      const logger = new Logger(() => () => {});
      const utils = await makeWorkerUtils({ pgPool, logger });
      await utils.migrate();
      const tell = async (job: unknown) => {
        const { chat, text } = job as { readonly chat: number; readonly text: string };
        await api.sendMessage(chat, text);
      };
      const runner = await run({ pgPool, logger, taskList: { tell }, noHandleSignals: true });
      const times: number[] = [];
      for (let n = 1; n <= WARM_UP + CHANGES; n += 1) {
        const { id: chat } = telegram.person({ firstName: "Fan" }).chat;
        const added = Date.now();
        await utils.addJob("tell", { chat, text: `n${n}` });
        const sent = await everySent(telegram, `n${n}`, 1);
        if (n > WARM_UP) times.push(sent - added);
        await pause(100);
      }
      await runner.stop();
      await utils.release();
      await pgPool.end();
      return { figure: quantile(times, 0.5), beside: { "ms max": Math.max(...times) } };
    } finally {
      await telegram.close();
      await server.remove();
    }
  },
};
