import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { ExpandFiveOnGraph, ExpandOnGraph } from "../../web/console/generated/documents.ts";
import { dayOf } from "../../web/console/words/days.ts";
import { openConsole, type Visited } from "./open-console.ts";

const console = openConsole();

const OFFICER = { officer: "finance", purpose: "任职资格审查" } as const;
interface Found {
  readonly id: string;
  readonly positions: { readonly nodes: readonly { readonly holder: { readonly id: string } }[] };
}

let listed: string;
let controlled: string;
let hub: string;
beforeAll(async () => {
  listed = await console.idOf("乌有劳务");
  controlled = await console.idOf("蜃楼水务");
  hub = await hubOf();
});

/** An organization of the demo with more officers today than are shown at first. */
async function hubOf(): Promise<string> {
  const { page } = await console.visit(OFFICER);
  const response = await page.context().request.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
    data: {
      query: `query ($on: Date!) { search(text: "股份有限公司", kinds: [ORGANIZATION], first: 50) { nodes {
        id ... on Organization { positions(on: $on, first: 40) { nodes { holder { id } } } } } } }`,
      variables: { on: dayOf(new Date()) },
    },
  });
  const { nodes } = (await response.json()).data.search as { nodes: Found[] };
  await page.context().close();
  const found = nodes.find(
    ({ positions }) => new Set(positions.nodes.map(({ holder }) => holder.id)).size > 12,
  );
  if (!found) throw new Error("nobody has so many officers");
  return found.id;
}

const count = ({ page }: Visited) => page.getByText(/^主体 \d+，关系 \d+$/);
const rowsOf = ({ page }: Visited) => page.getByRole("region", { name: "主体" }).getByRole("row");

/** What the tables have, without the heads. */
async function shown(visited: Visited): Promise<string[]> {
  const names = rowsOf(visited).getByRole("rowheader").getByRole("button");
  return (await names.allInnerTexts()).sort();
}

test("from a subject one sees who is tied to it, and what stands against whom", async () => {
  const visited = await console.visit(OFFICER);
  const { page, complaints, origins } = visited;
  await visited.go("#/graph");
  await page.getByRole("combobox", { name: /^名称/ }).fill("乌有劳务");
  await page.getByRole("option").first().click();
  await page.getByRole("heading", { name: "福州乌有劳务派遣有限公司 的关系图" }).waitFor();
  await expect.poll(() => count(visited).textContent()).toBe("主体 2，关系 1");
  const panel = page.getByRole("complementary", { name: "所选主体" });
  await panel.getByText(/因被列入社会保险严重失信名单/).waitFor();
  await panel.getByRole("list", { name: "来路" }).getByRole("button", { name: /认定/ }).waitFor();
  await panel.getByText(/贾如是 法定代表人、董事，.* 起在任/).waitFor();
  expect(complaints).toEqual([]);
  expect([...origins]).toEqual([new URL(console.url).origin]);
});

test("by the keys alone one goes to a subject, expands it, collapses it, and takes that back", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${listed}`);
  await expect.poll(() => count(visited).textContent()).toBe("主体 2，关系 1");
  const drawing = page.getByRole("application", { name: /^关系图/ });
  await drawing.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText(/^福州乌有劳务派遣有限公司，企业，在列/).waitFor({ state: "attached" });
  await page.keyboard.press("PageDown");
  await page.getByText(/^贾如是，个人，在列，有“不得”的措施，未展开$/).waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await expect.poll(() => count(visited).textContent()).not.toBe("主体 2，关系 1");
  const expanded = await count(visited).textContent();
  await page.keyboard.press("Backspace");
  await expect.poll(() => count(visited).textContent()).toBe("主体 2，关系 1");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => count(visited).textContent()).toBe(expanded);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => count(visited).textContent()).toBe("主体 2，关系 1");
  await page.getByRole("button", { name: "重做" }).click();
  await expect.poll(() => count(visited).textContent()).toBe(expanded);
});

test("tables have what the drawing has, and do what it does", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${listed}&view=table`);
  await expect.poll(() => shown(visited)).toEqual(["福州乌有劳务派遣有限公司", "贾如是"]);
  await page.getByRole("button", { name: "展开 贾如是" }).click();
  await expect.poll(() => shown(visited)).toContain("福州蜃楼水务有限公司");
  const all = await shown(visited);
  const row = rowsOf(visited).filter({ hasText: "乌有" });
  await row.getByText("在列").waitFor();
  await row.getByText("不得").waitFor();
  await page.getByText("图", { exact: true }).click();
  expect(await count(visited).textContent()).toMatch(new RegExp(`^主体 ${all.length}，`));
  await page.reload();
  await expect.poll(() => count(visited).textContent()).toMatch(new RegExp(`^主体 ${all.length}，`));
  await page.goBack();
  await expect.poll(() => count(visited).textContent()).toBe("主体 2，关系 1");
});

test("filters hide positions, and whom only those tied", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${controlled}&view=table`);
  await rowsOf(visited).nth(2).waitFor();
  const before = await shown(visited);
  await page.getByRole("checkbox", { name: "个人任职" }).click();
  await expect.poll(async () => (await shown(visited)).length).toBeLessThan(before.length);
  await expect.poll(() => shown(visited)).not.toContain("贾如是");
  expect(page.url()).toContain("hide=Person");
  await page.getByRole("checkbox", { name: "个人任职" }).click();
  await expect.poll(() => shown(visited)).toEqual(before);
});

test("the graph is of the day, which a slider sets", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${listed}&view=table`);
  await rowsOf(visited).nth(2).waitFor();
  const slider = page.getByRole("slider", { name: "当日" });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => page.url()).toMatch(/on=\d{4}-\d\d-\d\d/);
  await page.getByText("未列入").first().waitFor();
  await page.getByRole("button", { name: "回到今日" }).click();
  await expect.poll(() => page.url()).not.toMatch(/on=/);
});

test("paths to another are shown, or it is said that there is none", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${listed}&view=table`);
  await rowsOf(visited).nth(2).waitFor();
  await page.getByRole("combobox", { name: "查到另一主体的路径" }).fill("蜃楼水务");
  await page.getByRole("option").first().click();
  await page.getByText(/最短 2 步，路径 1 条/).waitFor();
  await expect.poll(() => shown(visited)).toContain("福州蜃楼水务有限公司");
  await page.getByRole("button", { name: "不再显示路径" }).click();
  await expect.poll(() => shown(visited)).not.toContain("福州蜃楼水务有限公司");
});

test("no path is told as no more than what was looked at", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  let personsWithheld = true;
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: { path?: object | null } };
    if (!body.data?.path) return route.fulfill({ response });
    const path = { hops: null, hasMore: false, complete: true, paths: [], personsWithheld };
    return route.fulfill({ response, json: { data: { path } } });
  });
  const place = `#/graph?id=${listed}&to=${await console.idOf("蜃楼水务")}&view=table`;
  await visited.go(place);
  await page.getByText("六步之内没有不经由个人的路径。未查个人，两者可能经由个人相连").waitFor();
  personsWithheld = false;
  await page.reload();
  await page.getByText("六步之内没有路径；更多步数的未查。").waitFor();
});

test("of a subject with many positions some are shown, and how many are left", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${hub}&sel=${hub}`);
  const left = page.getByText(/^另有 \d+ 项任职未展开。$/);
  await left.waitFor();
  await page.getByRole("button", { name: "再展开" }).click();
  await left.waitFor({ state: "detached" });
  await expect.poll(() => page.url()).toContain(`open=${hub}-1`);
});

test("a subject is pinned where it stands, and the picture is saved", async () => {
  const visited = await console.visit(OFFICER);
  const { page } = visited;
  await visited.go(`#/graph?id=${listed}&sel=${listed}`);
  await page.getByRole("button", { name: "固定", exact: true }).click();
  await expect.poll(() => page.url()).toMatch(new RegExp(`pin=${listed}_-?\\d+_-?\\d+`));
  await page.getByRole("button", { name: "取消固定" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存图片" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^福州乌有劳务派遣有限公司 \d{4}-\d\d-\d\d\.png$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
});

test("who has not said what for sees no persons, and is told so", async () => {
  const visited = await console.visit({ officer: "finance" });
  await visited.go(`#/graph?id=${listed}&view=table`);
  await expect.poll(() => shown(visited)).toEqual(["福州乌有劳务派遣有限公司"]);
  await visited.page.getByText(/未经由个人：须载明用途/).waitFor();
});

test("a subject that nobody has is no empty graph", async () => {
  const visited = await console.visit(OFFICER);
  await visited.go("#/graph?id=999999999");
  await visited.page.getByText("登记中没有此主体").waitFor();
});

/** What a subject leads to, as it is asked for alone. */
async function namesAround({ page }: Visited, id: string): Promise<string[]> {
  const response = await page.context().request.post(`${console.url}graphql`, {
    headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
    data: {
      query: "query ($id: ID!) { network(root: $id, hops: 1, limit: 13) { nodes { subject { id name } } } }",
      variables: { id },
    },
  });
  const { network } = (await response.json()).data as {
    network: { nodes: { subject: { id: string; name: string } }[] };
  };
  return network.nodes.map(({ subject }) => `${subject.id} ${subject.name}`);
}

test("a link to many expanded subjects asks for five at a time, and shows of each what it leads to", async () => {
  const visited = await console.visit(OFFICER);
  const { page, sent, complaints } = visited;
  const around = (await namesAround(visited, hub)).map((line) => line.split(" ")[0] ?? "");
  expect(around).toHaveLength(13);
  const expected = new Set<string>();
  for (const id of around) for (const line of await namesAround(visited, id)) expected.add(line);
  await visited.go(`#/graph?id=${hub}&open=${around.join(".")}&view=table`);
  await count(visited).waitFor();
  const names = [...expected].map((line) => line.slice(line.indexOf(" ") + 1));
  expect(await shown(visited)).toEqual(names.sort());
  const of = ({ id }: { readonly id: string }) => sent.filter((line) => line.includes(id)).length;
  expect([of(ExpandFiveOnGraph), of(ExpandOnGraph)]).toEqual([3, 0]);

  // One more is asked for alone; what is known is not asked for again.
  await page.getByRole("button", { name: /^展开/ }).first().click();
  await expect.poll(() => of(ExpandFiveOnGraph) + of(ExpandOnGraph)).toBe(4);
  await count(visited).waitFor();
  expect(complaints).toEqual([]);
});

test("a link to more than can be shown is followed as far as it goes, and says what is left out", async () => {
  const visited = await console.visit(OFFICER);
  const { page, sent } = visited;
  const others = Array.from({ length: 9 }, (_, at) => `999999${at}-2`);
  await visited.go(`#/graph?id=${listed}&open=${[`${listed}-2`, ...others].join(".")}`);
  await page.getByRole("alert").getByText("要展开的主体过多，后 2 个未展开").waitFor();
  await count(visited).waitFor();
  expect(sent.filter((line) => line.includes("9999998"))).toEqual([]);
});
