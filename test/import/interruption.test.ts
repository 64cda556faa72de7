import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { IDENTITY_KEY, openImportDesk } from "./import-desk.ts";
import { organization, organizationListing, person, position } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

const POSITIONS = 120_000;

async function writeLargeFiles(): Promise<void> {
  const days = ["2001-01-01", "2004-01-01", "2007-01-01", "2010-01-01"];
  const people = Array.from({ length: 1000 }, (_, n) => person(n));
  await desk.write(
    "organizations",
    Array.from({ length: 30 }, (_, n) => organization(n)),
  );
  await desk.write("persons", people);
  // Made of few rows, as making the numbers takes longer than importing them.
  const holders = people.map(({ id_number = "" }) => id_number);
  const places = Array.from({ length: 30 }, (_, n) => position(0, n));
  const rows = Array.from({ length: POSITIONS }, (_, n) => {
    const since = days[n % 4] ?? "";
    const place = places[Math.floor(n / 4) % 30];
    return {
      ...place,
      id_number: holders[Math.floor(n / 120)] ?? "",
      since,
      until: `${Number(since.slice(0, 4)) + 2}-06-01`,
    };
  });
  await desk.write("positions", rows);
  await desk.write("listings", [organizationListing("A1", 1)]);
}

/** Imports in a process of its own and kills it at the first line of its output that matches. */
async function killAt(pattern: RegExp): Promise<void> {
  const script = fileURLToPath(new URL("import-child.ts", import.meta.url));
  const child = spawn(process.execPath, [script, desk.url, desk.directory, IDENTITY_KEY.toString("hex")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  let killed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (killed || !pattern.test(line)) continue;
    killed = true;
    child.kill("SIGKILL");
  }
  expect(await exited).toEqual([null, "SIGKILL"]);
}

const count = async (table: string) => {
  const [row] = await desk.select<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count;
};

describe("an import that is killed", { timeout: 60_000 }, () => {
  test.each([
    ["while a file is read", /positions\.csv：读取 .*，[1-9]\d{3,} 行 rows/],
    ["while a file is stored", /positions\.csv：核对并写入/],
  ])("%s leaves nothing of that file, and the next one completes it", async (_, moment) => {
    await writeLargeFiles();
    await killAt(moment);
    expect(await count("entities.position_version")).toBe(0);
    expect(await count("violations.listing")).toBe(0);

    const report = await desk.run();
    expect(await count("entities.organization_version")).toBe(30);
    expect(await count("entities.person_version")).toBe(1000);
    expect(await count("entities.position_version")).toBe(POSITIONS);
    expect(report.complete).toBe(true);
    expect(report.files[2]).toMatchObject({ read: POSITIONS, added: POSITIONS, changed: 0 });
    expect(report.files[3]).toMatchObject({ added: 1 });
    expect(
      await desk.select(
        `select 1 from entities.position_version
          group by holder_id, organization_id, role, since having count(*) > 1 limit 1`,
      ),
    ).toEqual([]);
  });
});
