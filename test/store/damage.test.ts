import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { placeKey } from "../../src/audience/chat.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import { freshFolder } from "../support/folders.ts";
import { nthIntake, openToRead, openToWrite } from "../support/stores.ts";
import { editJournal } from "./edit-journal.ts";

describe("a damaged store", () => {
  let folder: string;
  let snapshot: string;
  let journal: string;

  beforeEach(async () => {
    folder = freshFolder();
    const first = await openToWrite(folder);
    await first.keep(nthIntake(0));
    await first.close();
    const second = await openToWrite(folder);
    await second.keep(nthIntake(1));
    await second.keep(nthIntake(2));
    await second.setPreferences(placeKey("telegram", "1"), { timeZone: "Europe/Rome" });
    await second.close();
    snapshot = join(folder, "store.json");
    journal = join(folder, "journal-2.jsonl");
  });

  async function edit(file: string, change: (text: string) => string): Promise<void> {
    await writeFile(file, change(await readFile(file, "utf8")));
  }

  /** Opening fails with these words, for writing and for reading, and leaves the files and the lock alone. */
  async function expectRefusal(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const open of [openToWrite, openToRead]) {
      const refusal = await open(folder).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(StoreUnavailable);
      for (const word of words) expect(refusal).toMatchObject({ message: expect.stringMatching(word) });
    }
  }

  it("names the file and the line that is damaged in the middle, and points at the backups", async () => {
    await edit(journal, (text) => text.replace('{"put"', '{"pu'));
    await expectRefusal("journal-2.jsonl: line 1 is damaged", "backups", "pitboard import");
  });

  it("names a line that says something else than was written, the last one too", async () => {
    await edit(journal, (text) => text.replace('"likely"', '"unlikely"'));
    await expectRefusal("journal-2.jsonl: line 1 is damaged");
    await edit(journal, (text) => text.replace('"unlikely"', '"likely"').replace("Europe/Rome", "Europe/Oslo"));
    await expectRefusal("journal-2.jsonl: line 3 is damaged, though it was acknowledged", "pitboard import");
  });

  it("names a row that cannot be read, with its path and what was found", async () => {
    await edit(snapshot, (text) => text.replace('"likely"', '"perhaps"'));
    await expectRefusal("store.json: claims aaaaaaaaaa-1: certainty: expected one of", 'found "perhaps"');
  });

  it("names the line of the journal where a row stands that cannot be read", async () => {
    await editJournal(journal, (text) => text.replace("Europe/Rome", "Europe/Tavullia"));
    await expectRefusal("journal-2.jsonl line 3: places telegram:1: timeZone: expected an IANA time zone");
  });

  it("names a row that lies under another's key", async () => {
    await edit(snapshot, (text) => text.replace('"aaaaaaaaaa-1":', '"aaaaaaaaaa-2":'));
    await expectRefusal("claims aaaaaaaaaa-2: expected the row of this key, found that of aaaaaaaaaa-1");
  });

  it("names a claim whose article is not there", async () => {
    await edit(snapshot, (text) =>
      text.replace('"aaaaaaaaaa":{', '"aaaaaaaaad":{').replace('"id":"aaaaaaaaaa"', '"id":"aaaaaaaaad"'),
    );
    await expectRefusal('claims aaaaaaaaaa-1: article: expected one that is kept, found "aaaaaaaaaa"');
  });

  it("names a table that it does not know", async () => {
    await edit(snapshot, (text) => text.replace('"marks":{}', '"laps":{"1":{}}'));
    await expectRefusal("store.json: laps: is a table that is not known here");
  });

  for (const [what, text] of [
    ["is empty", ""],
    ["is no JSON", "{"],
    ["is something else", "[]"],
    ["has no version", '{"generation":1}'],
  ] as const) {
    it(`says that store.json ${what}`, async () => {
      await writeFile(snapshot, text);
      await expectRefusal("store.json", "pitboard import");
    });
  }

  it("says that store.json is missing beside its journals", async () => {
    await rm(snapshot);
    await expectRefusal("store.json is missing");
  });

  it("says that a journal is missing before a later one", async () => {
    await writeFile(join(folder, "journal-4.jsonl"), "");
    await expectRefusal("journal-3.jsonl is missing");
  });

  it("says that a folder lies where a file should be", async () => {
    await rm(snapshot);
    await mkdir(snapshot);
    await expectRefusal("store.json: there is a folder where a file is expected");
  });

  it("can be mended and opened, since nothing held on to it", async () => {
    await edit(snapshot, (text) => text.replace('"likely"', '"perhaps"'));
    await expectRefusal("perhaps");
    await edit(snapshot, (text) => text.replace('"perhaps"', '"possible"'));
    const store = await openToWrite(folder);
    expect((await store.tally()).articles).toBe(3);
    await store.close();
  });
});
