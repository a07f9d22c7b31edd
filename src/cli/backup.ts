import { fromMs } from "../racing/day.ts";
import type { Adding } from "./adding.ts";
import { showingProgress } from "./progress.ts";
import { writing } from "./writing.ts";

export function addBackup({ program, context, argv, exitWith }: Adding): void {
  program
    .command("backup")
    .description("make a copy beside the store; the last seven are kept")
    .action(async () => {
      exitWith(
        await writing(argv, context, async (store) => {
          const today = fromMs(context.now());
          const path = await showingProgress(context.stderr, "Copying", () => store.backUp(today));
          await context.stdout.write(`${path}\n`);
        }),
      );
    });
}
