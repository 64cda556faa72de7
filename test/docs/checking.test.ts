import { beforeAll, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";
import { walk } from "../support/walk.ts";

/** Who checks, with the scopes that the document says for them. */
const OFFICERS: Readonly<Record<string, { department: string; scopes: readonly Scope[] | undefined }>> = {
  gao: { department: "FINANCE", scopes: ["list:read"] },
  xu: { department: "ORG_DEPT", scopes: ["list:read", "person:match", "person:read"] },
  /** Without a token. */
  anybody: { department: "NOBODY", scopes: undefined },
  fang: { department: "ESTABLISHMENT_OFFICE", scopes: ["list:read", "person:read"] },
};

let liancheng: TestLiancheng;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
}, 60_000);

test("every check is answered as it is written", async () => {
  await walk("checking.md", liancheng, (name) => {
    const { department, scopes } = OFFICERS[name] ?? { department: "nobody", scopes: [] };
    return {
      department,
      contextOn(day) {
        const context = contextOf(scopes);
        return {
          ...context,
          viewer: scopes ? { ...context.viewer, department } : context.viewer,
          today: day,
          now: `${day}T02:00:00.000000Z`,
        };
      },
    };
  });
});
