import type { Span } from "../../talk/reply.ts";

/** The styles of ECMA-48 (SGR) that are used, by what they are for. */
const CODES = { strong: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

type Style = keyof typeof CODES;

/** A run of words in one style, or in none. */
export interface Styled {
  readonly text: string;
  readonly style?: Style;
}

type Certainty = Extract<Span, { kind: "grade" }>["certainty"];

/** The colour of a grade, which its shape and word tell too. */
export function styleOf(certainty: Certainty): Style {
  switch (certainty) {
    case "confirmed":
    case "certain":
      return "green";
    case "likely":
      return "cyan";
    case "possible":
      return "blue";
    case "uncertain":
      return "yellow";
    case "unlikely":
    case "ruled-out":
      return "red";
  }
}

/** A text in a style. */
export function painted({ text, style }: Styled): string {
  return style === undefined ? text : `\u001B[${CODES[style]}m${text}\u001B[0m`;
}
