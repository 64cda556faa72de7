import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { serve } from "../../gateway/http/serve.ts";
import { createPipeline } from "../../gateway/pipeline.ts";
import type { RequestContext, Scope } from "../../schema/request-context.ts";
import { blockAfter } from "../support/block-after.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { walk } from "../support/walk.ts";
import { obligationsOf, workerComesBy } from "../support/worker-at-work.ts";

/** Who asks, with the scopes that the document says for them. */
const OFFICERS: Readonly<Record<string, { department: string; scopes: readonly Scope[] }>> = {
  gao: { department: "FINANCE", scopes: ["list:read"] },
  shen: { department: "HRSS", scopes: ["list:read", "person:read", "analytics:read"] },
};

let database: TestDatabase;
let liancheng: TestLiancheng;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  await workerComesBy(database, obligationsOf(database, liancheng), TODAY);
}, 120_000);

function contextOn(name: string, day: string): RequestContext {
  const { department, scopes } = OFFICERS[name] ?? { department: "nobody", scopes: [] };
  const context = contextOf(scopes);
  const viewer = { ...context.viewer, department };
  return { ...context, viewer, today: day, now: `${day}T02:00:00.000000Z` };
}

test("every panel is answered as it is written", async () => {
  await walk("analytics.md", liancheng, (name) => ({
    department: OFFICERS[name]?.department ?? "nobody",
    contextOn: (day) => contextOn(name, day),
  }));
});

test("files are given as they are asked for", async () => {
  const page = readFileSync(new URL("../../docs/analytics.md", import.meta.url), "utf8");
  const commands = blockAfter(page, "## As a file", "sh").split(/(?<!\\)\n/);
  const pipeline = await createPipeline(liancheng.system.engine, () => {});
  const server = await serve({
    ...{ host: "127.0.0.1", port: 0, pipeline, log: () => {}, exports: {} },
    contextOf: (_, requestId) => async () => ({ ...contextOn("shen", TODAY), requestId }),
  });
  const get = async (command = "") => {
    const path = /127\.0\.0\.1:4000([^"]+)"/.exec(command)?.[1];
    const body = /-d '([^']+)'/.exec(command)?.[1];
    const authorization = "Bearer of-shen";
    const asked = body
      ? { method: "POST", body, headers: { authorization, "content-type": "application/json" } }
      : { headers: { authorization } };
    const response = await fetch(`${new URL(server.url).origin}${path}`, asked);
    return (await response.text()).trim().split(/\r?\n/);
  };
  try {
    const [listings = [], obligations = []] = await Promise.all(commands.map(get));
    expect(commands).toHaveLength(2);
    expect(listings[0]).toMatch(/^\ufeff?number,/);
    expect(listings.length).toBeGreaterThan(100);
    expect(obligations.map((line) => JSON.parse(line).row)).toEqual([
      ...obligations.slice(1).map(() => "GROUP"),
      "TOTAL",
    ]);
  } finally {
    await server.close();
    await pipeline.close();
  }
});
