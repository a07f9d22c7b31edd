import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Advances, readAdvances } from "./advances.ts";

export const FONT_FAMILY = "IBM Plex Sans";

export type Weight = 400 | 600;

const { resolve } = createRequire(import.meta.url);

const FILES: Readonly<Record<Weight, string>> = {
  400: "@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  600: "@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
};

/** Where the font lies, for whoever renders with it. */
export function fontFiles(): readonly string[] {
  return Object.values(FILES).map((file) => resolve(file));
}

const advances = new Map<Weight, Advances>();

/** How wide a text is when it is set, kerning left aside: that only draws letters together. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let known = advances.get(weight);
  if (known === undefined) {
    known = readAdvances(readFileSync(resolve(FILES[weight])));
    advances.set(weight, known);
  }
  let ems = 0;
  for (const character of text) ems += known.of(character.codePointAt(0) ?? 0);
  return ems * size;
}
