import { expect, test } from "vitest";
import { madeRecord } from "./made-record.ts";
import { openConsole } from "./open-console.ts";

const console = openConsole();
const officer = { officer: "market-reg", purpose: "任职资格审查" } as const;

test("the records of an organization are listed, the last one first, and each opens as it was made", async () => {
  const organization = await console.idOf("子虚建设");
  const first = await madeRecord(console, "market-reg", {
    organization,
    action: "FISCAL_SUBSIDY_APPLICATION",
  });
  const second = await madeRecord(console, "market-reg", {
    organization,
    action: "GOV_PROCUREMENT_SUPPLIER",
  });
  await madeRecord(console, "tax", { organization, action: "GOV_PROCUREMENT_SUPPLIER" });

  const { page, go, complaints } = await console.visit(officer);
  await go(`#/subject?kind=organization&id=${organization}`);
  await page.getByRole("tab", { name: "核查记录" }).click();
  const table = page.getByRole("region", { name: "核查记录" });
  await table.waitFor();
  expect(page.url()).toContain("tab=records");
  const rows = table.locator("tbody tr");
  expect(await rows.locator("td:first-child").allTextContents()).toEqual([second, first]);
  expect(await rows.first().textContent()).toMatch(/参加政府采购.*限制.*准入审查.*张某（本人）/);
  // Numbers of records are the only code there is.
  expect((await table.textContent())?.replaceAll(/MARKET_REG-\d+-\d+/g, "")).not.toMatch(/[A-Z]{3,}|_/);

  await table.getByRole("link", { name: second }).click();
  await page.getByRole("heading", { name: `核查凭证 ${second}` }).waitFor();
  await page
    .getByRole("article", { name: "核查结论" })
    .getByText("限制其作为供应商参加政府采购活动")
    .waitFor();
  await page.getByText("所存内容自出具后未经改动").waitFor();
  expect(await page.locator("main dl").textContent()).toMatch(
    /对象福州子虚建设工程有限公司.*所问参加政府采购.*用途准入审查.*出具部门市市场监管局.*经办人张某（本人）/,
  );
  await page.reload();
  await page.getByRole("article", { name: "核查结论" }).waitFor();
  await page.locator("main dl").getByRole("link", { name: "福州子虚建设工程有限公司" }).click();
  await table.waitFor();
  expect(complaints).toEqual([]);
});

test("what was asked of a person is there for who may read persons, offices too", async () => {
  const [person, organization] = [await console.idOf("贾如是"), await console.idOf("蜃楼水务")];
  const number = await madeRecord(console, "market-reg", { person, organization, role: "DIRECTOR" });
  const { page, go } = await console.visit(officer);
  await go(`#/subject?kind=person&id=${person}&tab=records`);
  const row = page.getByRole("row", { name: number });
  await row.getByText("任福州蜃楼水务有限公司董事").waitFor();
  await row.getByRole("link").click();
  await page
    .getByRole("article", { name: "核查结论" })
    .getByText(/担任国有资本控股或参股公司/)
    .first()
    .waitFor();
  expect(await page.locator("main dl").textContent()).toMatch(/对象贾如是 3501\*+0020/);

  const unsaid = await console.visit({ officer: "market-reg" });
  await unsaid.go(`#/record?number=${number}`);
  await unsaid.page.getByText("无权查看核查凭证").waitFor();
  await unsaid.page.getByText("查看个人信息须先载明用途").waitFor();
});

test("none, one of elsewhere, none to see and what could not be found out are told apart", async () => {
  const organization = await console.idOf("清白茶业");
  const ofTax = await madeRecord(console, "tax", { organization, action: "GOV_PROCUREMENT_SUPPLIER" });
  const { page, go } = await console.visit(officer);
  const place = `#/subject?kind=organization&id=${organization}&tab=records`;
  await go(place);
  await page.getByText("本部门没有出具核查凭证").waitFor();
  await page.getByText("其他部门是否核查过不在此列").waitFor();
  await go(`#/record?number=${ofTax}`);
  await page.getByText("本部门没有此编号的凭证").waitFor();

  let path: readonly string[] = ["organization", "decisionRecords"];
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: Record<string, Record<string, unknown> | null> };
    const [root = "", field] = path;
    if (!body.data || !(root in body.data)) return route.fulfill({ response });
    const parent = body.data[root];
    if (field && parent) parent[field] = null;
    else body.data[root] = null;
    const extensions = { code: "SUBGRAPH_FAILED", messageZh: "子服务未能应答", requestId: "r-1" };
    return route.fulfill({ response, json: { ...body, errors: [{ message: "failed", path, extensions }] } });
  });
  await go(place);
  await page.reload();
  await page.getByText("未能核验：核查记录").waitFor();
  expect(await page.getByText("没有出具核查凭证").count()).toBe(0);
  path = ["decisionRecord"];
  await go(`#/record?number=${ofTax}`);
  await page.reload();
  await page.getByText("未能核验：核查凭证").waitFor();
  expect(await page.getByText("没有此编号").count()).toBe(0);
});

test("of a record that is not as it was signed nothing is shown but that", async () => {
  const organization = await console.idOf("水月家具");
  const number = await madeRecord(console, "market-reg", {
    organization,
    action: "GOV_PROCUREMENT_SUPPLIER",
  });
  const { page, go } = await console.visit(officer);
  // As the gateway tells of it.
  const altered = {
    purpose: null,
    on: null,
    action: null,
    organizationName: null,
    organization: null,
    eligibility: null,
  };
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as {
      data?: {
        decisionRecord?: object;
        organization?: { decisionRecords?: { nodes: object[] } };
      };
    };
    const { decisionRecord, organization: subject } = body.data ?? {};
    for (const record of [decisionRecord, ...(subject?.decisionRecords?.nodes ?? [])])
      if (record) Object.assign(record, altered);
    if (decisionRecord) Object.assign(decisionRecord, { verification: { genuine: false, steps: [] } });
    return route.fulfill({ response, json: body });
  });
  await go(`#/subject?kind=organization&id=${organization}&tab=records`);
  await page.getByRole("row", { name: number }).getByText("内容与签名不符，不予显示").waitFor();
  await page.getByRole("link", { name: number }).click();
  await page.getByText("不得作为依据").waitFor();
  await page.getByText("未能核验：结论").waitFor();
  expect(await page.locator("main").textContent()).not.toContain("水月");
});
