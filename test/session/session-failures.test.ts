import { expect, test } from "vitest";
import { Browser } from "../support/browser.ts";
import { gatewayOfSessions } from "../support/gateway-of-sessions.ts";
import { createTestDatabase } from "../support/test-database.ts";

const database = await createTestDatabase();

test("where sessions cannot be looked at, their officers are told so, and do not become anonymous", async () => {
  const { origin, said } = await gatewayOfSessions(database, { signIn: { kind: "demo" } });
  const browser = new Browser();
  await browser.fetch(`${origin}/session/demo?officer=tax`, "POST");
  await database.sql("alter schema sessions rename to sessions_away");
  const ask = () => browser.fetch(`${origin}/graphql`, "POST", {}, '{"query":"{ a }"}');
  for (const answer of [await ask(), await browser.fetch(`${origin}/session`)]) {
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [
        { extensions: { code: "AUTHENTICATION_UNAVAILABLE", messageZh: "暂时无法核验登录状态，请稍后再试" } },
      ],
    });
  }
  expect(said).toContainEqual(expect.stringMatching(/sessions cannot be looked at/));
  await database.sql("alter schema sessions_away rename to sessions");
  expect((await ask()).status).toBe(200);
});
