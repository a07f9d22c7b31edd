import { type Catalogue, seasonEnds } from "./catalogue/catalogue.ts";
import type { Picture } from "./pictures/picture.ts";
import type { Depicted, Style } from "./talk/draw.ts";
import { asOfWords } from "./talk/phrasing/footer.ts";
import { outcomesTold } from "./talk/phrasing/outcomes.ts";
import { pictureTitle, pictureWords } from "./talk/phrasing/picture-words.ts";
import { nameOf, seriesOf } from "./talk/scene.ts";

interface Wanted extends Depicted, Style {
  readonly catalogue: Catalogue;
}

/** What a picture of outlooks of one season shows. */
export function outlookPicture(wanted: Wanted): Picture {
  const { kind, scheme, texts, season, asked, outlooks, knowledge, catalogue } = wanted;
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
    footer: asOfWords(texts, [...evidence, ...outcomesTold({ knowledge, catalogue }, { season, asked, outlooks })]),
    drives,
  };
}
