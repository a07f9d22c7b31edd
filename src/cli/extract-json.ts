import type { ReadClaim, Reading } from "../reading/reading.ts";

/** What an article says, as interfaces promise it. */
export function extractJson({ language, origin, claims, notes }: Reading, id?: string | number): object {
  return {
    ...(id !== undefined && { id }),
    language,
    ...(origin !== undefined && { origin }),
    claims: claims.map(claimJson),
    notes,
  };
}

function claimJson({ grounds: _, quotes, ...claim }: ReadClaim): object {
  return { ...claim, ...(quotes.length > 0 && { quotes }) };
}
