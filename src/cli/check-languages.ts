import { join } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { LANGUAGES } from "../racing/language.ts";
import { bad, type Check, good } from "./check.ts";

const MEND = "mend the file, or take it from the repository again: git checkout data/language";

/** Looks whether every language of a folder can be spoken and read; articles only where there is a catalogue. */
export async function checkLanguages(folder: string, catalogue?: Catalogue): Promise<readonly Check[]> {
  const { textFaults } = await import("../talk/phrasing/text-faults.ts");
  const { loadTexts } = await import("../talk/phrasing/texts.ts");
  const { loadLexicons } = await import("../talk/understanding/lexicon.ts");
  const { openReader } = await import("../reading/open-reader.ts");
  try {
    const rooms = ["talk", "board", "calendars"].map((room) => textFaults(join(folder, room)));
    const faults = (await Promise.all(rooms)).flat();
    if (faults.length > 0) return faults.map((fault) => bad("language", fault, MEND));
    await loadLexicons(join(folder, "talk"));
    if (catalogue !== undefined) await openReader(join(folder, "reading"), catalogue, []);
    const spoken = await loadTexts(join(folder, "talk"));
    return [good("language", `replies in ${LANGUAGES.filter((language) => spoken.has(language)).join(", ")}`)];
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return [bad("language", told, MEND)];
  }
}
