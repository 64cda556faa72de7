import type { SignIn } from "../session/open-sessions.ts";
import type { SessionTerms } from "../session/session-store.ts";
import type { EnvironmentReader } from "./environment.ts";
import type { ListenConfig, ProcessConfig } from "./process-config.ts";
import type { TokenConfig } from "./token-config.ts";

/** Settings of who signs in at a browser. */
export interface SessionsConfig {
  readonly signIn: SignIn;
  readonly terms: SessionTerms;
}

/** What else decides whether officers of the demo can be chosen. */
export interface SignInSurroundings extends Pick<ProcessConfig, "production">, Pick<ListenConfig, "host"> {
  /** Whether all is as it is tried out: the embedded database with the demo in it, the development key. */
  readonly local: boolean;
  readonly tokens: TokenConfig;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

const DAY_S = 86_400;

function readDemo(
  environment: EnvironmentReader,
  { production, host, local, tokens }: SignInSurroundings,
): boolean {
  // Whoever reaches the chooser is any officer that they like.
  const otherwise = local && LOOPBACK.test(host) ? "on" : "off";
  const demo = environment.oneOf("DEMO_OFFICERS", ["on", "off"], otherwise) === "on";
  if (demo && production) environment.problems.push("DEMO_OFFICERS: cannot be on in production");
  if (demo && tokens.tokenIssuer !== null)
    environment.problems.push(
      "DEMO_OFFICERS: cannot be on with an issuer of tokens, whom they would go around",
    );
  return demo;
}

export function readSessions(environment: EnvironmentReader, around: SignInSurroundings): SessionsConfig {
  const signIn: SignIn = { kind: readDemo(environment, around) ? "demo" : "off" };
  const terms = {
    // Half an hour at another counter; a working day with its breaks.
    idle: environment.number("SESSION_IDLE", 1_800, 60, DAY_S),
    lifetime: environment.number("SESSION_LIFETIME", 36_000, 300, DAY_S),
  };
  if (terms.idle > terms.lifetime)
    environment.problems.push(
      "SESSION_IDLE: must not be longer than SESSION_LIFETIME, which ends a session anyway",
    );
  return { signIn, terms };
}
