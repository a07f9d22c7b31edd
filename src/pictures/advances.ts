/** How far each character of a font moves the pen, in ems. */
export interface Advances {
  of(codePoint: number): number;
}

/** The widths in a TrueType font's tables `cmap` and `hmtx`; see https://learn.microsoft.com/typography/opentype/spec */
export function readAdvances(file: Uint8Array): Advances {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tablesOf(view);
  const start = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`The font has no table ${tag}`);
    return found;
  };
  const unitsPerEm = view.getUint16(start("head") + 18);
  const lastWithWidth = view.getUint16(start("hhea") + 34) - 1;
  const widths = start("hmtx");
  const glyphs = glyphsOf(view, start("cmap"));
  return {
    of(codePoint) {
      const glyph = glyphs.get(codePoint) ?? 0; // Glyph 0 is the box that stands for what a font lacks.
      return view.getUint16(widths + 4 * Math.min(glyph, lastWithWidth)) / unitsPerEm;
    },
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let n = 0; n < view.getUint16(4); n++) {
    const record = 12 + 16 * n;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

/** The glyph of each character of the basic plane, from a subtable of format 4. */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, n) => cmap + view.getUint32(cmap + 8 + 8 * n));
  const table = subtables.find((at) => view.getUint16(at) === 4);
  if (table === undefined) throw new Error("The font has no character map of format 4");
  const segments = view.getUint16(table + 6) / 2;
  const field = (array: number, segment: number) => table + 14 + (array * segments + segment) * 2 + (array > 0 ? 2 : 0);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const [last, first] = [view.getUint16(field(0, segment)), view.getUint16(field(1, segment))];
    const [delta, range] = [view.getUint16(field(2, segment)), view.getUint16(field(3, segment))];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const at = field(3, segment) + range + 2 * (code - first);
      const listed = range === 0 ? code : view.getUint16(at);
      glyphs.set(code, range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}
