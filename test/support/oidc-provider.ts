import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

export const CLIENT_ID = "liancheng-console";
export const CLIENT_SECRET = "a secret of tests alone";

/** What a provider is like. */
export interface ProviderOptions {
  /** Whether the client has a secret. */
  readonly confidential?: boolean;
  /** Whether the ID token has the claims of scopes; they are in the userinfo alone otherwise. */
  readonly claimsInIdToken?: boolean;
  /** Claims that are in the userinfo alone, whatever else is in the ID token. */
  readonly inUserinfoAlone?: readonly string[];
}

/** A certified provider of OpenID Connect on this machine, at which whoever comes signs in as `account`. */
export class OidcProvider {
  readonly issuer: string;
  /** Who signs in next, and what is said of them; null refuses. */
  account: { sub: string; [claim: string]: unknown } | null = null;
  readonly #server: Server;

  private constructor(server: Server, issuer: string) {
    this.#server = server;
    this.issuer = issuer;
  }

  /** @param origin of the gateway, to which browsers are sent back */
  static async start(origin: string, options: ProviderOptions = {}): Promise<OidcProvider> {
    const server = createServer();
    server.listen(0, "localhost");
    await once(server, "listening");
    const started = new OidcProvider(server, `http://localhost:${(server.address() as AddressInfo).port}`);
    const provider = new Provider(started.issuer, started.#configuration(origin, options));
    const answer = provider.callback();
    server.on("request", (request, response) => {
      if (!request.url?.startsWith("/interaction/")) return answer(request, response);
      const { account } = started;
      const result = account
        ? { login: { accountId: account.sub } }
        : { error: "access_denied", error_description: "not today" };
      void provider.interactionFinished(request, response, result);
    });
    return started;
  }

  #configuration(
    origin: string,
    { confidential = true, claimsInIdToken = true, inUserinfoAlone = [] }: ProviderOptions,
  ): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT_ID,
          ...(confidential
            ? { client_secret: CLIENT_SECRET, token_endpoint_auth_method: "client_secret_basic" as const }
            : { token_endpoint_auth_method: "none" as const }),
          redirect_uris: [`${origin}/session/callback`],
          post_logout_redirect_uris: [`${origin}/`],
        },
      ],
      claims: { openid: ["sub"], profile: ["name", "department", "unit", "scope", "duties", "place"] },
      conformIdTokenClaims: !claimsInIdToken,
      pkce: { required: () => true },
      cookies: { keys: ["keys of tests alone"] },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: {
          enabled: true,
          // Whoever was sent here is not asked once more.
          logoutSource: async (context, form) => {
            context.body = form;
          },
        },
      },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: async (use) => {
          const isTold = ([name]: [string, unknown]) => use === "userinfo" || !inUserinfoAlone.includes(name);
          return { ...Object.fromEntries(Object.entries(this.account ?? {}).filter(isTold)), sub: id };
        },
      }),
      // Who signs in agrees to what the console asks for.
      loadExistingGrant: async (context) => {
        const { client, provider, session } = context.oidc;
        const former = client && session?.grantIdFor(client.clientId);
        // One for all windows of a browser, as it is by default.
        if (former) return await provider.Grant.find(former);
        const grant = new provider.Grant({
          ...(client ? { clientId: client.clientId } : {}),
          ...(session?.accountId ? { accountId: session.accountId } : {}),
        });
        grant.addOIDCScope("openid profile");
        await grant.save();
        return grant;
      },
    };
  }

  /** Has it answer again where it answered before it was stopped. */
  async comeBack(): Promise<void> {
    this.#server.listen(Number(new URL(this.issuer).port), "localhost");
    await once(this.#server, "listening");
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
