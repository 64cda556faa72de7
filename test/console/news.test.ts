import type { APIRequestContext } from "playwright-core";
import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

async function ask<Data>(as: APIRequestContext, query: string, variables = {}): Promise<Data> {
  const response = await as.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
    data: { query, variables },
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

interface Listing {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly subject: { readonly name: string };
}

test("what has changed in the list since the last visit is there, live, until it is said to be seen", async () => {
  const officer = await console.visit({ officer: "finance" });
  const hrss = await console.visit({ officer: "hrss" });
  const authority = hrss.page.context().request;
  const section = officer.page.locator("section").filter({ hasText: "上次查看以来" });

  await officer.go("#/check");
  // Other files change the list of the same server meanwhile.
  const said = section.getByRole("status").filter({ hasText: /以来(没有可见的变更| \d+ 项)/ });
  await said.waitFor();

  // One of those that no story of the demo is about.
  const { listings } = await ask<{ listings: { nodes: Listing[] } }>(
    authority,
    `{ listings(filter: { status: [IN_FORCE], subjectType: ORGANIZATION, authorities: ["HRSS"] }, first: 100) {
         nodes { id version number subject { ... on Organization { name } } } } }`,
  );
  const listing = listings.nodes.findLast(({ number }) => /〕\d{1,2}号/.test(number)) as Listing;
  const { receiveObjection } = await ask<{ receiveObjection: { problems: unknown[] } }>(
    authority,
    `mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { problems { code } } }`,
    {
      input: {
        idempotencyKey: "news",
        listing: listing.id,
        expectedVersion: listing.version,
        receivedOn: new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }),
        summary: "欠费金额有误",
      },
    },
  );
  expect(receiveObjection.problems).toEqual([]);

  const line = section.getByRole("listitem").filter({ hasText: listing.subject.name });
  await line.getByText("收到异议").waitFor();
  expect(await said.textContent()).toMatch(/^自 .* 以来 \d+ 项。$/);
  await officer.page.reload();
  await line.waitFor();

  await section.getByRole("button", { name: "全部已阅" }).click();
  await line.waitFor({ state: "detached" });
  await officer.page.reload();
  await said.waitFor();
  expect(await line.count()).toBe(0);
  expect(officer.complaints).toEqual([]);
});

test("where it cannot be read on from the last visit, that is told, and not that nothing has changed", async () => {
  const { page, go } = await console.visit({ officer: "market-reg" });
  await page.addInitScript(
    `localStorage.setItem("seen-news:MARKET_REG:张某", JSON.stringify({ cursor: "before-a-restore", at: "2026-01-01T00:00:00Z" }))`,
  );
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes('"after"')) return route.continue();
    await route.abort();
  });
  await go("#/check");
  await page.getByText("上次查看的位置已不能续读").waitFor();
  await page.getByText("未能核验：名单的变更").waitFor();
});
