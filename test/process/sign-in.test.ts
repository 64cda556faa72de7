import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findFreePort } from "../../subgraphs/shared/embedded-postgres/launch-postmaster.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { CLIENT_ID, CLIENT_SECRET, OidcProvider } from "../support/oidc-provider.ts";
import { openCommands, type RunningCommand } from "./running-command.ts";

// Signing in as it is in a browser: a provider of another site, `npm start`, and the cookies that a real browser sends.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { run, makeDirectory } = openCommands();
let provider: OidcProvider;
let server: RunningCommand;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  // The provider has to know where to send browsers back before there is a server.
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  provider = await OidcProvider.start(origin);
  server = run("main", {
    env: {
      ...{
        DATA_DIR: await makeDirectory(),
        PORT: String(port),
        DEMO: "off",
        EXPLORER: "off",
        CONSOLE: "off",
      },
      ...{ PUBLIC_URL: origin, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID },
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
    },
    shared: true,
  });
  await server.ready();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await provider?.stop();
});

/** What a script of the page is told. */
const SESSION = "fetch('/session').then((response) => response.json())";
const ASK = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ obligations(first: 1) { nodes { id } } }' }) }).then((response) => response.json())`;

test("an officer comes in by the provider, asks, and leaves again, and no script sees what by", async () => {
  provider.account = { sub: "u-7", name: "林某", department: "FINANCE", scope: "list:read feedback:write" };
  // At a page that may do nothing: what a script is told there is what one of the console would be.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const arrived = await page.goto(`${origin}/session/login?to=/healthz`);
  expect([page.url(), arrived?.status()]).toEqual([`${origin}/healthz`, 200]);
  expect(await page.evaluate(SESSION)).toMatchObject({
    signIn: "oidc",
    officer: { subject: "u-7", name: "林某", department: "FINANCE" },
  });
  expect(await page.evaluate(ASK)).toEqual({ data: { obligations: { nodes: [] } } });
  expect(await page.evaluate("document.cookie")).toBe("");
  const cookies = await context.cookies(origin);
  expect(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]).sort()).toEqual([
    ["liancheng", true, "Strict"],
    // By it nobody gets in: it says which session the next one takes the place of.
    ["liancheng-former", true, "Lax"],
  ]);
  const left = await page.evaluate(
    "fetch('/session/logout', { method: 'POST' }).then((response) => response.json())",
  );
  expect(left).toEqual({ to: "/session/leave" });
  expect(await page.evaluate(SESSION)).toEqual({ signIn: "oidc", officer: null });
  expect(await page.evaluate(ASK)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  await page.goto(`${origin}/session/leave`);
  expect(page.url()).toContain(`${provider.issuer}/session/end?`);
  await context.close();
});

test("whom the provider does not give a department is told so", async () => {
  provider.account = { sub: "u-8", name: "陈某", scope: "list:read" };
  const context = await browser.newContext();
  const page = await context.newPage();
  const answer = await page.goto(`${origin}/session/login`);
  expect(answer?.status()).toBe(403);
  await page.getByRole("heading", { name: "此账号不能使用本系统" }).waitFor();
  await context.close();
});
