/** What is wrong at one place of a request's body. */
export interface FormFault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** An answer that Discord gives instead of doing what was asked. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): unknown {
    return { message: this.message, code: this.code, ...(this.errors === undefined ? {} : { errors: this.errors }) };
  }
}

/** Where the faults of one field stand among those of the fields inside it. */
const ERRORS = "_errors";

interface FaultTree {
  [key: string]: FaultTree | { code: string; message: string }[];
}

/** 50035 with the faults nested by their path: https://discord.com/developers/docs/reference#error-messages */
export function invalidForm(faults: readonly FormFault[], below: readonly PropertyKey[] = []): Refusal {
  const errors: FaultTree = {};
  for (const { path, code, message } of faults) {
    let here = errors;
    for (const key of [...below, ...path].map(String)) {
      const next = here[key];
      const branch: FaultTree = next === undefined || Array.isArray(next) ? {} : next;
      here[key] = branch;
      here = branch;
    }
    const told = here[ERRORS];
    here[ERRORS] = [...(Array.isArray(told) ? told : []), { code, message }];
  }
  return new Refusal(400, 50035, "Invalid Form Body", errors);
}

/** Throws when there are faults. */
export function refuseFaults(faults: readonly FormFault[], below: readonly PropertyKey[] = []): void {
  if (faults.length > 0) throw invalidForm(faults, below);
}

/** The refusals that more than one route gives. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, "401: Unauthorized"),
  notFound: () => new Refusal(404, 0, "404: Not Found"),
  unknownChannel: () => new Refusal(404, 10003, "Unknown Channel"),
  unknownMessage: () => new Refusal(404, 10008, "Unknown Message"),
  unknownUser: () => new Refusal(404, 10013, "Unknown User"),
  missingAccess: () => new Refusal(403, 50001, "Missing Access"),
  missingPermissions: () => new Refusal(403, 50013, "Missing Permissions"),
  tooLarge: () => new Refusal(413, 40005, "Request entity too large"),
  emptyMessage: () => new Refusal(400, 50006, "Cannot send an empty message"),
};
