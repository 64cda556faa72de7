import { beforeAll, expect, test } from "vitest";
import { CAST_ORGANIZATIONS } from "../../gateway/demo/scenario-cast.ts";
import { creditCode } from "../import/numbers.ts";
import { killAndResume } from "../support/killed-screening.ts";
import { fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { openScreenings, readLines, SCREENING_LIMITS, type TestScreenings } from "../support/screenings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

const ROWS = 100_000;
const MOST_BYTES = 1024 ** 3;

let database: TestDatabase;
let screenings: TestScreenings;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  const liancheng = await startLiancheng(database);
  screenings = await openScreenings(
    database,
    liancheng,
    { gao: contextOf(["list:read"]) },
    {
      ...{ bytes: 16 * 1024 * 1024, rows: ROWS },
      underWay: { ...SCREENING_LIMITS.underWay, rows: ROWS, allRows: ROWS },
    },
  );
}, 120_000);

test("100,000 codes in one job, killed half way", async () => {
  const listed = Object.values(CAST_ORGANIZATIONS).map(({ code }) => code);
  const codes = Array.from({ length: ROWS }, (_, i) => creditCode(200_000 + i));
  for (const [i, code] of listed.entries()) codes[i * 4_000] = code;
  codes[ROWS - 1] = listed[0] as string;
  const { status, body } = await screenings.upload("gao", `统一社会信用代码\r\n${codes.join("\r\n")}\r\n`);
  expect(status).toBe(202);
  const { killedAt, bytes } = await killAndResume(database, ROWS / 2);
  expect(killedAt).toBeGreaterThanOrEqual(ROWS / 2);
  expect(killedAt).toBeLessThan(ROWS - 1);
  const answer = await screenings.result("gao", body.screening?.id ?? "");
  const { screening, lines } = readLines(await answer.text());
  expect(screening).toMatchObject({
    state: "DONE",
    rows: ROWS,
    rejected: 0,
    duplicates: 1,
    screened: ROWS - 1,
  });
  expect(lines.map(({ row, subject }) => `${row} ${subject}`)).toEqual(
    codes.map((code, i) => `${i + 2} ${code}`),
  );
  expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(
    new Set(["RESTRICTED", "CLEAR", "NOT_ON_RECORD"]),
  );
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(MOST_BYTES);
  // This process has taken the file in and given the results out, and holds both as a test does.
  process.stderr.write(
    `worker ${Math.round(bytes / 1024 ** 2)} MB, this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
  );
}, 600_000);
