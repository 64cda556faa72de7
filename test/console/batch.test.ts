import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

const FILE = `序号,统一社会信用代码,单位名称
1,91350102MAX000015M,福州子虚建设工程有限公司
2,91350111MAX00020XB,福州清白茶业有限公司
3,9.1350102E+17,福州某某有限公司
4,91350102max000015m,福州子虚建设工程有限公司
`;

test("a file is screened, counted, looked through by outcome and downloaded", async () => {
  const { page, go, complaints } = await console.visit({ officer: "finance" });
  await go("#/batch");
  await page
    .getByLabel(/名单文件/)
    .setInputFiles({ name: "供应商.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await page.getByRole("button", { name: "开始核查" }).click();

  const rows = page.getByRole("region", { name: "各行结果" }).locator("tbody tr");
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(4);
  const texts = await rows.allTextContents();
  expect(texts[0]).toMatch(/^291350102MAX000015M.*限制.*措施（六）.*\d{4}-\d\d-\d\d$/);
  expect(texts[2]).toMatch(/^4—未受理 ?统一社会信用代码：已被电子表格转为数字/);
  expect(texts[3]).toContain("与第 2 行相同");

  await page.getByRole("button", { name: "未受理 1" }).click();
  expect(await rows.count()).toBe(1);

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 CSV" }).click();
  const file = await (await downloading).path();
  expect(await readFile(file, "utf8")).toContain("91350111MAX00020XB");

  await page.getByRole("link", { name: "核查另一文件" }).click();
  await page.getByRole("region", { name: "本部门的批量核查" }).first().getByText("已完成").first().waitFor();
  expect(complaints).toEqual([]);
});

test("a file that cannot be read is refused in words, and stays chosen", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/batch");
  await page
    .getByLabel(/名单文件/)
    .setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("姓名,电话\n张三,1\n") });
  await page.getByRole("button", { name: "开始核查" }).click();
  await page.getByRole("alert").getByText("无法查询").waitFor();
  expect(await page.getByRole("alert").textContent()).toMatch(/统一社会信用代码/);
  await page.getByText("将核查文件").waitFor();
});

test("of one that was given up the page says why, and gives no results", async () => {
  const { page, go, complaints } = await console.visit({ officer: "finance" });
  const at = "2026-11-23T02:00:00.000000Z";
  const screening = {
    ...{ __typename: "Screening", id: "7", state: "FAILED", failure: "SUBGRAPH_FAILED", counts: null },
    ...{ action: "GOV_PROCUREMENT_SUPPLIER", subjectType: "ORGANIZATION", on: "2026-11-23", knownAt: at },
    ...{ rows: 3, rejected: 0, duplicates: 0, screened: 1, submittedAt: at, finishedAt: at },
    ...{ deleteAfter: at, deleted: false },
  };
  // Half an hour of failures cannot be waited for; that a screening comes to this is tested at the gateway.
  await page.route("**/graphql", (route) => route.fulfill({ json: { data: { screening } } }));
  await go("#/batch?id=7");
  await page.getByRole("alert").getByText("已经放弃：名单中有主体未能得出结论").waitFor();
  expect(await page.getByRole("button", { name: "下载 CSV" }).count()).toBe(0);
  expect(await page.getByRole("progressbar").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("of a file of persons only actions that reach persons are offered", async () => {
  const { page, go, complaints } = await console.visit({ officer: "org-dept", purpose: "任职核查" });
  await go("#/batch");
  const submit = page.getByRole("button", { name: "开始核查" });
  const choose = (content: string) =>
    page
      .getByLabel(/名单文件/)
      .setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await choose("姓名,证件号码\n贾如是,350199196701010020\n");
  await page.getByText("其中为个人").waitFor();
  // What was asked about last, a supplier, is no question about a person.
  await page.getByText("请选择事项").waitFor();
  expect(await submit.isDisabled()).toBe(true);
  const action = page.getByRole("combobox", { name: "事项" });
  const offered = page.locator(".ant-select-item-option");
  await action.fill("参加政府采购");
  await page.locator(".ant-select-item-empty").waitFor();
  expect(await offered.count()).toBe(0);
  await action.fill("担任国有企业职务");
  await offered.getByText("担任国有企业职务", { exact: true }).click();
  expect(await submit.isDisabled()).toBe(false);
  expect(complaints).toEqual([]);
});
