import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { redirect } from "../servers/press/plays.ts";
import { CERTIFICATE, openPressServer, type PressServer } from "../servers/press.ts";
import { named, pressOf } from "./press-of.ts";

let server: PressServer;
let open: PressServer;
beforeAll(async () => {
  server = await openPressServer({ isSecure: true });
  open = await openPressServer();
});
afterAll(async () => {
  await server.close();
  await open.close();
});

describe("a server over https", () => {
  it("is read where its certificate is trusted", async () => {
    const answer = await pressOf(server, { trust: CERTIFICATE }).feed(`${server.url}/rss.xml`, {});
    expect(answer).toMatchObject({ kind: "items", items: { length: 10 } });
  });

  it("is not read where it is not, nor under another name", async () => {
    const untrusted = { kind: "failed", fault: { kind: "certificate", code: "DEPTH_ZERO_SELF_SIGNED_CERT" } };
    expect(await pressOf(server).feed(`${server.url}/rss.xml`, {})).toEqual(untrusted);
    const press = pressOf(
      { host: "other.test" },
      { trust: CERTIFICATE, lookup: named({ "other.test": ["127.0.0.1"] }) },
    );
    expect(await press.page(`https://other.test:${server.port}/articles/no-daytona`)).toEqual({
      kind: "failed",
      fault: { kind: "certificate", code: "ERR_TLS_CERT_ALTNAME_INVALID" },
    });
  });

  it("is not read where nobody speaks TLS", async () => {
    expect(await pressOf(open).feed(open.url.replace("http:", "https:"), {})).toMatchObject({
      kind: "failed",
      fault: { kind: "unreachable" },
    });
  });
});

describe("a redirect from https to http", () => {
  const away = (location: string) => server.play("/away.xml", redirect(location));
  afterEach(() => away("/rss.xml"));

  it("is followed on https", async () => {
    away("http://press.test/rss.xml");
    const asked: string[] = [];
    const lookup = async (name: string) => {
      asked.push(name);
      return [];
    };
    const answer = await pressOf(server, { trust: CERTIFICATE, lookup }).feed(`${server.url}/away.xml`, {});
    expect(answer).toEqual({ kind: "failed", fault: { kind: "unreachable", code: "ENOTFOUND" } });
    expect(asked).toEqual(["press.test"]);
  });

  it("is not followed to a port where nothing else can answer, unless the operator opened it", async () => {
    away(`http://press.test:${open.port}/rss.xml`);
    const refused = { kind: "failed", fault: { kind: "address" } };
    expect(await pressOf(server, { trust: CERTIFICATE }).feed(`${server.url}/away.xml`, {})).toEqual(refused);
    const options = {
      trust: CERTIFICATE,
      lookup: named({ "press.test": ["127.0.0.1"] }),
      allowHosts: [server.host, "press.test"],
    };
    expect(await pressOf(server, options).feed(`${server.url}/away.xml`, {})).toMatchObject({ kind: "items" });
  });
});
