import type { RequestContext, Scope } from "../../schema/request-context.ts";

/** The day on which the tests of the whole system take place, and for which their demo registry is made. */
export const TODAY = "2026-11-23";

/** The context of a request by an officer of the finance bureau; without a token where no scopes are given. */
export function contextOf(scopes: readonly Scope[] | undefined): RequestContext {
  return {
    requestId: "test",
    viewer: {
      subject: scopes ? "officer" : null,
      department: scopes ? "FINANCE" : null,
      scopes: new Set(scopes),
      purpose: scopes ? "test" : null,
    },
    now: `${TODAY}T02:00:00.000000Z`,
    today: TODAY,
  };
}
