import { CERTAINTIES } from "../../racing/certainty.ts";
import type { ClaimId } from "../../racing/claim.ts";
import { runningSeason } from "../../racing/season.ts";
import type { Amendment } from "../../racing/verdict.ts";
import { kinOf } from "../knowledge.ts";
import { shape } from "../phrasing/words.ts";
import type { Action, Field, Form } from "../reply.ts";
import { nameOf } from "../scene.ts";
import { type AnyClaim, claimBlocks, claimLabel } from "./claims.ts";
import { gradeWord } from "./grade-named.ts";
import { FIELDS, type FieldName, REASON_WORDS, TO_CHOOSE } from "./read-review.ts";
import { type Card, type DeskScene, line, type Seat } from "./seat.ts";

/** How a claim is said otherwise: before it is published, or afterwards, with a reason. */
export type Way = "edit" | "correct";

/** How many series and teams are offered. */
const MAX_OFFERED = 6;

/** With two buttons for each of more claims than this, some would not be shown. */
export const MAX_PAIRS = 8;

/** Which claim is meant, of several. */
export function chooseClaim(scene: DeskScene, claims: readonly AnyClaim[], way: Way): Card {
  const { texts } = scene;
  const on = (action: "edit" | "drop" | "correct", { id }: AnyClaim): Action["call"] => ({
    command: "review",
    options: { action, item: id },
  });
  return {
    blocks: [line(texts, "desk-which-claim")],
    actions: [
      ...claims.map((claim) => ({ label: claimLabel(scene, claim), call: on(way, claim) })),
      ...(way === "edit" && claims.length <= MAX_PAIRS ? claims : []).map((claim) => ({
        label: texts.say("desk-leave-out", { claim: claimLabel(scene, claim) }),
        call: on("drop", claim),
      })),
    ],
  };
}

/** What is to be said otherwise of a claim: as a form, as buttons, or typed. */
export function chooseField(scene: DeskScene, claim: AnyClaim, way: Way): Card {
  const { texts } = scene;
  const takeAway = (label: string, action: "drop" | "retract"): Action => ({
    label: texts.say(label),
    call: { command: "review", options: { action, item: claim.id } },
  });
  return {
    blocks: [...claimBlocks(scene, claim), typedSo(scene, claim.id, way)],
    actions: [
      ...FIELDS.map((field) => ({
        label: texts.say(`field-${field}`),
        call: amended(claim.id, way, field, TO_CHOOSE),
      })),
      way === "edit" ? takeAway("desk-leave-it-out", "drop") : takeAway("action-retract", "retract"),
    ],
    form: formOf(scene, claim, way),
  };
}

/** The values of one field. */
export async function chooseValue(seat: Seat, claim: AnyClaim, way: Way, field: FieldName): Promise<Card> {
  const { texts } = seat;
  const values = await valuesOf(seat, claim, field);
  return {
    blocks: [...claimBlocks(seat, claim), typedSo(seat, claim.id, way)],
    actions: values
      .map(([label, value]) => ({ label, call: amended(claim.id, way, field, value) }))
      .concat({
        label: texts.say("desk-back"),
        call: { command: "review", options: { action: way, item: claim.id } },
      }),
  };
}

async function valuesOf(
  { hearing, texts, catalogue }: Seat,
  claim: AnyClaim,
  field: FieldName,
): Promise<readonly (readonly [label: string, value: string])[]> {
  const { ear, today } = hearing;
  const told = await ear.store.claimsAbout(claim.driver);
  switch (field) {
    case "grade":
      return CERTAINTIES.toReversed().map((each) => [`${shape(each).text} ${gradeWord(texts, each)}`, each]);
    case "season":
      return [0, 1, 2].map((years) => String(runningSeason(today) + years)).map((year) => [year, year]);
    case "series": {
      const likely = new Set([...kinOf(catalogue, claim.series), ...told.map(({ series }) => series)]);
      likely.delete(claim.series);
      return [...likely].slice(0, MAX_OFFERED).map((id) => [nameOf({ texts, catalogue }, id), id]);
    }
    case "team": {
      const likely = new Set(told.toReversed().flatMap(({ team }) => team ?? []));
      return [...likely].slice(0, MAX_OFFERED).map((team) => [team, team]);
    }
  }
}

/** Why a claim is said otherwise, or anything is taken back; the buttons hold what was decided so far. */
export function chooseReason(
  { texts }: DeskScene,
  item: string,
  decided: { readonly action: "correct"; readonly amendment: Amendment } | { readonly action: "retract" },
): Card {
  const amendment = decided.action === "correct" ? optionsOf(decided.amendment) : {};
  return {
    blocks: [
      line(texts, decided.action === "correct" ? "desk-why-correct" : "desk-why-retract"),
      line(texts, "desk-or-type-why", {
        example: typedCall(decided.action, item, { ...amendment, why: "misreading" }),
      }),
    ],
    actions: Object.keys(REASON_WORDS).map((word) => ({
      label: texts.say(`reason-${word}`),
      // One letter, since the longest of these has to fit into the 64 bytes of a button on Telegram.
      call: { command: "review", options: { action: decided.action, item, ...amendment, why: word.charAt(0) } },
    })),
  };
}

function optionsOf({ certainty, series, season, team }: Amendment): { readonly [F in FieldName]?: string } {
  return {
    ...(certainty !== undefined && { grade: certainty }),
    ...(series !== undefined && { series }),
    ...(season !== undefined && { season: String(season) }),
    ...(team !== undefined && { team }),
  };
}

function amended(item: ClaimId, action: Way, field: FieldName, value: string): Action["call"] {
  return { command: "review", options: { action, item, [field]: value } };
}

/** What can be typed instead. */
function typedSo({ texts }: DeskScene, item: ClaimId, way: Way) {
  const example = typedCall(way, item, {
    grade: "likely",
    series: "wec",
    season: "2027",
    team: "WRT",
    ...(way === "correct" && { why: "misreading" }),
  });
  return line(texts, "desk-or-type", { example });
}

/** "/review edit abcdefghij-1 grade:likely": a call as it is typed. */
function typedCall(action: string, item: string, options: Readonly<Record<string, string>>): string {
  const told = Object.entries(options).map(([name, value]) => `${name}:${value}`);
  return ["/review", action, item, ...told].join(" ");
}

function formOf(scene: DeskScene, claim: AnyClaim, way: Way): Form {
  const { texts } = scene;
  const filled: { readonly [F in FieldName]: string | undefined } = {
    grade: gradeWord(texts, claim.certainty),
    series: nameOf(scene, claim.series),
    season: claim.season === null ? undefined : String(claim.season),
    team: claim.team,
  };
  const fields = FIELDS.map((option): Field => {
    const value = filled[option];
    return {
      option,
      label: texts.say(`field-${option}`),
      ...(value !== undefined && { filled: value }),
      isNeeded: option !== "team",
      isLong: false,
    };
  });
  const why: Field = {
    option: "why",
    label: texts.say("field-why"),
    hint: Object.keys(REASON_WORDS).join(" · "),
    isNeeded: true,
    isLong: false,
  };
  return {
    title: texts.say(way === "edit" ? "form-edit" : "form-correct"),
    fields: way === "edit" ? fields : [...fields, why],
    call: { command: "review", options: { action: way, item: claim.id, confirm: "yes" } },
  };
}
