import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openConsole, type Visited } from "./open-console.ts";

const console = openConsole();

/** As another tab of the same browser does. */
async function signInElsewhere({ page }: Visited, officer: string): Promise<void> {
  const response = await page.context().request.post(`${console.url}session/demo?officer=${officer}&to=/`, {
    headers: { "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
}

async function signOutElsewhere({ page }: Visited): Promise<void> {
  const headers = { "sec-fetch-site": "same-origin" };
  const response = await page.context().request.post(`${console.url}session/logout`, { headers });
  expect(response.status()).toBe(200);
}

const header = (page: Page) => page.locator(".officer");

async function visitWithVerdict(): Promise<Visited> {
  const visited = await console.visit({ officer: "finance" });
  const { page, go } = visited;
  await go(`#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await page.getByRole("article", { name: "核查结论" }).waitFor();
  await page.getByRole("button", { name: "用途：未载明" }).click();
  await page.getByRole("button", { name: "政府采购资格审查" }).click();
  await page.getByRole("button", { name: "用途：政府采购资格审查" }).waitFor();
  return visited;
}

test("nothing is recorded as of another officer than the page shows; the page becomes theirs from the beginning", async () => {
  const visited = await visitWithVerdict();
  const { page } = visited;
  await signInElsewhere(visited, "org-dept");
  await expect.poll(() => header(page).textContent()).toBe("市财政局 · 林某");

  const refused = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes("idempotencyKey")),
  );
  await page.getByRole("button", { name: "出具核查凭证" }).click();
  expect((await refused).status()).toBe(401);

  await expect.poll(() => header(page).textContent()).toBe("市委组织部 · 吴某");
  await page.getByRole("heading", { name: "怎样核查" }).waitFor();
  expect(await page.getByRole("article", { name: "核查结论" }).count()).toBe(0);
  // What was kept at the tab was the other's.
  await page.getByRole("button", { name: "用途：未载明" }).waitFor();
  await page.getByText("没有核查过单位").waitFor();
});

test("who comes back to the page sees whose it is now", async () => {
  const visited = await visitWithVerdict();
  const { page } = visited;
  await signInElsewhere(visited, "org-dept");
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await expect.poll(() => header(page).textContent()).toBe("市委组织部 · 吴某");

  await signOutElsewhere(visited);
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await page.getByRole("heading", { name: "登录后使用" }).waitFor();
  expect(await header(page).count()).toBe(0);
});

test("a session that has ended for want of use takes its page with it", async () => {
  const visited = await console.visit({ officer: "finance" });
  const { page, go } = visited;
  await page.clock.install();
  await go("#/work");
  await header(page).waitFor();
  await signOutElsewhere(visited);
  await page.clock.fastForward("31:00");
  await page.getByRole("heading", { name: "登录后使用" }).waitFor();
});

test("a session that cannot be looked at for a moment has not ended", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/work");
  await header(page).waitFor();
  await page.route("**/session", (route) => route.fulfill({ status: 503, json: {} }));
  const looked = page.waitForResponse("**/session");
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await (await looked).finished();
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.getByRole("heading", { name: "批量核查", exact: true }).waitFor();
  await expect.poll(() => header(page).textContent()).toBe("市财政局 · 林某");
});
