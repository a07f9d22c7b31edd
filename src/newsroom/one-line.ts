/** Words from outside on one line of at most so many characters. */
export function oneLine(words: string, most: number): string {
  const line = words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, most);
  return line.replace(/[\uD800-\uDBFF]$/, "").trim();
}
