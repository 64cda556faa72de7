import type { IncomingMessage } from "node:http";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { Claims } from "../auth/tokens.ts";
import type { HttpSettings } from "../http/http-settings.ts";
import { originPolicy } from "../http/origin-policy.ts";
import type { Route } from "../http/route.ts";
import type { Log } from "../observe/log.ts";
import { demoLoginRoute, demoRoute } from "./answer-demo.ts";
import { logoutRoute, sessionRoute } from "./answer-session.ts";
import { hostCookie } from "./cookies.ts";
import { isSameOrigin } from "./is-same-origin.ts";
import { leaveRoute, whereToLeave } from "./oidc/answer-leave.ts";
import { oidcCallbackRoute, oidcLoginRoute } from "./oidc/answer-oidc.ts";
import { LEAVING_S, leavingStore } from "./oidc/leaving-store.ts";
import { type OidcSettings, openProvider } from "./oidc/provider.ts";
import { signInCookies } from "./oidc/sign-in-cookies.ts";
import { SIGN_IN_S, signInStore } from "./oidc/sign-in-store.ts";
import { pageHeaders } from "./page.ts";
import type { SessionDesk } from "./session-desk.ts";
import { type SessionTerms, sessionStore } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";

/** How officers sign in at a browser. */
export type SignIn =
  | { readonly kind: "off" }
  /** Whoever asks chooses an officer of the demo. */
  | { readonly kind: "demo" }
  | {
      readonly kind: "oidc";
      readonly oidc: OidcSettings;
      /** The origin by which browsers know this server. */
      readonly publicOrigin: string;
    };

export interface SessionsOptions {
  readonly databaseUrl: string;
  readonly signIn: SignIn;
  readonly terms: SessionTerms;
  readonly http: HttpSettings;
  readonly rate?: SessionDesk["rate"];
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

/** Milliseconds that the database is waited for: whoever waits has not been told a thing yet. */
const DEADLINE_MS = 5_000;

const NOBODY: Sessions = {
  signedIn: async () => null,
  routes: new Map([["/session", sessionRoute(null, "off")]]),
  arrivals: new Set(),
  close: async () => {},
};

/** Opens the sessions on a prepared database. */
export function openSessions(options: SessionsOptions): Sessions {
  const { databaseUrl, signIn, terms, http, rate, now, log } = options;
  if (signIn.kind === "off") return NOBODY;
  const database = openDatabase({ url: databaseUrl, role: roleOf("sessions"), deadlineMs: DEADLINE_MS });
  const originOf = originPolicy(http.corsOrigins, http.publicOrigin);
  const secure = http.publicOrigin?.startsWith("https:") ?? false;
  const issuer = signIn.kind === "demo" ? "demo" : signIn.oidc.issuer.href;
  const desk: SessionDesk = {
    store: sessionStore(database, issuer, terms),
    cookie: hostCookie("liancheng", { secure, sameSite: "Strict", maxAge: terms.lifetime }),
    formerCookie: hostCookie("liancheng-former", { secure, sameSite: "Lax", maxAge: terms.lifetime }),
    pageHeaders: pageHeaders(http),
    isSameOrigin: (headers) => isSameOrigin(headers, (sent) => originOf(sent).kind === "own"),
    ...{ rate, now, log },
  };
  const routes = new Map<string, Route>([["/session", sessionRoute(desk, signIn.kind)]]);
  if (signIn.kind === "demo") {
    routes.set("/session/login", demoLoginRoute);
    routes.set("/session/demo", demoRoute(desk));
    routes.set(
      "/session/logout",
      logoutRoute(desk, async () => "/"),
    );
  } else {
    const provider = openProvider(signIn.oidc, signIn.publicOrigin, terms.idle);
    const oidc = {
      ...desk,
      ...{ provider, claimNames: signIn.oidc.claims },
      ...{ signIns: signInStore(database, issuer), leavings: leavingStore(database) },
      // The provider leads back here by a page of its own, with which a stricter one would not come.
      signInCookies: signInCookies({ secure, sameSite: "Lax", maxAge: SIGN_IN_S }),
      leaveCookie: hostCookie("liancheng-leave", { secure, sameSite: "Strict", maxAge: LEAVING_S }),
      // After that the provider asks by itself whom it has not seen for so long.
      leftCookie: hostCookie("liancheng-left", { secure, sameSite: "Lax", maxAge: terms.idle + LEAVING_S }),
    };
    routes.set("/session/login", oidcLoginRoute(oidc));
    routes.set("/session/callback", oidcCallbackRoute(oidc));
    routes.set("/session/leave", leaveRoute(oidc));
    routes.set(
      "/session/logout",
      logoutRoute(desk, (exchange, idToken) => whereToLeave(oidc, exchange, idToken)),
    );
  }
  return {
    signedIn: (request) => signedIn(desk, request),
    routes,
    arrivals: new Set(["/session/login", "/session/callback", "/session/demo"]),
    close: () => database.close(),
  };
}
