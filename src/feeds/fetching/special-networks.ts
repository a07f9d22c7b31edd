import { BlockList, isIP, isIPv4 } from "node:net";

/** The networks that are not the open internet: https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL_IPV4 = [
  "0.0.0.0/8", // this network, unspecified
  "10.0.0.0/8", // private use
  "100.64.0.0/10", // shared by a carrier's customers (CGNAT)
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local, where clouds keep their metadata
  "172.16.0.0/12", // private use
  "192.0.0.0/24", // IETF protocol assignments
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // 6to4 relays, deprecated
  "192.168.0.0/16", // private use
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and the broadcast address
];

/**
 * The part of global unicast that is special: https://www.iana.org/assignments/iana-ipv6-special-registry. All that lies
 * outside of global unicast is special anyway: loopback, unspecified, unique-local, link-local, multicast, discard.
 */
const SPECIAL_IPV6 = [
  "2001::/23", // IETF protocol assignments, Teredo among them
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4
  "3fff::/20", // documentation
];

/** https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_UNICAST = ["2000::/3"];

/** The first six groups of IPv6 addresses that only wrap an IPv4 address. */
const WRAPPING = [
  "0:0:0:0:0:65535", // mapped, RFC 4291
  `${0x64}:${0xff9b}:0:0:0:0`, // NAT64, RFC 6052: how a network without IPv4 reaches one that has nothing else
];

const special = networks([...SPECIAL_IPV4, ...SPECIAL_IPV6]);
const globalUnicast = networks(GLOBAL_UNICAST);

/** Whether an address lies on a private or otherwise special network; what is no address is special too. */
export function isSpecial(address: string): boolean {
  const plain = address.split("%")[0] ?? ""; // A zone such as `%eth0` only ever follows a link-local address.
  if (isIPv4(plain)) return special.check(plain, "ipv4");
  if (isIP(plain) === 0) return true;
  const groups = groupsOf(plain);
  if (WRAPPING.includes(groups.slice(0, 6).join(":"))) return isSpecial(wrappedIn(groups));
  return !globalUnicast.check(plain, "ipv6") || special.check(plain, "ipv6");
}

function wrappedIn(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join(".");
}

/** The eight groups of an IPv6 address; the URL parser writes them all in one way. */
function groupsOf(address: string): readonly number[] {
  const [before = "", after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const head = before.split(":").filter(Boolean);
  const tail = (after ?? "").split(":").filter(Boolean);
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}

function networks(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = "", prefix] = cidr.split("/");
    list.addSubnet(network, Number(prefix), isIPv4(network) ? "ipv4" : "ipv6");
  }
  return list;
}
