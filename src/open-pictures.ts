import type { Catalogue } from "./catalogue/catalogue.ts";
import { outlookPicture } from "./outlook-picture.ts";
import { createDrawing } from "./pictures/create-drawing.ts";
import type { Draw } from "./talk/draw.ts";

/** Draws what talk tells. */
export function openPictures(catalogue: Catalogue): Draw {
  const draw = createDrawing();
  return async (depicted, style) => draw(outlookPicture({ ...depicted, ...style, catalogue }));
}
