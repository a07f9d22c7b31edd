/** The longest text that is read, in UTF-16 units: what is longer is no article. */
export const LONGEST_ARTICLE = 300_000;
