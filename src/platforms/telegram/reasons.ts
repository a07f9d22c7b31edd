import { GrammyError, HttpError } from "grammy";

/** A token that Telegram does not know, or that has not the form of one. */
export function isTokenRefused(code: number): boolean {
  return code === 401 || code === 404;
}

/** What the operator may look for. */
export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return explained(error);
  if (error instanceof HttpError) return `${error.message} ${codeOf(error.error)}`.trim();
  return error instanceof Error ? error.message : String(error);
}

export function explained({ error_code, description }: Pick<GrammyError, "error_code" | "description">): string {
  if (error_code !== 409) return description;
  return `${description}. Another process runs with this token: stop it, or give this one a token of its own`;
}

/** The code alone: the words beside it name the address, and that holds the token. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? `(${cause.code})` : "";
}
