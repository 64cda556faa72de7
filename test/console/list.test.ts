import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";
import { dayAgo } from "./proposed-case.ts";

const console = openConsole();
const proposer = { officer: "hrss", purpose: "失信名单办理" } as const;
const reviewer = { officer: "hrss-review", purpose: "失信名单办理" } as const;

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const response = await page.context().request.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
    data: { query, variables },
  });
  const { data } = (await response.json()) as { data: Data };
  return data;
}

interface Firm {
  readonly number: string;
  readonly subjectName: string;
  readonly objectionPending: boolean;
  readonly subject: {
    readonly id: string;
    readonly restrictions: readonly {
      readonly grounds: readonly { readonly listing: { readonly number: string } | null }[];
    }[];
  };
}

/** Before this day an entry has to be for an application for repair to be accepted today: a year and some days. */
const REPAIRABLE = dayAgo(370);

/**
 * Firms on HRSS's list that the demo has invented beside its cast, of whom no other test knows: their numbers are below
 * 101.
 */
async function firms(page: Page, published: object): Promise<readonly Firm[]> {
  const { listings } = await ask<{ listings: { nodes: readonly Firm[] } }>(
    page,
    `query ($filter: ListingFilter) {
      listings(filter: $filter, first: 100) {
        nodes {
          number subjectName objectionPending
          subject { id restrictions { grounds { listing { number } } } }
        }
      }
    }`,
    {
      filter: { authorities: ["HRSS"], subjectType: "ORGANIZATION", status: ["IN_FORCE"], ...published },
    },
  );
  return listings.nodes.filter(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]) < 101);
}

/** One on whom nothing rests but this listing: as it ends, nothing stands against the firm. */
async function repairable(page: Page): Promise<Firm> {
  const found = (await firms(page, { publishedUntil: REPAIRABLE })).find(({ number, subject }) =>
    subject.restrictions.every(({ grounds }) => grounds.every(({ listing }) => listing?.number === number)),
  );
  if (!found) throw new Error("no firm is held by one listing alone");
  return found;
}

async function objecting(page: Page): Promise<Firm> {
  const found = (await firms(page, { publishedFrom: REPAIRABLE })).find((firm) => !firm.objectionPending);
  if (!found) throw new Error("no firm is left for an objection");
  return found;
}

test("what is due comes first, with its day and what that rests on, and leads to where it is done", async () => {
  const { page, go, complaints } = await console.visit(reviewer);
  await go("#/list");
  // Its last day is not known in a year whose working days were not entered.
  const due = page.getByRole("region", { name: /已逾期|7 日内到期|没有期限或期限不明/ });
  const objection = due.getByRole("row", { name: /福州黄粱餐饮管理有限公司/ });
  await objection.waitFor();
  expect(await objection.textContent()).toMatch(/决定异议.*本系统配置：收到异议之日起五个工作日内作出决定/s);
  await page.getByText("90 日内").click();
  await objection.getByRole("link").click();
  await page.getByRole("heading", { name: /收到的异议 已受理，待决定/ }).waitFor();
  expect(await page.locator("main").textContent()).not.toMatch(/[A-Z]{3,}/);
  await page.goBack();
  await objection.waitFor();
  expect(page.url()).toContain("days=90");
  expect(complaints).toEqual([]);
});

test("a repair: received and accepted by one officer, granted by another; the subject is clear from then on", async () => {
  const one = await console.visit(proposer);
  const firm = await repairable(one.page);
  const { page } = one;
  await one.go("#/list?view=listings");
  await page.getByRole("textbox", { name: "名单编号" }).fill(firm.number);
  await page.getByRole("button", { name: "打开" }).click();

  await page.getByRole("button", { name: "收到信用修复申请" }).click();
  const dialog = page.getByRole("dialog", { name: "收到信用修复申请" });
  await dialog.getByLabel("申请内容").fill("法定代表人 350199197301010085 已补缴");
  await dialog.getByRole("button", { name: "收到信用修复申请" }).click();
  await dialog.getByText("未办理：有 1 处不符").waitFor();
  const statement = dialog.getByLabel("申请内容");
  expect(await statement.getAttribute("aria-invalid")).toBe("true");
  expect(await dialog.locator(".field-problem").textContent()).toContain("公民身份号码");
  expect(await statement.inputValue()).toContain("已补缴");
  await statement.fill("已补缴全部费款及滞纳金");
  await dialog.getByRole("button", { name: "收到信用修复申请" }).click();
  const done = page.getByRole("region", { name: "已办理" });
  await done.waitFor();
  expect(await done.textContent()).toMatch(/此后须办理：决定是否受理信用修复申请/);

  await page.getByRole("button", { name: "受理修复申请", exact: true }).click();
  await page
    .getByRole("dialog", { name: "受理修复申请" })
    .getByRole("button", { name: "受理修复申请" })
    .click();
  await page.getByRole("heading", { name: /收到的申请 已受理，待决定/ }).waitFor();

  const other = await console.visit(reviewer);
  await other.go("#/list?view=repairs");
  await other.page.getByRole("link", { name: firm.subjectName }).click();
  await other.page.getByRole("button", { name: "准予修复" }).click();
  const decision = other.page.getByRole("dialog", { name: "准予修复" });
  expect(await decision.locator(".follows").textContent()).toMatch(
    /自今日.*起移出名单（原至 \d{4}-\d\d-\d\d）/,
  );
  await decision.getByLabel("理由").fill("已纠正失信行为");
  await decision.getByRole("button", { name: "准予修复" }).click();
  await other.page.getByRole("region", { name: "已办理" }).waitFor();
  await other.page.getByRole("heading", { name: /已移出/ }).waitFor();
  const history = other.page.getByRole("region", { name: "经过" });
  expect(await history.textContent()).toMatch(
    /准予信用修复.*黄某（本人）.*受理信用修复申请.*工作人员（账号 demo:hrss）/s,
  );

  await history.getByRole("link", { name: "此前所载" }).first().click();
  await other.page.getByRole("heading", { name: new RegExp(`${firm.number} · 在列`) }).waitFor();
  expect(await other.page.getByRole("button", { name: "更正" }).count()).toBe(0);

  await other.go(`#/check?kind=organization&id=${firm.subject.id}&action=GOV_PROCUREMENT_SUPPLIER`);
  await other.page.getByText("没有针对“参加政府采购”的惩戒措施").waitFor();
  expect([...one.complaints, ...other.complaints]).toEqual([]);
});

test("an objection: received, accepted, which marks it, and decided; who decides on what was changed is told", async () => {
  const one = await console.visit(proposer);
  const firm = await objecting(one.page);
  const place = `#/list?view=listings&listing=${encodeURIComponent(firm.number)}`;
  const other = await console.visit(reviewer);
  await one.go(place);
  await one.page.getByRole("button", { name: "收到异议" }).click();
  const receipt = one.page.getByRole("dialog", { name: "收到异议" });
  await receipt.getByLabel("异议摘要").fill("主张已于限期内缴清");

  // Somebody else is faster.
  await other.go(place);
  await other.page.getByRole("button", { name: "收到投诉" }).waitFor();
  await other.page.getByRole("button", { name: "中止" }).click();
  const suspension = other.page.getByRole("dialog", { name: "中止" });
  await suspension.getByLabel("理由").fill("行政复议期间停止执行");
  await suspension.getByRole("button", { name: "中止" }).click();
  await other.page.getByRole("region", { name: "已办理" }).waitFor();

  await receipt.getByRole("button", { name: "收到异议" }).click();
  await receipt.getByText("未办理：他人已先作变更").waitFor();
  expect(await receipt.getByRole("alert").textContent()).toMatch(/demo:hrss-review）：中止.*行政复议期间/);
  await receipt.getByRole("button", { name: "载入最新内容" }).click();
  await one.page.getByRole("heading", { name: /中止/ }).waitFor();
  expect(await receipt.getByLabel("异议摘要").inputValue()).toBe("主张已于限期内缴清");
  await receipt.getByRole("button", { name: "收到异议" }).click();
  await one.page.getByRole("region", { name: "已办理" }).waitFor();

  await one.page.getByRole("button", { name: "受理异议", exact: true }).click();
  await one.page.getByRole("dialog").getByRole("button", { name: "受理异议" }).click();
  await one.page.getByText("异议处理中").waitFor();
  await one.page.getByRole("button", { name: "决定异议" }).click();
  const decision = one.page.getByRole("dialog", { name: "决定异议" });
  await decision.getByText("不成立").click();
  await decision.getByLabel("理由").fill("缴款记录晚于限期");
  await decision.getByRole("button", { name: "决定异议" }).click();
  await one.page.getByRole("heading", { name: /收到的异议 不成立/ }).waitFor();
  expect(await one.page.getByText("异议处理中").count()).toBe(0);

  await one.page.getByRole("button", { name: "恢复" }).click();
  await one.page.getByRole("dialog", { name: "恢复" }).getByLabel("理由").fill("复议决定维持");
  await one.page.getByRole("dialog", { name: "恢复" }).getByRole("button", { name: "恢复" }).click();
  await one.page.getByRole("heading", { name: /在列/ }).waitFor();
});

test("a case from its draft to the list: what one proposes another confirms", async () => {
  const one = await console.visit(proposer);
  const { page } = one;
  await one.go("#/list?view=cases");
  await page.getByRole("button", { name: "立案起草" }).click();
  await page.getByRole("combobox", { name: /^名称/ }).fill("91350103MAX0001385");
  await page.getByRole("option").click();
  await page.getByLabel("（三）应缴纳社会保险费却拒不缴纳的").check();
  await page.getByRole("button", { name: "立案起草" }).click();
  await page.getByText(/未办理：有 \d 处不符/).waitFor();
  expect(await page.locator(".field-problem").count()).toBeGreaterThan(1);
  for (const area of await page.locator(".fact textarea").all())
    await area.fill("榕社险限缴〔2026〕12号所载");
  await page.reload();
  await page.getByRole("checkbox", { name: /应缴纳社会保险费却拒不缴纳的/ }).waitFor();
  await page.getByRole("combobox", { name: /^责任人员/ }).fill("于乌有");
  await page.getByRole("option").click();
  await page.getByRole("button", { name: "立案起草" }).click();
  await page.getByRole("heading", { name: /案件 \d+ · 起草/ }).waitFor();

  const act = async (on: Page, title: string, fill: Readonly<Record<string, string>>) => {
    await on.getByRole("button", { name: title, exact: true }).click();
    const dialog = on.getByRole("dialog", { name: title });
    for (const [label, value] of Object.entries(fill))
      await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole("button", { name: title, exact: true }).click();
    await on.getByText(`已办理：${title}`).waitFor();
  };
  await act(page, "事先告知", {
    告知书文号: "榕社险告〔2026〕90号",
    告知日: dayAgo(10),
    陈述申辩末日: dayAgo(5),
  });
  await act(page, "记录陈述申辩", { 收到日: dayAgo(6), 内容: "资金困难，请求分期缴纳" });
  await act(page, "拟认定", {
    决定文号: "榕社险认〔2026〕90号",
    认定日: dayAgo(1),
    对陈述申辩的复核意见: "陈述不成立",
  });
  await page.getByText("待另一名工作人员确认").waitFor();
  expect(await page.getByRole("button", { name: "核准认定" }).count()).toBe(0);

  const other = await console.visit(reviewer);
  await other.go("#/list?kind=CONFIRM_DETERMINATION");
  await other.page.getByRole("link", { name: "福州虚舟贸易有限公司" }).click();
  await other.page.getByRole("button", { name: "核准认定" }).click();
  const confirmation = other.page.getByRole("dialog", { name: "核准认定" });
  expect(await confirmation.textContent()).toMatch(
    /福州虚舟贸易有限公司.*应缴纳社会保险费却拒不缴纳的.*于乌有（法定代表人）.*榕社险告〔2026〕90号.*资金困难.*陈述不成立.*榕社险认〔2026〕90号/s,
  );
  await confirmation.getByRole("button", { name: "核准认定" }).click();
  await other.page.getByText("已办理：核准认定").waitFor();
  await act(other.page, "列入名单", {
    名单编号: "榕社险失信〔2026〕990号",
    责任人员于乌有的名单编号: "榕社险失信〔2026〕990-1号",
    "届满日（可不填）": dayAgo(-400),
  });
  await other.page.getByRole("link", { name: "榕社险失信〔2026〕990号" }).click();
  await other.page.getByText(dayAgo(-400)).first().waitFor();
  await other.page.getByText("于乌有（榕社险失信〔2026〕990-1号）").waitFor();
  expect([...one.complaints, ...other.complaints]).toEqual([]);
});

test("what was sent and not answered may have been done: it is sent again under the same key", async () => {
  const { page, go } = await console.visit({ officer: "tax", purpose: "失信名单办理" });
  await go("#/list?view=complaints");
  await page.getByRole("button", { name: "收到投诉" }).click();
  const dialog = page.getByRole("dialog", { name: "收到投诉" });
  await dialog.getByLabel("投诉摘要").fill("反映公示内容有误");
  const keys: string[] = [];
  await page.route("**/graphql", async (route) => {
    const body = route.request().postData() ?? "";
    const [, key] = /"idempotencyKey":"(\w+)"/.exec(body) ?? [];
    if (!key) return route.fallback();
    keys.push(key);
    if (keys.length > 1) return route.fallback();
    // It arrives, and the answer does not.
    await route.fetch();
    return route.abort();
  });
  await dialog.getByRole("button", { name: "收到投诉" }).click();
  await dialog.getByText("不知道是否已办理：收到投诉").waitFor();
  expect(await dialog.getByLabel("投诉摘要").isDisabled()).toBe(true);
  await dialog.getByRole("button", { name: "再提交一次" }).click();
  await page.getByText("已办理：收到投诉").waitFor();
  expect(new Set(keys).size).toBe(1);
  expect(await page.getByText("反映公示内容有误").count()).toBe(1);
  await page.getByRole("link", { name: "不涉及某一记录" }).click();
  await page.getByRole("button", { name: "受理投诉" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "受理投诉" }).click();
  await page.getByRole("heading", { name: /已受理，待答复/ }).waitFor();
});

test("others do not find the page, and are told whose it is; without a purpose it is asked for", async () => {
  const finance = await console.visit({ officer: "finance", purpose: "惩戒措施实施" });
  await finance.go("#/list");
  await finance.page.getByText("无权查看名单的办理").waitFor();
  const navigation = finance.page.getByRole("navigation", { name: "主导航" });
  await navigation.getByRole("link", { name: "任务" }).waitFor();
  expect(await navigation.getByRole("link", { name: "名单", exact: true }).count()).toBe(0);

  const unsaid = await console.visit({ officer: "medical-security" });
  await unsaid.go("#/list");
  await unsaid.page.getByRole("button", { name: "载明用途" }).click();
  await unsaid.page.getByRole("button", { name: "失信名单办理" }).click();
  await unsaid.page.getByRole("link", { name: "待办" }).waitFor();

  const anybody = await console.visit();
  await anybody.go("#/list");
  await anybody.page.getByRole("heading", { name: "登录后使用" }).waitFor();
});
