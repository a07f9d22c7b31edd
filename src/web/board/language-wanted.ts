import { parseAccept } from "hono/utils/accept";
import { LANGUAGES, type Language, language } from "../../racing/language.ts";

/**
 * The language that somebody's browser asks for before all others (RFC 9110, section 12.5.4); `otherwise` where it asks for none that
 * Pitboard is written for, or for any.
 */
export function languageWanted(accepted: string | undefined, otherwise: Language): Language {
  const weights = new Map<Language | "*", number>();
  for (const { type, q } of parseAccept(accepted ?? "")) {
    const known = type === "*" ? type : language(type);
    if (known !== undefined) weights.set(known, Math.max(q, weights.get(known) ?? 0));
  }
  const weightOf = (each: Language) => weights.get(each) ?? weights.get("*") ?? 0;
  const wanted = [otherwise, ...LANGUAGES].filter((each) => weightOf(each) > 0);
  return wanted.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best), wanted[0] ?? otherwise);
}
