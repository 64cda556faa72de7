import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { dayOf } from "../../web/console/words/days.ts";
import { DIVISIONS } from "../../web/console/words/of-registry.ts";
import { openConsole } from "./open-console.ts";

const console = openConsole();

interface Panel {
  readonly groups: readonly { readonly keys: readonly string[]; readonly values: readonly number[] }[];
  readonly total: readonly number[];
}

/** What the gateway answers to who looks at the page. */
async function ask<Data>(page: Page, query: string): Promise<Data> {
  const response = await page.context().request.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
    data: { query },
  });
  return ((await response.json()) as { data: Data }).data;
}

/** The cells of the table, without its head; the first row is of all together. */
async function cells(page: Page): Promise<string[][]> {
  const rows = await page.getByRole("region", { name: /^数据/ }).locator("tbody tr").all();
  return await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.locator(`.ant-select-dropdown:visible [title="${option}"]`).click();
}

test("numbers are cut, confined, shown as the gateway has them, reached by the link, and exported", async () => {
  const { page, go, complaints, origins } = await console.visit({ officer: "ndrc" });
  await go("#/check");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "统计" }).click();
  const lines = page.getByRole("img", { name: /^图：期末在列，名单如何变化（按月份；截至/ });
  await lines
    .getByText(/^\d{4}-\d\d$/)
    .first()
    .waitFor();
  // What is told of the month under the pointer is drawn too: as HTML it would be refused.
  await lines.hover();
  await lines.getByText("期末在列").waitFor();
  await choose(page, "分组", "县区");
  await choose(page, "认定机关", "市人社局");
  // What other tests record meanwhile is not of these months.
  const year = Number(dayOf(new Date()).slice(0, 4));
  const [from, to] = [`${year - 6}-01`, `${year - 3}-12`];
  for (const [label, month] of [
    ["自月份", from],
    ["至月份", to],
  ] as const) {
    await page.getByLabel(label).fill(month);
    await page.getByLabel(label).press("Enter");
  }
  const caption = page.getByText(`名单如何变化（按县区；自 ${from} 至 ${to}；认定机关：市人社局；截至 `);
  await caption.waitFor();

  const { listingStatistics: told } = await ask<{ listingStatistics: Panel }>(
    page,
    `{ listingStatistics(by: [DIVISION], filter: { authority: "HRSS", monthFrom: "${from}", monthTo: "${to}" }) {
      groups { keys values } total } }`,
  );
  const [total, ...shown] = await cells(page);
  expect(total).toEqual(["全部", ...told.total.map(String)]);
  expect(shown.map(([, ...numbers]) => numbers.join()).sort()).toEqual(
    told.groups.map(({ values }) => values.join()).sort(),
  );
  const [first] = told.groups;
  const county = DIVISIONS.get(first?.keys[0] ?? "") ?? "";
  expect(shown).toContainEqual([county, ...(first?.values ?? []).map(String)]);
  const drawing = page.getByRole("img", { name: /^图/ });
  await drawing.locator("svg").getByText(county).waitFor();

  const other = await console.visit({ officer: "ndrc" });
  await other.go(new URL(page.url()).hash);
  await other.page.getByText((await caption.textContent()) ?? "").waitFor();
  expect(await cells(other.page)).toEqual([total, ...shown]);

  for (const [format, read] of [
    ["CSV", (line: string) => line.split(",").slice(2, 6)],
    ["NDJSON", (line: string) => told.total.map((_, at) => String(Object.values(JSON.parse(line))[at + 2]))],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `导出 ${format}`, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^名单如何变化 \d{4}-\d\d-\d\d\.(csv|ndjson)$/);
    const records = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n/);
    expect(records.filter((line) => line.includes("GROUP"))).toHaveLength(told.groups.length);
    expect(read(records.at(-1) ?? "")).toEqual(told.total.map(String));
  }

  await page.getByRole("link", { name: county }).click();
  await page.getByText(`按失信行为；自 ${from} 至 ${to}；县区：${county}；认定机关：市人社局；`).waitFor();
  expect((await cells(page))[0]).toEqual(["全部", ...(first?.values ?? []).map(String)]);
  await page.goBack();
  await caption.waitFor();
  expect(complaints).toEqual([]);
  expect([...origins]).toEqual([new URL(console.url).origin]);
});

test.each([
  ["谁在实施，谁在拖延解除", "按实施部门"],
  ["哪些措施在生效", "按措施"],
  ["信用修复要多久", "按失信行为"],
  ["异议结果如何", "按失信行为"],
  ["谁再次失信", "按行业"],
  ["公示是否及时", "“信用中国”网站；按认定机关"],
])("%s has a drawing and the numbers under it, and no code is shown", async (title, cut) => {
  const { page, go, complaints } = await console.visit({ officer: "ndrc" });
  // The worker derives obligations once it has started.
  const owed = () => ask<{ obligationStatistics: Panel }>(page, "{ obligationStatistics { total } }");
  await expect.poll(async () => (await owed()).obligationStatistics.total[0]).toBeGreaterThan(0);
  await go("#/statistics");
  await page.getByRole("link", { name: title }).click();
  await page
    .getByRole("img", { name: new RegExp(`^图：.*，${title}（${cut}；`) })
    .locator("svg")
    .waitFor();
  await page.getByText(new RegExp(`^${title}（${cut}；截至`)).waitFor();
  expect((await cells(page)).length).toBeGreaterThan(1);
  expect(await page.locator("main").textContent()).not.toMatch(
    /[A-Z]_[A-Z]|(?!NDJSON)\b[A-Z]{4,}|名称未能查得/,
  );
  expect(complaints).toEqual([]);
});

/** Clicks in a drawing, beside a text of it. */
async function clickBeside(page: Page, text: Locator, away: { x: number; y: number }): Promise<void> {
  const box = await text.boundingBox();
  if (!box) throw new Error("it is not drawn");
  await page.mouse.click(box.x + box.width / 2 + away.x, box.y + box.height / 2 + away.y);
}

test("a click on a group of a drawing leads where its link in the table does", async () => {
  const { page, go, complaints } = await console.visit({ officer: "ndrc" });
  const image = page.getByRole("img", { name: /^图：/ });
  /** Where the link of a group leads. */
  const linkOf = async (name: string) => {
    const link = page.getByRole("region", { name: /^数据/ }).getByRole("link", { name, exact: true });
    return new URL((await link.first().getAttribute("href")) ?? "", page.url()).href;
  };

  await go("#/statistics?by=DIVISION");
  const county = image.getByText("鼓楼区", { exact: true });
  await county.waitFor();
  const ofCounty = await linkOf("鼓楼区");
  // In the room of its bar, which may be short.
  await clickBeside(page, county, { x: 120, y: 0 });
  await expect.poll(() => page.url()).toBe(ofCounty);
  await page
    .getByText(/县区：鼓楼区；/)
    .first()
    .waitFor();

  await go("#/statistics");
  const month = image.getByText(/^\d{4}-\d\d$/).nth(1);
  await month.waitFor();
  const ofMonth = await linkOf((await month.textContent()) ?? "");
  await clickBeside(page, month, { x: 0, y: -60 });
  await expect.poll(() => page.url()).toBe(ofMonth);

  // Of two dimensions the series are the groups of the first: authorities, along the counties.
  await go("#/statistics?by=AUTHORITY.DIVISION");
  await image.getByText("鼓楼区", { exact: true }).waitFor();
  const rows = page.getByRole("region", { name: /^数据/ }).locator("tbody tr");
  const series = (await rows.nth(1).locator("th, td").first().textContent()) ?? "";
  const ofSeries = await linkOf(series);
  const colour = 'path[fill="var(--accent)"]';
  await image.locator(colour).nth(1).click();
  await expect.poll(() => page.url()).toBe(ofSeries);
  await page.goBack();
  await image.getByText("鼓楼区", { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test("who of the listed is connected most needs a purpose; the persons are those of the gateway", async () => {
  const { page, go, complaints } = await console.visit({ officer: "ndrc" });
  await go("#/statistics?panel=connected");
  await page.getByText("无权查看该统计").waitFor();
  await page.getByRole("button", { name: "载明用途" }).click();
  await page.getByRole("button", { name: "任职资格审查" }).click();
  await page.getByText("在列个人中谁关联最广，20 人").waitFor();
  // Another test may enter somebody on the list between the two.
  await expect
    .poll(async () => {
      await page.reload();
      await page.getByText("在列个人中谁关联最广，20 人").waitFor();
      const { mostConnectedListed: told } = await ask<{
        mostConnectedListed: { person: { name: string }; organizations: number; positions: number }[];
      }>(page, "{ mostConnectedListed(first: 20) { person { name } organizations positions } }");
      const shown = (await cells(page)).map(([name, , , ...numbers]) => [name, ...numbers].join());
      const same = told.map(({ person, ...numbers }) =>
        [person.name, numbers.organizations, numbers.positions].join(),
      );
      return shown.join("\n") === same.join("\n");
    })
    .toBe(true);
  expect(complaints).toEqual([]);
});

test("who may not read statistics is shown no small number, and is told so; a finer cut is refused in words", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/statistics?by=DIVISION");
  await page.getByText(/^“不予显示”：少于 5 的数可能识别出个别主体/).waitFor();
  const rows = await cells(page);
  expect(rows.flat()).toContain("不予显示");
  for (const number of rows.flatMap(([, ...numbers]) => numbers)) {
    expect(number === "不予显示" || number === "0" || Number(number) >= 5, number).toBe(true);
  }
  await page.getByText(/^这样分组没有画图/).waitFor();
  await page.getByText("须有“查阅统计”的权限").waitFor();
  expect(await page.getByRole("combobox", { name: "再分组" }).count()).toBe(0);

  await go("#/statistics?by=DIVISION.STATUS&authority=TAX");
  await page.getByText("无权查看该统计").waitFor();
  await page.getByText("须有“查阅统计”的权限。因工作需要").waitFor();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await choose(page, "再分组", "不再分");
  await page.getByText(/^名单如何变化（按县区；截至/).waitFor();
});

test("of its own obligations a department is shown every number, cut as finely as it likes", async () => {
  const { page, go, complaints } = await console.visit({ officer: "finance" });
  const owed = () => ask<{ obligationStatistics: Panel }>(page, "{ obligationStatistics { total } }");
  await expect.poll(async () => (await owed()).obligationStatistics.total[0]).toBeGreaterThan(0);
  await go("#/statistics?panel=obligations&by=MEASURE.DIVISION&subjectType=ORGANIZATION");
  await page.getByText(/^谁在实施，谁在拖延解除（按措施、县区；主体种类：/).waitFor();
  const numbers = (await cells(page)).flatMap(([, , ...rest]) => rest);
  expect(numbers).not.toContain("不予显示");
  expect(numbers.some((number) => ["1", "2", "3", "4"].includes(number))).toBe(true);
  expect(await page.getByText("须有“查阅统计”的权限").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a range without anything is no empty table, and what cannot be is refused in words", async () => {
  const { page, go } = await console.visit({ officer: "ndrc" });
  await go("#/statistics?by=BEHAVIOUR&division=350182");
  await page.getByText("所选范围内没有可统计的记录。").waitFor();
  await go("#/statistics?monthFrom=2026-02&monthTo=2026-01");
  await page.getByText("无法查询：该统计").waitFor();
});

test("who has not signed in is led to do so", async () => {
  const { page, go } = await console.visit();
  await go("#/statistics");
  await page.getByRole("heading", { name: "登录后使用" }).waitFor();
});
