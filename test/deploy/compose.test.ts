import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/config.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
const COMPOSE = read("compose.yaml").replace(/^ *#.*$/gm, "");

/** What a pattern's first group catches, each once. */
function caught(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, found]) => found ?? []))];
}

/** The lines below a key, as deep as it is indented and deeper. */
function below(key: string, within = COMPOSE): string {
  const [, indent = "", rest = ""] = new RegExp(`^( *)${key}:.*\\n([\\s\\S]*)`, "m").exec(within) ?? [];
  const lines = rest.split("\n");
  const end = lines.findIndex((line) => line.trim() !== "" && !line.startsWith(`${indent} `));
  return lines.slice(0, end === -1 ? lines.length : end).join("\n");
}

const SHARE = join(PROJECT_FOLDER, "src", "sharing", "share.ts");

describe("the processes of compose.yaml", () => {
  it("are PostgreSQL, bots and workers", () => {
    expect(caught(below("services"), /^ {2}(\w+):/gm)).toEqual(["postgres", "bot", "worker"]);
  });

  it("do a part of the work that there is, and together all of it", () => {
    const [roles = ""] = caught(readFileSync(SHARE, "utf8"), /ROLES = \[(.*)\]/g);
    const known = caught(roles, /"(\w+)"/g).filter((role) => role !== "all");
    expect(caught(COMPOSE, /command: \["run", "--role", "(\w+)"\]/g)).toEqual(known);
  });

  it("are told by variables that the configuration knows", () => {
    const known = caught(read("src/config.ts"), /^ {2}([A-Z_]+): v\./gm);
    const told = caught(below("x-pitboard"), /^ {4}([A-Z_]+):/gm).filter((name) => name !== "COMMIT");
    expect(told).toContain("DATABASE_URL");
    expect(told.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("ask for nothing that .env.example does not name", () => {
    const asked = caught(COMPOSE, /\$\{([A-Z_]+)[:}]/g).filter((name) => name !== "COMMIT"); // Of the build alone.
    expect(asked).toEqual(["POSTGRES_PASSWORD"]);
    for (const name of asked) expect(read(".env.example")).toMatch(new RegExp(`^# ${name}=$`, "m"));
  });

  it("come from the Dockerfile, whose program and data folder they use", () => {
    expect(read("Dockerfile")).toContain('ENTRYPOINT ["node", "dist/main.js"]');
    expect(read("Dockerfile")).toContain("VOLUME /data");
    expect(below("x-pitboard")).toMatch(/- pitboard:\/data\n/);
    expect(caught(below("x-pitboard"), /:(\d+)\/readyz/g)).toEqual(caught(below("x-pitboard"), /HTTP_PORT: "(\d+)"/g));
  });

  it("wait for a PostgreSQL that answers, of a version that stays", () => {
    expect(below("depends_on")).toContain("condition: service_healthy");
    const postgres = below("postgres", below("services"));
    expect(postgres).toMatch(/image: postgres:\d+-\w+\n/);
    expect(postgres).toContain("pg_isready");
    expect(postgres).toContain("- postgres:/var/lib/postgresql\n");
  });

  it("have more time to end than the program takes, and open nothing to the world", () => {
    const [patience = ""] = caught(read("src/cli/ending.ts"), /PATIENCE_MS = (\d+)/g);
    const [grace = ""] = caught(below("x-pitboard"), /stop_grace_period: (\d+)s/g);
    expect(Number(grace) * 1000).toBeGreaterThan(Number(patience));
    expect(COMPOSE).not.toMatch(/^ *ports:/m);
  });
});
