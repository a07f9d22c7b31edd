import type { Curator } from "../audience/curator.ts";
import { parseJson } from "../schema/faults.ts";
import type { StoreDocument } from "../store/records.ts";
import { parseDocument } from "../store/upgrade.ts";
import type { Adding } from "./adding.ts";
import type { Context } from "./context.ts";
import { counted } from "./counted.ts";
import { showingProgress } from "./progress.ts";
import { say } from "./tell-failure.ts";
import { readTextFile } from "./text-file.ts";
import { writing } from "./writing.ts";

export function addImport({ program, context, argv, exitWith }: Adding): void {
  program
    .command("import")
    .description("keep everything that an export holds, or nothing where any of it cannot be read")
    .argument("<file>", "what pitboard export wrote; - reads standard input")
    .action(async (file: string) => {
      exitWith(
        await writing(argv, context, async (store) => {
          const before = await store.curators();
          const { added, known } = await showingProgress(context.stderr, "Importing", async () =>
            store.import(await readDocument(file, context)),
          );
          await context.stdout.write(`${counted(added, "record")} new, ${known} known already\n`);
          const letIn = (await store.curators()).filter(({ person }) => !before.some((each) => each.person === person));
          if (letIn.length > 0) await warn(letIn, context);
        }),
      );
    });
}

/** Whoever wrote the document may have let in whom nobody here knows. */
function warn(letIn: readonly Curator[], context: Context): Promise<void> {
  const people = letIn.map(({ person }) => person.replace(/^discord:@/, "discord:"));
  return say(`lets review from now on: ${people.join(", ")}; /review curators takes that back`, context);
}

async function readDocument(file: string, context: Context): Promise<StoreDocument> {
  const { what, text } = await readTextFile(file, context);
  return parseDocument(what, parseJson(what, text));
}
