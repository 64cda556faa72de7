import { describe, expect, test } from "vitest";
import {
  clientAddress,
  NO_PROXIES,
  networkOf,
  readTrustedProxies,
  type TrustedProxies,
} from "../../../../gateway/limits/rate/client-address.ts";

const proxies = (text: string) => readTrustedProxies(text) as TrustedProxies;

describe("the address of a client", () => {
  test.each([
    // Whatever it says of itself.
    ["198.51.100.7", "203.0.113.9", NO_PROXIES, "198.51.100.7"],
    ["10.0.0.1", "203.0.113.9", proxies("1"), "203.0.113.9"],
    // It came with a header of its own.
    ["10.0.0.1", "192.0.2.66, 203.0.113.9", proxies("1"), "203.0.113.9"],
    ["10.0.0.1", "192.0.2.66, 203.0.113.9, 10.0.0.2", proxies("2"), "203.0.113.9"],
    ["10.0.0.1", "203.0.113.9", proxies("3"), "203.0.113.9"],
    ["10.0.0.1", undefined, proxies("1"), "10.0.0.1"],
    ["10.0.0.1", "192.0.2.66, 203.0.113.9, 10.0.0.2", proxies("10.0.0.0/8"), "203.0.113.9"],
    // Straight to us, past the proxies.
    ["198.51.100.7", "203.0.113.9", proxies("10.0.0.0/8"), "198.51.100.7"],
    ["::ffff:10.0.0.1", "203.0.113.9", proxies("10.0.0.0/8,fd00::/8"), "203.0.113.9"],
    ["fd00::1", "2001:db8::9", proxies("10.0.0.0/8,fd00::/8"), "2001:db8::9"],
    ["10.0.0.1", "10.0.0.3, 10.0.0.2", proxies("10.0.0.0/8"), "10.0.0.3"],
    ["10.0.0.1", "203.0.113.9:52143", proxies("1"), "203.0.113.9"],
    ["10.0.0.1", "[2001:db8::9]:52143", proxies("1"), "2001:db8::9"],
    // What is no address was not written by a proxy that is believed.
    ["10.0.0.1", "203.0.113.9, unknown", proxies("2"), "10.0.0.1"],
    ["10.0.0.1", "", proxies("1"), "10.0.0.1"],
  ])("at %s, forwarded for %j", (connection, forwardedFor, trusted, expected) => {
    expect(clientAddress(connection, forwardedFor, trusted)).toBe(expected);
  });
});

test.each(["", "10", "-1", "ten", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0", "fd00::/129", "10.0.0.1,", "*"])(
  "%j is no trust in proxies",
  (text) => {
    expect(readTrustedProxies(text)).toBeNull();
  },
);

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["1:2:3:4:5:6:192.0.2.1", "1:2:3:4::/64"],
  ["1:2::192.0.2.1", "1:2:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", ""],
])("%j is counted as %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
