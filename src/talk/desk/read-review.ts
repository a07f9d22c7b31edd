import type { PlaceKey } from "../../audience/chat.ts";
import { articleIdOf, canonicalUrl } from "../../catalogue/article-id.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { fold } from "../../catalogue/fold.ts";
import { articleId } from "../../racing/article.ts";
import { claimId } from "../../racing/claim.ts";
import type { Reason } from "../../racing/correction.ts";
import { noteId } from "../../racing/note.ts";
import type { Amendment } from "../../racing/verdict.ts";
import type { CommandCall, OptionName } from "../commands.ts";
import type { Hearing } from "../hearing.ts";
import { isLink } from "../parse-article.ts";
import type { Texts } from "../phrasing/texts.ts";
import { openTypedReader } from "../typed-reader.ts";
import { understand } from "../understanding/understand.ts";
import { gradeNamed } from "./grade-named.ts";
import { personNamed } from "./person-named.ts";

/** What `/review` does. */
export const REVIEW_ACTIONS = [
  "next",
  "show",
  "publish",
  "edit",
  "drop",
  "reject",
  "correct",
  "retract",
  "leave",
  "here",
  "away",
  "curators",
] as const;

export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** What of a claim can be said otherwise. */
export const FIELDS = ["grade", "series", "season", "team"] as const satisfies readonly OptionName[];

export type FieldName = (typeof FIELDS)[number];

/** Stands where a value is yet to be chosen. */
export const TO_CHOOSE = "?";

/** Why something is corrected, as it is typed and as buttons hold it in one letter. */
export const REASON_WORDS = { misreading: "our-misreading", publisher: "publisher-corrected", false: "false" } as const;

/** A review as it was understood. */
export interface ReviewAsked {
  readonly action: ReviewAction;
  /** The key of an article, a claim, a note or a suggestion. */
  readonly item: string | undefined;
  readonly amendment: Amendment;
  readonly why: Reason | undefined;
  readonly person: PlaceKey | undefined;
  /** Whether a curator is to be let in, or out. */
  readonly isWanted: boolean | undefined;
  /** What is to be chosen next. */
  readonly choosing: FieldName | undefined;
  /** A form was filled in, be it with nothing. */
  readonly isFilledIn: boolean;
  /** What was not understood, each in a sentence. */
  readonly faults: readonly string[];
}

type Draft = { [O in OptionName]?: string } & { isWanted?: boolean };

/** Understands what was typed or tapped: `correct abcdefghij-1 likely why misreading`, in whatever order behind the first word. */
export function readReview(hearing: Hearing, { options }: CommandCall, texts: Texts): ReviewAsked {
  const words = (options.action ?? "").replace(/\bruled\s+out\b/gi, "ruled-out").split(/\s+/);
  const [first = "", ...others] = words.filter((word) => word !== "");
  const action = REVIEW_ACTIONS.find((each) => each === first.toLowerCase());
  const rest = action === undefined && first !== "" ? [first, ...others] : others;
  const draft: Draft = { ...options };
  const left = rest.filter((word) => !isSorted(word, draft, hearing, action));
  if (left.length > 0 && (action === "edit" || action === "correct")) {
    const option = teamOf(hearing.ear.catalogue, left.join(" ")) === undefined ? "series" : "team";
    draft[option] ??= left.join(" ");
  }
  const isStray = action === undefined && left.length > 0;
  const stray = isStray ? [texts.say("desk-no-action", { name: left.join(" ").slice(0, 60) })] : [];
  return {
    ...understood(hearing, draft, texts, stray),
    action: action ?? (draft.item === undefined ? "next" : "show"),
  };
}

/** Words that only join others. */
const JOINING: ReadonlySet<string> = new Set([...FIELDS, "why", "item", "person", "as", "to", "is", "because"]);

/** Puts a word where it belongs by its form; `false` for one that may be of a series' name. */
function isSorted(word: string, draft: Draft, { ear }: Hearing, action: ReviewAction | undefined): boolean {
  const plain = word.toLowerCase().replace(/[,;.:]+$/, "");
  if (action === "curators") {
    if (/^(add|remove)$/.test(plain)) draft.isWanted = plain === "add";
    else draft.person ??= word;
    return true;
  }
  if (isLink(word)) draft.item ??= articleIdOf(canonicalUrl(word));
  else if (isKey(plain) && draft.item === undefined) draft.item = plain;
  else if (Object.hasOwn(REASON_WORDS, plain)) draft.why ??= plain;
  else if (/^\d{4}$/.test(plain)) draft.season ??= plain;
  else if (gradeNamed(ear.texts.values(), plain) !== undefined) draft.grade ??= plain;
  else return JOINING.has(plain);
  return true;
}

function isKey(word: string): boolean {
  return (articleId(word) ?? claimId(word) ?? noteId(word)) !== undefined;
}

/** The reason of a word or its first letter; `undefined` for any other. */
function reasonNamed(word: string): Reason | undefined {
  const [, reason] = Object.entries(REASON_WORDS).find(([name]) => name === word || name.charAt(0) === word) ?? [];
  return reason;
}

function understood(
  hearing: Hearing,
  draft: Draft,
  texts: Texts,
  stray: readonly string[],
): Omit<ReviewAsked, "action"> {
  const { ear, message, today } = hearing;
  const { faults, read } = openTypedReader(texts, [...stray]);
  const chosen = (option: FieldName | "why" | "person") => {
    const typed = draft[option]?.trim();
    return typed === "" || typed === TO_CHOOSE ? undefined : typed;
  };
  const named = (typed: string) => understand(typed, ear.vocabulary, today, true).question;
  const certainty = read(chosen("grade"), (typed) => gradeNamed(ear.texts.values(), typed), "desk-no-grade");
  const series = read(chosen("series"), (typed) => named(typed).series[0], "desk-no-series");
  const season = read(chosen("season"), (typed) => named(typed).season, "desk-no-season");
  const team = read(chosen("team"), (typed) => teamOf(ear.catalogue, typed) ?? oneLine(typed), "desk-no-season");
  const why = read(chosen("why"), (typed) => reasonNamed(typed.toLowerCase()), "desk-no-reason");
  const person = read(chosen("person"), (typed) => personNamed(typed, message.chat.platform), "desk-no-person");
  return {
    item: draft.item,
    amendment: {
      ...(certainty !== undefined && { certainty }),
      ...(series !== undefined && { series }),
      ...(season !== undefined && { season }),
      ...(team !== undefined && { team }),
    },
    why,
    person,
    isWanted: draft.isWanted,
    choosing: FIELDS.find((field) => draft[field] === TO_CHOOSE),
    isFilledIn: draft.confirm !== undefined,
    faults,
  };
}

/** The name that claims use of a team which the catalogue knows. */
export function teamOf({ teams }: Pick<Catalogue, "teams">, typed: string): string | undefined {
  const wanted = fold(typed);
  return teams.find(({ name, otherNames }) => [name, ...otherNames].some((each) => fold(each) === wanted))?.name;
}

const MAX_TEAM = 80;

function oneLine(typed: string): string {
  return typed.replace(/\s+/g, " ").slice(0, MAX_TEAM);
}
