import type { IncomingMessage } from "node:http";
import { beforeEach, describe, expect, test } from "vitest";
import { createRateLimit, type RateLimit } from "../../../../gateway/limits/rate/rate-limit.ts";
import { type Rates, ratesOnClosedNetwork } from "../../../../gateway/limits/rate/rates.ts";
import type { RequestContext } from "../../../../schema/request-context.ts";
import { contextOf } from "../../../support/request.ts";

const RATES: Rates = {
  requests: { viewer: 3, department: 5, address: 2 },
  cost: { viewer: 100, department: 150, address: 50 },
  failures: 2,
};

function requestFrom(address: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress: address }, headers } as unknown as IncomingMessage;
}

function officer(subject: string, department = "FINANCE"): RequestContext {
  const context = contextOf(["list:read"]);
  return { ...context, viewer: { ...context.viewer, subject, department } };
}

const OFFICE = requestFrom("192.0.2.1");
let limit: RateLimit;
beforeEach(() => {
  limit = createRateLimit({ rates: RATES, proxies: { hops: 0 } });
});

/** Who is refused, in turn; null for each that is admitted. */
async function ask(contexts: readonly RequestContext[], request = OFFICE): Promise<(unknown | null)[]> {
  const refused: (unknown | null)[] = [];
  for (const context of contexts) {
    refused.push(limit.admit(request, context)?.error.extensions.measure ?? null);
    await Promise.resolve();
  }
  return refused;
}

async function charge(context: RequestContext, cost: number): Promise<void> {
  limit.charge(context, cost);
  await Promise.resolve();
}

describe("a viewer with a token", () => {
  test("is counted by themselves, wherever they ask from", async () => {
    expect(await ask([officer("a"), officer("a"), officer("a")])).toEqual([null, null, null]);
    expect(await ask([officer("a"), officer("b")], requestFrom("192.0.2.2"))).toEqual([
      "viewer-requests",
      null,
    ]);
  });

  test("takes nothing from the department when over the own rate", async () => {
    const a = Array<RequestContext>(20).fill(officer("a"));
    expect((await ask(a)).filter((each) => each === null)).toHaveLength(3);
    expect(await ask([officer("b"), officer("b"), officer("b")])).toEqual([
      null,
      null,
      "department-requests",
    ]);
    expect(await ask([officer("a", "TAX")])).toEqual([null]);
  });

  test("is refused with what to do, in both languages and in headers", async () => {
    await ask([officer("a"), officer("a"), officer("a")]);
    const refusal = limit.admit(OFFICE, officer("a"));
    expect(refusal?.error.toJSON()).toEqual({
      message: "too much was asked with this token; ask again in 60 seconds",
      extensions: {
        code: "RATE_LIMITED",
        messageZh: "此令牌的请求过于频繁，请在 60 秒后再试",
        measure: "viewer-requests",
        rate: 3,
        retryAfter: 60,
      },
    });
    expect(refusal?.headers).toEqual({
      "retry-after": "60",
      ratelimit: '"viewer-requests";r=0;t=60',
      "ratelimit-policy": '"viewer-requests";q=3;w=60',
    });
  });
});

describe("the cost of what was asked", () => {
  test("is charged to viewer and department, and refuses what comes after", async () => {
    const first = officer("a");
    await ask([first]);
    await charge(first, 1_000);
    expect(await ask([officer("a"), officer("b"), officer("c", "TAX")])).toEqual([
      "viewer-cost",
      "department-cost",
      null,
    ]);
  });

  test("of what was never admitted is charged to nobody", async () => {
    await charge(officer("a"), 1_000);
    expect(await ask([officer("a")])).toEqual([null]);
  });

  test("of an anonymous request is charged to its address", async () => {
    const first = contextOf(undefined);
    await ask([first]);
    await charge(first, 50);
    expect(await ask([contextOf(undefined)])).toEqual(["address-cost"]);
    expect(await ask([contextOf(undefined)], requestFrom("192.0.2.9"))).toEqual([null]);
  });
});

describe("without a token", () => {
  const anonymous = [contextOf(undefined), contextOf(undefined), contextOf(undefined)];

  test("an address is counted, and of IPv6 the network", async () => {
    expect(await ask(anonymous)).toEqual([null, null, "address-requests"]);
    expect(await ask([contextOf(undefined)], requestFrom("::ffff:192.0.2.1"))).toEqual(["address-requests"]);
    expect(await ask(anonymous.slice(1), requestFrom("2001:db8::1"))).toEqual([null, null]);
    expect(await ask([contextOf(undefined)], requestFrom("2001:db8::2:1"))).toEqual(["address-requests"]);
  });

  test("what a header says of the address counts only where the proxy is believed", async () => {
    const from = (client: string) => requestFrom("192.0.2.1", { "x-forwarded-for": client });
    for (const client of ["203.0.113.1", "203.0.113.2"]) await ask([contextOf(undefined)], from(client));
    expect(await ask([contextOf(undefined)], from("203.0.113.3"))).toEqual(["address-requests"]);
    limit = createRateLimit({ rates: RATES, proxies: { hops: 1 } });
    for (const client of ["203.0.113.1", "203.0.113.2", "203.0.113.3"]) {
      expect(await ask([contextOf(undefined)], from(client))).toEqual([null]);
    }
  });

  test("an officer at an address that is over its rate is not kept from asking", async () => {
    await ask(anonymous);
    expect(await ask([officer("a")])).toEqual([null]);
  });

  test("on a closed network an address may ask for what a department may", async () => {
    limit = createRateLimit({ rates: ratesOnClosedNetwork(RATES), proxies: { hops: 0 } });
    const five = Array.from({ length: 6 }, () => contextOf(undefined));
    expect(await ask(five)).toEqual([null, null, null, null, null, "address-requests"]);
  });
});

test("tokens that are not valid are counted by address, and no valid one is refused for them", async () => {
  const refused: unknown[] = [];
  for (let i = 0; i < 4; i++) {
    refused.push(limit.failed(OFFICE)?.error.extensions.measure ?? null);
    await Promise.resolve();
  }
  expect(refused).toEqual([null, null, "invalid-tokens", "invalid-tokens"]);
  expect(limit.failed(requestFrom("192.0.2.2"))).toBeNull();
  expect(await ask([officer("a")])).toEqual([null]);
});
