import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { DONE, FAILED, Failed } from "./exit-codes.ts";

export function addHealth({ program, context, argv, exitWith }: Adding): void {
  program
    .command("health")
    .description("ask the running bot whether its platforms are connected, for a service or container that watches it")
    .action(async () => exitWith(await health(argv, context)));
}

async function health(argv: readonly string[], context: Context): Promise<number> {
  if (context.house === undefined) {
    const { passOn } = await import("./errand-client.ts");
    const address = await addressOf(context);
    const code = address === undefined ? undefined : await passOn(address, argv, context);
    if (code === undefined)
      throw new Failed(
        `no bot runs on ${context.config().dataFolder}; start one with pitboard run, or set PITBOARD_DATA_DIR to the folder of one that runs`,
      );
    return code;
  }
  const platforms = context.house.platforms();
  const told = platforms.map((platform) => `${platform.name}: ${platform.isConnected() ? "connected" : "not reached"}`);
  await context.stdout.write(`${told.length === 0 ? "runs without a platform" : told.join("\n")}\n`);
  return platforms.every((platform) => platform.isConnected()) ? DONE : FAILED;
}

/** The lock of a store in the folder tells where its bot listens; one that keeps in PostgreSQL has none. */
async function addressOf(context: Context): Promise<string | undefined> {
  const config = context.config();
  if (config.databaseUrl !== undefined) return (await import("./errand-address.ts")).usualAddress(config.dataFolder);
  const { whoHolds } = await import("../open-store.ts");
  return (await whoHolds({ config, now: context.now }))?.socket;
}
