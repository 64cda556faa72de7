import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { findFreePort } from "../../subgraphs/shared/embedded-postgres/launch-postmaster.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { CLIENT_ID, CLIENT_SECRET, OidcProvider } from "../support/oidc-provider.ts";
import { consoleBuilt, type StartedGateway, startGateway } from "../support/start-gateway.ts";

// What each page is for, done by officers whom a provider has signed in: at a gateway that has the database of the demo, and no
// officers of the demo.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let provider: OidcProvider;
let gateway: StartedGateway;
let browser: Browser;

beforeAll(async () => {
  // The provider has to know where to send browsers back before there is a server.
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  provider = await OidcProvider.start(origin);
  gateway = await startGateway({
    ...{ DATA_DIR: inject("consoleData"), PORT: String(port), DEMO: "off", WORKER: "off" },
    ...{ PUBLIC_URL: origin, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID },
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
  });
  await consoleBuilt(gateway);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  await provider?.stop();
});

const READS = "list:read person:read person:match";

/** Comes to a page as nobody, signs in there at the provider, and is back at it. */
async function signedInAt(
  place: string,
  department: string,
  scope: string,
): Promise<{ page: Page; complaints: string[]; go: (place: string) => Promise<void> }> {
  const name = `${department} 某`;
  provider.account = { sub: `oidc:${department}`, name, department, scope };
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN" });
  await context.addInitScript(`sessionStorage.setItem("purpose", "任职资格审查")`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const go = async (to: string) => void (await page.goto(`${gateway.url}console/${to}`));
  await go(place);
  await page.getByRole("heading", { name: "登录后使用" }).waitFor();
  await page.getByRole("main").getByRole("button", { name: "登录" }).click();
  await page.getByRole("banner").getByText(name).waitFor();
  expect(page.url()).toBe(`${gateway.url}console/${place}`);
  return { page, complaints, go };
}

test("核查, 核查凭证 and 查验凭证: an answer, a record of it, and that it is genuine", async () => {
  const { page, complaints, go } = await signedInAt("#/check", "FINANCE", READS);
  await page.getByRole("combobox", { name: /^名称/ }).fill("91350102MAX000015M");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "福州子虚建设工程有限公司" }).waitFor();
  await expect.poll(() => page.locator(".sentence").textContent()).toMatch(/^限制其作为供应商参加政府采购/);
  const record = page.getByRole("region", { name: "核查凭证" });
  await record.getByRole("button", { name: "出具核查凭证" }).click();
  await record.getByText("已出具核查凭证").waitFor();
  const [number = "", code = ""] = await record.locator("strong").allTextContents();
  await go(`#/verify?number=${number}`);
  await page.getByLabel("验证码").fill(code);
  await page.getByRole("button", { name: "查验" }).click();
  await page.getByRole("status").filter({ hasText: "编号与验证码相符" }).waitFor();
  expect(complaints).toEqual([]);
});

test("任职核查 and 主体: an office that may not be taken up, and all that stands against its organization", async () => {
  const { page, complaints, go } = await signedInAt("#/appointment", "ORG_DEPT", READS);
  await page.getByRole("combobox", { name: /^姓名/ }).fill("贾如是");
  await page.getByRole("option").click();
  await page.getByRole("combobox", { name: /^单位名称/ }).fill("蜃楼水务");
  await page.getByRole("option").click();
  await page.getByRole("region", { name: "已任此职" }).waitFor();
  await go("#/subject");
  await page.getByRole("combobox", { name: /^名称/ }).fill("捉风电子");
  await page.getByRole("option").click();
  await page.getByText(/对其适用的措施共 \d+ 项：不得 1 项/).waitFor();
  await page.getByRole("tab", { name: "名单记录" }).click();
  await page.getByRole("figure", { name: "名单记录在时间上的分布" }).waitFor();
  expect(complaints).toEqual([]);
});

test("批量: a file is previewed, screened and downloaded", async () => {
  const { page, complaints } = await signedInAt("#/batch", "FINANCE", READS);
  await page.getByLabel(/名单文件/).setInputFiles({
    ...{ name: "供应商.csv", mimeType: "text/csv" },
    buffer: Buffer.from("统一社会信用代码\n91350102MAX000015M\n91350111MAX00020XB\n"),
  });
  await page.getByText("共 2 行单位").waitFor();
  await page.getByRole("button", { name: "开始核查" }).click();
  // The worker of the other gateway on the database has it screened.
  const rows = page.getByRole("region", { name: "各行结果" }).locator("tbody tr");
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(2);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 CSV" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  expect(complaints).toEqual([]);
});

test("关系图: from a subject to who is tied to it", async () => {
  const { page, complaints } = await signedInAt("#/graph", "MARKET_REG", READS);
  await page.getByRole("combobox", { name: /^名称/ }).fill("乌有劳务");
  await page.getByRole("option").first().click();
  await page.getByRole("heading", { name: "福州乌有劳务派遣有限公司 的关系图" }).waitFor();
  await page.getByText("主体 2，关系 1", { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test("名单: a case is drafted", async () => {
  const scope = `${READS} feedback:write list:write analytics:read`;
  const { page, complaints } = await signedInAt("#/list?view=cases", "HRSS", scope);
  await page.getByRole("button", { name: "立案起草" }).click();
  // Of whom no other test drafts a case.
  await page.getByRole("combobox", { name: /^名称/ }).fill("91350111MAX000066Y");
  await page.getByRole("option").click();
  await page.getByLabel("（三）应缴纳社会保险费却拒不缴纳的").check();
  for (const area of await page.locator(".fact textarea").all())
    await area.fill("榕社险限缴〔2026〕77号所载");
  await page.getByRole("button", { name: "立案起草" }).click();
  await page.getByRole("heading", { name: /案件 \d+ · 起草/ }).waitFor();
  expect(complaints).toEqual([]);
});

test("任务: what a department has done is reported", async () => {
  // Of a department that no other test reports for.
  const scope = `${READS} feedback:write`;
  const { page, complaints } = await signedInAt("#/work", "NATURAL_RESOURCES", scope);
  const first = page.getByRole("checkbox", { name: /^选择 / }).first();
  // The worker derives obligations once it has started.
  await expect
    .poll(async () => {
      await page.reload();
      await page.getByRole("heading", { name: "任务" }).waitFor();
      await expect.poll(() => page.locator("main .loading").count()).toBe(0);
      return await first.count();
    })
    .toBe(1);
  await first.check();
  await page.getByRole("button", { name: "反馈所选 1 项" }).click();
  await page.getByLabel("文号").fill("榕自然资〔2026〕1号");
  await page.getByRole("button", { name: "记录 1 项" }).click();
  await page.getByText("已记录 1 项反馈").waitFor();
  expect(complaints).toEqual([]);
});

test("统计 and 部门总览: the numbers, and who delays", async () => {
  const scope = `${READS} analytics:read`;
  const { page, complaints, go } = await signedInAt("#/statistics?by=DIVISION", "NDRC", scope);
  await page.getByText(/^名单如何变化（按县区；截至/).waitFor();
  await page.getByRole("img", { name: /^图：/ }).locator("svg").waitFor();
  await go("#/overview");
  await page.getByRole("region", { name: "各部门的实施情况" }).waitFor();
  expect(complaints).toEqual([]);
});

test("目录 and 公开名单, which are for everybody, are for who has signed in too; and who leaves is nobody", async () => {
  const { page, complaints, go } = await signedInAt("#/check", "WATER", READS);
  await go("#/catalogue");
  await page.getByText("各单位全称").waitFor();
  await go("#/published");
  await page.getByText("福州子虚建设工程有限公司").first().waitFor();
  expect(complaints).toEqual([]);
  await page.getByRole("button", { name: "退出" }).click();
  await page.waitForURL(`${provider.issuer}/session/end?**`);
  await go("#/work");
  await page.getByRole("heading", { name: "登录后使用" }).waitFor();
});
