import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { openScreenings } from "../support/screenings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { walk } from "../support/walk.ts";

/** Who checks, with the scopes that the document says for them. */
const OFFICERS: Readonly<Record<string, { department: string; scopes: readonly Scope[] | undefined }>> = {
  gao: { department: "FINANCE", scopes: ["list:read"] },
  xu: { department: "ORG_DEPT", scopes: ["list:read", "person:match", "person:read"] },
  /** Without a token. */
  anybody: { department: "NOBODY", scopes: undefined },
  fang: { department: "ESTABLISHMENT_OFFICE", scopes: ["list:read", "person:read"] },
};

let database: TestDatabase;
let liancheng: TestLiancheng;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
}, 60_000);

test.each(["checking.md", "decision-records.md"])("%s is answered as it is written", async (page) => {
  await walk(page, liancheng, (name) => {
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

test("the file is screened as it is written", async () => {
  const { department, scopes } = OFFICERS.gao as { department: string; scopes: readonly Scope[] };
  const context = contextOf(scopes);
  const gao = { ...context, viewer: { ...context.viewer, department } };
  const screenings = await openScreenings(database, liancheng, { gao });
  const document = new URL("../../docs/screening.md", import.meta.url);
  const text = readFileSync(document, "utf8");
  const block = (kind: string) => new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\n\`\`\``).exec(text)?.[1] ?? "";
  const query = /\/screenings(\?[^']+)'/.exec(text)?.[1] ?? "";
  const { lines } = await screenings.screen("gao", `${block("csv")}\n`, query);
  const seen = lines.map((line) => JSON.stringify(line)).join("\n");
  if (process.env.UPDATE === "1" && !process.env.CI)
    writeFileSync(
      document,
      text.replace(block("ndjson"), () => seen),
    );
  else expect(seen).toBe(block("ndjson"));
});
