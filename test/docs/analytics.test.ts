import { beforeAll, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";
import { walk } from "../support/walk.ts";
import { obligationsOf, workerComesBy } from "../support/worker-at-work.ts";

/** Who asks, with the scopes that the document says for them. */
const OFFICERS: Readonly<Record<string, { department: string; scopes: readonly Scope[] }>> = {
  gao: { department: "FINANCE", scopes: ["list:read"] },
  shen: { department: "HRSS", scopes: ["list:read", "person:read", "analytics:read"] },
};

let liancheng: TestLiancheng;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  await workerComesBy(database, obligationsOf(database, liancheng), TODAY);
}, 120_000);

test("every panel is answered as it is written", async () => {
  await walk("analytics.md", liancheng, (name) => {
    const { department, scopes } = OFFICERS[name] ?? { department: "nobody", scopes: [] };
    return {
      department,
      contextOn(day) {
        const context = contextOf(scopes);
        const viewer = { ...context.viewer, department };
        return { ...context, viewer, today: day, now: `${day}T02:00:00.000000Z` };
      },
    };
  });
});
