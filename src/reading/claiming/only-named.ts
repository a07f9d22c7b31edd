import type { Annotated } from "../annotate.ts";
import { namesSomebody } from "../naming/mentions.ts";
import type { Clause } from "../wording/clauses.ts";
import { endOf, is, type Mark } from "../wording/cues.ts";

/** Somebody by his place in a sentence. */
export interface Placed {
  /** The first word, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** `other`: nobody who is followed. */
  readonly kind: "driver" | "other" | "he" | "they" | "epithet";
}

/** Words between a name and the role that its bearer has, at most. */
const MAX_TO_ROLE = 2;

/** Those who bear a role: "team boss Vincent Vosse", "Vosse, the head of the team". */
export function roleBearers(
  annotated: Annotated,
  marks: readonly Mark[],
  people: readonly Placed[],
): ReadonlySet<number> {
  const bearers = new Set<number>();
  for (const role of marks.filter((mark) => is(mark, "role"))) {
    const end = endOf(role);
    const nearest = people
      .map((person, index) => ({
        index,
        person,
        gap: person.from >= end ? person.from - end : role.at - person.to,
      }))
      .filter(
        ({ person, gap }) => gap >= 0 && gap <= MAX_TO_ROLE && (person.kind === "driver" || person.kind === "other"),
      )
      .filter(({ person }) => person.from >= end || isAside(annotated, person.to))
      .sort((a, b) => (a.person.from >= end ? 0 : 1) - (b.person.from >= end ? 0 : 1) || a.gap - b.gap)[0];
    if (nearest !== undefined) bearers.add(nearest.index);
  }
  return bearers;
}

/** Words between an owner and whom or what he owns, at most. */
const MAX_OWNED = 4;

/** "Vosse, the head of the team", "Rossi as team owner": a role behind a name. */
function isAside({ sentence, grammar }: Annotated, place: number): boolean {
  const token = sentence.tokens[place];
  return token !== undefined && (token.before.includes(",") || grammar.as.has(token.word));
}

/** "Rossi's team", "Rossis Team": it is the team that is spoken of. */
export function isOwner(annotated: Annotated, marks: readonly Mark[], person: Placed): boolean {
  const { tokens } = annotated.sentence;
  if (isOfTeam(annotated, marks, person)) return true;
  const hasS = tokens[person.to]?.word === "s" && /['’]/.test(tokens[person.to]?.before ?? "");
  const isGenitive = hasS || /s$/.test(tokens[person.to - 1]?.word ?? "");
  if (!isGenitive) return false;
  // "Rossi's brother Luca Marini", "Rossi's VR46 team"
  const isBeforePerson = annotated.mentions.some(
    (mention) =>
      namesSomebody(mention) &&
      mention.from > person.to &&
      mention.from - person.to <= MAX_OWNED &&
      !marks.some(
        (mark) => !is(mark, "role", "other", "team", "epithet") && mark.at >= person.to && mark.at < mention.from,
      ),
  );
  const isBeforeTeam = annotated.mentions.some(
    (mention) => mention.kind === "team" && mention.team.kind === "team" && mention.from === person.to + 1,
  );
  if (hasS && (isBeforePerson || isBeforeTeam)) return true;
  const from = person.to + (hasS ? 1 : 0);
  const owned = marks.find(({ at }) => at >= from && at <= from + 1);
  return owned !== undefined && is(owned, "team", "role", "other");
}

/** "Het VR46-team van Valentino Rossi": the owner behind his team. */
function isOfTeam({ sentence, mentions, grammar }: Annotated, marks: readonly Mark[], { from }: Placed): boolean {
  if (!grammar.of.has(sentence.tokens[from - 1]?.word ?? "")) return false;
  const end = from - 1;
  return (
    mentions.some(({ kind, to }) => kind === "team" && to === end) ||
    marks.some((mark) => is(mark, "team") && endOf(mark) === end)
  );
}

/** "Rossi will race with Martin": who stands behind "with" and a verb of driving. */
export function isTakenAlong(
  { sentence, grammar }: Annotated,
  marks: readonly Mark[],
  { from }: Clause,
  person: Placed,
): boolean {
  if (!grammar.with.has(sentence.tokens[person.from - 1]?.word ?? "")) return false;
  const isSwapped = marks.some((mark) => is(mark, "replaces", "verdict", "modal", "only named"));
  const drives = marks.some(
    (mark) => is(mark, "drive", "drives", "will drive") && mark.at >= from && mark.at < person.from,
  );
  return drives && !isSwapped;
}

/** "Instead of Rossi", at the beginning of a clause; "for" is as well, right before him. */
export function isInsteadOf(clause: Clause, marks: readonly Mark[], { from }: Placed): boolean {
  return marks.some(
    (mark) =>
      is(mark, "instead of", "in for") &&
      mark.at === clause.from &&
      from >= endOf(mark) &&
      from - endOf(mark) <= (is(mark, "in for") ? 1 : MAX_TO_ROLE),
  );
}

/** "The team-mate of Rossi", "instead of Rossi": somebody before whom nobody stands, who only tells who is meant. */
export function isLikened(
  { sentence, grammar }: Annotated,
  marks: readonly Mark[],
  { from }: Placed,
  before: readonly string[],
): boolean {
  if (before.includes("subject") && before.length > 1) return false;
  if (!grammar.of.has(sentence.tokens[from - 1]?.word ?? "")) return false;
  return marks.some((mark) => is(mark, "with", "other", "epithet") && from - endOf(mark) < 2 && from >= endOf(mark));
}
