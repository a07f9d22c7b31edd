/** Words from outside on one line of at most so many characters; nothing where nobody sees any of it. */
export function oneLine(words: string, most: number): string {
  const line = words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, most);
  return line.replace(/\p{Cs}/gu, "").trim();
}
