import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folders.ts";
import { pitboard, runningBot, spawned, watched } from "./pitboard.ts";

function socketIn(folder: string): string {
  return JSON.parse(readFileSync(join(folder, "store", "lock"), "utf8")).socket;
}

/** A connection to the bot that greeted already; what it says is gathered. */
async function connected(folder: string) {
  const socket: Socket = connect(socketIn(folder));
  onTestFinished(() => void socket.destroy());
  let heard = "";
  socket.on("error", () => undefined);
  const closed = new Promise<string>((resolve) => socket.on("close", () => resolve(heard)));
  await new Promise<void>((resolve) => {
    socket.on("data", (bytes) => {
      heard += bytes;
      if (heard.includes("\n")) resolve();
    });
  });
  return { socket, closed, heard: () => heard };
}

/** Whether the bot does a command within a second. */
async function answers(folder: string): Promise<boolean> {
  const { socket, heard } = await connected(folder);
  socket.write(order(["backup"], folder));
  for (let waited = 0; waited < 20 && !heard().includes('"exit"'); waited += 1) await pause(50);
  socket.destroy();
  return heard().includes('"exit"');
}

const order = (argv: readonly string[], cwd: string) => `${JSON.stringify({ pitboard: 1, argv, cwd })}\n`;

describe("beside a running bot", () => {
  it("every command works", async () => {
    const folder = freshFolder();
    const { child, end } = await runningBot(folder);
    expect(await pitboard(folder, ["outlook", "--json"])).toMatchObject({ code: 0, stderr: "" });
    expect(await pitboard(folder, ["ask", "Will Rossi race in the WEC in 2024?"])).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect((await pitboard(folder, ["doctor"])).stdout).toMatch(new RegExp(`lock .*process ${child.pid} on `));
    expect(await pitboard(folder, ["export", "all.json"])).toMatchObject({ code: 0 });

    const imported = await pitboard(folder, ["import", "all.json"]);
    expect(imported).toMatchObject({ code: 0, stderr: "" });
    expect(imported.stdout).toMatch(/^0 records new, [1-9]\d* known already\n$/);
    const piped = await pitboard(folder, ["import", "-"], { input: readFileSync(join(folder, "all.json"), "utf8") });
    expect(piped.stdout).toBe(imported.stdout);

    const backup = await pitboard(folder, ["backup"]);
    expect(backup.code).toBe(0);
    expect(existsSync(backup.stdout.trim())).toBe(true);
    const handover = await pitboard(folder, ["export", "-", "--handover"]);
    expect(JSON.parse(handover.stdout)).toMatchObject({ format: "pitboard" });

    const wrong = await pitboard(folder, ["import", "-"], { input: "{}" });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/pitboard: standard input:\n {2}format: /);
    child.stdin.end("Will Rossi race in the WEC in 2024?\n");
    expect(await end).toMatchObject({ code: 0 });
    expect((await pitboard(folder, ["doctor"])).stdout).toMatch(/handed over/);
  });

  it("a second bot refuses to start, and names the first, exit 3", async () => {
    const folder = freshFolder();
    const { child } = await runningBot(folder);
    const { code, stderr } = await pitboard(folder, ["run"], { input: "Rossi?\n" });
    expect(stderr).toMatch(new RegExp(`held by process ${child.pid} on `));
    expect(code).toBe(3);
    expect(await pitboard(folder, ["backup"])).toMatchObject({ code: 0 });
  });

  it("a data folder with a long path does as well", async () => {
    const folder = join(freshFolder(), "long".repeat(30));
    mkdirSync(folder);
    const { child, end } = await runningBot(folder);
    const address = socketIn(folder);
    expect(Buffer.byteLength(address)).toBeLessThan(104);
    expect(await pitboard(folder, ["backup"])).toMatchObject({ code: 0 });
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 0 });
    expect(existsSync(join(address, ".."))).toBe(false);
  });

  it("other files of facts are not read before it starts again, and that is said", async () => {
    const folder = freshFolder();
    await runningBot(folder);
    mkdirSync(join(folder, "store", "articles"), { recursive: true });
    const article = {
      id: "aaaaaaaaaa",
      publisher: "speedweek",
      language: "en",
      published: "2026-11-01",
      received: "2026-11-02",
    };
    writeFileSync(join(folder, "store", "articles", "mine.json"), JSON.stringify({ article }));
    const { code, stderr } = await pitboard(folder, ["outlook"]);
    expect([code, stderr]).toEqual([
      0,
      "pitboard: 1 changed file of facts will be read when the running bot starts again\n",
    ]);
  });
});

describe("the socket of a running bot", () => {
  it("is open to its own user alone", async () => {
    const folder = freshFolder();
    await runningBot(folder);
    expect(statSync(socketIn(folder)).mode & 0o777).toBe(0o600);
  });

  it("refuses what is no order, and goes on", async () => {
    const folder = freshFolder();
    const { child, end } = await runningBot(folder);
    const hostile: readonly (string | Buffer)[] = [
      "GET / HTTP/1.1\r\n\r\n",
      Buffer.from([0, 255, 254, 10]),
      '{"pitboard":1,"argv":"backup","cwd":"/"}\n',
      '{"pitboard":2,"argv":["backup"],"cwd":"/"}\n',
      '{"pitboard":1,"argv":["backup"],"cwd":"/","__proto__":{}, "more":1}\n',
      `${"[".repeat(100_000)}\n`,
      `"${"x".repeat(3_000_000)}"\n`,
    ];
    for (const bytes of hostile) {
      const { socket, closed } = await connected(folder);
      socket.write(bytes);
      expect((await closed).split("\n")).toHaveLength(2); // The greeting, and nothing after it.
    }
    const { socket } = await connected(folder);
    socket.write("x".repeat(500_000));
    socket.destroy();
    expect(await pitboard(folder, ["backup"])).toMatchObject({ code: 0 });
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 0 });
  });

  it("runs no second bot, and nothing else that is no command", async () => {
    const folder = freshFolder();
    await runningBot(folder);
    for (const argv of [["run"], ["rm", "-rf"], []]) {
      const { socket, closed } = await connected(folder);
      socket.write(order(argv, folder));
      expect(await closed).toMatch(/"exit":2\}\n$/);
    }
  });

  it("takes one command at a time, and none is lost", async () => {
    const folder = freshFolder();
    await runningBot(folder);
    const connections = await Promise.all(Array.from({ length: 10 }, () => connected(folder)));
    for (const { socket } of connections) socket.write(order(["backup"], folder));
    for (const { closed } of connections) expect(await closed).toMatch(/store-.*"exit":0\}\n$/s);
  });

  it("keeps nothing of an import whose sender went away in the middle", async () => {
    const folder = freshFolder();
    const { child, end } = await runningBot(folder);
    const { stdout } = await pitboard(folder, ["export", "-"]);
    const document = JSON.parse(stdout);
    document.places = [{ place: "telegram:1", language: "it" }];
    const half = Buffer.from(JSON.stringify(document)).subarray(0, -10).toString("base64");
    const { socket, closed, heard } = await connected(folder);
    socket.write(order(["import", "-"], folder));
    await expect.poll(heard).toContain('{"wants":"stdin"}');
    socket.write(`${JSON.stringify({ stdin: half })}\n`);
    socket.destroy();
    await closed;
    expect(JSON.parse((await pitboard(folder, ["export", "-"])).stdout).places).toEqual([]);
    expect(await pitboard(folder, ["backup"])).toMatchObject({ code: 0 });
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 0 });
  });

  it("tells a command whose bot is gone in the middle that nobody knows what came of it", async () => {
    const folder = freshFolder();
    const { child, end } = await runningBot(folder);
    const importing = spawned(folder, ["import", "-"]);
    const imported = watched(importing);
    importing.stdin.write("{");
    while (await answers(folder)); // As long as the import waits for its input, no other command is done.
    child.kill("SIGKILL");
    await end;
    const { code, stderr } = await imported.end;
    expect(stderr).toMatch(/The running bot ended before it said what came of the command/);
    expect(code).toBe(1);
    expect(await pitboard(folder, ["backup"])).toMatchObject({ code: 0 }); // The dead holder's lock is free.
  });
});

describe("a bot that is asked to end in the middle of a command", () => {
  /** A bot that waits for the input of a command, which never comes. */
  async function waiting() {
    const folder = freshFolder();
    const bot = await runningBot(folder);
    const { socket, heard } = await connected(folder);
    socket.write(order(["import", "-"], folder));
    while (!heard().includes('"wants"')) await pause(20);
    return bot;
  }

  it("ends within seconds, with 1", async () => {
    const { child, end } = await waiting();
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 1 });
  });

  it("asked twice ends at once, and tells by which signal", async () => {
    const { child, end } = await waiting();
    child.kill("SIGTERM");
    await pause(200);
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: 128 + 2 });
  });
});
