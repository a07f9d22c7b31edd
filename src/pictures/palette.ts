import type { Certainty } from "../racing/certainty.ts";
import type { Scheme } from "./picture.ts";

/** The colours of a picture. Whatever they tell is told by a shape, a place or a word as well. */
export interface Palette {
  readonly background: string;
  /** Behind the shape of a grade. */
  readonly shade: string;
  readonly rule: string;
  readonly text: string;
  readonly faint: string;
  /** By turns for the curves, told apart by those who see red and green, or blue and yellow, alike. */
  readonly curves: readonly string[];
  readonly grades: Readonly<Record<Certainty, string>>;
}

function grades(sure: string, likely: string, open: string, doubtful: string): Palette["grades"] {
  return {
    confirmed: sure,
    certain: sure,
    likely,
    possible: likely,
    uncertain: open,
    unlikely: doubtful,
    "ruled-out": doubtful,
  };
}

export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    background: "#ffffff",
    shade: "#f4f6f8",
    rule: "#d5dae0",
    text: "#16191d",
    faint: "#565e68",
    curves: ["#3f74f4", "#7a2e04", "#034f4c", "#d1479d", "#540886", "#a08414"],
    grades: grades("#0b3f8f", "#2f6fdf", "#5f6670", "#b5440c"),
  },
  dark: {
    background: "#17191e",
    shade: "#1f2229",
    rule: "#393f49",
    text: "#f1f3f5",
    faint: "#a9b1bb",
    curves: ["#6ea3dc", "#ec5a2f", "#7ff5df", "#d57382", "#a670f2", "#ebe42c"],
    grades: grades("#a9ccff", "#5d9bff", "#a3a9b1", "#ff8f57"),
  },
};
