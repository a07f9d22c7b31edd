import { fold } from "../catalogue/fold.ts";
import type { ProposedClaim } from "../racing/proposal.ts";

/** So many words in a row are one feature of a text. */
const WORDS = 4;

/** So many smallest hashes make a print, each of 16 bits: the error of a likeness is about 6 in 100. */
const HASHES = 64;

const MULTIPLIERS = Uint32Array.from({ length: HASHES }, (_, n) => Math.imul(2 * n + 1, 0x9e3779b1) | 1);
const OFFSETS = Uint32Array.from({ length: HASHES }, (_, n) => Math.imul(n + 1, 0x85ebca6b));

/**
 * What is kept of a text instead of the text: its MinHash over runs of four words (Broder, 1997), in base 64. From it nobody
 * can tell what was written, only how like two texts are. Empty for a text without words.
 */
export function printOf(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return "";
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let first = 0; first === 0 || first + WORDS <= words.length; first += 1) {
    const hash = hashOf(words.slice(first, first + WORDS).join(" "));
    for (let n = 0; n < HASHES; n += 1) {
      const mixed = mix(Math.imul(hash, MULTIPLIERS[n] ?? 1) + (OFFSETS[n] ?? 0));
      if (mixed < (least[n] ?? 0)) least[n] = mixed;
    }
  }
  const print = Buffer.alloc(HASHES * 2);
  for (const [n, hash] of least.entries()) print.writeUInt16LE(hash & 0xffff, n * 2);
  return print.toString("base64");
}

/** How much two texts have in common, from 0 to 1, by their prints. */
export function likeness(a: string, b: string): number {
  if (a === "" || a.length !== b.length) return 0;
  const [left, right] = [Buffer.from(a, "base64"), Buffer.from(b, "base64")];
  let same = 0;
  for (let at = 0; at < left.length; at += 2) if (left.readUInt16LE(at) === right.readUInt16LE(at)) same += 1;
  return same / HASHES;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The last steps of MurmurHash3: each bit of the outcome depends on each bit that is given. */
function mix(given: number): number {
  let hash = given | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Drive = Pick<ProposedClaim, "driver" | "series" | "season">;

/** Whether what two articles claim may be said by one: both claim nothing, or they have a drive in common. */
export function mayBeOne(a: readonly Drive[], b: readonly Drive[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  const drives = new Set(a.map(driveOf));
  return b.some((claim) => drives.has(driveOf(claim)));
}

function driveOf({ driver, series, season }: Drive): string {
  return `${driver} ${series} ${season ?? ""}`;
}
