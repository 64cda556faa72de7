import type { RequestContext } from "../../schema/request-context.ts";
import { BENCH_TODAY } from "../data/scale.ts";

/** Who asks, of whom everything is answered: an officer who reads persons, on the day of the registry. */
export function benchContext(requestId: string): RequestContext {
  return {
    requestId,
    viewer: {
      subject: "bench",
      department: "HRSS",
      scopes: new Set(["list:read", "person:read", "analytics:read"]),
      purpose: "bench",
    },
    now: `${BENCH_TODAY}T02:00:00.000000Z`,
    today: BENCH_TODAY,
  };
}
