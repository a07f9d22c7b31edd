import { beforeAll, describe, expect, it } from "vitest";
import { type Lexicon, loadLexicons } from "../../../src/reading/lexicon.ts";
import { languageOf } from "../../../src/reading/text/language-of.ts";
import { LEXICONS } from "../../support/reading.ts";

let lexicons: readonly Lexicon[];

beforeAll(async () => {
  lexicons = await loadLexicons(LEXICONS);
});

describe("the language of a short passage", () => {
  it.each([
    ["en", "Rossi will be back with WRT for the first two rounds, but not in the Sprint Cup."],
    ["en", "Nobody has said who is going to drive the second car of the team."],
    ["it", "Rossi correrà anche nel 2024 con la squadra belga, ma non nella Sprint Cup."],
    ["it", "Il pilota di Tavullia non ha ancora deciso che cosa farà nella prossima stagione."],
    ["es", "Rossi seguirá con el equipo belga en la próxima temporada, pero no en la Sprint Cup."],
    ["es", "El piloto italiano no ha dicho todavía lo que hará el año que viene."],
    ["de", "Rossi fährt auch im nächsten Jahr für das belgische Team, aber nicht im Sprint Cup."],
    ["de", "Der Italiener hat sich noch nicht entschieden, ob er bei WRT bleibt."],
    ["fr", "Rossi sera encore au départ avec l'équipe belge, mais pas en Sprint Cup."],
    ["fr", "Le pilote italien n'a pas encore dit ce qu'il fera dans les prochains mois."],
    ["nl", "Rossi rijdt ook volgend jaar voor het Belgische team, maar niet in de Sprint Cup."],
    ["nl", "De Italiaan heeft nog niet besloten of hij bij het team blijft."],
  ] as const)("is told by its commonest words (%s): %s", (language, text) => {
    expect(languageOf(text, lexicons)).toBe(language);
  });

  it.each(["", "46", "Rossi WRT BMW LMGT3", "🏁🏁🏁", "Росси остаётся в команде"])(
    "is not told where it has none of them: %j",
    (text) => {
      expect(languageOf(text, lexicons)).toBeUndefined();
    },
  );

  it("is told by the beginning of a long one", () => {
    const english = "The team will not say who is going to drive. ".repeat(100);
    const german = "Das Team sagt noch nicht, wer im nächsten Jahr fährt. ".repeat(500);
    expect(languageOf(english + german, lexicons)).toBe("en");
  });
});
