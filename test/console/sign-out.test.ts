import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

test.each<[string, { status: number } | null]>([
  ["does not reach the gateway", null],
  ["is refused", { status: 503 }],
])("a sign-out that %s is told of, and can be tried again", async (_what, answer) => {
  const { page, go } = await console.visit({ officer: "finance", purpose: "政府采购资格审查" });
  await go("#/check");
  const leave = page.getByRole("button", { name: "退出" });
  await page.route("**/session/logout", (route) => (answer ? route.fulfill(answer) : route.abort()));
  await leave.click();
  await page.getByRole("alert").getByText("未能退出").waitFor();
  await page.unroute("**/session/logout");
  await leave.click();
  await page.getByRole("banner").getByRole("button", { name: "登录" }).waitFor();
  expect(await leave.count()).toBe(0);
});
