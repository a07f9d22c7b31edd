import type { ZodMiniType } from "zod/mini";
import * as z from "zod/mini";
import { type FormFault, refuseFaults } from "./refusal.ts";

z.config(z.locales.en());

/** It writes these, as false, into every message, edits too. */
const WRITTEN_BY_DISCORD_JS = new Set(["tts", "enforce_nonce"]);

type Issue = z.core.$ZodIssue;

/**
 * Throws 50035 for a body that the official schema does not allow.
 * Keys that the schema does not know are refused too: Discord ignores them, and a test would never see the misspelling.
 */
export function checkSchema(schema: ZodMiniType, body: unknown, below: readonly PropertyKey[] = []): void {
  const result = schema.safeParse(body);
  refuseFaults(result.success ? unknownKeys(body, result.data) : result.error.issues.flatMap(faultsOf), below);
}

function faultsOf(issue: Issue): FormFault[] {
  if (issue.code !== "invalid_union")
    return [{ path: issue.path, code: issue.code.toUpperCase(), message: issue.message }];
  const branch = meantBranch(issue.errors);
  if (branch === undefined) return [{ path: issue.path, code: "INVALID_UNION", message: issue.message }];
  return branch.flatMap(faultsOf).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

/** A component or option says by its `type` which branch of a union it means. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => issues.every(({ path }) => path[0] !== "type")) ?? branches[0];
}

function unknownKeys(given: unknown, known: unknown, path: readonly PropertyKey[] = []): FormFault[] {
  if (Array.isArray(given) && Array.isArray(known))
    return given.flatMap((each, index) => unknownKeys(each, known[index], [...path, index]));
  if (!isObject(given) || !isObject(known)) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key in known || (value === false && WRITTEN_BY_DISCORD_JS.has(key))
      ? unknownKeys(value, known[key], [...path, key])
      : [{ path: [...path, key], code: "UNKNOWN_KEY", message: `Discord has no field "${key}" here` }],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
