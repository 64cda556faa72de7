import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { IDENTITY_KEY, openImportDesk } from "./import-desk.ts";
import { organization, organizationListing, person, position } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(() => desk.clear());

async function writeAll(): Promise<void> {
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  await desk.write(
    "organizations",
    numbers.map((n) => organization(n)),
  );
  await desk.write(
    "persons",
    numbers.map((n) => person(n)),
  );
  await desk.write(
    "positions",
    numbers.map((n) => position(n, (n * 7) % 200)),
  );
  await desk.write(
    "listings",
    numbers.map((n) => organizationListing(`A${n}`, n)),
  );
}

/** Runs with another connection, which is closed after it. */
async function withClient(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: desk.url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

describe("two imports at once", () => {
  test("load everything once", async () => {
    await writeAll();
    const [first, second] = await Promise.all([desk.run(), desk.run()]);
    const added = [first, second].map((report) => report.files.map((file) => file.added));
    const unchanged = [first, second].map((report) => report.files.map((file) => file.unchanged));
    expect(added.toSorted()).toEqual([
      [0, 0, 0, 0],
      [200, 200, 200, 200],
    ]);
    expect(unchanged.toSorted()).toEqual([
      [0, 0, 0, 0],
      [200, 200, 200, 200],
    ]);
    expect([first.complete, second.complete]).toEqual([true, true]);
  });

  test("wait for each other, and say so", async () => {
    await writeAll();
    let told = () => {};
    const waiting = new Promise<void>((resolve) => {
      told = resolve;
    });
    await withClient(async (client) => {
      await client.query("select pg_advisory_lock($1)", [0x6c63696d]);
      const { url, directory } = desk;
      const output = { ...silentOutput, waiting: () => told() };
      const running = runImport({ url, directory, identityKey: IDENTITY_KEY, output });
      await waiting;
      expect(await desk.select("select id from entities.organization")).toEqual([]);
      await client.query("select pg_advisory_unlock($1)", [0x6c63696d]);
      expect(await running).toMatchObject({ complete: true });
    });
  });
});

describe("beside a running server", () => {
  test("a listing whose number is recorded at the same moment is met as a known one", async () => {
    await desk.write("organizations", [organization(1)]);
    await desk.run();
    await desk.remove("organizations");
    await desk.write("listings", [organizationListing("A1", 1), organizationListing("A2", 1)]);
    await withClient(async (client) => {
      await client.query(`
        begin;
        with d as (
          insert into violations.determination (authority, document_number, determined_on, behaviours)
          values ('TAX', '榕税认〔2026〕1号', '2026-02-01', '{2}') returning id
        ), l as (
          insert into violations.listing (number, subject_id, subject_type)
          select 'A1', id, 'ORGANIZATION' from entities.organization returning id
        )
        insert into violations.listing_version (listing_id, determination_id, subject_name, published_on)
        select l.id, d.id, '某公司', '2026-02-10' from l, d`);
      const running = desk.run();
      await vi.waitFor(async () => {
        const blocked = await desk.select(
          "select 1 from pg_stat_activity where application_name = 'liancheng-import' and wait_event_type = 'Lock'",
        );
        expect(blocked).toHaveLength(1);
      });
      await client.query("commit");
      expect((await running).files).toMatchObject([{ added: 1, unchanged: 0, rejected: 1 }]);
      expect(await desk.rejected("listings")).toMatchObject([{ line: "2", reason_code: "KNOWN_NUMBER" }]);
    });
  });

  test("nothing of a file is seen before all of it", async () => {
    await writeAll();
    const seen = new Set<number>();
    let reading = true;
    const look = async () => {
      while (reading) {
        const [row] = await desk.select<{ count: number }>(
          "select count(*)::int as count from entities.position_version",
        );
        seen.add(row?.count ?? -1);
      }
    };
    const looking = look();
    await desk.run();
    reading = false;
    await looking;
    expect([...seen].filter((count) => count !== 0 && count !== 200)).toEqual([]);
  });

  test("an import acts with the rights of the subgraphs, which cannot take anything back", async () => {
    const roles = new Set<string>();
    await desk.write("organizations", [organization(1)]);
    await desk.write("persons", [person(1)]);
    await desk.select(`
      create function note_role() returns trigger language plpgsql as $$
        begin insert into noted (role) values (current_user); return null; end $$`);
    await desk.select("create table noted (role text)");
    await desk.select("grant insert on noted to public");
    for (const table of ["organization_version", "person_version"]) {
      await desk.select(
        `create trigger note after insert on entities.${table} for each statement execute function note_role()`,
      );
    }
    await desk.run();
    for (const { role } of await desk.select<{ role: string }>("select role from noted")) roles.add(role);
    expect([...roles]).toEqual(["liancheng_entities"]);
    for (const table of ["organization_version", "person_version"]) {
      await desk.select(`drop trigger note on entities.${table}`);
    }
  });
});
