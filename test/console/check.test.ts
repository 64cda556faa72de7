import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

const sentence = (page: Page) => page.locator(".sentence");
const search = (page: Page) => page.getByRole("combobox", { name: "名称 / 统一社会信用代码 / 证件号" });

/** Goes to the search by its key, and types. */
async function type(page: Page, text: string): Promise<void> {
  await search(page).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.insertText(text);
}

test("an officer signs in and has an answer with its chain, by the keyboard alone", async () => {
  const { page, complaints, origins } = await console.visit();
  await page.goto(console.url);
  await page.getByRole("button", { name: "登录" }).first().press("Enter");
  await page.getByRole("button", { name: /市财政局 · 林某/ }).press("Enter");
  await page.getByRole("heading", { name: "最近核查" }).waitFor();
  await expect.poll(() => page.locator(".header").textContent()).toContain("市财政局 · 林某");

  await type(page, "子虚");
  const candidate = page.getByRole("option");
  await candidate.waitFor();
  // What tells it from others of the same name.
  expect(await candidate.textContent()).toMatch(/企业.*鼓楼区.*2016-05-18 登记.*91350102MAX000015M/s);
  await page.keyboard.press("Enter");

  await expect
    .poll(() => sentence(page).textContent())
    .toMatch(
      /^限制其作为供应商参加政府采购活动：因被列入社会保险严重失信名单（榕社险失信〔\d{4}〕101号），依据榕人社劳〔2019〕7号三、惩戒措施（六），自 \d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d。$/,
    );
  const chain = page.getByRole("list", { name: "来路" }).first();
  const titles = await chain.locator(".chain-title").allTextContents();
  expect(titles).toEqual(["违法行为", "认定", "列入", "措施 六", "法律依据", "实施单位"]);

  await chain.getByRole("button").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("region", { name: "列入" }).textContent()).toMatch(
    /被列入者福州子虚建设工程有限公司.*无未决异议/s,
  );

  // The answer is in the URL, the name is not.
  expect(decodeURIComponent(page.url())).not.toContain("子虚");
  const before = await sentence(page).textContent();
  await page.reload();
  await expect.poll(() => sentence(page).textContent()).toBe(before);
  expect([...origins]).toEqual([new URL(console.url).origin]);
  expect(complaints).toEqual([]);
});

test("a code that is pasted and entered at once is enough; a name is not, and no candidate of another text is taken", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/check");
  await type(page, "清白茶业");
  await page.getByRole("option", { name: /清白茶业/ }).waitFor();
  await search(page).fill("91350102MAX000015M");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "福州子虚建设工程有限公司" }).waitFor();

  const url = page.url();
  await search(page).fill("福州");
  await page.keyboard.press("Enter");
  await page.getByRole("option").nth(1).waitFor();
  await page.keyboard.press("Enter");
  // The former answer is none to what is in the box.
  await page.getByText("框中所键入的尚未选定主体").waitFor();
  expect(await page.getByRole("article", { name: "核查结论" }).count()).toBe(0);
  expect(page.url()).toBe(url);
  await search(page).fill("");
  await page.getByRole("heading", { name: "福州子虚建设工程有限公司" }).waitFor();

  await search(page).fill("福州");
  const second = page.getByRole("option").nth(1);
  await second.waitFor();
  const name = (await second.locator(".candidate-name").textContent()) ?? "";
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name }).waitFor();
});

test("a pending objection is a mark on the sentence, and the end is told", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go(
    `#/check?kind=organization&id=${await console.idOf("黄粱餐饮")}&action=FISCAL_SUBSIDY_APPLICATION`,
  );
  const verdict = page.getByRole("article", { name: "核查结论" });
  await verdict.getByText("异议处理中").waitFor();
  expect(await verdict.locator(".sentence").textContent()).toMatch(/至 \d{4}-\d\d-\d\d。$/);
  expect(await verdict.textContent()).toContain("决定之前限制照常");
});

test("an answer that cannot be had anew does not leave the former one standing", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go(`#/check?kind=organization&id=${await console.idOf("水月家具")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await expect.poll(() => sentence(page).textContent()).toMatch(/没有针对/);
  await page.route("**/graphql", (route) => route.abort());
  await page.getByRole("button", { name: "重新核查" }).click();
  await page.getByRole("alert").getByText("未能核验").waitFor();
  expect(await sentence(page).count()).toBe(0);
});

test("what nearly applied is told with the step that stopped it", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go(`#/check?kind=organization&id=${await console.idOf("水月家具")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await expect
    .poll(() => sentence(page).textContent())
    .toMatch(/^经查，.* 没有针对“参加政府采购”的惩戒措施。$/);
  expect(await page.locator(".misses").textContent()).toContain("未适用：列入已移出");
});

test("another day is asked for, is seen to be another, and back leads back", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go(`#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await page.getByText("限制其作为供应商").first().waitFor();
  await page.getByRole("button", { name: /^核查日/ }).click();
  await page.getByLabel("日期").fill("2020-01-02");
  await page.getByRole("button", { name: "使用", exact: true }).click();
  await expect.poll(() => sentence(page).textContent()).toContain("经查，2020-01-02 没有");
  expect(page.url()).toContain("on=2020-01-02");
  // It is kept on the way to another page.
  await page.locator(".subject-heading a").first().click();
  await page.getByText("未列入：2020-01-02 没有对其适用的惩戒措施").waitFor();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => sentence(page).textContent()).toContain("限制其作为供应商");
});

describe("persons", () => {
  test("are not found without a purpose, which is told; with one they are", async () => {
    const { page, go } = await console.visit({ officer: "finance" });
    await go("#/check");
    await type(page, "莫须友");
    await page.getByText("未查个人").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "用途：未载明" }).click();
    await page.getByRole("button", { name: "任职资格审查" }).click();
    await search(page).focus();
    await page.getByRole("option", { name: /莫须友.*个人.*3501\*+0059/s }).click();
    await expect.poll(() => sentence(page).textContent()).toMatch(/^经查/);
    await page.getByRole("combobox", { name: "事项" }).click();
    await page.getByTitle("登记为事业单位法定代表人").click();
    await expect
      .poll(() => sentence(page).textContent())
      .toContain("因所任法定代表人的福州镜花食品有限公司被列入名单");
  });

  test("one who was asked for by a document does not come after another was chosen", async () => {
    const { page, go } = await console.visit({ officer: "finance", purpose: "任职资格审查" });
    await go("#/check?action=HOLD_OFFICE");
    const held = Promise.withResolvers<void>();
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("RESIDENT_ID")) await held.promise;
      // It may have been let go.
      await route.continue().catch(() => {});
    });
    await search(page).fill("350199196701010020");
    const letGo = page.waitForEvent("requestfailed", (request) =>
      Boolean(request.postData()?.includes("RESIDENT_ID")),
    );
    await search(page).press("Enter");
    await search(page).fill("子虚建设");
    await letGo;
    await page.getByRole("option").click();
    await page.getByRole("heading", { name: /子虚建设/ }).waitFor();
    held.resolve();
  });

  test("a number of an identity card is matched, and stands in no URL and no search", async () => {
    const { page, go, sent } = await console.visit({ officer: "finance", purpose: "任职资格审查" });
    await go("#/check?action=HOLD_OFFICE");
    const number = "350199196701010020";
    await search(page).fill(number);
    await page.getByText("号码不作名称查找").waitFor();
    await search(page).press("Enter");
    await expect.poll(() => sentence(page).textContent()).toContain("限制其担任");
    const bodies = sent.filter((text) => text.includes(number));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toMatch(/\/graphql .*"type":"RESIDENT_ID"/);
    expect(page.url()).not.toContain(number);
  });
});

describe("no answer looks different by why there is none", () => {
  test("not theirs to see: whose it is, and what is missing", async () => {
    const { page, go } = await console.visit({ officer: "finance" });
    await go(`#/check?kind=person&id=1&action=HOLD_OFFICE`);
    await page.getByText("无权查看该主体").waitFor();
    await page.getByRole("button", { name: "载明用途" }).waitFor();
  });

  test("it could not be found out: that nothing follows from it, the request, and another try", async () => {
    const { page, go } = await console.visit({ officer: "finance" });
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("GOV_PROCUREMENT_SUPPLIER")) return route.continue();
      const response = await route.fetch();
      const body = (await response.json()) as { data: { organization: object } };
      const error = {
        message: "failed",
        path: ["organization", "eligibility"],
        extensions: { code: "SUBGRAPH_FAILED", messageZh: "子服务未能应答", requestId: "r-1" },
      };
      const data = { organization: { ...body.data.organization, eligibility: null } };
      return route.fulfill({ json: { data, errors: [error] } });
    });
    await go(
      `#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`,
    );
    const told = page.getByRole("alert");
    await told.getByText("未能核验：核查结论").waitFor();
    expect(await told.textContent()).toMatch(/不表示未列入.*子服务未能应答.*r-1/s);
    // What could be found out is there.
    await page.getByText("其他限制").waitFor();
    await page.unroute("**/graphql");
    await told.getByRole("button", { name: "再试一次" }).click();
    await expect.poll(() => sentence(page).textContent()).toContain("限制其作为供应商");
  });

  test("nothing answers at all", async () => {
    const { page, go } = await console.visit({ officer: "finance" });
    await page.route("**/graphql", (route) => route.abort());
    await go("#/check?kind=organization&id=1&action=GOV_PROCUREMENT_SUPPLIER");
    await page.getByText("未能连接联惩服务").first().waitFor();
  });

  test("not signed in: what is open to everybody", async () => {
    const { page, go } = await console.visit();
    await go("#/check");
    await page.getByRole("heading", { name: "登录后使用" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "公开名单" }).click();
    await page.getByRole("heading", { name: "公开名单" }).waitFor();
  });
});

test("what is left out for want of a right or a purpose is not told as none", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  const place = `#/check?kind=organization&id=${await console.idOf("清白茶业")}&action=GOV_PROCUREMENT_SUPPLIER`;
  await go(place);
  const fold = page.locator("details").filter({ hasText: "哪些措施差一步未适用" });
  await fold.locator("summary").click();
  await fold.getByText("没有可见的差一步而未适用的措施").waitFor();
  await fold.getByRole("button", { name: "载明用途" }).click();
  await page.getByRole("button", { name: "政府采购资格审查" }).click();
  // It is another question, with another answer.
  await page.getByRole("button", { name: "用途：政府采购资格审查" }).waitFor();
  await fold.locator("summary").click();
  await fold.getByText("没有差一步而未适用的措施").waitFor();
});

/** Has answers come with something missing, as where a subgraph has failed. */
async function failing(page: Page, change: (organization: Organization) => readonly (string | number)[][]) {
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: { organization?: Organization | null } };
    if (!body.data?.organization) return route.fulfill({ response });
    const extensions = { code: "SUBGRAPH_FAILED", messageZh: "子服务未能应答", requestId: "r-1" };
    const errors = change(body.data.organization).map((path) => ({
      message: "failed",
      path: ["organization", ...path],
      extensions,
    }));
    return route.fulfill({ response, json: { ...body, errors } });
  });
}

interface Organization {
  heldPositions?: unknown;
  eligibility?: { restrictions: { grounds: { listing: unknown }[] }[] };
}

test("what could not be found out is told as that, neither as a want of a right nor as none", async () => {
  const { page, go } = await console.visit({ officer: "finance", purpose: "政府采购资格审查" });
  await failing(page, (organization) => {
    const grounds =
      organization.eligibility?.restrictions.flatMap((restriction) => restriction.grounds) ?? [];
    for (const ground of grounds) ground.listing = null;
    organization.heldPositions = null;
    return [["eligibility", "restrictions", 0, "grounds", 0, "listing"], ["heldPositions"]];
  });
  const id = await console.idOf("子虚建设");
  await go(`#/check?kind=organization&id=${id}&action=GOV_PROCUREMENT_SUPPLIER`);
  const card = page.getByRole("list", { name: "来路" }).first().getByRole("button").first();
  await card.waitFor();
  expect(await card.textContent()).toMatch(/列入.*未能查得/);
  await page.getByText("任职与关联").click();
  await page.getByText("未能核验：在其他单位的任职").waitFor();
  await go(`#/subject?kind=organization&id=${id}&tab=positions`);
  await page.getByText("未能核验：本单位在其他单位的任职").waitFor();
});

test("an answer that is asked for once more is seen to be on its way, and is not waited for without end", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await page.clock.install();
  await go(`#/check?kind=organization&id=${await console.idOf("水月家具")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await sentence(page).waitFor();
  const hanging = page.waitForRequest("**/graphql");
  await page.route("**/graphql", () => {});
  await page.getByRole("button", { name: "重新核查" }).click();
  await hanging;
  await page.locator(".verdict-foot .ant-btn-loading").waitFor();
  await page.clock.fastForward("01:31");
  await page.getByRole("alert").getByText("未能核验：核查结论").waitFor();
  expect(await sentence(page).count()).toBe(0);
});

test("on paper there is who asked, for what and when, and nothing to be worked", async () => {
  const { page, go } = await console.visit({ officer: "finance", purpose: "政府采购资格审查" });
  await go(`#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`);
  await sentence(page).waitFor();
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: "print" });
  const printed = page.locator(".printed");
  await printed.waitFor();
  await expect
    .poll(() => printed.textContent())
    .toMatch(/市财政局 林某，用途：政府采购资格审查，打印于 \d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(await search(page).isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "重新核查" }).isVisible()).toBe(false);
});

test("keys lead to pages, and are listed", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/catalogue");
  await page.getByRole("heading", { name: "三、惩戒措施" }).waitFor();
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").textContent()).toMatch(/gw任务/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByRole("heading", { name: "任职核查" }).waitFor();
});

test("the first load is within its budget, and comes of one's own", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/check");
  await page.getByRole("heading", { name: "逾期任务" }).waitFor();
  const sizes = await page.evaluate<readonly number[]>(
    "performance.getEntriesByType('resource').filter(({ name }) => /\\.(js|css)$/.test(name)).map((entry) => entry.encodedBodySize)",
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(300_000);
});
