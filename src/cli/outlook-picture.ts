import { join } from "node:path";
import { type Catalogue, seasonEnds } from "../catalogue/catalogue.ts";
import { PROJECT_FOLDER } from "../config.ts";
import type { Picture, Scheme } from "../pictures/picture.ts";
import type { Language } from "../racing/language.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { Season } from "../racing/season.ts";
import type { Knowledge } from "../talk/knowledge.ts";
import { asOfWords } from "../talk/phrasing/footer.ts";
import { pictureTitle, pictureWords } from "../talk/phrasing/picture-words.ts";
import { loadTexts } from "../talk/phrasing/texts.ts";
import { nameOf, seriesOf } from "../talk/scene.ts";

interface Wanted {
  readonly kind: Picture["kind"];
  readonly scheme: Scheme;
  readonly language: Language;
  readonly season: Season;
  readonly outlooks: readonly Outlook[];
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
}

/** What a picture of outlooks of one season shows. */
export async function outlookPicture(wanted: Wanted): Promise<Picture> {
  const { kind, scheme, language, season, outlooks, knowledge, catalogue } = wanted;
  const all = await loadTexts(join(PROJECT_FOLDER, "data", "language", "talk"));
  const texts = all.get(language) ?? all.get("en");
  if (texts === undefined) throw new Error("There are no texts in English");
  const drives = outlooks.map((outlook) => {
    const { series } = outlook.about;
    return {
      name: nameOf({ catalogue, texts }, series),
      kind: seriesOf(catalogue, series).kind,
      outlook,
      steps: knowledge.history(series, season),
      ends: seasonEnds(catalogue, series, season, knowledge.asOf),
    };
  });
  const evidence = outlooks.flatMap(({ lines }) => lines.flatMap((line) => line.evidence));
  return {
    kind,
    scheme,
    words: pictureWords(texts),
    title: pictureTitle(texts, kind, knowledge.driver.name, season),
    footer: asOfWords(texts, evidence),
    drives,
  };
}
