import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

test("today is the server's day, whatever the clock of the computer says", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await page.clock.setFixedTime(new Date("2024-03-01T02:00:00Z"));
  const before = today();
  await go(`#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`);
  const foot = page.locator(".verdict-foot");
  await foot.waitFor();
  const days = new Set([before, today()]);
  const told = await page.locator(".as-of").textContent();
  expect([...days].map((day) => `核查日 ${day}（今日）`)).toContain(told);
  const [on = ""] = /\d{4}-\d\d-\d\d/.exec((await foot.textContent()) ?? "") ?? [];
  expect([...days]).toContain(on);
});

test("after midnight in Shanghai it is the next day, and what was asked of today is asked of that", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  let date = "Wed, 25 Nov 2026 15:59:58 GMT";
  await page.route("**/session", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
    date = "Wed, 25 Nov 2026 16:00:01 GMT";
  });
  await go(`#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await expect.poll(() => page.locator(".as-of").textContent()).toBe("核查日 2026-11-26（今日）");
  await expect.poll(() => page.locator(".verdict-foot").textContent()).toContain("核查日 2026-11-26");
});
