import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { developmentKey } from "../../gateway/auth/tokens.ts";
import { CAST_ORGANIZATIONS } from "../../gateway/demo/scenario-cast.ts";
import { readLines } from "../support/screenings.ts";
import { openCommands, type RunningCommand } from "./running-command.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();
const { supplier, clean } = CAST_ORGANIZATIONS;

let directory: string;
let env: Record<string, string>;
let server: RunningCommand;

beforeAll(async () => {
  directory = await makeDirectory();
  const dataDirectory = join(directory, "data");
  server = run("main", { env: { DATA_DIR: dataDirectory }, shared: true });
  const url = await server.ready();
  const { sign } = await developmentKey(dataDirectory);
  const claims = { subject: "gao", department: "FINANCE", scopes: ["list:read" as const], purpose: null };
  env = { LIANCHENG_URL: new URL(url).origin, TOKEN: await sign(claims, "1h") };
});

afterAll(() => server.stop());

test("npm run screen has a file screened and writes the results", async () => {
  const file = join(directory, "名单.csv");
  const out = join(directory, "结果.ndjson");
  await writeFile(file, `统一社会信用代码\r\n${supplier.code}\r\n${clean.code}\r\n=1+1\r\n`);
  const args = [file, "--action", "GOV_PROCUREMENT_SUPPLIER", "--out", out];
  const { code, stdout, stderr } = await run("screen", { args, env }).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    /^批量核查 1.*3 rows, 1 not taken, 0 repeated\n(.*\n)*CLEAR: 1\nREJECTED: 1\nRESTRICTED: 1\n.*结果.ndjson\n$/,
  );
  const { lines } = readLines(await readFile(out, "utf8"));
  expect(lines.map(({ row, outcome }) => [row, outcome])).toEqual([
    [2, "RESTRICTED"],
    [3, "CLEAR"],
    [4, "REJECTED"],
  ]);
});

test("a column of another name is read where it is named", async () => {
  const file = join(directory, "登记.csv");
  const out = join(directory, "登记结果.ndjson");
  await writeFile(file, `单位,登记代码\r\n子虚,${supplier.code}\r\n`);
  const args = [file, "--action", "GOV_PROCUREMENT_SUPPLIER", "--out", out];
  const named = await run("screen", { args: [...args, "--code-column", "登记代码"], env }).ended;
  expect([named.code, named.stderr]).toEqual([0, expect.stringContaining("RESTRICTED: 1")]);
  const unknown = await run("screen", { args: [...args, "--number-column", "证件"], env }).ended;
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('没有名为 "证件" 的列')]);
});

test("it says why a screening was given up", async () => {
  const file = join(directory, "codes.csv");
  await writeFile(file, `code\r\n${supplier.code}\r\n`);
  const begun = { id: "7", state: "WAITING", rows: 1, rejected: 0, duplicates: 0, screened: 0 };
  const answers = [
    { screening: begun },
    { data: { screening: { ...begun, state: "FAILED", failure: "SUBGRAPH_FAILED" } } },
  ];
  const gateway = createServer((request, response) => {
    request.resume().on("end", () => response.end(JSON.stringify(answers.shift())));
  }).listen(0, "127.0.0.1");
  await once(gateway, "listening");
  try {
    const { port } = gateway.address() as AddressInfo;
    const args = [file, "--action", "GOV_PROCUREMENT_SUPPLIER", "--out", join(directory, "none.csv")];
    const asked = { args, env: { ...env, LIANCHENG_URL: `http://127.0.0.1:${port}` } };
    const { code, stderr } = await run("screen", asked).ended;
    expect([code, stderr]).toEqual([2, expect.stringMatching(/已放弃 \/ given up.*: SUBGRAPH_FAILED\n$/)]);
  } finally {
    gateway.close();
  }
});

test("it says in words what is refused", async () => {
  const file = join(directory, "persons.csv");
  await writeFile(file, "证件号码\r\n350199196701010020\r\n");
  const args = [file, "--action", "HOLD_OFFICE", "--out", join(directory, "x.csv")];
  const { code, stderr } = await run("screen", { args, env }).ended;
  expect([code, stderr]).toEqual([2, expect.stringMatching(/无权查看.*needs the scope/)]);
  const asked = await run("screen", { args: [file, "--out", "x.pdf"], env }).ended;
  expect([asked.code, asked.stderr]).toEqual([2, expect.stringMatching(/^usage: TOKEN=/)]);
});
