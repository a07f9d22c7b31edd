import { spawnSync } from "node:child_process";
import { chmod, chown, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startTelegram } from "../../servers/telegram/telegram-server.ts";
import { startProcess } from "../../support/processes.ts";
import { aCrowd } from "../a-crowd.ts";
import { broken, type Ordeal } from "../ordeal.ts";

const NOBODY = 65534;
const PROGRAM = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));
const isRoot = process.getuid?.() === 0;
const UNOPENED = 3;

/** A bot whose folder cannot be written to says so and answers all the same; what it said that it keeps is kept. */
export const readOnlyDisk: Ordeal = {
  name: "read-only-disk",
  weight: 1,
  hindrance() {
    if (process.platform === "win32") return "this system has no such rights";
    const look = `require("node:fs").accessSync(process.argv[1])`;
    const seen = !isRoot || spawnSync(process.execPath, ["-e", look, PROGRAM], { uid: NOBODY }).status === 0;
    return seen ? undefined : "root may write anywhere, and nobody else may read the program here";
  },
  async endure({ folder, random, goesOn }) {
    const telegram = await startTelegram();
    const crowd = aCrowd(telegram, folder);
    const own = { folder, ...(isRoot && { uid: NOBODY }) };
    const start = () => startProcess(["run"], { ...own, telegram });
    if (isRoot) await chown(folder, NOBODY, NOBODY);
    let [rounds, unclear, silent] = [0, 0, 0];
    try {
      do {
        const bot = start();
        await bot.said(/Telegram is connected/);
        for (let turn = 0; turn < 4; turn += 1) {
          await allow(folder, turn % 2 === 0);
          for (let one = random.between(2, 10); one > 0; one -= 1) {
            if (random.next() < 0.5) crowd.sets(random.one(["it", "de", "fr"]));
            else crowd.asks();
            await pause(random.between(0, 10));
          }
          await crowd.answered();
        }
        await bot.end(random.one(["SIGKILL", "SIGTERM"]));
        await allow(folder, false);
        const refused = start();
        if ((await refused.end()) !== UNOPENED || !/this user may not/.test(refused.lines.join())) unclear += 1;
        const asked = startProcess(["ask", "Will Rossi race in the WEC in 2024?"], own);
        if ((await asked.end()) !== 0) silent += 1;
        await allow(folder, true);
        rounds += 1;
      } while (goesOn());
      return {
        did: { "read-only disks": rounds, questions: crowd.times().length, "settings kept": crowd.kept() },
        broken: broken({
          "were never answered": crowd.unanswered(),
          "settings lost that were acknowledged": await crowd.forgotten(),
          "starts refused without a clear word": unclear,
          "questions on the command line not answered": silent,
        }),
      };
    } finally {
      await telegram.close();
    }
  },
};

async function allow(folder: string, isAllowed: boolean): Promise<void> {
  for (const name of await readdir(folder))
    await chmod(join(folder, name), modeOf(name, isAllowed)).catch(() => undefined);
  await chmod(folder, isAllowed ? 0o755 : 0o555);
}

function modeOf(name: string, isAllowed: boolean): number {
  const isFolder = !name.includes(".");
  return (isFolder ? 0o555 : 0o444) | (isAllowed ? 0o200 : 0);
}
