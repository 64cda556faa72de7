import { afterAll, beforeEach } from "vitest";
import { Browser, type Page } from "./browser.ts";
import { type GatewayOfSessions, type GatewayOptions, gatewayOfSessions } from "./gateway-of-sessions.ts";
import { CLIENT_ID, CLIENT_SECRET, OidcProvider, type ProviderOptions } from "./oidc-provider.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

// With `oidc-provider`, which is certified, as the provider: what it does is not made up here.

export const HERE = "https://console.example";
export const COOKIE = "__Host-liancheng";
/** The claims that a gateway reads, where nothing else is said. */
export const NAMES = { department: "department", unit: "unit", scopes: "scope", name: "name" };
export const OFFICER = {
  ...{ sub: "u-1001", name: "林某", department: "FINANCE" },
  scope: "list:read person:match",
};

/** A provider, and a gateway that sends to it. */
interface Place {
  readonly provider: OidcProvider;
  readonly gateway: GatewayOfSessions;
  readonly clock: { now: Date };
}

interface SigningIn {
  readonly database: TestDatabase;
  /** One for all tests: before each of them the officer is at the provider, and it is now. */
  readonly usual: Place;
  /** Another one on the same database. */
  place(options?: ProviderOptions, claims?: typeof NAMES): Promise<Place>;
  /** Another gateway that sends to a provider. */
  gatewayAt(
    at: Pick<Place, "provider" | "clock">,
    options?: Pick<GatewayOptions, "failures" | "requests"> & {
      readonly confidential?: boolean;
      readonly claims?: typeof NAMES;
    },
  ): Promise<GatewayOfSessions>;
}

/** Opens what the tests of a file sign in at; it ends after them. */
export async function openSigningIn(): Promise<SigningIn> {
  const database = await createTestDatabase();
  const providers: OidcProvider[] = [];
  afterAll(async () => {
    for (const provider of providers) await provider.stop();
  });

  const gatewayAt: SigningIn["gatewayAt"] = (
    { provider, clock },
    { confidential = true, claims = NAMES, ...rates } = {},
  ) => {
    const oidc = {
      issuer: new URL(provider.issuer),
      ...{ clientId: CLIENT_ID, clientSecret: confidential ? CLIENT_SECRET : null },
      ...{ scope: "openid profile", claims },
    };
    return gatewayOfSessions(database, {
      ...{ clock, publicOrigin: HERE, signIn: { kind: "oidc", oidc, publicOrigin: HERE } },
      ...rates,
    });
  };

  const place: SigningIn["place"] = async (options = {}, claims = NAMES) => {
    const provider = await OidcProvider.start(HERE, options);
    providers.push(provider);
    const at = { provider, clock: { now: new Date() } };
    const { confidential = true } = options;
    return { ...at, gateway: await gatewayAt(at, { confidential, claims }) };
  };

  const usual = await place();
  beforeEach(() => {
    usual.provider.account = OFFICER;
    usual.clock.now = new Date();
  });
  return { database, usual, place, gatewayAt };
}

export const browserAt = ({ origin }: GatewayOfSessions) => new Browser({ [HERE]: origin });
export const signIn = (browser: Browser, to = "/subjects/7") =>
  browser.visit(`${HERE}/session/login?to=${encodeURIComponent(to)}`, HERE);
/** What a page is told of who has signed in. */
export const who = async (browser: Browser) => JSON.parse((await browser.fetch(`${HERE}/session`)).text);
export const ask = (browser: Browser, headers: Record<string, string> = {}) =>
  browser.fetch(`${HERE}/graphql`, "POST", headers, '{"query":"{ __typename }"}');
export const codeOf = ({ text }: Page) => JSON.parse(text).errors[0].extensions.code;

/** The name of the cookie that a browser was given with `sent` for the way to the provider. */
export const signInCookieOf = ({ headers }: Page) =>
  String([headers["set-cookie"]].flat().at(-1)).replace(/=.*/, "");

/** The URL by which the provider sends back whom it was sent with `sent`. */
export async function callbackAfter(browser: Browser, sent: Page): Promise<string> {
  let at = new URL(String(sent.headers.location));
  while (!at.href.startsWith(`${HERE}/session/callback`)) {
    const { headers } = await browser.step(at.href, HERE);
    at = new URL(String(headers.location), at);
  }
  return at.href;
}
