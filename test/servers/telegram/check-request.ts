import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { badRequest } from "./refusal.ts";
import { loadSchema } from "./schema.ts";

export interface RequestCheck {
  knows(method: string): boolean;
  takes(method: string, name: string): boolean;
  /** Throws what Telegram would answer to unknown, missing and mistyped parameters. */
  check(method: string, params: object): void;
  /** What a parameter of a form means: forms carry text only, and Telegram reads the rest as JSON. */
  decode(method: string, name: string, text: string): unknown;
  readonly updateKinds: ReadonlySet<string>;
}

const METHODS = "telegram#/definitions/ApiMethods<string>/properties";

function telling(errors: readonly ErrorObject[]): string {
  // A union fails with the errors of all its members: the deepest are of the member that was meant.
  const plain = errors.filter(({ keyword }) => keyword !== "anyOf");
  const depth = (error: ErrorObject): number => error.instancePath.split("/").length;
  const deepest = Math.max(...plain.map(depth));
  const lines = plain
    .filter((error) => depth(error) === deepest)
    .map(({ instancePath, message = "", params }) => {
      const { additionalProperty, allowedValues } = params;
      const detail = additionalProperty ?? allowedValues;
      return `${instancePath} ${message}${detail === undefined ? "" : ` (${detail})`}`.trim();
    });
  return [...new Set(lines)].slice(0, 6).join("; ").slice(0, 1000);
}

let opened: Promise<RequestCheck> | undefined;

/** Checks requests against the types of the Bot API; compiled once for all servers of a test file. */
export function openRequestCheck(): Promise<RequestCheck> {
  opened ??= compile();
  return opened;
}

async function compile(): Promise<RequestCheck> {
  const schema = await loadSchema();
  const methods = schema.definitions["ApiMethods<string>"].properties;
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  // Telegram takes an empty language for "all others"; the types leave it out.
  const languages = { type: "string", pattern: "^([a-z]{2})?$" };
  ajv.addSchema({ ...schema, definitions: { ...schema.definitions, LanguageCode: languages } }, "telegram");

  const { getUpdates } = methods;

  const validator = (path: string): ValidateFunction => {
    const found = ajv.getSchema(`${METHODS}/${path}`);
    if (!found) throw new Error(`The schema has no ${path}.`);
    return found;
  };

  const takes = (method: string, name: string): boolean => Object.hasOwn(methods[method]?.properties ?? {}, name);

  return {
    // Other words of that schema are in it too, and no kind has their names.
    updateKinds: new Set(JSON.stringify(getUpdates).match(/(?<=")[a-z_]+(?=")/g)),
    knows: (method) => Object.hasOwn(methods, method),
    takes,
    check(method, params) {
      const validate = validator(method);
      if (!validate(params))
        throw badRequest(`${method} is called with wrong parameters: ${telling(validate.errors ?? [])}`);
    },
    decode(method, name, text) {
      if (!takes(method, name)) return text;
      let decoded: unknown;
      try {
        decoded = JSON.parse(text);
      } catch {
        return text;
      }
      const fits = validator(`${method}/properties/${name}`);
      return typeof decoded !== "string" && (fits(decoded) || !fits(text)) ? decoded : text;
    },
  };
}
