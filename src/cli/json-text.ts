/** What JSON.stringify leaves as it is though a terminal obeys it, or shows what follows in another order. */
const LEFT_RAW = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** JSON for a stream, which may be a terminal: nothing in it commands that. An indented one has line ends. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(LEFT_RAW, (raw) => (raw === "\n" ? raw : escaped(raw)));
}

/** A character beyond 16 bits is two units, and so two escapes; see https://www.rfc-editor.org/rfc/rfc8259#section-7 */
function escaped(raw: string): string {
  return raw
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
