import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** One method's parameters, as far as this server looks into them. */
interface ParametersSchema {
  readonly properties?: Readonly<Record<string, object>>;
}

export interface Schema {
  readonly definitions: Readonly<Record<string, object>> & {
    readonly "ApiMethods<string>": { readonly properties: Readonly<Record<string, ParametersSchema>> };
  };
}

const MODULES = new URL("../../../node_modules/", import.meta.url);

/** The schema of all requests; generating it takes seconds, so it is kept beside the packages. */
export async function loadSchema(): Promise<Schema> {
  const { version } = JSON.parse(readFileSync(new URL("@grammyjs/types/package.json", MODULES), "utf8"));
  const kept = fileURLToPath(new URL(`.cache/pitboard/telegram-schema-${version}.json`, MODULES));
  try {
    return JSON.parse(readFileSync(kept, "utf8"));
  } catch {
    const { generateSchema } = await import("./generate-schema.ts");
    const schema = JSON.stringify(generateSchema());
    mkdirSync(dirname(kept), { recursive: true });
    // Test files run side by side: each writes its own file and the last rename wins.
    const own = `${kept}.${process.pid}.${Date.now()}.tmp`;
    writeFileSync(own, schema);
    renameSync(own, kept);
    return JSON.parse(schema);
  }
}
