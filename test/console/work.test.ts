import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

test("an officer reports on several obligations at once; a draft survives a reload", async () => {
  const { page, go, complaints } = await console.visit({ officer: "finance", purpose: "惩戒措施实施" });
  await go("#/work");
  const table = page.getByRole("region", { name: "（五）申请财政补助补贴性资金" });
  // The worker derives obligations once it has started.
  await expect
    .poll(
      async () => {
        if (await table.isVisible()) return true;
        await page.reload();
        await page.getByRole("heading", { name: "任务" }).waitFor();
        return table.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 40_000 },
    )
    .toBe(true);

  const choose = async () => {
    await table.getByRole("checkbox", { name: "选择 福州子虚建设工程有限公司" }).check();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "反馈所选 2 项" }).click();
  };
  await choose();
  await page.getByLabel("文号").fill("榕财采〔2026〕1号");
  await page.reload();
  await choose();
  const dialog = page.getByRole("dialog", { name: "反馈" });
  expect(await page.getByLabel("文号").inputValue()).toBe("榕财采〔2026〕1号");
  expect(await dialog.textContent()).toContain("将对 2 项任务记录同一反馈");
  await dialog.getByRole("button", { name: "记录 2 项" }).click();
  await page.getByText("已记录 2 项反馈").waitFor();
  await expect.poll(() => table.getByText("福州子虚建设工程有限公司").count()).toBe(0);

  await page.getByText("已办", { exact: true }).click();
  const done = page.getByRole("region", { name: "（五）申请财政补助补贴性资金" });
  await done.getByText("福州子虚建设工程有限公司").waitFor();
  // What has ended meanwhile stands there too.
  expect(await done.getByRole("row", { name: "已实施" }).count()).toBe(2);
  expect(complaints).toEqual([]);
});

test("what the gateway refuses is told next to what was filled in", async () => {
  const { page, go } = await console.visit({ officer: "finance", purpose: "惩戒措施实施" });
  await go("#/work");
  await page.getByRole("checkbox", { name: "选择 福州黄粱餐饮管理有限公司" }).first().check();
  await page.getByRole("button", { name: "反馈所选 1 项" }).click();
  await page.getByText("不适用", { exact: true }).click();
  await page.getByLabel("理由").fill("其法定代表人 350199197301010085 已变更");
  await page.getByRole("button", { name: "记录 1 项" }).click();
  await page.getByText("有 1 处未能记录").waitFor();
  expect(await page.getByRole("alert").textContent()).toMatch(/福州黄粱餐饮管理有限公司：.*公民身份号码/);
  expect(await page.getByLabel("理由").inputValue()).toContain("已变更");
});

test("a unit of a county sees its county's, and an officer without the right cannot report", async () => {
  const { page, go } = await console.visit({ officer: "finance-gulou" });
  await go("#/work");
  await page.getByText("（六）作为供应商参加政府采购活动").click();
  await page.getByText("福州子虚建设工程有限公司").first().waitFor();
  expect(await page.getByText("福州乌有劳务派遣有限公司").count()).toBe(0);
});

test("of several reports the one that was refused is left, is told alone, and is sent again alone", async () => {
  const { page, go } = await console.visit({ officer: "finance", purpose: "惩戒措施实施" });
  await go("#/work");
  const title = page.locator("summary").filter({ hasText: "（六）作为供应商参加政府采购活动" });
  await title.waitFor();
  const table = page.getByRole("region", { name: "（六）作为供应商参加政府采购活动" });
  if (!(await table.isVisible())) await title.click();
  const boxes = table.locator("tbody").getByRole("checkbox");
  await boxes.last().check();
  await boxes.nth(-2).check();
  // As where a colleague has changed one of them meanwhile.
  await page.route("**/graphql", async (route) => {
    const sent = route.request().postDataJSON() as { variables: { input?: { reports?: Report[] } } };
    const last = sent.variables.input?.reports?.at(-1);
    if (last) last.expectedVersion = 999;
    await route.continue({ postData: JSON.stringify(sent) });
  });
  await page.getByRole("button", { name: "反馈所选 2 项" }).click();
  await page.getByLabel("文号").fill("榕财采〔2026〕2号");
  await page.getByRole("button", { name: "记录 2 项" }).click();
  await page.getByText("有 1 处未能记录；其余 1 项已记录").waitFor();
  await page.getByText("将对 1 项任务记录同一反馈").waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "记录 1 项" }).click();
  await page.getByText("已记录 2 项反馈").waitFor();
});

test("what has to be done stands in the order of the gateway, the most urgent first", async () => {
  const { page, go, sent } = await console.visit({ officer: "ndrc" });
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: { department?: { obligations?: { nodes: object[] } } } };
    const list = body.data?.department?.obligations;
    if (!list) return route.fulfill({ response });
    // Of the other measure two, one of them more urgent than what is of the first.
    const [limb, other] = [5, 6].map((number) => ({
      ...{ __typename: "Limb", id: `${number}a`, title: `事项${number}`, effect: "RESTRICT" },
      measure: { __typename: "Measure", number, title: `措施${number}` },
    }));
    const of = (id: string, more: object) => ({
      ...{ __typename: "Obligation", id, version: 1, openedOn: "2026-01-05", division: "350102" },
      ...{ subjectType: "ORGANIZATION", withheld: false, department: null, subject: null, listings: [] },
      ...more,
    });
    list.nodes = [
      of("3", { limb: other, state: "TO_LIFT", dueOn: "2026-09-01", overdue: true }),
      of("9", { limb, state: "OPEN", dueOn: "2026-02-01", overdue: true }),
      of("1", { limb: other, state: "OPEN", dueOn: "2026-03-01", overdue: true }),
      of("2", { limb, state: "OPEN", dueOn: null, overdue: false }),
    ];
    return route.fulfill({ response, json: body });
  });
  await go("#/work");
  await page.getByText("事项6").first().waitFor();
  expect(await page.locator("main summary").allTextContents()).toEqual([
    expect.stringMatching(/（六）事项6.*待解除 1.*逾期 2/),
    expect.stringMatching(/（五）事项5.*逾期 1/),
  ]);
  const days = page.getByRole("region", { name: "（六）事项6" }).locator("tbody td:last-child");
  expect(await days.allTextContents()).toEqual(["2026-09-01", "2026-03-01"]);
  expect(sent.some((text) => text.includes('"order":"URGENCY"'))).toBe(true);
});

interface Report {
  expectedVersion: number;
}
