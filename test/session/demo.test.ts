import { beforeAll, describe, expect, test } from "vitest";
import { createPipeline } from "../../gateway/pipeline.ts";
import { DEMO_OFFICERS } from "../../gateway/session/demo-officers.ts";
import { SCOPES } from "../../schema/request-context.ts";
import { Browser } from "../support/browser.ts";
import { EventStream } from "../support/event-stream.ts";
import { type GatewayOfSessions, gatewayOfSessions } from "../support/gateway-of-sessions.ts";
import { type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { recordListing } from "../support/record-listings.ts";

let work: ListAtWork;
let gateway: GatewayOfSessions;
let here: string;
beforeAll(async () => {
  work = await openListAtWork();
  const pipeline = await createPipeline(work.liancheng.system.engine, () => {});
  gateway = await gatewayOfSessions(work.database, { signIn: { kind: "demo" }, pipeline });
  work.database.beforeDrop(() => pipeline.close());
  here = gateway.origin;
});

const choose = (browser: Browser, officer: string, to = "/") =>
  browser.fetch(`${here}/session/demo?officer=${officer}&to=${encodeURIComponent(to)}`, "POST");
const who = async (browser: Browser) => JSON.parse((await browser.fetch(`${here}/session`)).text);
const ask = async (browser: Browser, query: string) =>
  JSON.parse((await browser.fetch(`${here}/graphql`, "POST", {}, JSON.stringify({ query }))).text);

describe("the officers of the demo", () => {
  test("are of departments and units that there are", async () => {
    const answer = await ask(new Browser(), "{ departments { id countyUnits { id } } }");
    const known = answer.data.departments.flatMap(
      ({ id, countyUnits }: { id: string; countyUnits: { id: string }[] }) => [
        id,
        ...countyUnits.map((unit) => unit.id),
      ],
    );
    const named = DEMO_OFFICERS.flatMap(({ department, unit }) => [department, ...(unit ? [unit] : [])]);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  test("have scopes that there are, and none that is for developers", () => {
    const given = new Set(DEMO_OFFICERS.flatMap(({ scopes }) => scopes));
    expect(SCOPES.filter((scope) => !given.has(scope))).toEqual(["adhoc:query", "schema:read", "trace:read"]);
  });

  test("are offered on a page, which leads on to where somebody wanted to go", async () => {
    const page = await new Browser().visit(`${here}/session/login?to=/subjects/7`, "https://portal.example");
    expect(page.url).toBe(`${here}/session/demo?to=%2Fsubjects%2F7`);
    const offered = [...page.text.matchAll(/action="([^"]+)"/g)].map(([, action]) => action);
    const ids = [...DEMO_OFFICERS.map(({ id }) => id), "public"];
    expect(offered).toEqual(ids.map((id) => `/session/demo?officer=${id}&amp;to=%2Fsubjects%2F7`));
    expect(page.headers["referrer-policy"]).toBe("same-origin");
  });
});

test("whoever is chosen asks as that officer, until the public is", async () => {
  const browser = new Browser();
  const chosen = await choose(browser, "finance-gulou", "/tasks");
  expect([chosen.status, chosen.headers.location]).toEqual([303, "/tasks"]);
  expect(chosen.headers["set-cookie"]).toEqual([
    expect.stringMatching(/^liancheng=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=36000$/),
    expect.stringMatching(/^liancheng-former=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=36000$/),
  ]);
  expect((await who(browser)).officer).toMatchObject({ name: "刘某", unit: "FINANCE_350102" });
  expect(await ask(browser, "{ obligations(first: 1) { nodes { id } } }")).toEqual({
    data: { obligations: { nodes: [] } },
  });
  await choose(browser, "public");
  expect(await who(browser)).toEqual({ signIn: "demo", officer: null });
  expect((await ask(browser, "{ obligations(first: 1) { nodes { id } } }")).errors).toMatchObject([
    { extensions: { code: "UNAUTHENTICATED" } },
  ]);
});

test.each<[string, Record<string, string>]>([
  ["elsewhere", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["a neighbour", { "sec-fetch-site": "same-site", origin: "http://127.0.0.1:1" }],
  ["nowhere", { "sec-fetch-site": "none", origin: "null" }],
])("a page of %s cannot choose for anybody", async (_where, headers) => {
  const browser = new Browser();
  const answer = await browser.fetch(`${here}/session/demo?officer=audit`, "POST", headers);
  expect(answer.status).toBe(403);
  expect((await who(browser)).officer).toBeNull();
});

test("nobody else than the officers can be chosen", async () => {
  expect((await choose(new Browser(), "mayor")).status).toBe(400);
});

test("changes stream to who has signed in, and end with the session", async () => {
  const browser = new Browser();
  await choose(browser, "hrss");
  const headers = {
    cookie: `liancheng=${browser.cookie(here, "liancheng")}`,
    "sec-fetch-site": "same-origin",
  };
  const stream = await EventStream.open(`${here}/changes`, headers);
  expect(stream.status).toBe(200);
  expect(await stream.next()).toMatchObject({ event: "started" });
  const violations = work.database.as("violations");
  await recordListing(violations, { number: "S1", subjectId: work.enterprise, subjectType: "ORGANIZATION" });
  expect(await stream.next()).toMatchObject({ event: "change", data: { listing: { number: "S1" } } });
  await browser.fetch(`${here}/session/logout`, "POST");
  expect(await stream.next()).toMatchObject({ event: "end", data: { reason: "TOKEN" } });
});

test("a page of elsewhere cannot open a stream", async () => {
  const browser = new Browser();
  await choose(browser, "hrss");
  const cookie = `liancheng=${browser.cookie(here, "liancheng")}`;
  // As a browser that says nothing of where a request comes from.
  expect((await EventStream.open(`${here}/changes`, { cookie, "sec-fetch-site": "cross-site" })).status).toBe(
    403,
  );
});

test("ids that are tried are counted, and refused where there are too many", async () => {
  const { origin } = await gatewayOfSessions(work.database, { signIn: { kind: "demo" }, failures: 3 });
  const browser = new Browser();
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    browser.plant(origin, "liancheng", Buffer.alloc(32, n).toString("base64url"));
    statuses.push((await browser.fetch(`${origin}/session`)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
});

test("where nobody signs in, a page is told so, and a cookie is nothing", async () => {
  const { origin } = await gatewayOfSessions(work.database, { signIn: { kind: "off" } });
  const browser = new Browser();
  browser.plant(origin, "liancheng", Buffer.alloc(32).toString("base64url"));
  expect((await browser.fetch(`${origin}/session`)).text).toBe('{"signIn":"off","officer":null}');
  const answer = await browser.fetch(`${origin}/graphql`, "POST", {}, '{"query":"{ a }"}');
  expect(JSON.parse(answer.text)).toMatchObject({ subject: null });
  expect((await browser.fetch(`${origin}/session/demo`)).status).toBe(404);
});
