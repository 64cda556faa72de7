import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { workbookParts, zipOf } from "../support/xlsx-file.ts";
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

  // As where the network fails on the way.
  await page.evaluate("Response.prototype.blob = () => Promise.reject(new TypeError('network error'))");
  await page.getByRole("button", { name: "下载 CSV" }).click();
  await page.getByRole("alert").getByText("未能核验：核查结果").waitFor();

  await page.getByRole("link", { name: "核查另一文件" }).click();
  await page.getByRole("region", { name: "本部门的批量核查" }).first().getByText("已完成").first().waitFor();
  expect(complaints).toEqual([]);
});

/** A row of the preview by what it begins with. */
const shown = (page: Page) => page.getByRole("region", { name: "文件的前几行" });

/** Presses Tab until what has the focus is called that. Fails where it is not reached. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const called = () =>
    page.evaluate<string>(
      `((at) => at === document.body ? "" : [at.labels?.[0]?.textContent, at.ariaLabel, at.textContent].join(" "))
        (document.activeElement)`,
    );
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await called())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} is not reached by Tab`);
}

test("by the keys alone a file is chosen, screened, and its rows are gone through by outcome", async () => {
  const { page, go, complaints } = await console.visit({ officer: "finance" });
  await go("#/batch");
  await page.getByRole("heading", { name: "批量核查", exact: true }).waitFor();
  await tabTo(page, /名单文件/);
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.press("Space");
  const chosen = { name: "供应商.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
  await (await choosing).setFiles(chosen);
  await shown(page).waitFor();
  await tabTo(page, /开始核查/);
  await page.keyboard.press("Enter");

  const rows = page.getByRole("region", { name: "各行结果" }).locator("tbody tr");
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(4);
  await tabTo(page, /未受理 1/);
  await page.keyboard.press("Enter");
  await expect.poll(() => rows.count()).toBe(1);
  expect(complaints).toEqual([]);
});

test("a file with columns of other names is read as the officer says, and its problems are told before", async () => {
  const { page, go, complaints, sent } = await console.visit({ officer: "finance" });
  await go("#/batch");
  const file = "供应商一览\n序号,单位,登记代码\n1,子虚,91350102MAX000015M\n2,某某,91350102MAX000016M\n";
  await page
    .getByLabel(/名单文件/)
    .setInputFiles({ name: "供应商.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByRole("alert").getByText("请在下面指明核查对象所在的列").waitFor();
  const submit = page.getByRole("button", { name: "开始核查" });
  expect(await submit.isDisabled()).toBe(true);
  expect(await shown(page).locator("tbody tr").allTextContents()).toEqual([
    "31子虚91350102MAX000015M",
    "42某某91350102MAX000016M",
  ]);

  // By the keys alone: the list of columns opens, goes down to the third, and takes it.
  await page.getByLabel("单位：统一社会信用代码所在列").focus();
  await page.keyboard.press("ArrowDown");
  const options = page.locator(".ant-select-item-option");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await shown(page).getByText("读作统一社会信用代码").waitFor();
  await page.getByText("1 行不能受理").waitFor();
  const problems = page.getByRole("region", { name: "不能受理的行" }).locator("tbody tr");
  expect(await problems.allTextContents()).toEqual(["4登记代码校验位不符"]);
  // Nothing has been screened yet.
  expect(sent.some((line) => line.includes("/screenings?"))).toBe(false);

  await submit.click();
  const rows = page.getByRole("region", { name: "各行结果" }).locator("tbody tr");
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(2);
  expect((await rows.allTextContents())[0]).toMatch(/^391350102MAX000015M.*限制/);
  expect(complaints).toEqual([]);
});

test("a workbook is shown like any other file, and one that is read needs no word more", async () => {
  const { page, go, complaints } = await console.visit({ officer: "finance" });
  await go("#/batch");
  const row = (at: number, text: string) =>
    `<row r="${at}"><c r="B${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const buffer = await zipOf(workbookParts(row(1, "统一社会信用代码") + row(2, "91350102MAX000015M"), []));
  await page.getByLabel(/名单文件/).setInputFiles({ name: "名单.xlsx", mimeType: "application/zip", buffer });
  await page.getByText("共 1 行单位").waitFor();
  await shown(page).getByText("91350102MAX000015M").waitFor();
  await page.getByRole("button", { name: "开始核查" }).click();
  const rows = page.getByRole("region", { name: "各行结果" }).locator("tbody tr");
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(1);
  expect(complaints).toEqual([]);
});

test("a file that cannot be read is refused in words, and stays chosen", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/batch");
  const choose = (content: Buffer) =>
    page.getByLabel(/名单文件/).setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: content });
  await choose(Buffer.from("d0cf11e0a1b11ae100000000", "hex"));
  await page.getByRole("alert").getByText("无法查询：此文件").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("旧版 XLS");
  expect(await page.getByRole("button", { name: "开始核查" }).isDisabled()).toBe(true);
  await page.getByText("将核查文件").waitFor();
  // Without a header there is no name to say which column is meant.
  await choose(Buffer.from("91350102MAX000015M\n91350111MAX00020XB\n"));
  await page.getByRole("alert").getByText("文件的首行须是各列的名称").waitFor();
});

test("a file of persons is not looked into without the right to, and is told so", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/batch");
  await page.getByLabel(/名单文件/).setInputFiles({
    name: "x.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("证件号码\n350199196701010020\n"),
  });
  await page.getByText("无权查看此文件").waitFor();
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
  await page.getByText("共 1 行个人").waitFor();
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
