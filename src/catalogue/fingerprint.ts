import { createHash } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"; // Base 32 of RFC 4648, in lower case.
const BITS = 5;

/** The first characters of the SHA-256 of a text, in base 32. */
export function fingerprint(text: string, characters: number): string {
  const bytes = createHash("sha256").update(text, "utf8").digest();
  let made = "";
  let waiting = 0;
  let bits = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    bits += 8;
    while (bits >= BITS && made.length < characters) {
      bits -= BITS;
      made += ALPHABET.charAt((waiting >> bits) & 31);
    }
    waiting &= (1 << bits) - 1;
  }
  return made;
}
