import type { SignIn } from "../session/open-sessions.ts";
import type { SessionTerms } from "../session/session-store.ts";
import type { EnvironmentReader } from "./environment.ts";
import type { HttpConfig } from "./http-config.ts";
import type { ListenConfig, ProcessConfig } from "./process-config.ts";
import { isSafe, type TokenConfig } from "./token-config.ts";

/** Settings of who signs in at a browser. */
export interface SessionsConfig {
  readonly signIn: SignIn;
  readonly terms: SessionTerms;
}

/** What else decides how officers sign in. */
export interface SignInSurroundings extends Pick<ProcessConfig, "production">, Pick<ListenConfig, "host"> {
  /** Whether all is as it is tried out: the embedded database with the demo in it, the development key. */
  readonly local: boolean;
  /** Whether the demo is in the database. */
  readonly demo: boolean;
  readonly tokens: TokenConfig;
  readonly http: HttpConfig["http"];
}

type Oidc = Extract<SignIn, { kind: "oidc" }>;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Whether browsers of this machine alone know a server by that origin. */
const isOfThisMachine = (origin: string) => LOOPBACK.test(new URL(origin).hostname.replace(/^\[|\]$/g, ""));

const DAY_S = 86_400;

/** What can be set of the provider; a slip in a name would leave a claim where nobody looks for it. */
const OIDC_NAMES = [
  ...["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_CLIENT_SECRET_FILE", "OIDC_SCOPE"],
  ...["OIDC_DEPARTMENT_CLAIM", "OIDC_UNIT_CLAIM", "OIDC_SCOPES_CLAIM", "OIDC_NAME_CLAIM"],
];

function readIssuer(environment: EnvironmentReader): URL | null {
  const text = environment.text("OIDC_ISSUER");
  if (text === null) return null;
  const url = URL.parse(text);
  if (
    url &&
    isSafe(url) &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === ""
  )
    return url;
  environment.problems.push(
    "OIDC_ISSUER: must be https://…, or http://… on this machine, without a password or a query",
  );
  return null;
}

/** Records name who acted by `sub` alone, which is somebody only together with its issuer. */
const ONE_ISSUER =
  "OIDC_ISSUER: must be TOKEN_ISSUER, where there is one: two issuers could call two people by one sub";

function readOidc(environment: EnvironmentReader, { http, tokens }: SignInSurroundings): Oidc | null {
  const { problems } = environment;
  const isGiven = environment.text("OIDC_ISSUER") !== null;
  for (const name of environment.names().filter((name) => name.startsWith("OIDC_"))) {
    if (!OIDC_NAMES.includes(name)) problems.push(`${name}: no such setting`);
    else if (!isGiven) problems.push(`${name}: of no use without OIDC_ISSUER`);
  }
  const issuer = readIssuer(environment);
  const { tokenIssuer } = tokens;
  if (issuer && tokenIssuer && URL.parse(tokenIssuer.issuer)?.href !== issuer.href) problems.push(ONE_ISSUER);
  const clientSecret = environment.secret("OIDC_CLIENT_SECRET");
  if (!isGiven) return null;
  const clientId = environment.text("OIDC_CLIENT_ID");
  if (clientId === null) problems.push("OIDC_CLIENT_ID: needed with OIDC_ISSUER");
  if (
    issuer &&
    tokenIssuer &&
    tokenIssuer.audience === clientId &&
    URL.parse(tokenIssuer.issuer)?.href === issuer.href
  )
    problems.push("TOKEN_AUDIENCE: must not be OIDC_CLIENT_ID, as ID tokens would be taken for tokens then");
  const scope = environment.text("OIDC_SCOPE") ?? "openid profile";
  if (!scope.split(" ").includes("openid"))
    problems.push("OIDC_SCOPE: openid must be among it, and blanks between");
  if (environment.text("PUBLIC_URL") === null)
    problems.push("PUBLIC_URL: needed with OIDC_ISSUER, which sends browsers back to it");
  const { publicOrigin } = http;
  if (publicOrigin !== null && !isSafe(new URL(publicOrigin)))
    problems.push("PUBLIC_URL: must be https://… with OIDC_ISSUER, or http://… on this machine");
  if (issuer === null || clientId === null || publicOrigin === null) return null;
  const claim = (name: string, otherwise: string) => environment.text(`OIDC_${name}_CLAIM`) ?? otherwise;
  const claims = {
    department: claim("DEPARTMENT", "department"),
    unit: claim("UNIT", "unit"),
    scopes: claim("SCOPES", "scope"),
    name: claim("NAME", "name"),
  };
  return { kind: "oidc", publicOrigin, oidc: { issuer, clientId, clientSecret, scope, claims } };
}

function readDemo(
  environment: EnvironmentReader,
  { production, host, local, demo, tokens, http }: SignInSurroundings,
): boolean {
  const hasProvider = environment.text("OIDC_ISSUER") !== null;
  const { publicOrigin } = http;
  // A server that only this machine reaches is reached by others through what stands before it.
  const isBehind =
    environment.text("TRUST_PROXY") !== null || (publicOrigin !== null && !isOfThisMachine(publicOrigin));
  // Whoever reaches the chooser is any officer that they like.
  const otherwise = local && !hasProvider && LOOPBACK.test(host) && !isBehind ? "on" : "off";
  if (environment.oneOf("DEMO_OFFICERS", ["on", "off"], otherwise) === "off") return false;
  const refused = [
    ...(production ? ["cannot be on in production"] : []),
    ...(hasProvider ? ["cannot be on with OIDC_ISSUER, by which officers sign in"] : []),
    ...(environment.isGiven("DATABASE_URL") && !demo
      ? ["cannot be on with DATABASE_URL, unless the demo is asked for there (DEMO=on)"]
      : []),
    ...(tokens.tokenIssuer ? ["cannot be on with an issuer of tokens, whom they would go around"] : []),
  ];
  for (const reason of refused) environment.problems.push(`DEMO_OFFICERS: ${reason}`);
  return true;
}

export function readSessions(environment: EnvironmentReader, around: SignInSurroundings): SessionsConfig {
  const oidc = readOidc(environment, around);
  const demo = readDemo(environment, around);
  const terms = {
    // Half an hour at another counter; a working day with its breaks.
    idle: environment.number("SESSION_IDLE", 1_800, 60, DAY_S),
    lifetime: environment.number("SESSION_LIFETIME", 36_000, 300, DAY_S),
  };
  if (terms.idle > terms.lifetime)
    environment.problems.push(
      "SESSION_IDLE: must not be longer than SESSION_LIFETIME, which ends a session anyway",
    );
  return { signIn: oidc ?? { kind: demo ? "demo" : "off" }, terms };
}
