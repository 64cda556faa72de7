import { HTTP_SETTINGS } from "../../gateway/http/http-settings.ts";
import { requestContextOf } from "../../gateway/http/request-context.ts";
import { serve } from "../../gateway/http/serve.ts";
import { NO_PROXIES } from "../../gateway/limits/rate/client-address.ts";
import { createRateLimit } from "../../gateway/limits/rate/rate-limit.ts";
import { RATES } from "../../gateway/limits/rate/rates.ts";
import type { Pipeline } from "../../gateway/pipeline.ts";
import { openSessions, type SignIn } from "../../gateway/session/open-sessions.ts";
import type { TestDatabase } from "./test-database.ts";

export interface GatewayOptions {
  readonly signIn: SignIn;
  /** The clock, as it can be set. */
  readonly clock?: { now: Date };
  readonly terms?: { idle: number; lifetime: number };
  readonly publicOrigin?: string;
  /** What answers requests; with their viewer, if left out. */
  readonly pipeline?: Pipeline;
  /** Failures of an address in a minute; as by default if left out. */
  readonly failures?: number;
  /** Requests of an address in a minute, without a token; as by default if left out. */
  readonly requests?: number;
}

export interface GatewayOfSessions {
  readonly origin: string;
  /** What was told to the log. */
  readonly said: string[];
}

/** A token that is valid here, whose bearer is another one than any who signs in. */
export const BEARER = "a.bearer.token";

const VIEWER_OF: Pipeline = {
  answer: async ({ context: { viewer } }) => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...viewer, scopes: [...viewer.scopes] }),
  }),
  close: async () => {},
};

/**
 * A gateway with sessions, closed after the test file.
 */
export async function gatewayOfSessions(
  database: TestDatabase,
  {
    signIn,
    clock,
    terms = { idle: 1_800, lifetime: 36_000 },
    publicOrigin,
    pipeline = VIEWER_OF,
    failures = 1_000,
    requests = RATES.requests.address,
  }: GatewayOptions,
): Promise<GatewayOfSessions> {
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const now = () => clock?.now ?? new Date();
  const http = { ...HTTP_SETTINGS, publicOrigin: publicOrigin ?? null };
  const rates = { ...RATES, failures, requests: { ...RATES.requests, address: requests } };
  const rate = createRateLimit({ rates, proxies: NO_PROXIES });
  const sessions = openSessions({ databaseUrl: database.url, signIn, terms, http, rate, now, log });
  const verify = async (token: string) => {
    if (token !== BEARER) throw new Error("not valid");
    return { subject: "bearer", department: "WATER", scopes: ["list:read"], purpose: null };
  };
  const server = await serve({
    ...{ host: "127.0.0.1", port: 0, settings: http, log, rate },
    pipeline,
    changes: { woken: () => () => {}, settings: { pollMs: 50 } },
    contextOf: (request, requestId) => () =>
      requestContextOf(request.headers, requestId, {
        verify,
        signedIn: () => sessions.signedIn(request),
        now,
      }),
    routes: sessions.routes,
    arrivals: sessions.arrivals,
  });
  database.beforeDrop(async () => {
    await server.close();
    await sessions.close();
  });
  return { origin: new URL(server.url).origin, said };
}
