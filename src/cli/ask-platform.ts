import * as v from "valibot";
import { reasonOf } from "../schema/system-fault.ts";
import { bad, type Check } from "./check.ts";
import { networkMeaning } from "./network-words.ts";

const TIMEOUT_MS = 5000;

/** What is asked, and where its token and its address are configured. */
export interface Where {
  readonly what: string;
  readonly tokenIn: string;
  /** How whoever lost it gets a token. */
  readonly tokenFrom: string;
  readonly addressIn: string;
}

type Told<Answer> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "fault"; readonly check: Check; readonly status?: number };

/** The answer in a form, or what to mend. */
export async function asked<Form extends v.GenericSchema>(
  url: string,
  headers: Readonly<Record<string, string>>,
  form: Form,
  { what, tokenIn, tokenFrom, addressIn }: Where,
): Promise<Told<v.InferOutput<Form>>> {
  const fault = (found: string, mend: string, status?: number) =>
    ({ kind: "fault", check: bad(what, found, mend), ...(status !== undefined && { status }) }) as const;
  try {
    const response = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { status } = response;
    const isStrange = status === 404 && what === "Discord"; // Telegram says so of a token, Discord of an address.
    if (!isStrange && (status === 401 || status === 403 || status === 404)) {
      return fault(`the token is refused (${status})`, `put the right one into ${tokenIn}: ${tokenFrom}`, status);
    }
    const told = v.safeParse(form, response.ok ? await response.json() : undefined);
    if (told.success) return { kind: "answer", answer: told.output };
    return fault(`an answer that is not ${what}'s (${status})`, `try again later, or check ${addressIn}`, status);
  } catch (error) {
    const why = reasonOf(causeOf(error));
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const found = isLate
      ? `no answer within ${TIMEOUT_MS / 1000} s`
      : `cannot be reached: ${why}${networkMeaning(why)}`;
    return fault(found, `check the network, and ${addressIn}`);
  }
}

/** What lies below: fetch says no more than that it failed. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
