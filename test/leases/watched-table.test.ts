import { describe, expect, it } from "vitest";
import { watchedTable } from "../../src/leases/watched-table.ts";
import { heardLog } from "../support/silent-log.ts";

/** A table whose answers come when a test says so, in whatever order. */
function answeredLater() {
  const { log, lines } = heardLog();
  const answers: { readonly answer: (is: boolean) => void; readonly fail: (error: Error) => void }[] = [];
  const asked = () => new Promise<boolean>((answer, fail) => answers.push({ answer, fail }));
  const table = watchedTable({ take: asked, release: async () => undefined, held: async () => [] }, log);
  const said = () => lines.map((line): unknown => JSON.parse(line).msg);
  return { ask: () => table.take("telling").catch(() => "failed"), answers, said };
}

describe("that the database is lost", () => {
  it("is said once, and once that it is back, though answers from before come late", async () => {
    const { ask, answers, said } = answeredLater();
    const asked = Array.from({ length: 6 }, ask);
    answers[1]?.fail(new Error("gone"));
    await asked[1];
    answers[0]?.answer(true); // Asked before it was lost.
    await asked[0];
    answers[3]?.fail(new Error("gone"));
    await asked[3];
    answers[4]?.answer(true);
    await asked[4];
    answers[2]?.fail(new Error("gone")); // Asked before it was back.
    answers[5]?.answer(true);
    await Promise.all(asked);
    expect(said()).toEqual(["The database is not reached; I keep trying", "The database is reached again"]);
  });
});
