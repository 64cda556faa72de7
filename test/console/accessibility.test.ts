import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { correctedListing } from "./corrected-listing.ts";
import { madeRecord } from "./made-record.ts";
import { openConsole } from "./open-console.ts";
import { proposedCase } from "./proposed-case.ts";

/** Where pictures of all pages are left for who wants to look; not part of the repository. */
const PICTURES = new URL("../../.screenshots/", import.meta.url).pathname;

const console = openConsole();
const ids = new Map<string, string>();

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  for (const name of ["黄粱餐饮", "捉风电子", "蜃楼水务", "水月家具", "无何物流"])
    ids.set(name, await console.idOf(name));
  ids.set("case", await proposedCase(console));
  const checked = { organization: ids.get("黄粱餐饮") as string, action: "FISCAL_SUBSIDY_APPLICATION" };
  await correctedListing(console, ids.get("无何物流") as string);
  ids.set("record", await madeRecord(console, "finance", checked));
});

interface View {
  readonly name: string;
  readonly place: () => string;
  /** What is there when it is whole. */
  readonly text: string | RegExp;
  /** Who looks: an officer with a purpose if left out; `authority` is one who works on the list. */
  readonly as?: "anybody" | "unsaid" | "analyst" | "authority";
}

const VIEWS: readonly View[] = [
  { name: "sign-in", place: () => "#/check", text: "登录后使用", as: "anybody" },
  { name: "home", place: () => "#/check", text: /没有逾期的任务|应于/ },
  {
    name: "check",
    place: () => `#/check?kind=organization&id=${ids.get("黄粱餐饮")}&action=FISCAL_SUBSIDY_APPLICATION`,
    text: "所据数据截至",
  },
  {
    name: "check-clear",
    place: () => `#/check?kind=organization&id=${ids.get("水月家具")}&action=GOV_PROCUREMENT_SUPPLIER`,
    text: "所据数据截至",
  },
  {
    name: "no-right",
    place: () => "#/check?kind=person&id=1&action=HOLD_OFFICE",
    text: "无权查看该主体",
    as: "unsaid",
  },
  {
    name: "appointment",
    place: () => `#/appointment?organization=${ids.get("蜃楼水务")}`,
    text: "国有资本控股公司",
  },
  {
    name: "subject",
    place: () => `#/subject?kind=organization&id=${ids.get("捉风电子")}`,
    text: /对其适用的措施共/,
  },
  {
    name: "subject-listings",
    place: () => `#/subject?kind=organization&id=${ids.get("捉风电子")}&tab=listings`,
    text: "横条为在效期间",
  },
  {
    name: "subject-corrections",
    place: () => `#/subject?kind=organization&id=${ids.get("无何物流")}&tab=listings`,
    text: "更正，此前所载届满日为",
  },
  {
    name: "subject-positions",
    place: () => `#/subject?kind=organization&id=${ids.get("蜃楼水务")}&tab=positions`,
    text: "含已终止的任职",
  },
  {
    name: "subject-obligations",
    place: () => `#/subject?kind=organization&id=${ids.get("黄粱餐饮")}&tab=obligations`,
    text: /应反馈|没有可见的任务/,
  },
  {
    name: "subject-records",
    place: () => `#/subject?kind=organization&id=${ids.get("黄粱餐饮")}&tab=records`,
    text: "后出具者在前",
  },
  { name: "record", place: () => `#/record?number=${ids.get("record")}`, text: "此刻的验证" },
  { name: "record-none", place: () => "#/record?number=FINANCE-2001-1", text: "本部门没有此编号的凭证" },
  {
    name: "graph",
    place: () => `#/graph?id=${ids.get("捉风电子")}&sel=${ids.get("捉风电子")}`,
    text: "图上的任职",
  },
  {
    name: "graph-table",
    place: () => `#/graph?id=${ids.get("捉风电子")}&sel=${ids.get("捉风电子")}&view=table`,
    text: "图上的任职",
  },
  { name: "work", place: () => "#/work", text: /最近应于|没有待办|逾期 \d/ },
  { name: "catalogue", place: () => "#/catalogue", text: "各单位全称" },
  { name: "published", place: () => "#/published", text: "福州子虚建设工程有限公司", as: "anybody" },
  { name: "batch", place: () => "#/batch", text: "本部门的批量核查" },
  { name: "verify", place: () => "#/verify", text: "无须登录", as: "anybody" },
];

const STATISTICS: readonly View[] = [
  {
    name: "statistics",
    place: () => "#/statistics?panel=listings&by=BEHAVIOUR&division=350104",
    text: "名单如何变化（按失信行为；县区：仓山区；",
    as: "analyst",
  },
  { name: "overview", place: () => "#/overview", text: "先列逾期未解除的", as: "analyst" },
  { name: "overview-no-right", place: () => "#/overview", text: "无权查看部门总览" },
  { name: "statistics-months", place: () => "#/statistics", text: "名单如何变化（按月份；", as: "analyst" },
  {
    name: "statistics-obligations",
    place: () => "#/statistics?panel=obligations",
    text: /逾期未解除|没有可见的任务/,
  },
  { name: "statistics-kept", place: () => "#/statistics?by=INDUSTRY", text: "“不予显示”：" },
  { name: "statistics-persons", place: () => "#/statistics?panel=connected", text: "在列个人中谁关联最广，" },
];

/** What the officers see who work on the list, and what others are told. */
const VIEWS_OF_THE_LIST: readonly View[] = [
  { name: "list", place: () => "#/list", text: /已逾期|7 日内到期|没有期限或期限不明/, as: "authority" },
  {
    name: "list-none",
    place: () => "#/list?view=repairs&state=closed",
    text: /准予|没有信用修复申请/,
    as: "authority",
  },
  { name: "list-listings", place: () => "#/list?view=listings", text: /榕社险失信/, as: "authority" },
  {
    name: "list-objections",
    place: () => "#/list?view=objections",
    text: "福州黄粱餐饮管理有限公司",
    as: "authority",
  },
  {
    name: "list-case",
    place: () => `#/list?view=cases&case=${ids.get("case")}`,
    text: "经过",
    as: "authority",
  },
  { name: "list-no-right", place: () => "#/list", text: "无权查看名单的办理" },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  // What a policy keeps from the page is not kept from who looks at it.
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

async function look(page: Page, name: string): Promise<readonly string[]> {
  await page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true });
  return violationsOf(page);
}

const WAYS = [
  { theme: "light", width: 1280 },
  { theme: "dark", width: 1280 },
  { theme: "light", width: 390 },
  { theme: "dark", width: 390 },
] as const;

describe.each(WAYS)("axe finds nothing, $theme, $width px", ({ theme, width }) => {
  test.each([
    // All in one test take more time than it has where the machine is busy.
    ["half of the pages", VIEWS.filter((_, at) => at % 2 === 0)],
    ["the other half", VIEWS.filter((_, at) => at % 2 === 1)],
    ["statistics", STATISTICS],
    ["the pages of the list", VIEWS_OF_THE_LIST],
  ] as const)("on %s", async (_, views) => {
    const visitors = {
      officer: await console.visit({ officer: "finance", purpose: "任职资格审查", theme, width }),
      unsaid: await console.visit({ officer: "finance", theme, width }),
      analyst: await console.visit({ officer: "ndrc", theme, width }),
      anybody: await console.visit({ theme, width }),
      authority: await console.visit({ officer: "hrss-review", purpose: "失信名单办理", theme, width }),
    };
    for (const { page } of Object.values(visitors)) {
      await page.context().addInitScript({ content: axe.source });
    }
    const found: Record<string, readonly string[]> = {};
    for (const { name, place, text, as = "officer" } of views) {
      const { page, go } = visitors[as];
      await go(place());
      await page.getByText(text).first().waitFor();
      await expect.poll(() => page.locator("main .loading").count()).toBe(0);
      found[name] = await look(page, `${name}-${theme}-${width}`);
    }
    expect(found).toEqual(Object.fromEntries(views.map(({ name }) => [name, []])));
  });

  test("in dialogs, candidates and what is folded", async () => {
    const { page, go } = await console.visit({ officer: "finance", theme, width });
    await page.context().addInitScript({ content: axe.source });
    await go(`#/check?kind=organization&id=${ids.get("黄粱餐饮")}&action=FISCAL_SUBSIDY_APPLICATION`);
    await page.getByText("所据数据截至").waitFor();
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.getByRole("list", { name: "来路" }).first().getByRole("button").nth(4).click();
    const opened = await look(page, `check-opened-${theme}-${width}`);
    await page.getByRole("combobox", { name: /^名称/ }).fill("福州");
    await page.getByRole("option").first().waitFor();
    const candidates = await look(page, `candidates-${theme}-${width}`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^用途/ }).click();
    const purpose = await look(page, `purpose-${theme}-${width}`);
    expect({ opened, candidates, purpose }).toEqual({ opened: [], candidates: [], purpose: [] });
  });

  test("in a file before it is screened", async () => {
    const { page, go } = await console.visit({ officer: "finance", theme, width });
    await page.context().addInitScript({ content: axe.source });
    await go("#/batch");
    const choose = (content: string) =>
      page
        .getByLabel(/名单文件/)
        .setInputFiles({ name: "供应商.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
    const codes = ["91350102MAX000015M", "91350111MAX00020XB", "9.1350102E+17", "91350102MAX000016M"];
    const rows = codes.map((code, at) => `${at + 1},${code},福州某某有限公司,鼓楼区`).join("\n");
    await choose(`序号,登记代码,名称,县区\n${rows}\n`);
    await page.getByText("请在下面指明核查对象所在的列").waitFor();
    const refused = await look(page, `batch-columns-${theme}-${width}`);
    await choose(`序号,统一社会信用代码,名称,县区\n${rows}\n`);
    await page.getByText("2 行不能受理").waitFor();
    const problems = await look(page, `batch-preview-${theme}-${width}`);
    expect({ refused, problems }).toEqual({ refused: [], problems: [] });
  });

  test("in what is done on the list", async () => {
    const officer = { officer: "hrss-review", purpose: "失信名单办理", theme, width } as const;
    const { page, go } = await console.visit(officer);
    await page.context().addInitScript({ content: axe.source });
    const found: Record<string, readonly string[]> = {};
    await go("#/list?view=objections");
    await page.getByRole("link", { name: "福州黄粱餐饮管理有限公司" }).click();
    await page.getByRole("button", { name: "决定异议" }).waitFor();
    found.listing = await look(page, `list-listing-${theme}-${width}`);
    await page.getByRole("button", { name: "延长公示期限" }).click();
    const extension = page.getByRole("dialog", { name: "延长公示期限" });
    // A day that is not after the one there is, and what is not a reason: both are refused.
    await extension.getByLabel("新的届满日").fill("2020-01-01");
    await extension.getByLabel("再次违法违规的认定文书").fill("榕社险查〔2026〕8号");
    await extension.getByLabel("理由").fill("350199196701010020 再次欠缴");
    await extension.getByRole("button", { name: "延长公示期限" }).click();
    await extension.getByText("未办理：有 2 处不符").waitFor();
    found.refused = await look(page, `list-refused-${theme}-${width}`);
    await go(`#/list?view=cases&case=${ids.get("case")}`);
    await page.getByRole("button", { name: "核准认定" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "福州幻榕商贸有限公司" }).waitFor();
    found.confirmation = await look(page, `list-confirmation-${theme}-${width}`);
    await go("#/list?view=cases&draft=new");
    await page.getByRole("combobox", { name: /^名称/ }).fill("91350111MAX00020XB");
    await page.getByRole("option").click();
    await page.getByRole("checkbox", { name: /应缴纳社会保险费却拒不缴纳的/ }).check();
    await page.getByRole("button", { name: "立案起草" }).click();
    await page.getByText(/未办理：有 \d 处不符/).waitFor();
    found.draft = await look(page, `list-draft-${theme}-${width}`);
    expect(found).toEqual({ listing: [], refused: [], confirmation: [], draft: [] });
  });
});
