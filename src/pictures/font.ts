import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Advances, readAdvances } from "./advances.ts";

export const FONT_FAMILY = "IBM Plex Sans";

export type Weight = 400 | 600;

const require = createRequire(import.meta.url);

/** Where the font lies. */
function fileOf(weight: Weight): string {
  switch (weight) {
    case 400:
      return require.resolve("@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf");
    case 600:
      return require.resolve("@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf");
  }
}

/** For whoever renders with it. */
export function fontFiles(): readonly string[] {
  return [fileOf(400), fileOf(600)];
}

const advances = new Map<Weight, Advances>();

/** How wide a text is when it is set, kerning left aside: that only draws letters together. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let known = advances.get(weight);
  if (known === undefined) {
    known = readAdvances(readFileSync(fileOf(weight)));
    advances.set(weight, known);
  }
  let ems = 0;
  for (const character of text) ems += known.of(character.codePointAt(0) ?? 0);
  return ems * size;
}
