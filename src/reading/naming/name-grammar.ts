/** What names are made of wherever they come from, so that it is no matter of the language they are read in. All of it folded. */

/** Words before a surname that belong to it. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de di da del della al el la le dos ter".split(" "),
);

/** Those that go on the name of somebody who is not followed; "la" and "le" begin too much else. */
export const PLAIN_PARTICLES: ReadonlySet<string> = new Set("van von der den de di da del dos".split(" "));

/** What follows a surname and is none. */
export const GENERATIONS: ReadonlySet<string> = new Set(["jr", "sr", "junior", "senior", "ii", "iii"]);

/** What stands behind the name of a driver's father. */
export const FATHERS: ReadonlySet<string> = new Set(["senior", "sr", "padre", "pere", "vater"]);

/** A name, and with German vowels written out where it has any: `Mueller`. */
export function spellings(name: string): readonly string[] {
  const plain = name.replace(/[äöü]/gi, (vowel) => `${vowel}e`);
  return plain === name ? [name] : [name, plain];
}

/** The genitive without apostrophe, which German forms and English feeds make: `Rossis`. */
export function genitive(name: string): string | undefined {
  return /\p{L}$/u.test(name) ? `${name}s` : undefined;
}
