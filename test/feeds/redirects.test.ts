import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answer, redirect } from "../servers/press/plays.ts";
import { openPressServer, type PressServer } from "../servers/press.ts";
import { addresses, named, pressOf } from "./press-of.ts";

let server: PressServer;
beforeEach(async () => {
  server = await openPressServer();
});
afterEach(() => server.close());

const askFeed = (path: string, press = pressOf(server)) => press.feed(`${server.url}${path}`, {});

describe("a feed that moved", () => {
  it("is asked at its new address from now on, where every redirect was for good", async () => {
    server.play("/old.xml", redirect("/older.xml", 301));
    server.play("/older.xml", redirect("/rss.xml", 308));
    expect(await askFeed("/old.xml")).toMatchObject({ kind: "items", movedTo: `${server.url}/rss.xml` });
  });

  for (const [first, second] of [
    [301, 302],
    [307, 301],
    [303, 308],
  ] as const) {
    it(`stays where it is after ${first} and ${second}`, async () => {
      server.play("/old.xml", redirect("/older.xml", first));
      server.play("/older.xml", redirect("/rss.xml", second));
      const answer = await askFeed("/old.xml");
      expect(answer).toMatchObject({ kind: "items" });
      expect(answer).not.toHaveProperty("movedTo");
    });
  }
});

describe("who asks, and by which password", () => {
  it("is told to no other host, and stands in no link that the feed brings", async () => {
    const asked = server.url.replace("//", "//me:s3cret@");
    const elsewhere = server.url.replace("127.0.0.1", "localhost");
    server.play("/moved.xml", redirect(`${elsewhere}/rss.xml`, 302));
    const press = pressOf(server, {
      allowHosts: [server.host, server.host.replace("127.0.0.1", "localhost")],
      lookup: named({ localhost: ["127.0.0.1"] }),
    });
    expect(await press.feed(`${asked}/moved.xml`, {})).toMatchObject({ kind: "items" });
    const told = server.requests.filter(({ path }) => path !== "/robots.txt");
    expect(told.map(({ path, headers }) => [path, headers.authorization !== undefined])).toEqual([
      ["/moved.xml", true],
      ["/rss.xml", false],
    ]);
    const items = "<channel><title>Own</title><item><title>A</title><link>/a</link></item></channel>";
    server.play(
      "/own.xml",
      answer(200, { "content-type": "application/rss+xml" }, `<rss version="2.0">${items}</rss>`),
    );
    const own = await press.feed(`${asked}/own.xml`, {});
    expect(JSON.stringify(own)).not.toContain("s3cret");
    expect(JSON.stringify(own)).toContain(`${server.url}/a`);
  });
});

describe("redirects", () => {
  it("are followed five times, not six", async () => {
    for (let step = 1; step <= 6; step += 1)
      server.play(`/${step}`, redirect(step === 1 ? "/rss.xml" : `/${step - 1}`));
    expect(await askFeed("/5")).toMatchObject({ kind: "items" });
    expect(await askFeed("/6")).toEqual({ kind: "failed", fault: { kind: "redirects" } });
  });

  it("in a circle end", async () => {
    server.play("/here", redirect("/there"));
    server.play("/there", redirect("/here"));
    expect(await askFeed("/here")).toEqual({ kind: "failed", fault: { kind: "redirects" } });
  });

  for (const location of ["ftp://press.test/rss.xml", "file:///etc/passwd", "http://", "http://press.test:0/"]) {
    it(`to ${location} are not followed`, async () => {
      server.play("/away", redirect(location));
      expect(await askFeed("/away")).toEqual({ kind: "failed", fault: { kind: "address" } });
    });
  }

  it("without an address lead nowhere", async () => {
    server.play("/away", (_, response) => response.writeHead(302).end());
    expect(await askFeed("/away")).toEqual({ kind: "failed", fault: { kind: "redirects" } });
  });
});

describe("what lies on this machine and its network", () => {
  for (const target of [
    "http://127.0.0.1:9/secret",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]:9/",
    "http://[::ffff:10.0.0.1]/",
    "http://[64:ff9b::a00:1]/",
    "http://0x7f000001:9/",
    "http://2130706433:9/",
    "http://127.1:9/",
    "http://inside.test/",
  ]) {
    it(`is not asked for, though a redirect leads to ${target}`, async () => {
      server.play("/away", redirect(target));
      const press = pressOf(server, { lookup: named({ "inside.test": ["192.168.1.7"] }) });
      expect(await askFeed("/away", press)).toEqual({
        kind: "failed",
        fault: { kind: "private-address", host: new URL(target).host },
      });
    });
  }

  it("is not asked for when the name server changes its mind", async () => {
    const answers = [["93.184.215.14"], ["127.0.0.1"]];
    const press = pressOf(
      { host: "opened.test" },
      { lookup: async () => addresses(answers.shift() ?? ["127.0.0.1"]), limits: { ms: 300 } },
    );
    const answer = await press.feed(`http://rebinding.test:${server.port}/rss.xml`, {});
    expect(answer.kind).toBe("failed");
    expect(server.requests).toEqual([]);
  });

  it("is asked for where the operator opened its name, and that alone", async () => {
    const lookup = named({ "news.lan": ["127.0.0.1"], "other.lan": ["127.0.0.1"] });
    const press = pressOf({ host: "news.lan" }, { lookup });
    expect(await press.feed(`http://news.lan:${server.port}/rss.xml`, {})).toMatchObject({ kind: "items" });
    expect(await press.feed(`http://other.lan:${server.port}/rss.xml`, {})).toEqual({
      kind: "failed",
      fault: { kind: "private-address", host: `other.lan:${server.port}` },
    });
  });

  it("is not asked for by a page either, nor by an opened host that leads there", async () => {
    server.play("/articles/away", redirect("http://127.0.0.1:9/"));
    expect(await pressOf(server).page(`${server.url}/articles/away`)).toMatchObject({
      fault: { kind: "private-address" },
    });
    expect(await pressOf(server).page("http://localhost:9/")).toMatchObject({ fault: { kind: "private-address" } });
  });
});
