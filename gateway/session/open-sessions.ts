import type { IncomingMessage } from "node:http";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { Claims } from "../auth/tokens.ts";
import type { HttpSettings } from "../http/http-settings.ts";
import { originPolicy } from "../http/origin-policy.ts";
import type { Route } from "../http/route.ts";
import { securityHeaders } from "../http/security-headers.ts";
import type { Log } from "../observe/log.ts";
import { demoLoginRoute, demoRoute } from "./answer-demo.ts";
import { logoutRoute, sessionRoute } from "./answer-session.ts";
import { hostCookie } from "./cookies.ts";
import { DEMO_PAGE_POLICY } from "./demo-page.ts";
import { isSameOrigin } from "./is-same-origin.ts";
import type { SessionDesk } from "./session-desk.ts";
import { type SessionTerms, sessionStore } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";

/** How officers sign in at a browser. */
export type SignIn = { readonly kind: "off" } | { readonly kind: "demo" };

export interface SessionsOptions {
  readonly databaseUrl: string;
  readonly signIn: SignIn;
  readonly terms: SessionTerms;
  readonly http: HttpSettings;
  now(): Date;
  readonly log: Log;
}

/** The sessions of the officers who have signed in at this gateway, or at another one on the same database. */
export interface Sessions {
  /** Who has signed in at the browser that asks; null where nobody has. Rejects with a request error. */
  signedIn(request: IncomingMessage): Promise<Claims | null>;
  /** What answers at the paths below /session. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Those of them to which links and redirections of elsewhere may lead. */
  readonly arrivals: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Milliseconds that is waited for the database: whoever waits has not been told a thing yet. */
const DEADLINE_MS = 5_000;

/** Opens the sessions on a prepared database. */
export function openSessions({ databaseUrl, signIn, terms, http, now, log }: SessionsOptions): Sessions {
  const database = openDatabase({ url: databaseUrl, role: roleOf("sessions"), deadlineMs: DEADLINE_MS });
  const originOf = originPolicy(http.corsOrigins, http.publicOrigin);
  const secure = http.publicOrigin?.startsWith("https:") ?? false;
  const desk: SessionDesk = {
    store: sessionStore(database, "demo", terms),
    cookie: hostCookie("liancheng", { secure, sameSite: "Strict", maxAge: terms.lifetime }),
    isSameOrigin: (headers) => isSameOrigin(headers, (sent) => originOf(sent).kind === "own"),
    now,
    log,
  };
  const routes = new Map<string, Route>([["/session", sessionRoute(desk, signIn)]]);
  if (signIn.kind === "demo") {
    const pageHeaders = [...securityHeaders(http, DEMO_PAGE_POLICY)];
    // Without it a browser does not say of which origin the page is whose form it sends.
    pageHeaders[pageHeaders.indexOf("no-referrer")] = "same-origin";
    routes.set("/session/login", demoLoginRoute);
    routes.set("/session/demo", demoRoute(desk, pageHeaders));
  }
  if (signIn.kind !== "off") routes.set("/session/logout", logoutRoute(desk));
  return {
    signedIn: async (request) => (signIn.kind === "off" ? null : await signedIn(desk, request)),
    routes,
    arrivals: new Set(["/session/login"]),
    close: () => database.close(),
  };
}
