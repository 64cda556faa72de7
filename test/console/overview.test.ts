import { expect, test } from "vitest";
import { OverviewOfDepartments } from "../../web/console/generated/documents.ts";
import { openConsole, type Visited } from "./open-console.ts";

const console = openConsole();

interface Answered {
  readonly data: {
    readonly obligationStatistics: {
      readonly measures: readonly string[];
      readonly groups: readonly {
        readonly keys: readonly string[];
        readonly values: readonly (number | null)[];
      }[];
    };
    readonly departments: readonly { readonly id: string; readonly name: string }[];
  };
}

/** What the gateway answers to what the page asks. */
async function answered({ page }: Visited): Promise<Answered> {
  const response = await page.context().request.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
    data: { documentId: OverviewOfDepartments.id, variables: {} },
  });
  return (await response.json()) as Answered;
}

const table = ({ page }: Visited) => page.getByRole("region", { name: "各部门的实施情况" });

test("the commission sees how each department acts, who delays first, and goes on to one of them", async () => {
  const visited = await console.visit({ officer: "ndrc" });
  const { page, go, complaints } = visited;
  await go("#/check");
  await page.getByRole("link", { name: "部门总览" }).click();
  // The worker derives obligations once it has started, and other tests report on some.
  await expect
    .poll(async () => {
      await page.reload();
      await table(visited).waitFor();
      const { obligationStatistics: told, departments } = (await answered(visited)).data;
      const rows = await table(visited).locator("tbody tr").all();
      const shown = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
      const at = (measure: string) => told.measures.indexOf(measure);
      const same = told.groups.every(({ keys: [id], values }) => {
        const name = departments.find((department) => department.id === id)?.name;
        const cells = shown.find(([head]) => head === name) ?? [];
        return cells[1] === String(values[at("OWED")]) && cells[2] === String(values[at("OPEN")]);
      });
      return told.groups.length > 5 && same && shown.length === departments.length;
    })
    .toBe(true);
  await page.getByText(/上期定期反馈.*应报 \d+ 个部门，已报 \d+，逾期未报 \d+/).waitFor();
  expect(await page.locator("main").textContent()).not.toMatch(/[A-Z]_[A-Z]|\b[A-Z]{4,}|名称未能查得/);

  await table(visited).getByRole("link", { name: "市财政局", exact: true }).click();
  await page.getByText(/^谁在实施，谁在拖延解除（按措施；实施部门：市财政局；/).waitFor();
  expect(complaints).toEqual([]);
});

/** What the page asks is answered with this in place of the numbers. */
async function answerWith(visited: Visited, change: (answer: Answered) => unknown): Promise<void> {
  const real = await answered(visited);
  await visited.page.route("**/graphql", async (route) => {
    if (!route.request().postData()?.includes(OverviewOfDepartments.id)) return route.continue();
    await route.fulfill({ json: change(real) });
  });
}

test("numbers that could not be found out, or are not complete, are told as such", async () => {
  const visited = await console.visit({ officer: "ndrc" });
  const { page, go } = visited;
  await answerWith(visited, ({ data }) => {
    const { measures } = data.obligationStatistics;
    const values = (of: Record<string, number | null>) => measures.map((measure) => of[measure] ?? null);
    const groups = [
      { keys: ["HRSS"], values: values({ OWED: 4, OPEN: 2, LIFT_OVERDUE: 1, LIFT_OVERDUE_DAYS: 9 }) },
      { keys: ["FINANCE"], values: values({ OWED: 3, OPEN: 3, OVERDUE: 2, LIFT_OVERDUE: 0 }) },
    ].map((group) => ({ __typename: "StatisticsGroup", suppressed: false, ...group }));
    const obligationStatistics = { ...data.obligationStatistics, groups, complete: false };
    return { data: { ...data, obligationStatistics } };
  });
  await go("#/overview");
  await table(visited).waitFor();
  const rows = await table(visited).locator("tbody tr").allTextContents();
  expect(rows.slice(0, 2)).toEqual([
    expect.stringMatching(/^市人社局42未能查得——19/),
    expect.stringMatching(/^市财政局332——0—/),
  ]);
  expect(rows[2]).toContain("没有产生过任务");
  await page.getByText("逾期未解除 1 项，在 1 个部门。").waitFor();
  await page.getByText("逾期未实施 2 项，在 1 个部门；另有 1 个部门未能得知。").waitFor();
  await page.getByText("其后的尚未全部推算，各数可能偏少或偏多").waitFor();
  await page.getByText("这不表示没有逾期").waitFor();
});

test("without the numbers it says why, and still who has reported", async () => {
  const visited = await console.visit({ officer: "ndrc" });
  const { page, go } = visited;
  await answerWith(visited, ({ data }) => ({
    data: { ...data, obligationStatistics: null },
    errors: [
      {
        message: "failed",
        path: ["obligationStatistics"],
        extensions: { code: "SUBGRAPH_FAILED", messageZh: "部门服务未能答复", requestId: "r-1" },
      },
    ],
  }));
  await go("#/overview");
  await page.getByRole("alert").getByText("未能核验：各部门的实施情况").waitFor();
  await page.getByRole("region", { name: "各部门的定期反馈" }).getByText("市财政局").waitFor();
});

test("it is the commission's: others are told so, and not led there", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go("#/overview");
  await page.getByText("无权查看部门总览").waitFor();
  expect(await page.getByRole("link", { name: "部门总览" }).count()).toBe(0);
});
