/** Letters that Unicode does not take apart into a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

const UNACCENTED = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/**
 * A name as it is compared: lower case, no accents, one space for all between letters and digits. `#46` keeps its `#`, since
 * 46 alone is a number like any other.
 */
export function fold(name: string): string {
  if (UNACCENTED.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[ßøæœđðþłı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/#(?=\p{N})/gu, " #")
    .replace(/(?:[^\p{L}\p{N}#]|#(?!\p{N}))+/gu, " ")
    .trim();
}
