import { describe, expect, it } from "vitest";
import { openedHosts } from "../../src/feeds/fetching/opened-hosts.ts";
import { isSpecial } from "../../src/feeds/fetching/special-networks.ts";

describe("addresses", () => {
  for (const address of [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.170",
    "192.0.2.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::8.8.8.8",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "no address",
    "",
  ]) {
    it(`are special: ${address || "none"}`, () => expect(isSpecial(address)).toBe(true));
  }

  for (const address of [
    "1.1.1.1",
    "93.184.215.14",
    "100.63.255.255",
    "100.128.0.1",
    "172.32.0.1",
    "192.167.255.255",
    "198.20.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
  ]) {
    it(`are open to all: ${address}`, () => expect(isSpecial(address)).toBe(false));
  }
});

describe("hosts that the operator opened", () => {
  for (const [opened, address, isOpen] of [
    ["news.lan", "http://news.lan/rss", true],
    ["NEWS.lan", "https://news.lan.:8443/", true],
    ["news.lan", "http://evil.news.lan/", false],
    ["news.lan", "http://news.lan.evil.test/", false],
    ["news.lan:8080", "http://news.lan:8080/", true],
    ["news.lan:8080", "http://news.lan:8081/", false],
    ["news.lan:80", "http://news.lan/", true],
    ["news.lan:80", "https://news.lan/", false],
    ["*.lan", "http://news.lan/", true],
    ["*.lan", "http://lan/", false],
    ["10.0.0.5", "http://10.0.0.5/", true],
    ["10.0.0.5", "http://10.0.0.6/", false],
    ["::1", "http://[0:0:0:0:0:0:0:1]:3000/", true],
    ["[fd00::1]:3000", "http://[fd00::1]:3000/", true],
    ["", "http://news.lan/", false],
    ["not a host/", "http://not/", false],
  ] as const) {
    it(`${isOpen ? "have" : "do not have"} ${address} among them by “${opened}”`, () => {
      expect(openedHosts([opened])(new URL(address))).toBe(isOpen);
    });
  }
});
