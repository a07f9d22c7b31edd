import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { interactionsAt } from "../../../src/platforms/discord/interactions.ts";
import { serve } from "../../../src/web/serve.ts";
import { site } from "../../../src/web/site.ts";
import { createEndpoint } from "../../servers/discord/endpoint.ts";
import { heardLog } from "../../support/silent-log.ts";

const PATH = "/discord/interactions";
const NOON = Date.UTC(2026, 10, 23, 12);
const PATIENT = { headMs: 300, requestMs: 300, silentMs: 5_000, checkedEveryMs: 20 };

const command = (id: string) =>
  JSON.stringify({ id, token: "t", type: 2, application_id: "1", data: { name: "help" } });

/** An endpoint that is reached over HTTP, and what it heard. */
async function reached() {
  let now = NOON;
  let isDeaf = false;
  const { publicKey, signed } = createEndpoint(() => now);
  const heard: string[] = [];
  const { log, lines } = heardLog();
  const stopping = new AbortController();
  const endpoint = interactionsAt(
    { path: PATH, publicKey },
    { stopping: stopping.signal, now: () => now, hear: ({ id }) => !isDeaf && heard.push(id) > 0 },
  );
  const none = () => Promise.reject(new Error("nobody asks"));
  const pages = site({ readiness: none, metrics: none, endpoints: () => [endpoint], log });
  const { url, close } = await serve(pages.fetch, { host: "127.0.0.1", port: 0 }, PATIENT);
  onTestFinished(close);
  const post = (body: string, headers: Readonly<Record<string, string>> = signed(body), method = "POST") =>
    fetch(`${url}${PATH}`, { method, headers, ...(method !== "GET" && { body }) });
  const later = (ms: number) => {
    now += ms;
  };
  const deafen = (deaf: boolean) => {
    isDeaf = deaf;
  };
  return { post, signed, heard, later, deafen, lines, stop: () => stopping.abort(), port: Number(new URL(url).port) };
}

describe("what is signed by Discord", () => {
  it("is heard, and a ping is answered at once", async () => {
    const { post, heard } = await reached();
    const pong = await post(JSON.stringify({ id: "1", token: "t", type: 1 }));
    expect([pong.status, await pong.json()]).toEqual([200, { type: 1 }]);
    const taken = await post(command("2"));
    expect([taken.status, await taken.text()]).toEqual([202, ""]);
    expect(heard).toEqual(["2"]);
  });

  it("is heard once, however long it comes again", async () => {
    const { post, signed, heard, later } = await reached();
    const body = command("3");
    const headers = signed(body);
    const all = [await post(body, headers), await post(body, headers), await post(body)];
    later(5 * 60_000 - 1_000);
    all.push(await post(body, headers));
    later(2_000);
    all.push(await post(body, headers), await post(body));
    expect(all.map(({ status }) => status)).toEqual([202, 409, 409, 409, 401, 409]);
    expect(heard).toEqual(["3"]);
  });

  it("is refused where its instant is far from now, on either side", async () => {
    const { post, signed, heard } = await reached();
    const body = command("4");
    for (const ms of [-6 * 60_000, 6 * 60_000]) expect((await post(body, signed(body, NOON + ms))).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it.each([
    ["no JSON", "{", 400],
    ["no object", "7", 400],
    ["no interaction", '{"type": 2}', 400],
    ["a type that is none", '{"type": "2", "id": "1", "token": "t"}', 400],
    ["too much", JSON.stringify({ id: "1", token: "t", type: 2, x: "x".repeat(1 << 20) }), 413],
  ])("and is %s is answered calmly", async (_, body, status) => {
    const { post, heard, lines } = await reached();
    const told = await post(body);
    expect([told.status, await told.text()]).toEqual([status, ""]);
    expect([heard, lines]).toEqual([[], []]);
  });

  it("changes nothing but what it says, whatever its keys are", async () => {
    const { post, heard } = await reached();
    const polluting = command("5").replace(
      "{",
      '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}},',
    );
    expect((await post(polluting)).status).toBe(202);
    expect([heard, Reflect.get({}, "isAdmin")]).toEqual([["5"], undefined]);
  });

  it("is heard when it comes again, where the bot could not hear it at first", async () => {
    const { post, signed, heard, deafen } = await reached();
    const body = command("7");
    const headers = signed(body);
    deafen(true);
    expect((await post(body, headers)).status).toBe(503);
    deafen(false);
    expect([(await post(body, headers)).status, (await post(body, headers)).status]).toEqual([202, 409]);
    expect(heard).toEqual(["7"]);
  });

  it("is sent elsewhere once the bot stops", async () => {
    const { post, heard, stop } = await reached();
    stop();
    const told = await post(command("6"));
    expect([told.status, told.headers.get("retry-after"), heard]).toEqual([503, "1", []]);
  });
});

describe("what is not", () => {
  const BODY = command("9");

  it("is refused without a word", async () => {
    const { post, signed, heard, lines } = await reached();
    const { "x-signature-ed25519": signature = "", "x-signature-timestamp": at = "", ...others } = signed(BODY);
    const stranger = createEndpoint(() => NOON).signed(BODY);
    const wrong: readonly Readonly<Record<string, string>>[] = [
      others,
      { ...others, "x-signature-ed25519": signature },
      { ...others, "x-signature-timestamp": at },
      { ...others, "x-signature-timestamp": String(Number(at) + 1), "x-signature-ed25519": signature },
      { ...others, "x-signature-timestamp": `${at} `, "x-signature-ed25519": signature.slice(2) },
      { ...others, "x-signature-timestamp": at, "x-signature-ed25519": "zz".repeat(64) },
      { ...others, "x-signature-timestamp": at, "x-signature-ed25519": "00".repeat(64) },
      { ...others, "x-signature-timestamp": "NaN", "x-signature-ed25519": signature },
      signed(`${BODY} `),
      signed(BODY.replace("help", "ask")),
      stranger,
    ];
    for (const headers of wrong) {
      const told = await post(BODY, headers);
      expect([told.status, await told.text()]).toEqual([401, ""]);
    }
    expect([heard, lines]).toEqual([[], []]);
    expect((await post(BODY)).status).toBe(202); // What was refused before is still heard.
  });

  it.each(["PUT", "DELETE", "PATCH"])("by %s is not for there", async (method) => {
    const { post } = await reached();
    const told = await post(BODY, undefined, method);
    expect([told.status, told.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await post("", {}, "GET")).status).toBe(404);
  });

  it("ever sent to its end is cut off", async () => {
    const { port, signed, heard, lines } = await reached();
    const socket = connect(port, "127.0.0.1");
    const ended = new Promise((resolve) => socket.on("error", () => undefined).on("close", resolve));
    const headers = Object.entries(signed(BODY)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST ${PATH} HTTP/1.1\r\nhost: x\r\n${headers.join("")}content-length: ${BODY.length}\r\n\r\n`);
    socket.write(BODY.slice(0, -1));
    socket.resume();
    await ended;
    expect([heard, lines]).toEqual([[], []]);
  });
});
