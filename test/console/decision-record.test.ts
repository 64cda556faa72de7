import { expect, test } from "vitest";
import { openConsole } from "./open-console.ts";

const console = openConsole();

test("a record is made of the answer on the page, once, and everybody can tell that it is genuine", async () => {
  const officer = await console.visit({ officer: "finance", purpose: "政府采购资格审查" });
  const { page } = officer;
  const place = `#/check?kind=organization&id=${await console.idOf("子虚建设")}&action=GOV_PROCUREMENT_SUPPLIER`;
  await officer.go(place);
  const record = page.getByRole("region", { name: "核查凭证" });
  await record.getByRole("button", { name: "出具核查凭证" }).click();
  await record.getByText("已出具核查凭证").waitFor();
  const [number = "", code = ""] = await record.locator("strong").allTextContents();
  expect(number).toMatch(/^FINANCE-\d{4}-\d+$/);
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(await record.getByRole("alert").count()).toBe(0);
  expect(officer.complaints).toEqual([]);

  const anybody = await console.visit();
  await anybody.go(`#/verify?number=${number}`);
  const { page: public_ } = anybody;
  await public_.getByLabel("验证码").fill(code);
  await public_.getByRole("button", { name: "查验" }).click();
  const told = public_.getByRole("status").filter({ hasText: number });
  await told.waitFor();
  expect(await told.textContent()).toMatch(
    /编号与验证码相符所核查之日为 \d{4}-\d\d-\d\d.*纸面所载的对象与结论未经核对/,
  );
  expect(await public_.textContent("main")).not.toContain("子虚");
  // Only the paper has the code.
  expect(public_.url()).not.toContain(code);

  await public_.getByLabel("验证码").fill(code.replace(/\w$/, (last) => (last === "A" ? "B" : "A")));
  await public_.getByRole("button", { name: "查验" }).click();
  await public_.getByText("不能证明有凭证").waitFor();
});

test("a record that is made while another subject is gone to does not stand under that one", async () => {
  const { page, go } = await console.visit({ officer: "finance", purpose: "政府采购资格审查" });
  const placeOf = async (name: string) =>
    `#/check?kind=organization&id=${await console.idOf(name)}&action=GOV_PROCUREMENT_SUPPLIER`;
  const [first, second] = [await placeOf("子虚建设"), await placeOf("清白茶业")];
  const goTo = (place: string) => page.evaluate(`location.hash = ${JSON.stringify(place)}`);
  await go(second);
  await page.getByRole("heading", { name: /清白茶业/ }).waitFor();
  await goTo(first);
  await page.getByRole("heading", { name: /子虚建设/ }).waitFor();

  const held = Promise.withResolvers<void>();
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("idempotencyKey")) await held.promise;
    await route.continue();
  });
  const record = page.getByRole("region", { name: "核查凭证" });
  const made = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes("idempotencyKey")),
  );
  await record.getByRole("button", { name: "出具核查凭证" }).click();
  await goTo(second);
  await page.getByRole("heading", { name: /清白茶业/ }).waitFor();
  held.resolve();
  await (await made).finished();

  await record.getByRole("button", { name: "出具核查凭证" }).click();
  await record.getByText("已出具核查凭证").waitFor();
  expect(await record.textContent()).toMatch(/福州清白茶业有限公司，参加政府采购，核查日 .*结论“/);
  expect(await record.textContent()).not.toContain("子虚");
});

test("without a purpose none is made, and it is said why", async () => {
  const { page, go } = await console.visit({ officer: "finance" });
  await go(`#/check?kind=organization&id=${await console.idOf("水月家具")}&action=GOV_PROCUREMENT_SUPPLIER`);
  const record = page.getByRole("region", { name: "核查凭证" });
  await record.getByText("凭证须载明用途").waitFor();
  expect(await record.getByRole("button", { name: "出具核查凭证" }).isDisabled()).toBe(true);
});
