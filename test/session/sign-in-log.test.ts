import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { noteIssuer } from "../../gateway/session/note-issuer.ts";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { verifyLog } from "../../subgraphs/departments/audit/verify-log.ts";
import { Browser } from "../support/browser.ts";
import { gatewayOfSessions } from "../support/gateway-of-sessions.ts";
import { signInLog } from "../support/sign-in-log.ts";
import { createTestDatabase } from "../support/test-database.ts";

const database = await createTestDatabase();
const departments = database.as("departments");
const { origin } = await gatewayOfSessions(database, { signIn: { kind: "demo" } });

/** Changes as a superuser whom no trigger stops. */
const tamper = (sql: string) => database.sql(`set session_replication_role = replica; ${sql}`);

beforeEach(() =>
  tamper("truncate departments.sign_in_log, departments.audit_seal, sessions.session restart identity"),
);

const choose = (browser: Browser, officer: string) =>
  browser.fetch(`${origin}/session/demo?officer=${officer}`, "POST");
const leave = (browser: Browser) => browser.fetch(`${origin}/session/logout`, "POST");
const officerAt = async (browser: Browser) =>
  JSON.parse((await browser.fetch(`${origin}/session`)).text).officer?.subject ?? null;
const sessionOf = (browser: Browser) =>
  createHash("sha256")
    .update(browser.cookie(origin, "liancheng") ?? "")
    .digest("hex");

test("who signs in and out is on the sealed record", async () => {
  const browser = new Browser();
  await choose(browser, "finance-gulou");
  const first = sessionOf(browser);
  await choose(browser, "tax");
  const second = sessionOf(browser);
  await leave(browser);
  await leave(browser);
  const gulou = {
    issuer: "demo",
    subject: "demo:finance-gulou",
    department: "FINANCE",
    unit: "FINANCE_350102",
  };
  const tax = { issuer: "demo", subject: "demo:tax", department: "TAX", unit: null };
  expect(await signInLog(database)).toMatchObject([
    { event: "SIGNED_IN", ...gulou, session: first, scopes: expect.arrayContaining(["feedback:write"]) },
    { event: "REPLACED", ...gulou, session: first },
    { event: "SIGNED_IN", ...tax, session: second, reason: null },
    { event: "SIGNED_OUT", ...tax, session: second },
  ]);
  const [seal] = await sealOnce(departments);
  expect(seal).toMatchObject({ log: "SIGN_INS", number: 1 });
  expect(await verifyLog(departments, "SIGN_INS")).toMatchObject({ rows: 4, problems: [] });
  await tamper("update departments.sign_in_log set subject = 'demo:hrss' where id = 3");
  expect((await verifyLog(departments, "SIGN_INS")).problems).toEqual([
    { kind: "ROW_ALTERED", seal: 1, row: "3" },
  ]);
});

test("who cannot be put on record does not come in, nor go out", async () => {
  const inside = new Browser();
  await choose(inside, "tax");
  await database.sql("alter table departments.sign_in_log add constraint full_up check (false) not valid");
  const outside = new Browser();
  const refused = await choose(outside, "hrss");
  expect([refused.status, refused.text]).toEqual([503, expect.stringMatching(/暂时无法核验登录状态/)]);
  expect(outside.cookie(origin, "liancheng")).toBeUndefined();
  expect((await leave(inside)).status).toBe(503);
  expect(await officerAt(inside)).toBe("demo:tax");
  const { rows } = await database.as("sessions").knex.raw("select subject from sessions.session");
  expect(rows).toEqual([{ subject: "demo:tax" }]);
  await database.sql("alter table departments.sign_in_log drop constraint full_up");
  await leave(inside);
  await choose(outside, "hrss");
  expect([await officerAt(inside), await officerAt(outside)]).toEqual([null, "demo:hrss"]);
});

test.each([
  ["sessions", "update departments.sign_in_log set subject = 'x'"],
  ["sessions", "delete from departments.sign_in_log"],
  ["sessions", "select subject from departments.sign_in_log"],
  ["sessions", "insert into departments.sign_in_log (recorded_at) values (now())"],
  ["departments", "insert into departments.sign_in_log (event) values ('ISSUER')"],
  ["departments", "delete from departments.sign_in_log"],
  ["entities", "select id from departments.sign_in_log"],
])("the role of %s may not: %s", async (subgraph, sql) => {
  await expect(database.as(subgraph).knex.raw(sql)).rejects.toThrow(/permission denied/);
});

test("its owner cannot change it but by what is found out", async () => {
  await choose(new Browser(), "tax");
  for (const sql of ["update departments.sign_in_log set subject = 'x'", "truncate departments.sign_in_log"])
    await expect(database.sql(sql)).rejects.toThrow("sign_in_log is only added to");
});

test("another issuer is on record from when on it says who is who", async () => {
  for (const issuer of [
    "https://a.example/",
    "https://a.example/",
    "https://b.example/",
    "https://a.example/",
  ])
    await noteIssuer(database.url, issuer);
  const noted = await signInLog(database);
  expect(noted.map(({ event, issuer }) => [event, issuer])).toEqual([
    ["ISSUER", "https://a.example/"],
    ["ISSUER", "https://b.example/"],
    ["ISSUER", "https://a.example/"],
  ]);
});
