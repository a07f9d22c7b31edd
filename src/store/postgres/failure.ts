import { codeOf } from "../../schema/system-fault.ts";
import { StoreUnavailable } from "../store.ts";

/** Two writes that stood in each other's way; see https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html */
export function isWorthARetry(error: unknown): boolean {
  return ["40001", "40P01"].includes(codeOf(error) ?? "");
}

/** Whether it is not the database that answers, or it says that it goes. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^(08|57P)/.test(code);
}

/** What PostgreSQL cannot take of a row: a text that is too long to be found again. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === "54000";
}

const CERTIFICATE = /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;

/** What the driver says without a code, and what to do then. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/^SASL: .*client password/, "it asks for a password. Put one into DATABASE_URL"],
  [/does not support SSL/, "it speaks no TLS. Take sslmode out of DATABASE_URL, or switch ssl on there"],
  [/^timeout exceeded/, "no answer comes from there. Look at the network and its firewalls, or mend DATABASE_URL"],
  [
    /^Connection terminated/,
    "the connection was cut. Look at its log, and whether it is PostgreSQL that answers there",
  ],
  [/connect ENOENT/, "nothing answers there. Start PostgreSQL, or mend DATABASE_URL"],
];

function reason(error: unknown): string {
  switch (codeOf(error)) {
    case "ECONNREFUSED":
      return "nothing answers there. Start PostgreSQL, or mend DATABASE_URL";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "no host of that name is known. Mend DATABASE_URL, or the network";
    case "28P01":
    case "28000":
      return "it does not let this user in. Mend user and password in DATABASE_URL";
    case "3D000":
      return "there is no such database. Create it, or mend DATABASE_URL";
    case "42501":
      return "this user may not. Give it the right to connect and to create in this database";
    case "25006":
      return "it takes no writes: it is a standby, or set to read only. Set DATABASE_URL to the primary";
    case "53100":
      return "its disk is full. Free some space; nothing that was kept before is lost";
    case "53300":
      return "it has no connection left. Raise its max_connections, or stop what holds them";
    case "57P01":
    case "57P02":
    case "57P03":
      return "it is being started or stopped. Pitboard goes on as soon as it is back";
    case "57014":
    case "55P03":
      return "it took too long: another process may be writing a great deal. Try again";
    case "3F000":
    case "42P01":
    case "42703":
      return "its tables are not those of this Pitboard. Start the bot once, which makes them, or update Pitboard";
    default:
      return spoken(error);
  }
}

/** Where it tried several addresses of one host, the error has no words of its own. */
function spoken(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  if (!(error instanceof Error) || error.message === "") return String(codeOf(error) ?? error);
  const known = SPOKEN.find(([said]) => said.test(error.message));
  if (known !== undefined) return known[1];
  if (!CERTIFICATE.test(codeOf(error) ?? "")) return error.message;
  return `${error.message}. Name the certificate of who signed it as sslrootcert in DATABASE_URL`;
}

/** What could not be done where, why, and what to do; what says so already stays as it is. */
export function unavailable(where: string, error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  return new StoreUnavailable(`The store in PostgreSQL at ${where} cannot be reached or used: ${reason(error)}.`, {
    cause: error,
  });
}
