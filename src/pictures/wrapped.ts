import { type Weight, widthOf } from "./font.ts";

/** The space that a text has. */
interface Room {
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly lines: number;
}

/** Far more than fits anywhere. */
const MAX_CHARACTERS = 500;

/**
 * Names from outside in one line: without what XML forbids or what turns the direction of the text around them. Spaces that
 * must not be broken stay.
 */
export function clean(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .replace(/[\p{Cc}\s]+/gu, (blank) => (/^\u00A0+$/.test(blank) ? "\u00A0" : " "))
    .normalize("NFC")
    .trim();
}

/**
 * A text in as few lines as it needs, all about as long, and in no more than it may have; what does not fit is cut, with an
 * ellipsis in its place.
 */
export function wrapped(text: string, room: Room): readonly string[] {
  const short = [...clean(text)].slice(0, MAX_CHARACTERS).join("");
  const filled = lines(short, room);
  if (filled.length < 2 || filled.at(-1)?.endsWith("…") === true) return filled;
  const words = short.split(" ").map((word) => widthOf(word, room.size, room.weight));
  let [least, enough, best] = [Math.max(...words), room.width, filled];
  while (enough - least > 1) {
    const width = (least + enough) / 2;
    const tried = lines(short, { ...room, width, lines: filled.length + 1 });
    if (tried.length > filled.length) least = width;
    else [enough, best] = [width, tried];
  }
  return best;
}

function lines(text: string, room: Room): readonly string[] {
  const filled: string[] = [];
  let rest = text;
  while (rest !== "") {
    const fitting = asFarAs(room.width, rest, room);
    if (fitting === rest) return [...filled, rest];
    if (filled.length === room.lines - 1) return [...filled, cut(rest, room)];
    const line = atWord(fitting, rest);
    filled.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return filled;
}

function cut(text: string, room: Room): string {
  const width = room.width - widthOf("…", room.size, room.weight);
  return `${asFarAs(width, text, room).trimEnd()}…`;
}

/** The beginning of a text that is no wider than told. */
function asFarAs(width: number, text: string, { size, weight }: Room): string {
  let [reached, end] = [0, 0];
  for (const character of text) {
    reached += widthOf(character, size, weight);
    if (reached > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** What fits of a text, ended where a word ends; of a word that alone is too wide, as many letters as fit and one at least. */
function atWord(fitting: string, text: string): string {
  if (text[fitting.length] === " ") return fitting;
  const space = fitting.lastIndexOf(" ");
  if (space > 0) return fitting.slice(0, space);
  return fitting === "" ? String.fromCodePoint(text.codePointAt(0) ?? 0) : fitting;
}
