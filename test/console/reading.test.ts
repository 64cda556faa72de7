import { expect, test } from "vitest";
import { correctedListing } from "./corrected-listing.ts";
import { openConsole } from "./open-console.ts";

const console = openConsole();
const officer = { officer: "org-dept", purpose: "任职资格审查" } as const;

test("appointment: whether it may be taken up, and apart from that what of it where it is held", async () => {
  const { page, go, complaints } = await console.visit(officer);
  await go("#/appointment");
  await page.getByRole("combobox", { name: /^姓名/ }).fill("贾如是");
  await page.getByRole("option").click();
  await page.getByRole("combobox", { name: /^单位名称/ }).fill("蜃楼水务");
  await page.getByRole("option").click();
  const verdict = page.getByRole("article", { name: "核查结论" });
  await verdict.waitFor();
  expect(await verdict.locator(".sentence").textContent()).toContain(
    "限制其担任国有资本控股或参股公司法定代表人、董事、监事：因作为福州乌有劳务派遣有限公司的责任人员被列入名单",
  );
  expect(await verdict.locator(".chain-title").allTextContents()).toContain("责任人");
  expect(await page.getByRole("region", { name: "已任此职" }).textContent()).toMatch(
    /自 2018-04-10 起在任.*须向任免机构提出不再担任的意见；不是免职/s,
  );
  await page.reload();
  await page.getByRole("region", { name: "已任此职" }).waitFor();
  expect(complaints).toEqual([]);
});

test("appointment: what of it could not be found out is told, and is not that the office is not held or nothing bears on it", async () => {
  const { page, go } = await console.visit(officer);
  let withheld: "incumbent" | "conflicts" = "conflicts";
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as {
      data?: { appointment?: { incumbent: { conflicts: unknown } | null } };
      errors?: unknown[];
    };
    const { appointment } = body.data ?? {};
    if (!appointment?.incumbent) return route.fulfill({ response });
    const path = ["appointment", "incumbent", ...(withheld === "conflicts" ? [withheld] : [])];
    if (withheld === "conflicts") appointment.incumbent.conflicts = null;
    else appointment.incumbent = null;
    const extensions = { code: "SUBGRAPH_FAILED", messageZh: "子服务未能应答", requestId: "r-1" };
    return route.fulfill({ response, json: { ...body, errors: [{ message: "failed", path, extensions }] } });
  });
  const [person, organization] = [await console.idOf("贾如是"), await console.idOf("蜃楼水务")];
  await go(`#/appointment?person=${person}&organization=${organization}&role=DIRECTOR&on=2026-11-01`);
  const held = page.getByRole("region", { name: "已任此职" });
  await held.getByText("未能核验：现任职务与限制是否相抵").waitFor();
  expect(await held.getAttribute("data-verdict")).toBeNull();
  withheld = "incumbent";
  await held.getByRole("button", { name: "再试一次" }).click();
  await page.getByText("未能核验：是否已任此职").waitFor();
  expect(await page.getByText("未任此职").count()).toBe(0);

  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "再试一次" }).click();
  // Who holds it is of today, what restricts of the day asked for.
  await expect.poll(() => held.textContent()).toMatch(/起在任（按今日的登记）。按 2026-11-01 的限制：/);
});

test("subject: all restrictions, listings in time, positions, obligations, each at its own URL", async () => {
  const { page, go, complaints } = await console.visit(officer);
  await go(`#/subject?kind=organization&id=${await console.idOf("捉风电子")}`);
  await page.getByText(/对其适用的措施共 \d+ 项：不得 1 项/).waitFor();
  await page.getByText("措施（六）限制其作为供应商参加政府采购活动").click();
  await page.getByRole("list", { name: "来路" }).waitFor();

  await page.getByRole("tab", { name: "名单记录" }).click();
  await page.getByRole("figure", { name: "名单记录在时间上的分布" }).waitFor();
  await page.getByText(/109号 · 在列/).click();
  await page.getByText("用人单位未如实申报社会保险缴费基数且拒不整改的").waitFor();
  await page.reload();
  await page.getByRole("figure").waitFor();

  await page.getByRole("tab", { name: "任职" }).click();
  await page.getByRole("link", { name: "夏编书" }).first().click();
  await page.getByRole("heading", { name: "夏编书" }).waitFor();
  await page.goBack();
  await page.getByRole("tab", { name: "任务与反馈" }).click();
  await page
    .getByText("没有可见的任务")
    .or(page.getByRole("columnheader", { name: "应反馈" }))
    .waitFor();
  expect(complaints).toEqual([]);
});

test("a subject with nothing against it is told so, and is no empty page", async () => {
  const { page, go } = await console.visit(officer);
  const id = await console.idOf("清白茶业");
  await go(`#/subject?kind=organization&id=${id}`);
  await page.getByText("没有对其适用的惩戒措施").waitFor();
  await go(`#/subject?kind=organization&id=${id}&tab=xyz`);
  await page.getByText("没有对其适用的惩戒措施").waitFor();
  await go(`#/subject?kind=organization&id=${id}&tab=listings`);
  await page.getByText("没有可见的名单记录").waitFor();
  await page.getByText("已查该单位的记录，包括已届满、移出和撤销的").waitFor();
  // Of persons there may be what is sealed.
  const person = await console.idOf("莫须友");
  await go(`#/subject?kind=person&id=${person}&tab=listings`);
  await page.getByText("终止满一年后封存").waitFor();
  expect(await page.locator("main").textContent()).toContain("不能据此认定其从未列入");
});

test("suspension, annulment and objection show in the listings", async () => {
  const { page, go } = await console.visit(officer);
  await go(`#/subject?kind=organization&id=${await console.idOf("无何物流")}&tab=listings`);
  await page.getByText(/107号 · 中止/).click();
  await page.getByText(/尚未恢复：行政复议期间/).waitFor();
  await go(`#/subject?kind=organization&id=${await console.idOf("南柯纺织")}&tab=listings`);
  await page.getByText(/105号 · 认定已撤销/).click();
  await page.getByText(/成立，主张缴费基数差异/).waitFor();
});

test("a correction shows in time, with what was known before, since when, and why", async () => {
  const organization = await console.idOf("无何物流");
  const former = await correctedListing(console, organization);
  const { page, go } = await console.visit({ officer: "finance" });
  await go(`#/subject?kind=organization&id=${organization}&tab=listings`);
  const timeline = page.getByRole("figure", { name: "名单记录在时间上的分布" });
  const correction = timeline.getByRole("list", { name: "更正" });
  await correction.waitFor();
  expect(await correction.textContent()).toMatch(
    new RegExp(`\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 更正，此前所载届满日为 ${former}；理由：录入有误`),
  );
  expect(await timeline.locator(".timeline-known").count()).toBe(1);
  await timeline.getByText("细线为更正记录之日").waitFor();

  // What could not be found out is not that there is none.
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as {
      data?: { organization?: { listings?: { nodes: { corrections: unknown }[] } } };
    };
    for (const node of body.data?.organization?.listings?.nodes ?? []) node.corrections = null;
    return route.fulfill({ response, json: body });
  });
  await page.reload();
  await page.getByText(/107号 · 中止/).click();
  await page.getByText("有无更正未能查得，或无权查看").waitFor();
  expect(await correction.count()).toBe(0);
});

test("catalogue: what a card leads to is shown there, with its text and departments", async () => {
  const { page, go, complaints } = await console.visit();
  await go("#/catalogue?limb=6a");
  const limb = page.locator("#limb-6a");
  await limb.waitFor();
  expect(await limb.textContent()).toContain("依法限制失信企业作为供应商参加政府采购活动");
  await limb.getByText("依据与法律限制").click();
  await limb.getByText(/中华人民共和国政府采购法.*第二十二条/).waitFor();
  expect(await page.locator(".measure").count()).toBe(18);
  expect(await page.locator(".limb").count()).toBe(34);
  // No code, and no word of the schema.
  expect(await page.locator("main").textContent()).not.toMatch(/[A-Z]{3,}|_|\d[a-d](?![0-9a-z])/);
  expect(complaints).toEqual([]);
});

test("the public sees organizations on the list, filters and goes on, all in the URL", async () => {
  const { page, go, complaints } = await console.visit();
  await go("#/published");
  await page.getByRole("cell", { name: /福州子虚建设工程有限公司/ }).waitFor();
  const rows = page.getByRole("region", { name: "公开名单" }).locator("tbody tr");
  const all = await rows.count();
  await page.getByRole("combobox", { name: "认定机关" }).click();
  await page.getByTitle("市税务局").click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(page.url()).toContain("authority=TAX");
  for (const text of await rows.locator("td:nth-child(3)").allTextContents())
    expect(text).toContain("市税务局");
  await page.goBack();
  await expect.poll(() => rows.count()).toBe(all);
  expect(complaints).toEqual([]);
});
