import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { type Message, requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { clientAddress, networkOf, type TrustedProxies } from "./client-address.ts";
import { Meter, type SharedCounts, WINDOW_S } from "./meter.ts";
import type { Rate, Rates } from "./rates.ts";

/** Why a request is not answered now. */
export interface RateRefusal {
  readonly error: GraphQLError;
  /** When to ask again: `retry-after`, and what RateLimit Fields say (draft-ietf-httpapi-ratelimit-headers-10). */
  readonly headers: Record<string, string>;
}

/** How often, and for how much, each viewer, department and address may ask. */
export interface RateLimit {
  /** Counts a request of a known viewer, or refuses it, where the rate or the cost of those before is over. */
  admit(request: IncomingMessage, context: Pick<RequestContext, "viewer">): RateRefusal | null;
  /** Counts a token that is not valid; refuses where there were too many from that address. */
  failed(request: IncomingMessage): RateRefusal | null;
  /** Counts the static cost of what a request that was admitted asks. */
  charge(context: RequestContext, cost: number): void;
}

type Kind = keyof Rate;

/** One who is counted. */
interface Counted {
  readonly kind: Kind;
  readonly key: string;
}

const WORDS: Readonly<Record<Kind | "failures", Message>> = {
  viewer: { zh: "此令牌的请求过于频繁", en: "too much was asked with this token" },
  department: { zh: "本部门的请求过于频繁", en: "too much was asked by this department" },
  address: { zh: "此地址的请求过于频繁", en: "too much was asked from this address" },
  failures: { zh: "此地址的无效令牌过多", en: "too many tokens from this address were not valid" },
};

function refusal(who: Kind | "failures", measure: string, rate: number, waitMs: number): RateRefusal {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  const { zh, en } = WORDS[who];
  return {
    error: requestError(
      "RATE_LIMITED",
      { zh: `${zh}，请在 ${retryAfter} 秒后再试`, en: `${en}; ask again in ${retryAfter} seconds` },
      { measure, rate, retryAfter },
    ),
    headers: {
      "retry-after": String(retryAfter),
      ratelimit: `"${measure}";r=0;t=${retryAfter}`,
      "ratelimit-policy": `"${measure}";q=${rate};w=${WINDOW_S}`,
    },
  };
}

export interface RateLimitOptions {
  rates: Rates;
  proxies: TrustedProxies;
  /** Counts that other gateways share, by a name of what is counted; left out where there is one gateway. */
  shared?: ((name: string) => SharedCounts) | undefined;
}

/** Counts in this process, and with other gateways where they share their counts. */
export function createRateLimit({ rates, proxies, shared }: RateLimitOptions): RateLimit {
  const meter = (name: string, rate: number) => new Meter(rate, shared?.(name));
  const meters = (name: string, rate: Rate): Record<Kind, Meter> => ({
    viewer: meter(`${name}.viewer`, rate.viewer),
    department: meter(`${name}.department`, rate.department),
    address: meter(`${name}.address`, rate.address),
  });
  const requests = meters("requests", rates.requests);
  const cost = meters("cost", rates.cost);
  const failures = meter("failures", rates.failures);
  /** Whom a request that was admitted is counted for, until it is forgotten itself. */
  const admitted = new WeakMap<Pick<RequestContext, "viewer">, readonly Counted[]>();

  function networkOfClient({ socket, headers }: IncomingMessage): string {
    const forwarded = headers["x-forwarded-for"];
    const text = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
    return networkOf(clientAddress(socket.remoteAddress ?? "", text, proxies));
  }

  function countedOf(
    request: IncomingMessage,
    { viewer }: Pick<RequestContext, "viewer">,
  ): readonly Counted[] {
    const { subject, department } = viewer;
    if (subject === null || department === null) return [{ kind: "address", key: networkOfClient(request) }];
    // A viewer who is over the own rate takes nothing from the department.
    return [
      { kind: "viewer", key: `${department}/${subject}` },
      { kind: "department", key: department },
    ];
  }

  return {
    admit(request, context) {
      const counted = countedOf(request, context);
      for (const { kind, key } of counted) {
        const waitForRequests = requests[kind].waitOf(key);
        if (waitForRequests > 0)
          return refusal(kind, `${kind}-requests`, requests[kind].rate, waitForRequests);
        const waitForCost = cost[kind].waitOf(key);
        if (waitForCost > 0) return refusal(kind, `${kind}-cost`, cost[kind].rate, waitForCost);
      }
      for (const { kind, key } of counted) void requests[kind].add(key, 1);
      admitted.set(context, counted);
      return null;
    },
    failed(request) {
      const key = networkOfClient(request);
      const wait = failures.waitOf(key);
      if (wait > 0) return refusal("failures", "invalid-tokens", failures.rate, wait);
      void failures.add(key, 1);
      return null;
    },
    charge(context, points) {
      // Before the variables are known to be whole numbers.
      const whole = Math.ceil(points);
      for (const { kind, key } of admitted.get(context) ?? []) void cost[kind].add(key, whole);
    },
  };
}
