import { createHash } from "node:crypto";
import { renderAsync } from "@resvg/resvg-js";
import { FONT_FAMILY, fontFiles } from "./font.ts";
import { drawHistory } from "./history-picture.ts";
import type { Drawing, Drawn, Picture } from "./picture.ts";
import { png } from "./png.ts";
import { drawProgramme } from "./programme-picture.ts";

/** Telegram scales photos down that are longer on either side. */
const LONGEST_SIDE = 1280;
/** Of some 100 kB each. */
const MAX_KEPT = 64;

/** Makes a picture; `undefined` where too little was reported to draw. */
export type Draw = (picture: Picture) => Promise<Drawn | undefined>;

/** Draws pictures; the PNGs of the last ones are kept, so that what nothing changed in is rendered once. */
export function createDrawing({ kept: most = MAX_KEPT }: { readonly kept?: number } = {}): Draw {
  const kept = new Map<string, Promise<Drawn>>();
  return async (picture) => {
    const drawing = drawingOf(picture);
    if (drawing === undefined) return undefined;
    const key = createHash("sha256").update(drawing.svg).digest("base64");
    const drawn = kept.get(key) ?? render(drawing);
    kept.delete(key); // What was asked for last stands last.
    kept.set(key, drawn);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    drawn.catch(() => kept.delete(key));
    return drawn;
  };
}

/** A picture as SVG; `undefined` where too little was reported to draw. */
export function drawingOf(picture: Picture): Drawing | undefined {
  switch (picture.kind) {
    case "history":
      return drawHistory(picture);
    case "programme":
      return drawProgramme(picture);
  }
}

async function render({ svg, alt, ...size }: Drawing): Promise<Drawn> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles()], defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: size.width >= size.height ? "width" : "height", value: LONGEST_SIDE },
  });
  const { width, height } = image;
  return { png: await png(image.pixels, width, height), alt, width, height };
}
