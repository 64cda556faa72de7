import { beforeAll, test } from "vitest";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { OFFICERS, type OfficerName, officerContext } from "../support/officers.ts";
import { createTestDatabase } from "../support/test-database.ts";
import { walk } from "../support/walk.ts";

let liancheng: TestLiancheng;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
}, 60_000);

test("every step of the guide is answered as it is written", { timeout: 60_000 }, async () => {
  await walk("guide.md", liancheng, (name) => ({
    department: OFFICERS[name as OfficerName].department,
    contextOn: (day) => officerContext(name as OfficerName, day),
  }));
});
