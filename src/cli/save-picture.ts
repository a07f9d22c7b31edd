import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { PROJECT_FOLDER } from "../config.ts";
import { outlookPicture } from "../outlook-picture.ts";
import type { Drawing, Picture } from "../pictures/picture.ts";
import type { Language } from "../racing/language.ts";
import type { Outlook } from "../racing/outlook.ts";
import type { SeriesId } from "../racing/series.ts";
import { reasonOf } from "../schema/system-fault.ts";
import type { Knowledge } from "../talk/knowledge.ts";
import { loadTexts, type Texts } from "../talk/phrasing/texts.ts";
import type { Context } from "./context.ts";
import { Failed } from "./exit-codes.ts";
import { languageGiven } from "./options.ts";

interface Wanted {
  /** The series that was asked for; none where it is the whole programme. */
  readonly asked: readonly SeriesId[];
  readonly outlooks: readonly Outlook[];
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
  readonly context: Context;
  readonly history?: boolean;
  readonly dark?: boolean;
  readonly language?: string;
}

/** Draws the newest season of outlooks into a file, and says what is to be seen. */
export async function savePicture(file: string, wanted: Wanted): Promise<void> {
  const { asked, outlooks, knowledge, catalogue, context } = wanted;
  const season = outlooks[0]?.about.season;
  if (season === undefined) throw new Failed(`${file}: no report, so there is nothing to draw`);
  const { spokenLanguages } = await import("../app.ts");
  const language = languageGiven(wanted.language, await spokenLanguages()) ?? context.config().defaults.language;
  const picture = outlookPicture({
    kind: wanted.history === true ? "history" : "programme",
    scheme: wanted.dark === true ? "dark" : "light",
    texts: await textsIn(language),
    season,
    asked,
    outlooks: outlooks.filter(({ about }) => about.season === season),
    knowledge,
    catalogue,
  });
  const drawn = await drawnAs(file, picture);
  if (drawn === undefined) {
    throw new Failed(`${file}: fewer than three reports on ${season}, which words tell better: pitboard outlook`);
  }
  try {
    await writeFile(resolve(context.cwd, file), drawn.content);
  } catch (error) {
    throw new Failed(`${file}: cannot be written: ${reasonOf(error)}`, { cause: error });
  }
  await context.stdout.write(`${drawn.alt}\n`);
}

async function textsIn(language: Language): Promise<Texts> {
  const spoken = await loadTexts(join(PROJECT_FOLDER, "data", "language", "talk"));
  const texts = spoken.get(language) ?? spoken.get("en");
  if (texts === undefined) throw new Error("There are no texts in English");
  return texts;
}

async function drawnAs(
  file: string,
  picture: Picture,
): Promise<{ content: string | Uint8Array; alt: string } | undefined> {
  const { createDrawing, drawingOf } = await import("../pictures/create-drawing.ts");
  if (file.toLowerCase().endsWith(".svg")) {
    const drawing: Drawing | undefined = drawingOf(picture);
    return drawing && { content: drawing.svg, alt: drawing.alt };
  }
  const drawn = await createDrawing()(picture);
  return drawn && { content: drawn.png, alt: drawn.alt };
}
