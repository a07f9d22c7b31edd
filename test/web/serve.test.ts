import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Patience, serve } from "../../src/web/serve.ts";

/** Longer than a test takes; each is impatient about one thing alone. */
const PATIENT: Patience = { headMs: 60_000, requestMs: 60_000, silentMs: 60_000, checkedEveryMs: 20 };
const LOCAL = { host: "127.0.0.1", port: 0 };

async function served(
  answer: () => Response | Promise<Response> = () => new Response("here"),
  impatient: Partial<Patience> = {},
) {
  const { url, close } = await serve(answer, LOCAL, { ...PATIENT, ...impatient });
  onTestFinished(() => close());
  return { url, port: Number(new URL(url).port), close };
}

/** Somebody who connects, sends and then does nothing; and all that is sent back until the connection ends. */
function caller(port: number, sent: string): { socket: Socket; told: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
  });
  socket.on("error", () => undefined);
  socket.write(sent);
  onTestFinished(() => void socket.destroy());
  return { socket, told: once(socket, "close").then(() => text) };
}

/** Something that one waits for until another gives it. */
function aSignal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe("the server", () => {
  it("cuts off who never finishes the head of a request", async () => {
    const { port } = await served(undefined, { headMs: 150 });
    expect(await caller(port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").told).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("cuts off who connects and says nothing", async () => {
    const { port } = await served(undefined, { silentMs: 150 });
    expect(await caller(port, "").told).toBe("");
  });

  it("cuts off who promises a body and does not send it, and answers others meanwhile", async () => {
    const { port, url } = await served(undefined, { headMs: 1000, requestMs: 1000 });
    const { told } = caller(port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc");
    expect(await (await fetch(url)).text()).toBe("here");
    await told;
  });

  it("cuts off who does not take what was asked for", async () => {
    const cut = aSignal();
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
        cancel: cut.give,
      });
    const { port } = await served(() => new Response(endless()), { silentMs: 300 });
    caller(port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").socket.pause();
    await cut.given;
  });

  it.each([
    ["a head that is no HTTP", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n", 400],
    ["a head that is too long", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(9000)}\r\n\r\n`, 431],
    ["two lengths of one body", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
  ])("refuses %s without a word about itself", async (_, sent, status) => {
    const { port } = await served();
    const told = await caller(port, sent).told;
    expect(told).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(told).not.toMatch(/node|\bat \//i);
  });

  it("goes on after whoever asked went away in the middle", async () => {
    const { port, url } = await served(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return new Response("late");
    });
    const { socket } = caller(port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "connect");
    socket.destroy();
    expect(await (await fetch(url)).text()).toBe("late");
  });

  it("finishes an answer under way when it closes, and waits for nobody else for long", async () => {
    const [begun, release] = [aSignal(), aSignal()];
    const { url, port, close } = await served(async () => {
      begun.give();
      await release.given;
      return new Response("in time");
    });
    const idle = caller(port, "");
    await once(idle.socket, "connect");
    const asked = fetch(url, { headers: { connection: "close" } });
    await begun.given;
    const closing = close();
    release.give();
    expect(await (await asked).text()).toBe("in time");
    await Promise.all([closing, idle.told]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("rejects with the system's code where its port is taken", async () => {
    const { port } = await served();
    await expect(serve(() => new Response(), { host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });
});
