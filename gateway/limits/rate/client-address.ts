import { BlockList, isIP, isIPv4, isIPv6 } from "node:net";

/** Which proxies stand before us and are believed: how many, or those at known addresses. */
export type TrustedProxies =
  | { readonly hops: number }
  /** Addresses and networks, `10.0.0.0/8`. */
  | { readonly networks: BlockList };

export const NO_PROXIES: TrustedProxies = { hops: 0 };

function addNetwork(networks: BlockList, text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIPv4(address) ? "ipv4" : "ipv6";
  const most = family === "ipv4" ? 32 : 128;
  if (!isIP(address) || more.length > 0) return false;
  if (bits === undefined) {
    networks.addAddress(address, family);
    return true;
  }
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return false;
  networks.addSubnet(address, Number(bits), family);
  return true;
}

/** Reads `2`, or `10.0.0.0/8, fd00::/8, 192.0.2.7`. Null where it is neither. */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d$/.test(text)) return { hops: Number(text) };
  const networks = new BlockList();
  return text.split(",").every((part) => addNetwork(networks, part.trim())) ? { networks } : null;
}

/** An address of `x-forwarded-for`, in which some proxies put the port too; null where it is none. */
function addressOf(text: string): string | null {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const [, withPort] = /^([\d.]+):\d+$/.exec(text) ?? [];
  const address = bracketed ?? withPort ?? text;
  return isIP(address) ? address : null;
}

/** IPv4 where IPv6 only holds it (RFC 4291, 2.5.5.2), as a socket has it that listens for both. */
function unmapped(address: string): string {
  const [, ipv4] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  return ipv4 ?? address;
}

function isWithin(networks: BlockList, address: string): boolean {
  return networks.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/**
 * The address of the client, from that of the connection and `x-forwarded-for`, to which every proxy adds whom it was
 * asked by, at the end. Read from the end, for as long as who wrote it is believed: all before that the client may have
 * made up.
 */
export function clientAddress(
  connection: string,
  forwardedFor: string | undefined,
  proxies: TrustedProxies,
): string {
  let address = unmapped(connection);
  if (!forwardedFor) return address;
  const forwarded = forwardedFor.split(",").reverse();
  for (const [index, text] of forwarded.entries()) {
    const isBelieved = "hops" in proxies ? index < proxies.hops : isWithin(proxies.networks, address);
    if (!isBelieved) break;
    const next = addressOf(text.trim());
    if (next === null) break;
    address = unmapped(next);
  }
  return address;
}

/** The first four of the eight groups of an IPv6 address, of which an IPv4 address at its end is no part. */
function networkGroupsOf(address: string): number[] {
  const [plain = ""] = address.split("%");
  const [head = "", tail] = plain.split("::");
  const read = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [read(head), read(tail ?? "")];
  const groups = before.length + after.length + (plain.includes(".") ? 1 : 0);
  const zeros = tail === undefined ? 0 : 8 - groups;
  const all = [...before, ...new Array<string>(zeros).fill("0"), ...after];
  return all.slice(0, 4).map((group) => Number.parseInt(group, 16));
}

/**
 * What is counted as one client: an IPv4 address, or the network of 64 bits that an IPv6 address is in, all of which
 * one client has to choose from (RFC 6177).
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = networkGroupsOf(address);
  return `${groups.map((group) => group.toString(16)).join(":")}::/64`;
}
