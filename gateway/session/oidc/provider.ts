import * as client from "openid-client";
import type { ClaimNames } from "./officer-of.ts";
import type { SignInUnderWay } from "./sign-in-store.ts";

/** The provider of OpenID Connect by which officers sign in, and what it knows this server by. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** What is asked for, with blanks between; `openid` is among it. */
  readonly scope: string;
  readonly claims: ClaimNames;
}

/** What a provider has said of somebody. */
export interface SignedInAtProvider {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string;
}

type Secrets = Pick<SignInUnderWay, "state" | "nonce" | "verifier">;

/** The way to a provider. All of it rejects where it cannot be reached. */
export interface Provider {
  /**
   * Where to send somebody to sign in, and what is to be known when they come back.
   * @param anew whether they are to show who they are even where the provider knows it
   */
  begin(anew: boolean): Promise<{ url: string; secrets: Secrets }>;
  /**
   * Exchanges the code with which somebody has come back. Rejects where the answer is not the one to `secrets`, or what
   * the provider says does not hold.
   * @param search query of the URL by which they came
   */
  finish(search: string, secrets: Secrets): Promise<SignedInAtProvider>;
  /** Where to send somebody to end the session at the provider as well; null where it offers no such thing. */
  endUrl(idToken: string): Promise<string | null>;
}

/** Seconds that an answer of the provider is waited for. */
const TIMEOUT_S = 5;

/**
 * @param publicOrigin the origin by which browsers know this server
 * @param maxAge seconds for which it is enough to have shown there who one is
 */
export function openProvider(settings: OidcSettings, publicOrigin: string, maxAge: number): Provider {
  const { issuer, clientId, clientSecret, scope, claims: names } = settings;
  const redirectUri = `${publicOrigin}/session/callback`;
  let known: Promise<client.Configuration> | null = null;

  /** Asked for when it is first needed: a provider that is away for a while keeps nobody from starting. */
  function configuration(): Promise<client.Configuration> {
    known ??= client
      .discovery(
        issuer,
        clientId,
        {},
        clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
        {
          timeout: TIMEOUT_S,
          execute: [
            client.enableNonRepudiationChecks,
            // The settings take it on this machine alone.
            ...(issuer.protocol === "http:" ? [client.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  }

  return {
    async begin(anew) {
      const config = await configuration();
      const secrets = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirectUri, scope, state: secrets.state, nonce: secrets.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: "S256",
        max_age: String(maxAge),
        ...(anew ? { prompt: "login" } : {}),
      });
      return { url: url.href, secrets };
    },
    async finish(search, { state, nonce, verifier }) {
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, new URL(`${redirectUri}${search}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        maxAge,
      });
      const claims = tokens.claims();
      const idToken = tokens.id_token;
      if (!claims || idToken === undefined) throw new Error("there is no ID token");
      // Providers put what was asked for into the one or the other, each as it is configured (OpenID Connect Core, 5.4).
      // A unit that is not there may be in the other: without it its officer would be one of the whole department.
      const hasAll = Object.values(names).every((name) => name in claims);
      if (hasAll || !config.serverMetadata().userinfo_endpoint) return { claims, idToken };
      const more = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      return { claims: { ...more, ...claims }, idToken };
    },
    async endUrl(idToken) {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicOrigin}/`,
      }).href;
    },
  };
}
