import { get } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { startStub } from "../support/stub-server.ts";
import { openCommands, type RunningCommand } from "./running-command.ts";

// GraphiQL in a real browser, built by the server that it is asked of.

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();
let directory: string;
let server: RunningCommand;
let url: string;
let browser: Browser;

beforeAll(async () => {
  directory = await makeDirectory();
  server = run("main", { env: { DATA_DIR: directory, DEMO: "off" }, shared: true });
  url = await server.ready();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server.stop();
});

/** A page, with what it asked for and what it complained of. */
async function open(): Promise<{ page: Page; origins: Set<string>; complaints: string[] }> {
  const page = await browser.newPage();
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) origins.add(new URL(request.url()).origin);
  });
  page.on("console", (message) => {
    // That it was not built yet is no complaint.
    if (message.type() === "error" && !message.text().includes("503")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, origins, complaints };
}

/** Types a query instead of the one that is there, and sends it. */
async function send(page: Page, query: string): Promise<void> {
  await page.locator(".graphiql-query-editor .monaco-editor").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(query);
  // The editor closes brackets by itself, and those are behind what was typed.
  await page.keyboard.press("ControlOrMeta+Shift+End");
  await page.keyboard.press("Delete");
  await page.keyboard.press("ControlOrMeta+Enter");
}

async function answerOf(page: Page): Promise<string> {
  const text = await page.locator(".result-window .view-lines").textContent();
  return text?.replaceAll("\u00a0", " ") ?? "";
}

test("it is built on the first visit, and answers a query, asking nobody else for anything", async () => {
  const { page, origins, complaints } = await open();
  const first = await page.goto(new URL("/explorer", url).href);
  expect([first?.status(), await page.locator("p").first().textContent()]).toEqual([
    503,
    expect.stringContaining("正在构建"),
  ]);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor({ timeout: 150_000 });

  await send(page, '{ department(id: "FINANCE") { name } }');
  await expect.poll(() => answerOf(page), { timeout: 20_000 }).toContain("市财政局");

  const asked = page.waitForRequest((request) => request.method() === "POST");
  await page.getByLabel("Token").fill("a.b.c");
  await page.getByLabel("Purpose").fill("资格审查");
  await page.getByRole("button", { name: "Use" }).click();
  expect((await asked).headers()).toMatchObject({
    authorization: "Bearer a.b.c",
    "x-purpose": encodeURIComponent("资格审查"),
  });
  // The browser says that this one was refused: it is no token.
  await expect.poll(() => page.locator("output").textContent()).toContain("schema:read");

  expect([...origins]).toEqual([new URL(url).origin]);
  // Nor is the schema told without a token, and that is all.
  expect(complaints.filter((complaint) => !complaint.includes("401"))).toEqual([
    expect.stringContaining("status of 400"),
  ]);
  expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
  await page.close();
});

test("it tells the fields of the schema to who may know them", async () => {
  const { page } = await open();
  const token = run("token", {
    env: { DATA_DIR: directory },
    args: ["--department", "FINANCE", "--scope", "schema:read"],
  });
  const { stdout } = await token.ended;
  await page.goto(new URL("/explorer", url).href);
  await page.getByLabel("Token").fill(stdout.trim());
  await page.getByRole("button", { name: "Use" }).click();
  await page.getByRole("button", { name: "Documentation" }).first().click();
  await page.getByRole("link", { name: "Query" }).first().click();
  await page.getByText("personByIdentity").first().waitFor();
  expect(await page.locator("output").textContent()).toBe("");
  await page.close();
});

test("a target that is no URL is a path like any other", async () => {
  const { hostname, port } = new URL(url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get({ hostname, port, path: "http://[/explorer/x" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
  expect(status).toBe(404);
});

test("where the schema is not told, it says so, and queries are sent all the same", async () => {
  const stub = await startStub({ explorerDirectory: `${directory}/explorer` });
  const { page, complaints } = await open();
  await page.goto(new URL("/explorer", stub.url).href);
  await page.getByText("The schema is not told without a token that has schema:read").waitFor();
  await send(page, "{ anything }");
  await expect.poll(() => answerOf(page), { timeout: 20_000 }).toContain("{ anything }");
  expect(complaints).toEqual([]);
  await page.close();
  await stub.close();
});
