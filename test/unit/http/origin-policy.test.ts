import { describe, expect, test } from "vitest";
import { isArrival, originPolicy } from "../../../gateway/http/origin-policy.ts";

const CONFIGURED = "https://cases.finance.example";
const originOf = originPolicy([CONFIGURED, "http://10.1.2.3:8080"]);

describe("a request", () => {
  test.each<[string, Record<string, string>, string]>([
    ["of no page", { host: "gateway.example" }, "own"],
    ["of a configured origin", { host: "gateway.example", origin: CONFIGURED }, "configured"],
    ["of one with a port", { host: "gateway.example", origin: "http://10.1.2.3:8080" }, "configured"],
    ["of its scheme alone", { host: "gateway.example", origin: "http://cases.finance.example" }, "foreign"],
    ["of another port", { host: "gateway.example", origin: "http://10.1.2.3" }, "foreign"],
    ["of a name below", { host: "gateway.example", origin: "https://x.cases.finance.example" }, "foreign"],
    [
      "of a name that ends so",
      { host: "gateway.example", origin: "https://evilcases.finance.example" },
      "foreign",
    ],
    [
      "of a name that begins so",
      { host: "gateway.example", origin: `${CONFIGURED}.evil.example` },
      "foreign",
    ],
    ["of a page without origin", { host: "127.0.0.1:4000", origin: "null" }, "foreign"],
    ["of nothing that is one", { host: "127.0.0.1:4000", origin: "" }, "foreign"],
    ["of two", { host: "gateway.example", origin: `${CONFIGURED}, ${CONFIGURED}` }, "foreign"],
    ["of its own address", { host: "127.0.0.1:4000", origin: "http://127.0.0.1:4000" }, "own"],
    ["of its own address, behind TLS", { host: "10.0.0.5", origin: "https://10.0.0.5" }, "own"],
    ["of its own address, IPv6", { host: "[::1]:4000", origin: "http://[::1]:4000" }, "own"],
    ["of localhost", { host: "LOCALHOST:4000", origin: "http://localhost:4000" }, "own"],
    ["of another port of it", { host: "127.0.0.1:4000", origin: "http://127.0.0.1:4001" }, "foreign"],
    ["of localhost to an address", { host: "127.0.0.1:4000", origin: "http://localhost:4000" }, "foreign"],
    [
      "of the name that was asked, which anyone may own",
      { host: "evil.example", origin: "http://evil.example" },
      "foreign",
    ],
    ["of an address without a host", { origin: "http://127.0.0.1:4000" }, "foreign"],
    [
      "of elsewhere, as a browser says",
      { host: "127.0.0.1:4000", "sec-fetch-site": "cross-site" },
      "foreign",
    ],
    [
      "of a neighbour, as a browser says",
      { host: "127.0.0.1:4000", "sec-fetch-site": "same-site" },
      "foreign",
    ],
    ["of itself, as a browser says", { host: "127.0.0.1:4000", "sec-fetch-site": "same-origin" }, "own"],
    ["of its reader, as a browser says", { host: "127.0.0.1:4000", "sec-fetch-site": "none" }, "own"],
    [
      "of a configured origin elsewhere",
      { origin: CONFIGURED, "sec-fetch-site": "cross-site" },
      "configured",
    ],
  ])("%s", (_what, headers, kind) => {
    expect(originOf(headers).kind).toBe(kind);
  });
});

test("a configured origin alone is named, and may send and read what it needs", () => {
  expect(originOf({ origin: CONFIGURED })).toEqual({
    kind: "configured",
    headers: [
      ...["access-control-allow-origin", CONFIGURED],
      ...["access-control-expose-headers", expect.stringContaining("x-request-id, retry-after")],
    ],
    preflight: [
      ...["access-control-allow-methods", "GET, POST"],
      ...["access-control-allow-headers", expect.stringContaining("authorization, content-type, x-purpose")],
      ...["access-control-max-age", "7200"],
    ],
  });
});

test("the origin by which browsers know the server is its own", () => {
  const known = originPolicy([], "https://liancheng.example");
  const host = "liancheng.example";
  expect(known({ host, origin: "https://liancheng.example" }).kind).toBe("own");
  expect(known({ host, origin: "http://liancheng.example" }).kind).toBe("foreign");
});

describe("somebody is led to a page", () => {
  const LINK = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  test.each<[string, Record<string, string>, boolean]>([
    ["by a link", LINK, true],
    ["in a frame", { ...LINK, "sec-fetch-dest": "iframe" }, false],
    ["by a form that is sent", { ...LINK, origin: "https://evil.example" }, false],
    ["not, but a script is", { ...LINK, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }, false],
    ["by a browser that does not say", {}, false],
  ])("%s", (_how, headers, expected) => {
    expect(isArrival(headers)).toBe(expected);
  });
});
