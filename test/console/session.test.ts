import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

test("who has signed in and cannot be found out is not asked to sign in, and goes on when it can", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  let isAway = true;
  await page.route("**/session", (route) =>
    isAway
      ? route.fulfill({
          status: 503,
          json: {
            errors: [
              {
                message: "whether the session is in force cannot be found out at the moment",
                extensions: {
                  code: "AUTHENTICATION_UNAVAILABLE",
                  messageZh: "暂时无法核验登录状态，请稍后再试",
                },
              },
            ],
          },
        })
      : route.continue(),
  );
  await go("#/batch");
  const told = page.getByRole("alert");
  await told.getByText("未能核验：登录状态").waitFor();
  expect(await told.textContent()).toContain("暂时无法核验登录状态");
  expect(await page.getByRole("button", { name: "登录", exact: true }).count()).toBe(0);
  isAway = false;
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByRole("heading", { name: "批量核查", exact: true }).waitFor();
});

test("what a page asks again by itself is told to be that, and what its officer asks is not", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  const said: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/graphql") && request.postData()?.includes('"first":20'))
      said.push(request.headers()["x-unattended"]);
  });
  await go("#/batch");
  await expect.poll(() => said.length).toBeGreaterThan(1);
  expect(said.slice(0, 2)).toEqual([undefined, "1"]);
});
